import { beforeAll, expect, test } from "vitest";
import { NotFound } from "../domain/policy/outcome";
import { saveAnnotation } from "./annotations";
import { readCourseHome, whatIsDue } from "./course-home";
import { readCourse } from "./courses";
import { database } from "./database";
import { readLibrary } from "./library";
import { listNotes } from "./room";
import type { Enrolled } from "./testing/course";
import { publishNext } from "./testing/next-version";
import { sentNote } from "./testing/sent-note";
import { buildWorld, type CourseWorld, viewerOf } from "./testing/world";

const NOW = new Date();
let ours: CourseWorld;
let theirs: CourseWorld;

beforeAll(async () => {
  ({ ours, theirs } = await buildWorld(database));
  const { courseId } = ours;
  const key = { courseId, assignmentId: ours.open.assignmentId, studentId: ours.student.enrollmentId };
  const assignee = { courseId_assignmentId_studentId: key };
  await database.assignee.update({ where: assignee, data: { submittedAt: NOW, annotationCount: 4 } });
});

const home = (person: Enrolled) => readCourseHome(viewerOf(person), ours.courseId, NOW);

test("a student sees what is given to them: no drafts, and of what is not open only title and dates", async () => {
  const seen = await home(ours.student);
  if (seen.kind !== "student") throw new Error("not a student's page");
  const byTitle = new Map(seen.items.map((item) => [item.title, item]));
  expect([...byTitle.keys()].sort()).toEqual(["Assignment (later)", "Assignment (open)"]);
  expect(byTitle.get("Assignment (open)")).toMatchObject({ status: "submitted", questions: 2, grade: null });
  expect(byTitle.get("Assignment (open)")?.texts).toHaveLength(1);
  expect(byTitle.get("Assignment (later)")).toMatchObject({ status: "not open", questions: 0, texts: [] });
});

test("a grade is in no list before it is released, and in the student's own after", async () => {
  const { courseId, open, student, instructor, rubric, submission } = ours;
  const key = { courseId, assignmentId: open.assignmentId, studentId: student.enrollmentId };
  const assessment = await database.assessment.create({
    data: {
      ...{ ...key, rubricVersionId: rubric.rubricVersionId, graderId: instructor.enrollmentId },
      submissionVersionId: submission.submissionVersionId,
    },
  });
  await database.gradeEvent.create({
    data: { ...key, number: 1, kind: "Assessed", assessmentId: assessment.id, points: 7.5, maxPoints: 10 },
  });
  await database.grade.create({ data: { ...key, number: 1 } });
  const item = async () => {
    const seen = await home(student);
    return seen.kind === "student" ? seen.items.find((each) => each.assignmentId === open.assignmentId) : null;
  };
  expect(await item()).toMatchObject({ status: "submitted", grade: null });
  expect(JSON.stringify(await home(student))).not.toContain("7.5");
  const release = { courseId, assignmentId: open.assignmentId, visibleFrom: NOW, byId: instructor.enrollmentId };
  const { id: releaseId } = await database.release.create({ data: release });
  await database.gradeRelease.create({ data: { ...key, number: 1, releaseId, visibleFrom: NOW } });
  expect(await item()).toMatchObject({ status: "released", grade: { points: "7.5", of: "10" } });
  expect(JSON.stringify(await home(ours.classmate))).not.toContain("7.5");
});

test("instructors see all with counts, assistants count their sections, observers see what is published", async () => {
  const [whole, part, along] = [
    await home(ours.instructor),
    await home(ours.otherAssistant),
    await home(ours.observer),
  ];
  if (whole.kind !== "staff" || part.kind !== "staff" || along.kind !== "observer") throw new Error("not those pages");
  const open = (list: { title: string }[]) => list.find((item) => item.title === "Assignment (open)");
  expect(whole.items).toHaveLength(3);
  expect(whole).toMatchObject({ mayEdit: true, students: 3, sections: 2, documents: 2 });
  expect(open(whole.items)).toMatchObject({ assigned: 3, submitted: 1, graded: 1 });
  expect(part.mayEdit).toBe(false);
  expect(open(part.items)).toMatchObject({ assigned: 1, submitted: 0 });
  expect(along.items.map(({ title, opened }) => [title, opened]).sort()).toEqual([
    ["Assignment (later)", false],
    ["Assignment (open)", true],
  ]);
});

test("a course is not there for strangers and for who was removed", async () => {
  for (const person of [theirs.instructor, ours.dropped]) {
    await expect(home(person)).rejects.toThrow(NotFound);
    await expect(readCourse(viewerOf(person), ours.courseId)).rejects.toThrow(NotFound);
    expect(JSON.stringify(await whatIsDue(viewerOf(person), NOW))).not.toContain(ours.courseId);
  }
});

test("what is due comes from all one's courses, archived ones left out", async () => {
  const { items } = await whatIsDue(viewerOf(ours.student), NOW);
  expect(items.map((item) => item.courseTitle)).toEqual(["Harbours of Europe", "Harbours of Europe"]);
  await database.course.update({ where: { id: ours.courseId }, data: { archivedAt: NOW } });
  expect(await whatIsDue(viewerOf(ours.student), NOW)).toEqual({ items: [], waiting: [], mentions: {} });
  expect(await readCourse(viewerOf(ours.student), ours.courseId)).toMatchObject({
    archived: true,
    sections: ["Tuesday"],
  });
  await database.course.update({ where: { id: ours.courseId }, data: { archivedAt: null } });
});

test("mentions are counted by course until the note is shown; courses without are left out", async () => {
  const mentions = async (person: Enrolled) => (await whatIsDue(viewerOf(person), NOW)).mentions;
  expect(await mentions(ours.neighbour)).toEqual({});
  const room = [ours.courseId, ours.open.assignmentId] as const;
  const named = { mentions: [ours.neighbour.enrollmentId] };
  for (let times = 0; times < 2; times++) {
    await saveAnnotation(viewerOf(ours.student), ...room, sentNote(ours.document, named));
  }
  expect(await mentions(ours.neighbour)).toEqual({ [ours.courseId]: 2 });
  expect(await mentions(ours.classmate)).toEqual({});
  await listNotes(viewerOf(ours.neighbour), ...room);
  expect(await mentions(ours.neighbour)).toEqual({});
});

test("a shared document is not named as read in an assignment whose newest version left it out", async () => {
  const { ours: again } = await buildWorld(database);
  const { courseId, open, document } = again;
  const key = { courseId_id: { courseId, id: document.documentId } };
  await database.document.update({ where: key, data: { sharedAt: NOW } });
  const readIn = async (person: Enrolled) =>
    (await readLibrary(viewerOf(person), courseId)).documents
      .find((each) => each.id === document.documentId)
      ?.usedIn.map((each) => each.title) ?? [];
  expect(await readIn(again.student)).toContain("Assignment (open)");
  await publishNext(database, again, open.assignmentId, { text: null, promptIds: open.promptIds });
  expect(await readIn(again.student)).not.toContain("Assignment (open)");
  expect(await readIn(again.observer)).not.toContain("Assignment (open)");
  // What has not opened is named where it leads: to those who teach.
  expect(await readIn(again.student)).not.toContain("Assignment (later)");
  expect(await readIn(again.observer)).not.toContain("Assignment (later)");
  expect(await readIn(again.instructor)).toContain("Assignment (later)");
});
