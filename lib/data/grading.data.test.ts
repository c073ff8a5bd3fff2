import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { NotFound } from "../domain/policy/outcome";
import { emptyMarking, type Marking } from "../domain/rubric/marking";
import { finishMarking, saveMarking } from "./assessments";
import { database } from "./database";
import { readFeedback } from "./feedback";
import { readGrading } from "./grading-desk";
import { readReleases, releaseGrades } from "./releases";
import { readMySubmission } from "./submissions";
import { buildNote, quoted } from "./testing/course";
import { buildSubmission } from "./testing/submission";
import { buildWorld, type CourseWorld, viewerOf } from "./testing/world";

let ours: CourseWorld;
let other: Awaited<ReturnType<typeof buildSubmission>>;
beforeAll(async () => {
  ({ ours } = await buildWorld(database));
  const place = { courseId: ours.courseId, assignmentId: ours.open.assignmentId, ...ours.document };
  const note = await buildNote(database, place, ours.classmate.enrollmentId, "Assignment");
  other = await buildSubmission(
    database,
    {
      ...place,
      instructorId: ours.instructor.enrollmentId,
      studentIds: [],
      rubricVersionId: ours.rubric.rubricVersionId,
      assignmentVersionId: ours.open.assignmentVersionId ?? "",
      promptId: ours.open.promptIds[0] ?? "",
      promptVersionId: ours.open.promptVersionIds[0] ?? "",
    },
    ours.classmate.enrollmentId,
    note,
  );
});

type Who = CourseWorld["student"];
const save = (who: Who, marking: Marking, baseVersion: number, submission = ours.submission) =>
  saveMarking(viewerOf(who), ours.courseId, submission.submissionId, {
    ...{ submissionVersionId: submission.submissionVersionId, promptId: null },
    baseVersion,
    clientId: randomUUID(),
    marking,
  });
const level = (index: number): Marking["scores"] => [
  {
    criterionId: ours.rubric.criterionId,
    levelId: ours.rubric.levelIds[index] ?? null,
    ...{ met: null, counted: null, points: null, note: null },
  },
];
const onWords = (answerId: string, body = "Which ships?") => ({
  ...{ id: randomUUID(), body, passage: null },
  answer: { answerId, start: 4, end: 18 },
});
const missed = () => {
  const { flow, start, end } = quoted("b6", "an answer");
  return {
    ...{ id: randomUUID(), body: "Read this again.", answer: null },
    passage: { revisionId: ours.document.revisionId, span: { flow, start, end } },
  };
};
const grading = async (who: Who) => {
  const { units, ...desk } = await readGrading(viewerOf(who), ours.courseId, ours.submission.submissionId);
  const [whole] = units;
  if (!whole) throw new Error("nothing is marked in this assignment");
  return { ...desk, ...whole };
};
const finish = (who: Who, version: number) =>
  finishMarking(viewerOf(who), ours.courseId, ours.submission.submissionId, { version, promptId: null });
const release = (who: Who, scope = {}) => releaseGrades(viewerOf(who), ours.courseId, ours.open.assignmentId, scope);
const feedback = (who: Who) => readFeedback(viewerOf(who), ours.courseId, ours.open.assignmentId);

describe("two graders at one submission", () => {
  test("the slower one is told, sees both, and what they wrote is kept", async () => {
    const mine: Marking = { ...emptyMarking, scores: level(1), overall: "First" };
    expect(await save(ours.instructor, mine, 0)).toMatchObject({ state: "saved", version: 1 });
    const slower: Marking = { ...emptyMarking, scores: level(0), overall: "Second" };
    expect(await save(ours.assistant, slower, 0)).toMatchObject({
      state: "conflict",
      version: 1,
      theirs: { overall: "First", scores: level(1) },
    });
    const rows = await database.assessmentVersion.findMany({ where: { courseId: ours.courseId, kind: "Conflict" } });
    expect(rows.map((row) => row.content)).toMatchObject([{ overall: "Second" }]);
  });

  test("both at once on the same version: one is saved", async () => {
    const saves = await Promise.all(
      [ours.instructor, ours.assistant].map((who) => save(who, { ...emptyMarking, overall: who.userId }, 1)),
    );
    expect(saves.map((each) => each.state).toSorted()).toEqual(["conflict", "saved"]);
  });

  test("an assistant of another section has no such submission", async () => {
    await expect(grading(ours.otherAssistant)).rejects.toThrow(NotFound);
    await expect(save(ours.otherAssistant, emptyMarking, 2)).rejects.toThrow(NotFound);
  });
});

describe("marks land where they belong", () => {
  test.each<[string, () => Marking]>([
    ["a comment on another student's answer", () => ({ ...emptyMarking, comments: [onWords(other.answerId)] })],
    [
      "a comment beyond the words of the answer",
      () => ({
        ...emptyMarking,
        comments: [
          { ...onWords(ours.submission.answerId), answer: { answerId: ours.submission.answerId, start: 0, end: 9999 } },
        ],
      }),
    ],
    [
      "a level of no criterion",
      () => ({ ...emptyMarking, scores: level(0).map((score) => ({ ...score, levelId: randomUUID() })) }),
    ],
    [
      "a passage of a text that is not read here",
      () => ({
        ...emptyMarking,
        comments: [{ ...missed(), passage: { ...missed().passage, revisionId: randomUUID() } }],
      }),
    ],
  ])("%s is refused", async (_, marking) => {
    const before = await grading(ours.instructor);
    expect(await save(ours.instructor, marking(), before.version)).toMatchObject({ state: "refused" });
    expect((await grading(ours.instructor)).marking).toEqual(before.marking);
  });

  test("marks for a version the student has replaced are refused", async () => {
    const swapped = { ...ours.submission, submissionVersionId: other.submissionVersionId };
    expect(await save(ours.instructor, emptyMarking, 2, swapped)).toMatchObject({ state: "refused" });
  });
});

describe("finishing, releasing, returning", () => {
  const marking = (): Marking => ({
    scores: level(1),
    overall: "You read the tone well.",
    comments: [onWords(ours.submission.answerId), missed()],
  });

  test("an undecided row keeps a marking from being finished", async () => {
    const { version } = await grading(ours.instructor);
    const saved = await save(ours.instructor, emptyMarking, version);
    expect(await finish(ours.instructor, saved.state === "saved" ? saved.version : 0)).toMatchObject({
      ok: false,
      problem: expect.stringContaining("Words"),
    });
  });

  test("finished twice at once it is one event; an older version is not finished", async () => {
    const { version } = await grading(ours.instructor);
    await save(ours.assistant, marking(), version);
    const now = version + 1;
    expect(await finish(ours.assistant, version)).toMatchObject({ ok: false });
    const both = await Promise.all([finish(ours.assistant, now), finish(ours.instructor, now)]);
    expect(both).toMatchObject([{ ok: true }, { ok: true }]);
    const where = { courseId: ours.courseId, studentId: ours.student.enrollmentId };
    expect(await database.gradeEvent.count({ where })).toBe(1);
  });

  test("before release the student sees only what they submitted", async () => {
    expect(await feedback(ours.student)).toBeNull();
    const own = await readMySubmission(viewerOf(ours.student), ours.courseId, ours.open.assignmentId);
    expect(JSON.stringify(own)).not.toContain("You read the tone well.");
    const asked = { page: 1, now: new Date() };
    const page = await readReleases(viewerOf(ours.instructor), ours.courseId, ours.open.assignmentId, asked);
    expect(page.state).toEqual({ marked: 1, released: 0, canRelease: true });
    expect(page.sections.map(({ id, waiting }) => [id, waiting])).toContainEqual([ours.tuesday, 1]);
  });

  test("an assistant cannot release; a section without markings has nothing to release", async () => {
    expect(await release(ours.assistant)).toMatchObject({ ok: false });
    expect(await release(ours.instructor, { sectionId: ours.thursday })).toMatchObject({ ok: false });
    expect(await feedback(ours.student)).toBeNull();
  });

  test("in an archived course nothing is released, and it says why", async () => {
    const where = { id: ours.courseId };
    await database.course.update({ where, data: { archivedAt: new Date() } });
    const refusal = { ok: false, problem: expect.stringContaining("archived") };
    expect(await release(ours.instructor)).toMatchObject(refusal);
    await database.course.update({ where, data: { archivedAt: null } });
  });

  test("released, the student reads levels, sum and comments in their places; nobody else does", async () => {
    expect(await release(ours.instructor)).toEqual({ ok: true, value: { students: 1 } });
    expect(await release(ours.instructor)).toMatchObject({ ok: false });
    const returned = await feedback(ours.student);
    expect(returned?.feedback).toMatchObject({
      points: "2",
      overall: "You read the tone well.",
      rows: [{ title: "Words", chosen: expect.any(String), points: "2" }],
    });
    expect(returned?.feedback.comments).toContainEqual(
      expect.objectContaining({ passage: expect.objectContaining({ exact: "an answer", label: "¶3" }) }),
    );
    expect(await feedback(ours.classmate)).toBeNull();
    await expect(feedback(ours.instructor)).rejects.toThrow(NotFound);
  });

  test("what was released stays as it was until the next release", async () => {
    const { version } = await grading(ours.instructor);
    await save(ours.instructor, { ...marking(), overall: "On second thought.", scores: level(0) }, version);
    expect(await grading(ours.instructor)).toMatchObject({ completedAt: null, finishedBefore: true, released: true });
    expect((await feedback(ours.student))?.feedback).toMatchObject({ points: "2", overall: "You read the tone well." });
    await finish(ours.instructor, version + 1);
    expect((await grading(ours.instructor)).released).toBe(false);
    expect((await feedback(ours.student))?.feedback.overall).toBe("You read the tone well.");
    await release(ours.instructor, { studentId: ours.student.enrollmentId });
    expect((await feedback(ours.student))?.feedback).toMatchObject({ points: "1", overall: "On second thought." });
  });

  test("words that another assignment holds back since are left out of what came back, and of one's own work", async () => {
    const { courseId, document, instructor, student } = ours;
    const shown = await feedback(ours.student);
    const { version } = await grading(instructor);
    const { flow, start, end } = quoted("b3", "nineteen years");
    const onHeadnote = { ...missed(), passage: { revisionId: document.revisionId, span: { flow, start, end } } };
    await save(instructor, { ...marking(), comments: [onHeadnote, missed()] }, version);
    await finish(instructor, version + 1);
    await release(instructor);
    const exacts = async () => (await feedback(student))?.feedback.comments.map((each) => each.passage?.exact);
    expect((await exacts())?.toSorted()).toEqual(["an answer", "nineteen years"]);
    const { id: assignmentId } = await database.assignment.create({
      data: { courseId, title: "Who was he?", timeZone: "Europe/Berlin" },
    });
    await database.assignmentDocument.create({ data: { courseId, assignmentId, ...document } });
    await database.$transaction(async (tx) => {
      const { id: assignmentVersionId } = await tx.assignmentVersion.create({
        data: { courseId, assignmentId, number: 1, publishedById: instructor.enrollmentId },
      });
      const key = { courseId, assignmentId, assignmentVersionId, position: 0, ...document };
      await tx.excerpt.create({ data: { ...key, showHeadnote: false, showNotes: false } });
    });
    await database.assignment.update({
      where: { courseId_id: { courseId, id: assignmentId } },
      data: { currentNumber: 1, publishedAt: new Date(), publishedById: instructor.enrollmentId },
    });
    await database.assignee.create({
      data: { courseId, assignmentId, studentId: student.enrollmentId, pseudonym: "Grey Heron" },
    });
    expect((await exacts())?.toSorted()).toEqual(["", "an answer"]);
    const returned = await feedback(student);
    expect(returned?.feedback.comments.map((each) => each.body)).toEqual(["Read this again.", "Read this again."]);
    expect(returned?.work.answers).toEqual(shown?.work.answers);
  });
});
