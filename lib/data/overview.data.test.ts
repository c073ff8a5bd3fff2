import { beforeAll, describe, expect, it } from "vitest";
import type { Filter } from "../domain/assignment/overview";
import { NotFound } from "../domain/policy/outcome";
import { database } from "./database";
import { readOverview } from "./overview";
import { enrol } from "./testing/course";
import { buildWorld, type CourseWorld, viewerOf } from "./testing/world";

let ours: CourseWorld;
let theirs: CourseWorld;
beforeAll(async () => {
  ({ ours, theirs } = await buildWorld(database));
  const { courseId, open, student, classmate } = ours;
  const assignee = (studentId: string) => ({
    courseId_assignmentId_studentId: { courseId, assignmentId: open.assignmentId, studentId },
  });
  const submittedAt = new Date("2026-11-20T12:00:00Z");
  await database.assignee.update({
    where: assignee(student.enrollmentId),
    data: { submittedAt, answeredCount: 1, annotationCount: 4 },
  });
  await database.assignee.update({
    where: assignee(classmate.enrollmentId),
    data: { openedAt: submittedAt, annotationCount: 2 },
  });
});

const read = (person: CourseWorld["student"], filter: Filter = "all", page = 1, id = ours.open.assignmentId) =>
  readOverview(viewerOf(person), ours.courseId, id, { filter, page, now: new Date() });
const names = async (person: CourseWorld["student"], filter: Filter) =>
  (await read(person, filter)).students.rows.map((row) => row.name);

describe("the overview of an assignment", () => {
  it("counts how far the class is, without those who left", async () => {
    const { counts, questions, documents, status } = await read(ours.instructor);
    expect(counts).toEqual({
      assigned: 3,
      unmarked: 1,
      older: 0,
      opened: 2,
      annotated: 2,
      answered: 1,
      submitted: 1,
      graded: 0,
      released: 0,
      posted: 0,
      replied: 0,
    });
    expect([questions, documents.length, status]).toEqual([2, 1, "open"]);
  });

  it("says of each student where they are, with the way to their submission", async () => {
    const { rows } = (await read(ours.instructor)).students;
    expect(rows.map((row) => [row.name, row.progress, row.notes, row.sections, row.submissionId, row.grade])).toEqual([
      ["Cleo Classmate", "annotating", 2, ["Tuesday"], null, "none"],
      ["Nuno Neighbour", "not opened", 0, ["Thursday"], null, "none"],
      ["Sami Student", "submitted", 4, ["Tuesday"], ours.submission.submissionId, "none"],
    ]);
  });

  it("says where notes are thin when it is asked, and else does not look through them", async () => {
    expect((await read(ours.instructor)).thin).toBeNull();
    const at = [viewerOf(ours.instructor), ours.courseId, ours.open.assignmentId] as const;
    const { thin } = await readOverview(...at, { filter: "all", page: 1, now: new Date(), thin: true });
    expect(thin).toEqual(["The harbour master to the town council: no notes on ¶1, ¶3.", "Skills: no notes yet."]);
  });

  it("says who has posted in its discussions, and who has replied to others", async () => {
    const { courseId, open, student, classmate, neighbour } = ours;
    const promptId = open.promptIds[1] ?? "";
    const say = (who: CourseWorld["student"], more: object) =>
      database.discussionPost.create({
        data: {
          ...{ courseId, assignmentId: open.assignmentId, promptId, authorId: who.enrollmentId, bodyText: "…" },
          ...{ postedAt: new Date(), ...more },
        },
      });
    const { id: parentId } = await say(student, {});
    await say(classmate, { parentId });
    await say(classmate, { parentId });
    await say(classmate, { parentId, deletedAt: new Date() });
    await say(neighbour, { postedAt: null });
    const { counts, students, discussions } = await read(ours.instructor);
    expect([counts.posted, counts.replied, discussions]).toEqual([1, 1, 1]);
    expect(students.rows.map(({ name, posts, replies }) => [name, posts, replies])).toEqual([
      ["Cleo Classmate", 0, 2],
      ["Nuno Neighbour", 0, 0],
      ["Sami Student", 1, 0],
    ]);
    expect((await read(ours.otherAssistant)).counts).toMatchObject({ posted: 0, replied: 0 });
  });

  it("an assistant sees and counts their own sections", async () => {
    expect((await read(ours.assistant)).counts.assigned).toBe(2);
    expect(await names(ours.otherAssistant, "all")).toEqual(["Nuno Neighbour"]);
    expect(await names(ours.otherAssistant, "submitted")).toEqual([]);
  });

  it.each([
    ["submitted", ["Sami Student"]],
    ["missing", ["Cleo Classmate", "Nuno Neighbour"]],
    ["unmarked", ["Sami Student"]],
    ["graded", []],
  ] as const)("lists only the %s", async (filter, expected) => {
    expect(await names(ours.instructor, filter)).toEqual(expected);
  });

  it("does not exist for students, observers and strangers", async () => {
    for (const person of [ours.student, ours.observer, ours.dropped, theirs.instructor]) {
      await expect(read(person)).rejects.toThrow(NotFound);
    }
    await expect(read(ours.instructor, "all", 1, theirs.open.assignmentId)).rejects.toThrow(NotFound);
  });

  it("lists by 50, by name, and a page past the end is the last", async () => {
    const { courseId } = ours;
    const { assignmentId } = ours.later;
    for (let index = 0; index < 60; index++) {
      const { enrollmentId } = await enrol(
        database,
        courseId,
        "Student",
        `${index % 2 ? "Ødegård" : "Zhang"} ${index + 10}`,
      );
      await database.assignee.create({
        data: { courseId, assignmentId, studentId: enrollmentId, pseudonym: `Grey Heron ${index + 100}` },
      });
    }
    const first = (await read(ours.instructor, "all", 1, assignmentId)).students;
    const last = (await read(ours.instructor, "all", 9, assignmentId)).students;
    expect([first.rows.length, first.pages, last.page, last.rows.length]).toEqual([50, 2, 2, 13]);
    const all = [...first.rows, ...last.rows].map((row) => row.name);
    expect(new Set(all).size).toBe(63);
    expect(all.toSorted(new Intl.Collator("und").compare)).toEqual(all);
  });
});
