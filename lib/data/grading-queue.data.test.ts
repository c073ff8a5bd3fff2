/** The queue: what waits for whom, who was given what, and flags; for an assistant of one section, and of none. */
import { beforeAll, expect, test } from "vitest";
import { queueFilters } from "../domain/grading/queue";
import { NotFound } from "../domain/policy/outcome";
import { fromPlainText } from "../domain/richtext/model";
import { allotMarking, dealAnew, revokeAllotment } from "./allotments";
import { saveAnswer } from "./answers";
import { database } from "./database";
import { changeEntry } from "./gradebook-entries";
import { readGrading } from "./grading-desk";
import { flagMarking } from "./grading-flags";
import { readGradingQueue, readQueueStart } from "./grading-queue";
import { readOverview } from "./overview";
import { submit } from "./submissions";
import { atLevel, markAndFinish, moreSubmissions, submitFor } from "./testing/marked";
import { buildWorld, type CourseWorld, viewerOf } from "./testing/world";

let ours: CourseWorld;
let works: string[];
let thursdays: string;
beforeAll(async () => {
  ({ ours } = await buildWorld(database));
  const more = await moreSubmissions(database, ours, 5);
  thursdays = (await submitFor(database, ours, ours.neighbour)).submissionId;
  works = [ours.submission.submissionId, ...more.map(({ submissionId }) => submissionId)];
});

type Who = CourseWorld["student"];
const at = () => [ours.courseId, ours.open.assignmentId] as const;
const queue = (who: Who) => readGradingQueue(viewerOf(who), ...at());
const whole = async (who: Who) => {
  const [line] = (await queue(who)).lines;
  if (!line) throw new Error("a queue has a line");
  return line;
};
const give = (graderId: string, over: { sectionId?: string; share?: string } = {}, by = ours.instructor) =>
  allotMarking(viewerOf(by), ...at(), { graderId, sectionId: null, promptId: null, share: "", ...over });
const tasks = (graderId: string) =>
  database.gradingTask.count({ where: { courseId: ours.courseId, assignmentId: ours.open.assignmentId, graderId } });
const question = () => ours.open.promptIds[0] ?? "";

test("an instructor's queue is everybody's work, an assistant's that of their section", async () => {
  expect((await whole(ours.instructor)).counts.all).toBe(7);
  expect((await whole(ours.assistant)).counts).toMatchObject({ all: 6, unmarked: 6, mine: 0 });
  expect((await whole(ours.otherAssistant)).counts.all).toBe(1);
  expect((await queue(ours.assistant)).filters).not.toContain("mine");
  await expect(queue(ours.student)).rejects.toThrow(NotFound);
  await expect(queue(ours.observer)).rejects.toThrow(NotFound);
});

test("every grader goes through all of it once, in an order of their own", async () => {
  const walk = async (who: Who, promptId: string | null) => {
    const asked = { promptId, show: "all" as const };
    const seen: string[] = [];
    const first = (await readQueueStart(viewerOf(who), ...at(), asked)) ?? "";
    for (let next: string | null = first; next && !seen.includes(next); ) {
      seen.push(next);
      const desk = await readGrading(viewerOf(who), ours.courseId, next, asked);
      expect(desk).toMatchObject({ position: seen.length, count: 6 });
      next = desk.nextId;
    }
    return seen;
  };
  const [byStudent, byQuestion] = [await walk(ours.assistant, null), await walk(ours.assistant, question())];
  expect(byStudent.toSorted()).toEqual(works.toSorted());
  expect(byQuestion.toSorted()).toEqual(works.toSorted());
  expect(byQuestion).not.toEqual(byStudent);
  expect(await walk(ours.assistant, null)).toEqual(byStudent);
});

test("what is finished waits no more; a question that there is not is not found", async () => {
  const first = (await readQueueStart(viewerOf(ours.assistant), ...at(), { promptId: null, show: "unmarked" })) ?? "";
  await markAndFinish(ours, first, ours.assistant, atLevel(ours, 1));
  expect(await whole(ours.assistant)).toMatchObject({ marked: 1, counts: { unmarked: 5 } });
  const next = await readQueueStart(viewerOf(ours.assistant), ...at(), { promptId: null, show: "unmarked" });
  expect(next).not.toBe(first);
  const unknown = { promptId: ours.courseId, show: "all" } as const;
  await expect(readQueueStart(viewerOf(ours.assistant), ...at(), unknown)).rejects.toThrow(NotFound);
  await expect(readGrading(viewerOf(ours.assistant), ours.courseId, first, unknown)).rejects.toThrow(NotFound);
});

test("work is dealt by share, also to who teaches another section, and what was begun stays", async () => {
  expect(await give(ours.assistant.enrollmentId, { sectionId: ours.tuesday })).toEqual({
    ok: true,
    value: { dealt: 5, untaught: 0, left: 1 },
  });
  // Of six, one is marked by them already: it counts as theirs.
  expect(await tasks(ours.assistant.enrollmentId)).toBe(5);
  expect(await give(ours.otherAssistant.enrollmentId, { sectionId: ours.tuesday, share: "2" })).toMatchObject({
    ok: true,
  });
  expect(await tasks(ours.otherAssistant.enrollmentId)).toBe(0);
  expect(await dealAnew(viewerOf(ours.instructor), ...at())).toMatchObject({ value: { dealt: 5, untaught: 4 } });
  expect(await tasks(ours.otherAssistant.enrollmentId)).toBe(4);
  expect(await tasks(ours.assistant.enrollmentId)).toBe(1);
  const page = await queue(ours.otherAssistant);
  expect(page.filters).toContain("mine");
  expect(page.lines[0]?.counts).toMatchObject({ all: 5, mine: 4, unmarked: 5 });
  expect((await whole(ours.assistant)).counts).toMatchObject({ mine: 1, unmarked: 1 });
  // The desk of a student whom only the task lets them mark.
  const mine = await readQueueStart(viewerOf(ours.otherAssistant), ...at(), { promptId: null, show: "mine" });
  expect((await readGrading(viewerOf(ours.otherAssistant), ours.courseId, mine ?? "")).canMark).toBe(true);
});

test("taken back, it is dealt anew among those who are left", async () => {
  const { allotments, left, loads } = await queue(ours.instructor);
  expect(left).toBe(1);
  expect(loads.map(({ given }) => given).toSorted()).toEqual([1, 4]);
  const theirs = allotments.find(({ share }) => share === "2")?.id ?? "";
  expect(await revokeAllotment(viewerOf(ours.assistant), ours.courseId, theirs)).toMatchObject({ ok: false });
  expect(await revokeAllotment(viewerOf(ours.instructor), ours.courseId, theirs)).toMatchObject({ ok: true });
  expect(await tasks(ours.otherAssistant.enrollmentId)).toBe(0);
  expect(await tasks(ours.assistant.enrollmentId)).toBe(5);
  expect((await whole(ours.otherAssistant)).counts.all).toBe(1);
});

test("who was given what stays on record, each change once", async () => {
  const events = await database.auditEvent.findMany({ where: { courseId: ours.courseId }, orderBy: { id: "asc" } });
  expect(events.map(({ action }) => action).filter((action) => action.startsWith("marking."))).toEqual([
    ...["marking.allotted", "marking.allotted", "marking.dealt-anew", "marking.allotment-revoked"],
  ]);
  expect(events.find(({ action }) => action === "marking.allotted")?.after).toMatchObject({
    ...{ graderId: ours.assistant.enrollmentId, sectionId: ours.tuesday, share: null, dealt: 5 },
  });
});

test("what is submitted now is dealt at once; submitted again it stays where it is", async () => {
  const { classmate, open, courseId } = ours;
  const answer = async (text: string, baseVersion: number) => {
    const at = [viewerOf(classmate), courseId, open.assignmentId] as const;
    const content = { form: "Text" as const, text: fromPlainText(text) };
    const sent = { promptId: question(), content, baseVersion, clientId: crypto.randomUUID() };
    expect(await saveAnswer(...at, sent)).toMatchObject({ state: "saved" });
    const press = { clientKey: crypto.randomUUID(), seen: { [question()]: baseVersion + 1 } };
    const submitted = await submit(...at, press);
    if (!submitted.ok) throw new Error(submitted.problem);
    return database.gradingTask.findMany({ where: { courseId, submissionId: submitted.value.submissionId } });
  };
  const dealt = await answer("The council.", 0);
  expect(dealt.map(({ graderId }) => graderId)).toEqual([ours.assistant.enrollmentId]);
  expect(await answer("The council, and in writing.", 1)).toEqual(dealt);
});

test("the list of submissions and the queue agree on what is to be marked: also a newer version, and what is excused", async () => {
  const listed = async () => {
    const asked = { filter: "unmarked" as const, page: 1, now: new Date() };
    return (await readOverview(viewerOf(ours.instructor), ...at(), asked)).counts.unmarked;
  };
  const agree = async () => {
    const waiting = (await whole(ours.instructor)).counts.all - (await whole(ours.instructor)).marked;
    expect(await listed()).toBe(waiting);
    return waiting;
  };
  await database.assignee.updateMany({
    where: { courseId: ours.courseId, assignmentId: ours.open.assignmentId, submissions: { some: {} } },
    data: { submittedAt: new Date() },
  });
  const before = await agree();
  const { submissionId } = ours.submission;
  const { units } = await readGrading(viewerOf(ours.instructor), ours.courseId, submissionId);
  const again = units[0]?.completedAt ? 0 : 1;
  await markAndFinish(ours, submissionId, ours.assistant, atLevel(ours, 2));
  expect(await agree()).toBe(before - again);
  const version = await database.submissionVersion.findFirstOrThrow({
    where: { courseId: ours.courseId, submissionId },
  });
  const { writtenIn: _, id: __, lateWorking: ___, ...rest } = version as typeof version & { writtenIn?: unknown };
  await database.submissionVersion.create({
    data: { ...rest, number: 2, parentNumber: 1, clientKey: "again", receiptHash: "again" },
  });
  await database.submission.update({
    where: { courseId_id: { courseId: ours.courseId, id: submissionId } },
    data: { currentNumber: 2 },
  });
  expect(await agree()).toBe(before - again + 1);
  const entry = { assignmentId: ours.open.assignmentId, studentId: ours.neighbour.enrollmentId };
  const change = { change: { do: "excuse" as const }, reason: "Ill", number: 0 };
  expect(await changeEntry(viewerOf(ours.instructor), ours.courseId, entry, change)).toMatchObject({ ok: true });
  expect(await agree()).toBe(before - again);
});

test.each([
  ["a student", () => give(ours.student.enrollmentId), "graderId"],
  ["a share of nothing", () => give(ours.assistant.enrollmentId, { share: "0" }), "share"],
  ["a share in words", () => give(ours.assistant.enrollmentId, { share: "half" }), "share"],
  ["the same once more", () => give(ours.assistant.enrollmentId, { sectionId: ours.tuesday }), undefined],
  ["by an assistant", () => give(ours.assistant.enrollmentId, {}, ours.assistant), undefined],
])("refused: %s", async (_, send, field) => {
  expect(await send()).toMatchObject({ ok: false, ...(field ? { field } : {}) });
});

test("a flag stays with the work until it is taken off", async () => {
  const flag = (who: Who, flagged: boolean, id = thursdays) =>
    flagMarking(viewerOf(who), ours.courseId, id, { promptId: null, flagged });
  expect(await flag(ours.otherAssistant, true)).toMatchObject({ ok: true });
  expect(await flag(ours.otherAssistant, true)).toMatchObject({ ok: true });
  const { units } = await readGrading(viewerOf(ours.instructor), ours.courseId, thursdays);
  expect(units.map(({ flagged }) => flagged)).toEqual([true]);
  expect((await whole(ours.instructor)).counts.flagged).toBe(1);
  expect(await readQueueStart(viewerOf(ours.instructor), ...at(), { promptId: null, show: "flagged" })).toBe(thursdays);
  await expect(flag(ours.assistant, false)).rejects.toThrow(NotFound);
  expect(await flag(ours.instructor, false)).toMatchObject({ ok: true });
  expect((await whole(ours.otherAssistant)).counts.flagged).toBe(0);
  // What was made for the flag alone is gone with it: the work is nobody's in particular again.
  expect(await tasks(ours.otherAssistant.enrollmentId)).toBe(0);
});

test("every filter has a count", async () => {
  expect(Object.keys((await whole(ours.instructor)).counts)).toEqual([...queueFilters]);
});
