import { beforeAll, describe, expect, test } from "vitest";
import type { GradebookView } from "../domain/gradebook/view";
import { NotFound } from "../domain/policy/outcome";
import { database } from "./database";
import { readFeedback } from "./feedback";
import { exportGradebook, readGradebook, readOwnGradebook } from "./gradebook";
import { changeEntry, readEntry, type SentChange } from "./gradebook-entries";
import { releaseGrades } from "./releases";
import { atLevel, markAndFinish, submitFor } from "./testing/marked";
import { buildWorld, type CourseWorld, viewerOf } from "./testing/world";

let ours: CourseWorld;
beforeAll(async () => {
  ({ ours } = await buildWorld(database));
  const thursdays = (await submitFor(database, ours, ours.neighbour)).submissionId;
  await markAndFinish(ours, ours.submission.submissionId, ours.assistant, atLevel(ours, 1));
  await markAndFinish(ours, thursdays, ours.otherAssistant, atLevel(ours, 2));
});

type Who = CourseWorld["student"];
const everybody: GradebookView = { sectionId: null, words: "", page: 1 };
const page = (who: Who, view = everybody) => readGradebook(viewerOf(who), ours.courseId, view, new Date());
const key = (who: Who, assignmentId = ours.open.assignmentId) => ({ assignmentId, studentId: who.enrollmentId });
const change = (by: Who, of: Who, sent: SentChange) => changeEntry(viewerOf(by), ours.courseId, key(of), sent);
const entry = (by: Who, of: Who) => readEntry(viewerOf(by), ours.courseId, key(of));
const own = async (who: Who) => {
  const { cells, columns } = await readOwnGradebook(viewerOf(who), ours.courseId, new Date());
  return cells[columns.findIndex(({ id }) => id === ours.open.assignmentId)];
};
const cell = async (by: Who, name: string) => {
  const row = (await page(by)).rows.find((each) => each.name === name);
  return row?.cells.find(({ columnId }) => columnId === ours.open.assignmentId);
};
const release = (sectionId?: string) =>
  releaseGrades(viewerOf(ours.instructor), ours.courseId, ours.open.assignmentId, sectionId ? { sectionId } : {});

describe("who sees which rows", () => {
  test("an instructor all who are in the course, an assistant those of their section, others nothing", async () => {
    const names = async (who: Who) => (await page(who)).rows.map(({ name }) => name);
    expect(await names(ours.instructor)).toEqual(["Cleo Classmate", "Nuno Neighbour", "Sami Student"]);
    expect(await names(ours.assistant)).toEqual(["Cleo Classmate", "Sami Student"]);
    expect(await names(ours.otherAssistant)).toEqual(["Nuno Neighbour"]);
    await expect(page(ours.observer)).rejects.toThrow(NotFound);
    await expect(page(ours.student)).rejects.toThrow(NotFound);
    await expect(page(ours.dropped)).rejects.toThrow(NotFound);
    await expect(readOwnGradebook(viewerOf(ours.observer), ours.courseId, new Date())).rejects.toThrow(NotFound);
  });

  test("found by name, whatever its accents, and by section", async () => {
    const found = await page(ours.instructor, { ...everybody, words: "némi" });
    expect(found.rows).toEqual([]);
    expect((await page(ours.instructor, { ...everybody, words: "SÁMI" })).rows).toHaveLength(1);
    expect((await page(ours.instructor, { ...everybody, sectionId: ours.thursday })).rows).toHaveLength(1);
    expect((await page(ours.assistant, { ...everybody, sectionId: ours.thursday })).rows).toEqual([]);
  });
});

describe("what is marked and not released", () => {
  test("its teachers see it and that it waits; the student does not, on no path", async () => {
    expect(await cell(ours.instructor, "Sami Student")).toMatchObject({
      ...{ standing: "graded", points: "2", max: "3", waits: true },
    });
    expect(await own(ours.student)).toMatchObject({ standing: "to grade", points: null });
    expect(await exportGradebook(viewerOf(ours.student), ours.courseId, new Date())).not.toMatch(/,2,/);
  });

  test("by hand: other points wait too, and everything is in the history", async () => {
    const put = { change: { do: "points", points: "2.5" }, reason: "Handed in on paper", number: 1 } as const;
    expect(await change(ours.assistant, ours.student, put)).toEqual({
      ok: true,
      value: { number: 2, released: false },
    });
    expect(await own(ours.student)).toMatchObject({ standing: "to grade", points: null });
    expect(await cell(ours.assistant, "Sami Student")).toMatchObject({ points: "2.5", byHand: true, waits: true });
    const { events } = await entry(ours.instructor, ours.student);
    expect(events).toMatchObject([
      { did: "put by hand", before: "2 of 3", after: "2.5 of 3", by: "Aba Assistant", reason: "Handed in on paper" },
      { did: "marked", before: "not graded", after: "2 of 3" },
    ]);
  });

  test.each([
    ["too many", "3.5", "points"],
    ["no number", "two", "points"],
    ["below 0", "-1", "points"],
    ["four places", "1.2345", "points"],
  ])("refused beside the field: %s", async (_, points, field) => {
    const put = { change: { do: "points", points }, reason: "Why", number: 2 } as const;
    expect(await change(ours.assistant, ours.student, put)).toMatchObject({ ok: false, field });
  });

  test("without a reason, and on what somebody changed meanwhile, nothing is written", async () => {
    const put = { change: { do: "excuse" }, reason: "Ill", number: 1 } as const;
    expect(await change(ours.instructor, ours.student, put)).toMatchObject({ ok: false, field: "number" });
    expect(await change(ours.instructor, ours.student, { ...put, number: 2, reason: " " })).toMatchObject({
      field: "reason",
    });
    expect(await cell(ours.instructor, "Sami Student")).toMatchObject({ points: "2.5" });
  });
});

test("an assistant of another section finds nothing to open or change; a student neither", async () => {
  const put = { change: { do: "missing" }, reason: "No", number: 2 } as const;
  for (const who of [ours.otherAssistant, ours.student, ours.observer, ours.dropped]) {
    await expect(entry(who, ours.student)).rejects.toThrow(NotFound);
    await expect(change(who, ours.student, put)).rejects.toThrow(NotFound);
  }
  const draft = key(ours.student, ours.draft.assignmentId);
  await expect(changeEntry(viewerOf(ours.instructor), ours.courseId, draft, put)).rejects.toThrow(NotFound);
});

test("once released, a change is released with it; taken back, what was marked counts again", async () => {
  await release(ours.tuesday);
  expect(await own(ours.student)).toMatchObject({ standing: "graded", points: "2.5" });
  expect((await readFeedback(viewerOf(ours.student), ours.courseId, ours.open.assignmentId))?.feedback.points).toBe(
    "2.5",
  );
  const again = { change: { do: "restore" }, reason: "The paper was another's", number: 2 } as const;
  expect(await change(ours.instructor, ours.student, again)).toEqual({
    ok: true,
    value: { number: 3, released: true },
  });
  expect(await own(ours.student)).toMatchObject({ standing: "graded", points: "2", byHand: false });
  const missing = { change: { do: "missing" }, reason: "Taken from a friend", number: 3 } as const;
  await change(ours.instructor, ours.student, missing);
  expect(await own(ours.student)).toMatchObject({ standing: "missing", points: null });
  expect(await own(ours.neighbour)).toMatchObject({ standing: "to grade", points: null });
});

test("excused before anything was marked; taken back, nothing is graded", async () => {
  const put = { change: { do: "excuse" }, reason: "Ill", number: 0 } as const;
  expect(await change(ours.instructor, ours.classmate, put)).toMatchObject({ ok: true });
  expect(await cell(ours.instructor, "Cleo Classmate")).toMatchObject({ standing: "excused", waits: true });
  await change(ours.instructor, ours.classmate, { ...put, change: { do: "restore" }, number: 1 });
  expect(await cell(ours.instructor, "Cleo Classmate")).toMatchObject({ standing: "open" });
});

test("of two who write at once one is told", async () => {
  const put = { change: { do: "excuse" }, reason: "Ill", number: 2 } as const;
  const both = await Promise.all([1, 2].map(() => change(ours.instructor, ours.classmate, put)));
  expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
});

test("in an anonymous assignment nothing is said with a name until it is released to its student", async () => {
  const where = { courseId_id: { courseId: ours.courseId, id: ours.open.assignmentId } };
  await database.assignment.update({ where, data: { gradersBlind: true } });
  expect(await cell(ours.instructor, "Nuno Neighbour")).toMatchObject({
    standing: "hidden",
    points: null,
    late: false,
  });
  expect(await entry(ours.instructor, ours.neighbour)).toMatchObject({ says: "hidden until release", events: [] });
  const put = { change: { do: "excuse" }, reason: "Ill", number: 1 } as const;
  expect(await change(ours.instructor, ours.neighbour, put)).toMatchObject({ ok: false });
  expect(await exportGradebook(viewerOf(ours.instructor), ours.courseId, new Date())).toMatch(
    /Nuno Neighbour,[^,]*,Thursday,,/,
  );
  await release();
  expect(await cell(ours.instructor, "Nuno Neighbour")).toMatchObject({ standing: "graded", points: "3" });
});

test("the plain table has a row for each student, and for a student their own", async () => {
  const lines = (await exportGradebook(viewerOf(ours.assistant), ours.courseId, new Date())).split("\r\n");
  expect(lines[0]).toMatch(/^\ufeff?Name,Address,Sections,.*Total \(%\),Late$/);
  expect(lines.slice(1, -1).map((line) => line.split(",")[0])).toEqual(["Cleo Classmate", "Sami Student"]);
  const mine = await exportGradebook(viewerOf(ours.neighbour), ours.courseId, new Date());
  expect(mine.split("\r\n")).toHaveLength(3);
});

test("participation is a column; its mark is the teacher's until it is released", async () => {
  const { courseId, rubric, instructor, student } = ours;
  const { id: columnId } = await database.participationColumn.create({
    data: { courseId, title: "Talk", rubricVersionId: rubric.rubricVersionId, byId: instructor.enrollmentId },
  });
  const mark = { courseId, columnId, studentId: student.enrollmentId, graderId: instructor.enrollmentId };
  const given = { scores: [], points: "2", maxPoints: "3", completedAt: new Date() };
  await database.participationMark.create({ data: { ...mark, ...given } });
  const { rows } = await page(ours.instructor);
  const marked = rows.find(({ name }) => name === "Sami Student")?.cells.find((each) => each.columnId === columnId);
  expect(marked).toMatchObject({ standing: "graded", points: "2", waits: true });
  const { cells } = await readOwnGradebook(viewerOf(student), courseId, new Date());
  expect(cells.find((each) => each.columnId === columnId)).toMatchObject({ standing: "open", points: null });
});
