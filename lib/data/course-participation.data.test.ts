import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { NotFound } from "../domain/policy/outcome";
import { emptyMarking } from "../domain/rubric/marking";
import { readCourseParticipation, readStudentParticipation } from "./course-participation";
import { database } from "./database";
import { archiveParticipationColumn, createParticipationColumn } from "./participation-columns";
import { finishParticipationMark, releaseParticipation, saveParticipationMark } from "./participation-marks";
import { participationCells } from "./parts/participation-columns";
import { atLevel } from "./testing/marked";
import { buildWorld, type CourseWorld, viewerOf } from "./testing/world";

type Who = CourseWorld["student"];
const all = { skill: null, kind: null, columnId: null, page: 1 };
let ours: CourseWorld;
let columnId: string;
beforeAll(async () => {
  ({ ours } = await buildWorld(database));
  const made = await createParticipationColumn(viewerOf(ours.instructor), ours.courseId, {
    ...{ title: "Autumn", rubricVersionId: ours.rubric.rubricVersionId, categoryId: null },
    ...{ from: null, until: null },
  });
  if (!made.ok) throw new Error(made.problem);
  columnId = made.value.columnId;
  await database.spokenTurn.create({
    data: {
      ...{ courseId: ours.courseId, assignmentId: ours.open.assignmentId, enrollmentId: ours.student.enrollmentId },
      ...{ recordedById: ours.assistant.enrollmentId, note: "Spoke of the quay" },
    },
  });
});

const read = (who: Who, of: Who, asked: Partial<Parameters<typeof readStudentParticipation>[3]> = {}) =>
  readStudentParticipation(viewerOf(who), ours.courseId, of.enrollmentId, { ...all, ...asked }, new Date());
const list = (who: Who) => readCourseParticipation(viewerOf(who), ours.courseId, { sectionId: null, page: 1 });
const key = () => ({ columnId, studentId: ours.student.enrollmentId });
const save = (who: Who, level: number, baseVersion: number, clientId: string = randomUUID()) =>
  saveParticipationMark(viewerOf(who), ours.courseId, key(), { baseVersion, clientId, marking: atLevel(ours, level) });

test("the list has whom one teaches; students and observers get none", async () => {
  const names = async (who: Who) => (await list(who)).rows.map(({ name }) => name);
  expect(await names(ours.instructor)).toEqual(["Cleo Classmate", "Nuno Neighbour", "Sami Student"]);
  expect(await names(ours.assistant)).toEqual(["Cleo Classmate", "Sami Student"]);
  expect(await names(ours.otherAssistant)).toEqual(["Nuno Neighbour"]);
  expect((await list(ours.instructor)).rows.find(({ name }) => name === "Sami Student")).toMatchObject({ turns: 1 });
  for (const who of [ours.student, ours.observer, ours.dropped]) await expect(list(who)).rejects.toThrow(NotFound);
});

test("one student is read by those who teach them and by themself; private notes are in nothing", async () => {
  const items = async (who: Who) => (await read(who, ours.student)).groups.flatMap((group) => group.items);
  for (const who of [ours.instructor, ours.assistant, ours.student]) {
    const ids = (await items(who)).map(({ id }) => id);
    expect(ids).toContain(ours.notes.assignment);
    expect(ids).toContain(ours.notes.instructors);
    expect(ids).not.toContain(ours.notes.private);
    expect(ids).toHaveLength(4);
  }
  const turn = async (who: Who) => (await read(who, ours.student, { kind: "turn" })).groups[0]?.items;
  expect(await turn(ours.assistant)).toMatchObject([{ kind: "turn", words: "Spoke of the quay" }]);
  // What was noted of a turn, and quotations, stay with those who teach.
  expect(await turn(ours.student)).toMatchObject([{ kind: "turn", words: "", quote: null }]);
  for (const who of [ours.otherAssistant, ours.classmate, ours.observer, ours.dropped]) {
    await expect(read(who, ours.student)).rejects.toThrow(NotFound);
  }
  await expect(read(ours.student, ours.classmate)).rejects.toThrow(NotFound);
});

test("of two who mark at once nothing is overwritten; a save sent twice is one", async () => {
  const clientId = randomUUID();
  expect(await save(ours.assistant, 0, 0, clientId)).toMatchObject({ state: "saved", version: 1 });
  expect(await save(ours.assistant, 0, 0, clientId)).toMatchObject({ state: "saved", version: 1 });
  const late = await save(ours.instructor, 2, 0);
  expect(late).toMatchObject({
    state: "conflict",
    version: 1,
    theirs: { scores: [{ levelId: ours.rubric.levelIds[0] }] },
  });
  const kept = await database.participationMarkVersion.findMany({
    where: { courseId: ours.courseId, ...key() },
    orderBy: { id: "asc" },
  });
  expect(kept.map(({ kind }) => kind)).toEqual(["Autosave", "Conflict"]);
  await expect(save(ours.otherAssistant, 1, 1)).rejects.toThrow(NotFound);
  await expect(save(ours.student, 2, 1)).rejects.toThrow(NotFound);
});

test("levels of another rubric, comments on passages and rows that wait are refused", async () => {
  const send = (marking: typeof emptyMarking) =>
    saveParticipationMark(viewerOf(ours.assistant), ours.courseId, key(), {
      baseVersion: 1,
      clientId: randomUUID(),
      marking,
    });
  const score = { levelId: null, met: null, counted: null, points: null, note: null };
  expect(await send({ ...emptyMarking, scores: [{ ...score, criterionId: randomUUID() }] })).toMatchObject({
    state: "refused",
  });
  const comment = { id: randomUUID(), body: "Here", answer: null, passage: null };
  expect(await send({ ...emptyMarking, comments: [comment] })).toMatchObject({ state: "refused" });
  expect(await send({ ...emptyMarking, overall: "Later." })).toMatchObject({ state: "saved", version: 2 });
  const early = await finishParticipationMark(viewerOf(ours.assistant), ours.courseId, key(), { version: 2 });
  expect(early).toMatchObject({ ok: false, problem: "Still to be decided: Words." });
  expect(await save(ours.assistant, 1, 2)).toMatchObject({ state: "saved", version: 3 });
});

test("a student sees what was released as it stood then; the gradebook the same", async () => {
  const [assistant, instructor] = [viewerOf(ours.assistant), viewerOf(ours.instructor)];
  const shown = async () => (await read(ours.student, ours.student)).released.map(({ feedback }) => feedback.points);
  const cell = async () => (await participationCells(ours.courseId, [ours.student.enrollmentId])).cells[0];
  const release = (scope = {}) => releaseParticipation(instructor, ours.courseId, columnId, scope, new Date());
  expect(await release()).toEqual({ ok: true, value: { students: 0 } });
  expect(await finishParticipationMark(assistant, ours.courseId, key(), { version: 2 })).toMatchObject({ ok: false });
  expect(await finishParticipationMark(assistant, ours.courseId, key(), { version: 3 })).toMatchObject({ ok: true });
  expect(await finishParticipationMark(assistant, ours.courseId, key(), { version: 3 })).toMatchObject({ ok: true });
  expect(await shown()).toEqual([]);
  expect(await cell()).toMatchObject({ points: "2", finished: true, released: null });
  expect(await releaseParticipation(assistant, ours.courseId, columnId, {}, new Date())).toMatchObject({ ok: false });
  expect(await release({ sectionId: ours.thursday })).toEqual({ ok: true, value: { students: 0 } });
  expect(await release({ sectionId: ours.tuesday })).toEqual({ ok: true, value: { students: 1 } });
  expect(await release()).toEqual({ ok: true, value: { students: 0 } });
  expect(await shown()).toEqual(["2"]);
  // A change of mind is not seen before it is finished and released too.
  expect(await save(ours.assistant, 2, 3)).toMatchObject({ state: "saved", version: 4 });
  expect([await shown(), await cell()]).toMatchObject([
    ["2"],
    { points: null, finished: false, released: { points: "2" } },
  ]);
  await finishParticipationMark(assistant, ours.courseId, key(), { version: 4 });
  expect([await shown(), await cell()]).toMatchObject([["2"], { points: "3", released: { points: "2" } }]);
  expect(await release({ studentId: ours.student.enrollmentId })).toEqual({ ok: true, value: { students: 1 } });
  expect(await shown()).toEqual(["3"]);
  expect((await read(ours.classmate, ours.classmate)).released).toEqual([]);
});

test("an anonymous assignment is left out beside a name until it is returned, and said", async () => {
  const where = { courseId_id: { courseId: ours.courseId, id: ours.open.assignmentId } };
  await database.assignment.update({ where, data: { gradersBlind: true } });
  const page = await read(ours.instructor, ours.student);
  expect(page.groups).toEqual([]);
  expect(page.leftOut).toHaveLength(1);
  const row = (await list(ours.assistant)).rows.find(({ name }) => name === "Sami Student");
  expect(row).toMatchObject({ notes: 0, replies: 0, posts: 0 });
  expect((await list(ours.assistant)).leftOut).toHaveLength(1);
  // To the student nothing of their own is hidden.
  expect((await read(ours.student, ours.student)).groups).toHaveLength(1);
  await database.assignment.update({ where, data: { gradersBlind: false } });
});

test("a column looks at its days, with a rubric of the course; put away, it counts nowhere", async () => {
  const make = (over: object) =>
    createParticipationColumn(viewerOf(ours.instructor), ours.courseId, {
      ...{
        title: "Last year",
        rubricVersionId: ours.rubric.rubricVersionId,
        categoryId: null,
        from: null,
        until: null,
      },
      ...over,
    });
  expect(await make({ rubricVersionId: randomUUID() })).toMatchObject({ ok: false, field: "rubricVersionId" });
  expect(await make({ categoryId: randomUUID() })).toMatchObject({ ok: false, field: "categoryId" });
  const past = await make({ from: "2025-09-01", until: "2025-09-30" });
  if (!past.ok) throw new Error(past.problem);
  const before = { columnId: past.value.columnId };
  const kept = await database.participationColumn.findFirstOrThrow({
    where: { courseId: ours.courseId, id: before.columnId },
  });
  // From the first minute in Berlin to the last of the last day.
  expect([kept.fromAt, kept.untilAt]).toEqual([new Date("2025-08-31T22:00:00Z"), new Date("2025-09-30T22:00:00Z")]);
  const asked = { ...all, ...before };
  const page = await readStudentParticipation(
    viewerOf(ours.instructor),
    ours.courseId,
    ours.student.enrollmentId,
    asked,
    new Date(),
  );
  expect([page.groups, page.marked?.column.title]).toEqual([[], "Last year"]);
  await archiveParticipationColumn(viewerOf(ours.instructor), ours.courseId, columnId, new Date());
  expect((await read(ours.student, ours.student)).released).toEqual([]);
  expect(
    (await participationCells(ours.courseId, [ours.student.enrollmentId])).columns.map(({ title }) => title),
  ).toEqual(["Last year"]);
  await expect(save(ours.assistant, 1, 4)).rejects.toThrow(NotFound);
});
