import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { NotFound } from "../domain/policy/outcome";
import { finishMarking, saveMarking } from "./assessments";
import { database } from "./database";
import { readFeedback } from "./feedback";
import { readGrading } from "./grading-desk";
import { atLevel, markAndFinish, moreSubmissions } from "./testing/marked";
import { buildWorld, type CourseWorld, viewerOf } from "./testing/world";

let ours: CourseWorld;
type Who = CourseWorld["student"];
beforeAll(async () => {
  ({ ours } = await buildWorld(database));
  const { courseId, submission, otherAssistant } = ours;
  const { assignmentId } = ours.open;
  const second = { submissionId: submission.submissionId, kind: "Second" as const };
  await database.gradingTask.create({
    data: { courseId, assignmentId, ...second, graderId: otherAssistant.enrollmentId },
  });
});

const at = () => [ours.courseId, ours.submission.submissionId] as const;
const unit = async (who: Who) => {
  const [whole] = (await readGrading(viewerOf(who), ...at())).units;
  if (!whole) throw new Error("nothing is marked in this assignment");
  return whole;
};
const save = (who: Who, level: number, { settles = false, baseVersion = 0 } = {}) =>
  saveMarking(viewerOf(who), ...at(), {
    ...{ submissionVersionId: ours.submission.submissionVersionId, promptId: null, baseVersion, settles },
    ...{ clientId: randomUUID(), marking: atLevel(ours, level) },
  });
const finish = (who: Who, settles = false) =>
  finishMarking(viewerOf(who), ...at(), { version: 1, promptId: null, settles });
const grades = () => database.grade.count({ where: { courseId: ours.courseId, assignmentId: ours.open.assignmentId } });

test("two mark blind: neither gets the other's marking, and it does not stand in the way of a save", async () => {
  expect(await save(ours.assistant, 0)).toMatchObject({ state: "saved", version: 1 });
  expect(await unit(ours.otherAssistant)).toMatchObject({ kind: "Second", version: 0, marking: { scores: [] } });
  expect(await save(ours.otherAssistant, 2)).toMatchObject({ state: "saved", version: 1 });
  expect(await unit(ours.assistant)).toMatchObject({ kind: "First", marking: atLevel(ours, 0) });
  expect(await unit(ours.otherAssistant)).toMatchObject({ kind: "Second", marking: atLevel(ours, 2) });
});

test("nobody settles before both have finished", async () => {
  expect(await finish(ours.assistant)).toMatchObject({
    ok: true,
    value: { waitsFor: expect.stringContaining("until both have finished") },
  });
  expect(await save(ours.instructor, 1, { settles: true })).toMatchObject({ state: "refused" });
  expect(await grades()).toBe(0);
});

test("where they differ there is no grade until an instructor settles it, and no assistant can", async () => {
  expect(await finish(ours.otherAssistant)).toMatchObject({ ok: true });
  expect(await grades()).toBe(0);
  expect(await save(ours.assistant, 1, { settles: true })).toMatchObject({ state: "refused" });
  expect(await save(ours.instructor, 1, { settles: true })).toMatchObject({ state: "saved" });
  expect(await finish(ours.instructor, true)).toMatchObject({ ok: true, value: { points: "2", waitsFor: null } });
  expect(await grades()).toBe(1);
});

test("two who give the same level and say it in other words agree: there is a grade", async () => {
  const [made] = await moreSubmissions(database, ours, 1);
  if (!made) throw new Error("a submission was made");
  const { submissionId } = made;
  const task = { courseId: ours.courseId, assignmentId: ours.open.assignmentId, submissionId };
  const { instructor, assistant } = ours;
  await database.gradingTask.create({
    data: { ...task, kind: "Second", graderId: instructor.enrollmentId },
  });
  const before = await grades();
  const remarked = (note: string) => {
    const { scores, ...rest } = atLevel(ours, 1);
    return { ...rest, scores: scores.map((score) => ({ ...score, note })) };
  };
  await markAndFinish(ours, submissionId, assistant, remarked("Whose words?"));
  expect(await grades()).toBe(before);
  await markAndFinish(ours, submissionId, instructor, remarked("Not yet the tone."));
  expect(await grades()).toBe(before + 1);
});

test("the student sees none of it", async () => {
  await expect(readGrading(viewerOf(ours.student), ...at())).rejects.toThrow(NotFound);
  await expect(readFeedback(viewerOf(ours.student), ours.courseId, ours.open.assignmentId)).resolves.toBeNull();
});
