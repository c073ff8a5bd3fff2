/** Grades under an older version of a rubric: listed where the assignment has another one now, and only for who may see them. */
import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { NotFound } from "../domain/policy/outcome";
import { freshRow } from "../domain/rubric/edit-rubric";
import { rowsOf } from "../domain/rubric/rubric-pages";
import { finishMarking, saveMarking } from "./assessments";
import { database } from "./database";
import { changeEntry } from "./gradebook-entries";
import { readGrading } from "./grading-desk";
import { readGradingQueue, readQueueStart } from "./grading-queue";
import { readOverview } from "./overview";
import { remarkWithNewerRubric } from "./remarking";
import { publishRubric, readRubric } from "./rubrics";
import { atLevel, markAndFinish, moreSubmissions, submitFor } from "./testing/marked";
import { publishNext } from "./testing/next-version";
import { buildCourseWorld, type CourseWorld, viewerOf } from "./testing/world";

let ours: CourseWorld;
let tuesdays: string;
let thursdays: string;
beforeAll(async () => {
  ours = await buildCourseWorld(database, "Harbours of Europe");
  tuesdays = ours.submission.submissionId;
  thursdays = (await submitFor(database, ours, ours.neighbour)).submissionId;
  // One that nobody has marked.
  await moreSubmissions(database, ours, 1);
  for (const id of [tuesdays, thursdays]) await markAndFinish(ours, id, ours.instructor, atLevel(ours, 1));
});

type Who = CourseWorld["student"];
const at = () => [ours.courseId, ours.open.assignmentId] as const;
const listed = async (who: Who) => {
  const asked = { filter: "older" as const, page: 1, now: new Date() };
  const { counts, students } = await readOverview(viewerOf(who), ...at(), asked);
  expect(students.rows).toHaveLength(counts.older);
  return students.rows;
};
const queued = async (who: Who) => {
  const { lines, filters } = await readGradingQueue(viewerOf(who), ...at());
  return { count: lines[0]?.counts.older, offered: filters.includes("older") };
};
const older = async () =>
  (await readRubric(viewerOf(ours.instructor), ours.courseId, ours.rubric.rubricId, null)).older;

test("a newer version of the rubric alone makes no grade older: the assignment has what it had", async () => {
  const { rubricId } = ours.rubric;
  const { version } = await readRubric(viewerOf(ours.instructor), ours.courseId, rubricId, null);
  const criteria = [...rowsOf(version.criteria), { ...freshRow("FeedbackOnly", "style"), title: "Style" }];
  const edit = { base: 1, draft: 1, criteria };
  expect(await publishRubric(viewerOf(ours.instructor), ours.courseId, rubricId, edit)).toMatchObject({ ok: true });
  expect(await listed(ours.instructor)).toEqual([]);
  expect(await queued(ours.instructor)).toEqual({ count: 0, offered: false });
  expect(await older()).toMatchObject([{ number: 1, markings: 2, inUse: true, assignmentId: at()[1] }]);
});

test("once the assignment has it, each sees those of their students, and the queue goes through them", async () => {
  const { rubricId } = ours.rubric;
  const where = { courseId_rubricId_number: { courseId: ours.courseId, rubricId, number: 2 } };
  const { id: rubricVersionId } = await database.rubricVersion.findUniqueOrThrow({ where, select: { id: true } });
  const asked = { text: ours.document, promptIds: ours.open.promptIds, rubricVersionId };
  await publishNext(database, ours, at()[1], asked);
  const ids = async (who: Who) => (await listed(who)).map(({ submissionId }) => submissionId).toSorted();
  expect(await ids(ours.instructor)).toEqual([tuesdays, thursdays].toSorted());
  expect(await ids(ours.assistant)).toEqual([tuesdays]);
  expect(await ids(ours.otherAssistant)).toEqual([thursdays]);
  expect(await queued(ours.instructor)).toEqual({ count: 2, offered: true });
  expect(await queued(ours.otherAssistant)).toEqual({ count: 1, offered: true });
  const start = { promptId: null, show: "older" as const };
  expect(await readQueueStart(viewerOf(ours.assistant), ...at(), start)).toBe(tuesdays);
  expect(await older()).toMatchObject([{ number: 1, markings: 2, inUse: false }]);
});

test("while marking is anonymous they stand under their pseudonyms", async () => {
  const key = { courseId: ours.courseId, assignmentId: at()[1] };
  const where = { courseId_id: { courseId: ours.courseId, id: at()[1] } };
  const named = (await listed(ours.assistant)).map(({ name }) => name);
  await database.assignment.update({ where, data: { gradersBlind: true } });
  const { pseudonym } = await database.assignee.findFirstOrThrow({
    where: { ...key, studentId: ours.student.enrollmentId },
  });
  expect(await listed(ours.assistant)).toMatchObject([{ name: pseudonym, veiled: true, submittedAt: null }]);
  expect(named).not.toContain(pseudonym);
  await database.assignment.update({ where, data: { gradersBlind: false } });
});

test("points put by hand are of no rubric", async () => {
  const entry = { assignmentId: at()[1], studentId: ours.neighbour.enrollmentId };
  const change = { change: { do: "excuse" as const }, reason: "Ill", number: 1 };
  expect(await changeEntry(viewerOf(ours.instructor), ours.courseId, entry, change)).toMatchObject({ ok: true });
  expect((await listed(ours.instructor)).map(({ submissionId }) => submissionId)).toEqual([tuesdays]);
  expect(await queued(ours.otherAssistant)).toEqual({ count: 0, offered: false });
});

test("marked again with the newer rubric by a person's choice; the grade stays until that is finished", async () => {
  const { courseId, assistant, otherAssistant, student } = ours;
  const open = async () => {
    const [unit] = (await readGrading(viewerOf(assistant), courseId, tuesdays)).units;
    if (!unit) throw new Error("the whole is marked");
    return unit;
  };
  const choose = (who: Who, version: number) =>
    remarkWithNewerRubric(viewerOf(who), courseId, tuesdays, { promptId: null, version });
  const grade = () =>
    database.gradeEvent.findFirstOrThrow({
      where: { courseId, assignmentId: at()[1], studentId: student.enrollmentId },
      orderBy: { number: "desc" },
    });
  const [before, standing] = [await open(), await grade()];
  expect(before).toMatchObject({ rubric: { number: 1 }, newerRubric: { number: 2 } });
  await expect(choose(otherAssistant, before.version)).rejects.toThrow(NotFound);
  expect(await choose(assistant, before.version - 1)).toMatchObject({ ok: false });
  expect(await choose(assistant, before.version)).toMatchObject({ ok: true });
  expect(await choose(assistant, before.version)).toMatchObject({ ok: true });

  const begun = await open();
  expect(begun).toMatchObject({ rubric: { number: 2 }, newerRubric: null, completedAt: null });
  expect(begun.version).toBe(before.version + 1);
  const decided = ({ marking }: typeof begun) => marking.scores.filter(({ levelId }) => levelId !== null).length;
  expect([decided(begun), begun.marking.overall]).toEqual([decided(before), before.marking.overall]);
  expect(await grade()).toEqual(standing);
  // A page from before still sends levels of the older one.
  const { submissionVersionId } = ours.submission;
  const late = { submissionVersionId, baseVersion: before.version, clientId: randomUUID(), promptId: null };
  const sent = await saveMarking(viewerOf(assistant), courseId, tuesdays, { ...late, marking: before.marking });
  expect(sent).toMatchObject({ state: "refused" });

  expect(
    await finishMarking(viewerOf(assistant), courseId, tuesdays, { version: begun.version, promptId: null }),
  ).toMatchObject({ ok: true });
  expect((await grade()).number).toBe(standing.number + 1);
  expect(await listed(ours.instructor)).toEqual([]);
  const kept = { courseId, submissionVersionId, retiredAt: { not: null } };
  expect(await database.assessment.count({ where: kept })).toBe(1);
});
