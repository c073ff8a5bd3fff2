/** Under anonymous marking those who mark meet pseudonyms on the desk and in the lists, until release or a lifted one. */
import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { emptyMarking } from "../domain/rubric/marking";
import { finishMarking, saveMarking } from "./assessments";
import { database } from "./database";
import { readGrading } from "./grading-desk";
import { readOverview } from "./overview";
import { liftPseudonym } from "./pseudonyms";
import { releaseGrades } from "./releases";
import { buildCourseWorld, type CourseWorld, viewerOf } from "./testing/world";

let ours: CourseWorld;
let name: string;
let pseudonym: string;

beforeEach(async () => {
  ours = await buildCourseWorld(database, "Harbours of Europe");
  const { courseId, open, student } = ours;
  await database.assignment.update({
    where: { courseId_id: { courseId, id: open.assignmentId } },
    data: { gradersBlind: true },
  });
  const assignee = await database.assignee.findFirstOrThrow({
    where: { courseId, assignmentId: open.assignmentId, studentId: student.enrollmentId },
    include: { student: { include: { user: true } } },
  });
  name = assignee.student.displayName ?? assignee.student.user.name ?? "";
  pseudonym = assignee.pseudonym;
});

const desk = (who = ours.assistant) => readGrading(viewerOf(who), ours.courseId, ours.submission.submissionId);
const listed = async (who = ours.assistant) => {
  const asked = { filter: "all" as const, page: 1, now: new Date() };
  const { students } = await readOverview(viewerOf(who), ours.courseId, ours.open.assignmentId, asked);
  return students.rows.filter(({ submissionId }) => submissionId === ours.submission.submissionId);
};
const lift = (who: CourseWorld["student"], reason: string) =>
  liftPseudonym(viewerOf(who), ours.courseId, ours.submission.submissionId, { reason, now: new Date() });

test("desk and list know the student by the pseudonym, and not when the work came", async () => {
  for (const who of [ours.assistant, ours.instructor]) {
    expect((await desk(who)).work.studentName).toBe(pseudonym);
    expect(await listed(who)).toMatchObject([{ name: pseudonym, submittedAt: null }]);
    expect(JSON.stringify([await desk(who), await listed(who)])).not.toContain(name);
  }
});

test("an instructor lifts it for one student, with a reason that stays; an assistant cannot", async () => {
  expect(await lift(ours.assistant, "Illness")).toMatchObject({ ok: false });
  expect(await lift(ours.instructor, "")).toMatchObject({ ok: false, field: "reason" });
  expect((await desk()).veiled).toBe(true);
  expect(await lift(ours.instructor, "Illness")).toEqual({ ok: true, value: null });
  expect(await lift(ours.instructor, "Illness")).toEqual({ ok: true, value: null });
  expect(await desk()).toMatchObject({ veiled: false, work: { studentName: name } });
  expect(await listed()).toMatchObject([{ name, veiled: false }]);
  const rows = await database.pseudonymLift.findMany({ where: { courseId: ours.courseId } });
  expect(rows.map(({ reason, byId }) => [reason, byId])).toEqual([["Illness", ours.instructor.enrollmentId]]);
});

test("with the released grade the name is told", async () => {
  const { courseId, submission, rubric, open } = ours;
  const score = { criterionId: rubric.criterionId, levelId: rubric.levelIds[1] ?? null };
  const marking = { ...emptyMarking, scores: [{ ...score, met: null, counted: null, points: null, note: null }] };
  const { submissionId, submissionVersionId } = submission;
  const save = { submissionVersionId, promptId: null, baseVersion: 0, clientId: randomUUID(), marking };
  await saveMarking(viewerOf(ours.assistant), courseId, submissionId, save);
  await finishMarking(viewerOf(ours.assistant), courseId, submissionId, { version: 1, promptId: null });
  expect((await desk()).work.studentName).toBe(pseudonym);
  await releaseGrades(viewerOf(ours.instructor), courseId, open.assignmentId, {});
  expect((await desk()).work.studentName).toBe(name);
  expect(await listed()).toMatchObject([{ name }]);
});
