import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { NotFound } from "../domain/policy/outcome";
import { fromPlainText } from "../domain/richtext/model";
import { readAnswers, saveAnswer } from "./answers";
import { database } from "./database";
import { readFeedback } from "./feedback";
import { readGrading } from "./grading-desk";
import { readOwnDeadline } from "./own-deadline";
import { releaseGrades } from "./releases";
import { inviteToRevise, readCarriedWork, withdrawInvitation } from "./resubmissions";
import { dealSecondMarkings, takeBackSecondMarkings } from "./second-markings";
import { submit } from "./submissions";
import { atLevel, markAndFinish } from "./testing/marked";
import { buildWorld, type CourseWorld, viewerOf } from "./testing/world";

let ours: CourseWorld;
beforeAll(async () => {
  ({ ours } = await buildWorld(database));
  const { courseId, open, submission, assistant } = ours;
  const { answerId } = submission;
  // "The harbour master" and "writes, and he": the first stays, the second will be taken out.
  const on = (start: number, end: number) => ({
    id: randomUUID(),
    body: "Which?",
    answer: { answerId, start, end },
    passage: null,
  });
  const marking = { ...atLevel(ours, 1), comments: [on(0, 18), on(19, 33)], overall: "Go on." };
  await markAndFinish(ours, submission.submissionId, assistant, marking);
  // It takes one submission, costs a tenth for each day, and has closed an hour ago.
  const now = Date.now();
  await database.assignment.update({
    where: { courseId_id: { courseId, id: open.assignmentId } },
    data: {
      ...{ dueAt: new Date(now - 7_200_000), dueWall: "2026-11-01T09:00", closesAt: new Date(now - 3_600_000) },
      ...{ closesWall: "2026-11-01T10:00", latePolicy: "PercentPerDay", latePercent: "10", mayResubmit: false },
    },
  });
});

type Who = CourseWorld["student"];
const at = () => [ours.courseId, ours.open.assignmentId] as const;
const until = { day: "2099-01-01", time: "18:00" };
const invite = (scope: object, terms = { until, words: "Say how." as string | null }, who: Who = ours.instructor) =>
  inviteToRevise(viewerOf(who), ...at(), scope, terms);
const write = (text: string, baseVersion: number) =>
  saveAnswer(viewerOf(ours.student), ...at(), {
    ...{ promptId: ours.open.promptIds[0] ?? "", baseVersion, clientId: randomUUID() },
    content: { form: "Text", text: fromPlainText(text) },
  });
const send = (version: number) =>
  submit(viewerOf(ours.student), ...at(), {
    clientKey: randomUUID(),
    seen: { [ours.open.promptIds[0] ?? ""]: version },
  });
const release = () => releaseGrades(viewerOf(ours.instructor), ...at());
const carried = (who: Who = ours.assistant) =>
  readCarriedWork(viewerOf(who), ours.courseId, ours.submission.submissionId);

test("only what is released can be revised; only an instructor asks", async () => {
  expect(await invite({})).toMatchObject({ ok: false });
  await release();
  expect(await invite({}, undefined, ours.assistant)).toMatchObject({ ok: false });
  await expect(invite({}, undefined, ours.student)).rejects.toThrow(NotFound);
  expect(await invite({ sectionId: ours.thursday })).toMatchObject({ ok: false });
  expect(await invite({}, { until: { day: "2001-01-01", time: "18:00" }, words: null })).toMatchObject({
    field: "day",
  });
  expect(await write("The harbour master.", 0)).toMatchObject({ state: "refused" });
});

test("who is asked writes and submits again, though it is closed and takes one submission, and is not late", async () => {
  expect(await invite({ sectionId: ours.tuesday })).toMatchObject({ ok: true, value: { students: 1 } });
  const last = new Date("2099-01-01T17:00Z");
  const desk = await readAnswers(viewerOf(ours.student), ...at());
  expect(desk).toMatchObject({ open: true, closesAt: last });
  expect(await readOwnDeadline(viewerOf(ours.student), ...at(), new Date())).toMatchObject({
    next: { at: last.getTime() },
  });
  expect(await readFeedback(viewerOf(ours.student), ...at())).toMatchObject({
    invitation: { until: last, words: "Say how.", over: false },
    since: null,
  });
  // A classmate was not asked.
  expect((await readAnswers(viewerOf(ours.classmate), ...at())).open).toBe(false);
  await write("The harbour master writes twice, and he has written before.", 0);
  expect(await send(1)).toMatchObject({ ok: true, value: { number: 2 } });
  const version = await database.submissionVersion.findFirstOrThrow({
    where: { courseId: ours.courseId, submissionId: ours.submission.submissionId, number: 2 },
  });
  expect(version).toMatchObject({ lateDays: 0, latePercent: null, dueAt: last });
  expect((await readAnswers(viewerOf(ours.student), ...at())).open).toBe(false);
  await write("A third time.", 1);
  expect(await send(2)).toMatchObject({ ok: false });
});

test("the grader gets what has changed, and the marks of before as a proposal; nothing counts yet", async () => {
  const found = await carried();
  expect(found).toMatchObject({ before: 1 });
  expect(found?.changes[0]?.words).toEqual([
    { same: "The harbour master writes" },
    { before: "", after: " twice" },
    { same: ", and he has written before." },
  ]);
  const [unit] = found?.carried ?? [];
  expect(unit).toMatchObject({
    ...{ promptId: null, anew: [], marking: { overall: "Go on.", scores: atLevel(ours, 1).scores } },
    lost: [{ words: "writes, and he" }],
  });
  expect(unit?.marking.comments.map(({ answer }) => [answer?.start, answer?.end])).toEqual([[0, 18]]);
  const { units } = await readGrading(viewerOf(ours.assistant), ours.courseId, ours.submission.submissionId);
  expect(units[0]).toMatchObject({ version: 0, marking: { scores: [] } });
  const opened = await readGrading(viewerOf(ours.assistant), ours.courseId, ours.submission.submissionId);
  expect(opened).toMatchObject({ finishedBefore: false, released: false });
  await expect(carried(ours.otherAssistant)).rejects.toThrow(NotFound);
  await expect(carried(ours.student)).rejects.toThrow(NotFound);
  const theirs = await readFeedback(viewerOf(ours.student), ...at());
  expect(theirs).toMatchObject({ feedback: { points: "2", submissionNumber: 1 }, since: { before: 1 } });
});

test("where the new version is marked by two, neither gets what one gave before", async () => {
  const graderIds = [ours.instructor.enrollmentId];
  const all = { unit: "every" as const, much: { of: "all" as const }, everywhere: false };
  await dealSecondMarkings(viewerOf(ours.instructor), ...at(), { graderIds, ...all });
  expect((await carried(ours.instructor))?.carried).toEqual([]);
  expect((await carried())?.carried).toEqual([]);
  expect(await takeBackSecondMarkings(viewerOf(ours.instructor), ...at())).toMatchObject({ ok: true });
  expect((await carried())?.carried).toHaveLength(1);
});

test("confirmed and released, the new version counts", async () => {
  const [unit] = (await carried())?.carried ?? [];
  if (!unit) throw new Error("nothing was carried");
  await markAndFinish(ours, ours.submission.submissionId, ours.assistant, unit.marking);
  expect((await readFeedback(viewerOf(ours.student), ...at()))?.feedback.submissionNumber).toBe(1);
  await release();
  const returned = await readFeedback(viewerOf(ours.student), ...at());
  expect(returned).toMatchObject({ feedback: { points: "2", submissionNumber: 2, late: null }, since: null });
});

test("a newer invitation takes the place of the older; withdrawn, it is closed again", async () => {
  await invite({}, { until: { day: "2099-02-01", time: "18:00" }, words: null });
  expect((await readAnswers(viewerOf(ours.student), ...at())).open).toBe(true);
  const live = { courseId: ours.courseId, withdrawnAt: null };
  expect(await database.revisionInvitation.count({ where: live })).toBe(1);
  const scope = { pseudonym: "Grey Heron 1" };
  expect(await withdrawInvitation(viewerOf(ours.assistant), ...at(), scope)).toMatchObject({ ok: false });
  expect(await withdrawInvitation(viewerOf(ours.instructor), ...at(), scope)).toMatchObject({ ok: true });
  expect(await withdrawInvitation(viewerOf(ours.instructor), ...at(), scope)).toMatchObject({ ok: false });
  expect((await readAnswers(viewerOf(ours.student), ...at())).open).toBe(false);
});
