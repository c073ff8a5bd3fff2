import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { NotFound } from "../domain/policy/outcome";
import { emptyMarking } from "../domain/rubric/marking";
import { saveMarking } from "./assessments";
import { database } from "./database";
import { readGrading } from "./grading-desk";
import { readMarkingAgreement } from "./marking-agreement";
import { readReleases, releaseGrades } from "./releases";
import { dealSecondMarkings, type SecondsAsked, takeBackSecondMarkings } from "./second-markings";
import { readSettling } from "./settling";
import { atLevel, markAndFinish, moreSubmissions, submitFor } from "./testing/marked";
import { publishNext } from "./testing/next-version";
import { buildCourseWorld, type CourseWorld, viewerOf } from "./testing/world";

let ours: CourseWorld;
/** Submissions of the first section: Sami's, and three more. */
let work: string[];
type Who = CourseWorld["student"];
beforeEach(async () => {
  ours = await buildCourseWorld(database, "Harbours of Europe");
  const more = await moreSubmissions(database, ours, 3);
  work = [ours.submission.submissionId, ...more.map(({ submissionId }) => submissionId)];
});

const at = () => [ours.courseId, ours.open.assignmentId] as const;
const deal = (graders: Who[], given: Partial<SecondsAsked> = {}, by: Who = ours.instructor) =>
  dealSecondMarkings(viewerOf(by), ...at(), {
    graderIds: graders.map(({ enrollmentId }) => enrollmentId),
    ...{ unit: "every", much: { of: "all" }, everywhere: false, ...given },
  });
const takeBack = (graderId: string | null = null) =>
  takeBackSecondMarkings(viewerOf(ours.instructor), ...at(), { graderId });
const read = (by: Who = ours.instructor) => readMarkingAgreement(viewerOf(by), ...at(), { page: 1, now: new Date() });
const tasks = () =>
  database.gradingTask.findMany({ where: { courseId: ours.courseId }, orderBy: { submissionId: "asc" } });
const grades = () => database.grade.count({ where: { courseId: ours.courseId } });
const mark = (submissionId: string | undefined, by: Who, level: number) =>
  markAndFinish(ours, submissionId ?? "", by, atLevel(ours, level));

test("all are dealt, none to who marks it first; pressed twice, the second time deals nothing", async () => {
  await mark(work[0], ours.assistant, 1);
  expect(await deal([ours.assistant])).toEqual({ ok: true, value: { dealt: 3, short: 1 } });
  const before = await tasks();
  expect(before.map(({ kind, graderId }) => [kind, graderId])).toEqual(
    Array.from({ length: 3 }, () => ["Second", ours.assistant.enrollmentId]),
  );
  expect(before.map(({ submissionId }) => submissionId)).not.toContain(work[0]);
  expect(await deal([ours.assistant])).toEqual({ ok: true, value: { dealt: 0, short: 1 } });
  expect(await tasks()).toEqual(before);
});

test("a sample is filled up and not drawn anew; two who deal at once deal it once", async () => {
  const half = { much: { of: "percent", percent: 50 } } as const;
  await Promise.all([deal([ours.assistant, ours.instructor], half), deal([ours.assistant, ours.instructor], half)]);
  const first = await tasks();
  expect(first).toHaveLength(2);
  await deal([ours.assistant], { much: { of: "count", count: 3 } });
  expect((await tasks()).map(({ id }) => id)).toEqual(expect.arrayContaining(first.map(({ id }) => id)));
  expect(await tasks()).toHaveLength(3);
});

test("who does not teach a student is dealt their work only where it is wanted, and may then mark it", async () => {
  const [one = ""] = work;
  await expect(readGrading(viewerOf(ours.otherAssistant), ours.courseId, one)).rejects.toThrow(NotFound);
  expect(await deal([ours.otherAssistant])).toEqual({ ok: true, value: { dealt: 0, short: 4 } });
  expect(await deal([ours.otherAssistant], { everywhere: true })).toMatchObject({ ok: true, value: { dealt: 4 } });
  const desk = await readGrading(viewerOf(ours.otherAssistant), ours.courseId, one);
  expect(desk.units).toMatchObject([{ kind: "Second", canMark: true, standing: "waits" }]);
  expect(desk).toMatchObject({ count: 4, maySettle: false });
});

test("nobody but an instructor deals; a student, or somebody of no course, is nobody's grader", async () => {
  expect(await deal([ours.assistant], {}, ours.assistant)).toMatchObject({ ok: false });
  expect(await deal([ours.student])).toMatchObject({ ok: false, field: "grader" });
  expect(await deal([])).toMatchObject({ ok: false, field: "grader" });
  expect(await tasks()).toEqual([]);
  await expect(read(ours.assistant)).rejects.toThrow(NotFound);
  await expect(read(ours.student)).rejects.toThrow(NotFound);
});

test("what was not begun is taken back, and a first marking that waited for it makes the grade", async () => {
  const [one = "", two = ""] = work;
  await deal([ours.assistant]);
  await mark(one, ours.instructor, 1);
  await mark(two, ours.assistant, 2);
  expect(await grades()).toBe(0);
  expect(await takeBack(ours.otherAssistant.enrollmentId)).toMatchObject({ ok: false });
  expect(await takeBack(ours.assistant.enrollmentId)).toEqual({ ok: true, value: { taken: 3 } });
  // The one that was begun stays, and still waits for its first marking.
  expect((await tasks()).map(({ submissionId }) => submissionId)).toEqual([two]);
  expect(await grades()).toBe(1);
  expect(await database.gradeEvent.findMany({ where: { courseId: ours.courseId } })).toMatchObject([
    { kind: "Assessed", number: 1 },
  ]);
  expect(await takeBack()).toMatchObject({ ok: false });
  expect(await grades()).toBe(1);
});

test("what was finished again while a second marking was waited for is the grade once that is taken back", async () => {
  const [one = ""] = work;
  await mark(one, ours.instructor, 2);
  await deal([ours.assistant]);
  await mark(one, ours.instructor, 0);
  const points = async () => {
    const events = await database.gradeEvent.findMany({
      where: { courseId: ours.courseId },
      orderBy: { number: "asc" },
    });
    return events.map((event) => event.points?.toString());
  };
  expect(await points()).toEqual(["3"]);
  await takeBack();
  expect(await points()).toEqual(["3", "1"]);
});

test("while two have not both finished, or differ, nothing of theirs is released", async () => {
  const [one = "", two = ""] = work;
  await mark(one, ours.instructor, 2);
  await deal([ours.assistant], { much: { of: "all" } });
  const release = () => releaseGrades(viewerOf(ours.instructor), ...at());
  const going = async () => {
    const page = await readReleases(viewerOf(ours.instructor), ...at(), { page: 1, now: new Date() });
    expect(page.sections.find(({ id }) => id === ours.tuesday)?.going).toEqual(page.going);
    return page.going;
  };
  // What is held back is said before it is tried.
  expect(await going()).toEqual({ ready: 0, unsettled: 1, unfinished: 0 });
  expect(await release()).toMatchObject({ ok: false, problem: /Two people mark/ });
  await mark(one, ours.assistant, 0);
  expect(await release()).toMatchObject({ ok: false, problem: /Two people mark/ });
  await mark(two, ours.instructor, 1);
  await mark(two, ours.assistant, 1);
  expect(await going()).toMatchObject({ ready: 1, unsettled: 1 });
  expect(await release()).toEqual({ ok: true, value: { students: 1 } });
  expect(await going()).toMatchObject({ ready: 0, unsettled: 1 });
});

test("a page that was drawn with another kind of marking saves nothing", async () => {
  const [one = ""] = work;
  const { work: submitted } = await readGrading(viewerOf(ours.assistant), ours.courseId, one);
  await deal([ours.assistant]);
  const { submissionVersionId } = submitted;
  const sent = { submissionVersionId, promptId: null, baseVersion: 0, clientId: crypto.randomUUID() };
  const save = (kind: "First" | "Second") =>
    saveMarking(viewerOf(ours.assistant), ours.courseId, one, { ...sent, kind, marking: atLevel(ours, 1) });
  expect(await save("First")).toMatchObject({ state: "refused", problem: /changed meanwhile/ });
  expect(await save("Second")).toMatchObject({ state: "saved" });
});

test("the page counts what waits, says how far two agree, and lists where they differ, with what each gave", async () => {
  const [one = "", two = "", three = "", four = ""] = work;
  await deal([ours.assistant]);
  await mark(one, ours.instructor, 1);
  await mark(one, ours.assistant, 1);
  await mark(two, ours.instructor, 0);
  await mark(two, ours.assistant, 2);
  await mark(three, ours.instructor, 2);
  await mark(four, ours.assistant, 0);
  const page = await read();
  expect(page.counts).toEqual({
    ...{ doubled: 4, neither: 0, firstOnly: 1, secondOnly: 1, agree: 1, differ: 1, settled: 0 },
  });
  expect(page.criteria).toMatchObject([{ agreement: { n: 2, exact: 1, adjacent: 0, apart: 1, kappa: null } }]);
  const [first] = page.disagreements;
  expect(page.disagreements).toHaveLength(1);
  expect(first).toMatchObject({ submissionId: two, first: "Ines Instructor", second: "Aba Assistant", settled: false });
  expect(first?.rows).toMatchObject([{ first: "Basic", second: "Proficient" }]);
  expect(page.markers.find(({ name }) => name === "Aba Assistant")).toMatchObject({ dealt: 4, begun: 3, finished: 3 });
});

test("an instructor settles with both before them; nobody else, and not before both have finished", async () => {
  const [one = "", two = ""] = work;
  const settle = (by: Who, submissionId = one) =>
    readGrading(viewerOf(by), ours.courseId, submissionId, { settling: true });
  await deal([ours.assistant]);
  await mark(one, ours.instructor, 0);
  expect((await readSettling(viewerOf(ours.instructor), ours.courseId, one)).pairs).toEqual([]);
  expect((await settle(ours.instructor)).units).toMatchObject([{ kind: "Moderated", canMark: false }]);
  await mark(one, ours.assistant, 2);
  const { pairs } = await readSettling(viewerOf(ours.instructor), ours.courseId, one);
  expect(pairs).toMatchObject([{ first: { grader: "Ines Instructor" }, second: { grader: "Aba Assistant" } }]);
  expect(pairs[0]?.first.marking).toEqual(atLevel(ours, 0));
  expect((await settle(ours.instructor)).units).toMatchObject([
    { kind: "Moderated", canMark: true, standing: "differ", version: 0, marking: emptyMarking },
  ]);
  for (const who of [ours.assistant, ours.student]) {
    await expect(settle(who)).rejects.toThrow(NotFound);
    await expect(readSettling(viewerOf(who), ours.courseId, one)).rejects.toThrow(NotFound);
  }
  expect((await settle(ours.instructor, two)).units).toMatchObject([{ canMark: false, standing: "waits" }]);
});

test("what one person marks is not settled", async () => {
  const [submissionId = ""] = work;
  const save = { submissionVersionId: ours.submission.submissionVersionId, promptId: null, baseVersion: 0 };
  expect(
    await saveMarking(viewerOf(ours.instructor), ours.courseId, submissionId, {
      ...{ ...save, settles: true, clientId: randomUUID(), marking: atLevel(ours, 1) },
    }),
  ).toMatchObject({ state: "refused" });
  expect(await database.assessment.count({ where: { courseId: ours.courseId } })).toBe(0);
});

test("one question is dealt by itself; the whole is marked by one, and what has no such question is left out", async () => {
  const { courseId, open, document, classmate, assistant } = ours;
  await publishNext(database, ours, open.assignmentId, {
    ...{ text: document, promptIds: open.promptIds, markedAlone: true },
  });
  const { id, promptVersions } = await database.assignmentVersion.findFirstOrThrow({
    where: { courseId, assignmentId: open.assignmentId, number: 2 },
    include: { promptVersions: { orderBy: { position: "asc" } } },
  });
  const now = { ...open, assignmentVersionId: id, promptVersionIds: promptVersions.map((each) => each.id) };
  const { submissionId } = await submitFor(database, { ...ours, open: now }, classmate);
  const promptId = open.promptIds[0] ?? "";
  expect(await deal([assistant], { unit: { promptId } })).toMatchObject({ ok: true, value: { dealt: 1, short: 0 } });
  expect(await tasks()).toMatchObject([{ submissionId, promptId, graderId: assistant.enrollmentId }]);
  const { units } = await readGrading(viewerOf(assistant), courseId, submissionId);
  expect(units.map((each) => [each.promptId, each.kind, each.doubled])).toEqual([
    [null, "First", false],
    [promptId, "Second", true],
  ]);
  expect((await read()).units).toEqual([
    { promptId: null, promptNumber: null },
    { promptId, promptNumber: 1 },
  ]);
});

test("where marking is anonymous, the list has pseudonyms", async () => {
  const [one = ""] = work;
  await database.assignment.updateMany({ where: { courseId: ours.courseId }, data: { gradersBlind: true } });
  await deal([ours.assistant]);
  await mark(one, ours.instructor, 0);
  await mark(one, ours.assistant, 2);
  const text = JSON.stringify(await read());
  expect(text).not.toContain("Sami");
  expect(text).not.toContain(ours.student.enrollmentId);
});
