import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { plainSettings } from "../domain/assignment/prompt-settings";
import { fromPlainText } from "../domain/richtext/model";
import { readAnswers } from "./answers";
import { database } from "./database";
import { readFeedback, readGradeByHand } from "./feedback";
import { Prisma } from "./generated/client";
import { changeEntry } from "./gradebook-entries";
import { recallGrades, releaseGrades } from "./releases";
import { inviteToRevise, withdrawInvitation } from "./resubmissions";
import { readRoom } from "./room";
import { readMySubmission } from "./submissions";
import { buildNote } from "./testing/course";
import { atLevel, markAndFinish } from "./testing/marked";
import { buildSubmission } from "./testing/submission";
import { buildWorld, type CourseWorld, viewerOf } from "./testing/world";

let ours: CourseWorld;
beforeAll(async () => {
  ({ ours } = await buildWorld(database));
});

const at = () => [ours.courseId, ours.open.assignmentId] as const;
const feedback = () => readFeedback(viewerOf(ours.student), ...at());
const release = () => releaseGrades(viewerOf(ours.instructor), ...at());

/** Another event of Sami's grade, as the gradebook writes it. */
async function setByHand(kind: "Overridden" | "Excused" | "Withdrawn", points: string | null) {
  const key = { courseId: ours.courseId, assignmentId: ours.open.assignmentId, studentId: ours.student.enrollmentId };
  const { number: previousNumber } = await database.grade.findUniqueOrThrow({
    where: { courseId_assignmentId_studentId: key },
  });
  const number = previousNumber + 1;
  await database.gradeEvent.create({
    data: {
      ...{ ...key, number, previousNumber, kind, points, maxPoints: points === null ? null : "3" },
      ...{ reason: "By hand.", actorId: ours.instructor.enrollmentId, feedback: Prisma.DbNull },
    },
  });
  await database.grade.update({ where: { courseId_assignmentId_studentId: key }, data: { number } });
}

test("a grade set by hand is said, and the levels and comments of the marking stay in sight; taken back, nothing is", async () => {
  const marking = { ...atLevel(ours, 1), overall: "You hear the tone." };
  await markAndFinish(ours, ours.submission.submissionId, ours.assistant, marking);
  await release();
  expect(await feedback()).toMatchObject({ setByHand: null, feedback: { points: "2" } });
  await setByHand("Overridden", "2.5");
  expect((await feedback())?.setByHand).toBeNull();
  await release();
  expect(await feedback()).toMatchObject({
    setByHand: { kind: "Overridden", points: "2.5", max: "3" },
    feedback: { points: "2", overall: "You hear the tone." },
  });
  await setByHand("Excused", null);
  await release();
  expect(await feedback()).toMatchObject({ setByHand: { kind: "Excused", points: null } });
  await setByHand("Withdrawn", null);
  await release();
  expect(await feedback()).toBeNull();
});

test("a grade set by hand where nothing was marked is told once it is released, and noted as seen", async () => {
  const { courseId, open, neighbour, instructor } = ours;
  const grade = () => readGradeByHand(viewerOf(neighbour), ...at());
  const entry = { assignmentId: open.assignmentId, studentId: neighbour.enrollmentId };
  const change = { do: "points" as const, points: "1.5" };
  const put = { change, reason: "On paper", number: 0 };
  expect(await changeEntry(viewerOf(instructor), courseId, entry, put)).toMatchObject({ ok: true });
  expect(await grade()).toBeNull();
  await release();
  expect(await readFeedback(viewerOf(neighbour), ...at())).toBeNull();
  expect(await grade()).toMatchObject({ kind: "Overridden", points: "1.5" });
  const where = { courseId, ...entry, seenAt: { not: null } };
  expect(await database.gradeRelease.count({ where })).toBe(1);
  // Whose work was marked reads it with what was said of it.
  expect(await readGradeByHand(viewerOf(ours.student), ...at())).toBeNull();
});

test("excused and missing by hand are told as such, in the reading room too; taken back, nothing is", async () => {
  const { courseId, open, neighbour, instructor } = ours;
  const entry = { assignmentId: open.assignmentId, studentId: neighbour.enrollmentId };
  const told = async () => ({
    grade: await readGradeByHand(viewerOf(neighbour), ...at()),
    room: (await readRoom(viewerOf(neighbour), ...at())).byHand,
  });
  const set = async (change: Parameters<typeof changeEntry>[3]["change"], number: number) => {
    const sent = { change, reason: "Ill", number };
    expect(await changeEntry(viewerOf(instructor), courseId, entry, sent)).toMatchObject({ ok: true });
  };
  expect(await told()).toMatchObject({ grade: { kind: "Overridden", points: "1.5" }, room: "Overridden" });
  await set({ do: "excuse" }, 1);
  // Who sees a grade sees its change.
  expect(await told()).toMatchObject({ grade: { kind: "Excused", points: null }, room: "Excused" });
  await set({ do: "missing" }, 2);
  expect(await told()).toMatchObject({ grade: { kind: "Missing", points: null }, room: "Missing" });
  const { pseudonym } = await database.assignee.findFirstOrThrow({ where: { courseId, ...entry } });
  for (const _ of ["Missing", "Excused", "Overridden"]) {
    await recallGrades(viewerOf(instructor), ...at(), { pseudonym });
  }
  expect(await told()).toEqual({ grade: null, room: null });
  expect((await readRoom(viewerOf(instructor), ...at())).byHand).toBeNull();
});

/** A second version of the assignment that asks a choice with a key, and the classmate's submission to it. */
async function choiceOf() {
  const { courseId, open, document, instructor, classmate, rubric } = ours;
  const { assignmentId } = open;
  const key = { courseId, assignmentId };
  const [promptId, promptVersionId, assignmentVersionId] = [randomUUID(), randomUUID(), randomUUID()];
  await database.prompt.create({ data: { ...key, id: promptId, kind: "Choice" } });
  const options = ["council", "master"].map((id) => ({ id, text: `The ${id} decides` }));
  await database.$transaction(async (tx) => {
    await tx.assignmentVersion.create({
      data: {
        ...{ ...key, id: assignmentVersionId, number: 2, parentNumber: 1 },
        ...{ rubricVersionId: rubric.rubricVersionId, publishedById: instructor.enrollmentId },
      },
    });
    await tx.excerpt.create({ data: { ...key, assignmentVersionId, ...document, position: 0 } });
    await tx.promptVersion.create({
      data: {
        ...{ ...key, id: promptVersionId, assignmentVersionId, promptId, position: 0 },
        ...{
          text: fromPlainText("Who decides?"),
          settings: { ...plainSettings, options },
          hidden: { key: ["master"] },
        },
      },
    });
  });
  await database.assignment.update({
    where: { courseId_id: { courseId, id: assignmentId } },
    data: { currentNumber: 2 },
  });
  const note = await buildNote(database, { ...key, ...document }, classmate.enrollmentId, "Assignment");
  const given = { ...key, ...document, instructorId: instructor.enrollmentId, studentIds: [] };
  const asked = { assignmentVersionId, promptId, promptVersionId, rubricVersionId: rubric.rubricVersionId };
  const { submissionId } = await buildSubmission(database, { ...given, ...asked }, classmate.enrollmentId, note);
  return { promptId, submissionId };
}

test("what is right in a choice is told when it is returned: not before, not while it is revised, not after it is taken back", async () => {
  const { promptId, submissionId } = await choiceOf();
  const cleo = () => viewerOf(ours.classmate);
  const keys = async () => (await readFeedback(cleo(), ...at()))?.keys;
  await markAndFinish(ours, submissionId, ours.assistant, atLevel(ours, 2));
  for (const before of [await readAnswers(cleo(), ...at()), await readMySubmission(cleo(), ...at())]) {
    expect(JSON.stringify(before)).toContain("The master decides");
    expect(JSON.stringify(before)).not.toMatch(/"key":\s*\["master"\]/);
  }
  expect(await keys()).toBeUndefined();
  await release();
  expect(await keys()).toEqual({ [promptId]: ["The master decides"] });
  const whom = { studentId: ours.classmate.enrollmentId };
  const until = { until: { day: "2099-01-01", time: "18:00" }, words: null };
  await inviteToRevise(viewerOf(ours.instructor), ...at(), whom, until);
  expect(await keys()).toEqual({});
  await withdrawInvitation(viewerOf(ours.instructor), ...at(), whom);
  expect(await keys()).toEqual({ [promptId]: ["The master decides"] });
  await recallGrades(viewerOf(ours.instructor), ...at(), { pseudonym: "Grey Heron 2" });
  expect(await keys()).toBeUndefined();
});
