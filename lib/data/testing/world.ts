/**
 * The people and things that tests of the data layer are about: one course with everyone in it, and a second one whose
 * instructor is a stranger to the first.
 */
import type { Viewer } from "../../domain/policy/viewer";
import type { PrismaClient } from "../generated/client";
import { buildAssignment } from "./assignment";
import { buildCourse, buildDocument, buildNote, type Enrolled, enrol } from "./course";
import { buildGroups } from "./groups";
import { buildRubric } from "./rubric";
import { buildSubmission } from "./submission";

/** The viewer of an enrolled person, as `lib/auth` would make it; a new object each time, as for a new request. */
export const viewerOf = ({ userId }: Enrolled, grants = false): Viewer => ({
  userId,
  name: "Somebody",
  email: null,
  coursesGrantedAt: grants ? new Date(0) : null,
});

/** A course with everyone in it, a published document, three assignments, notes of every audience and a submission. */
export async function buildCourseWorld(database: PrismaClient, title: string) {
  const starter = await database.user.create({ data: { name: "Starter" } });
  const { courseId, tuesday, thursday } = await buildCourse(database, starter.id, title);
  const join = (...rest: [Parameters<typeof enrol>[2], string, string[]?, (Date | null)?]) =>
    enrol(database, courseId, ...rest);
  const instructor = await join("Instructor", "Ines Instructor");
  const assistant = await join("Assistant", "Aba Assistant", [tuesday]);
  const otherAssistant = await join("Assistant", "Bo Assistant", [thursday]);
  const student = await join("Student", "Sami Student", [tuesday]);
  const classmate = await join("Student", "Cleo Classmate", [tuesday]);
  const neighbour = await join("Student", "Nuno Neighbour", [thursday]);
  const dropped = await join("Student", "Dana Dropped", [tuesday], new Date());
  const observer = await join("Observer", "Odo Observer");
  const together = [[student, neighbour], [classmate]].map((members) => members.map((each) => each.enrollmentId));
  const groups = await buildGroups(database, courseId, instructor.enrollmentId, together);
  const document = await buildDocument(database, courseId, instructor.enrollmentId);
  const unassigned = await buildDocument(database, courseId, instructor.enrollmentId);
  const rubric = await buildRubric(database, courseId, instructor.enrollmentId);
  const given = {
    courseId,
    ...document,
    instructorId: instructor.enrollmentId,
    studentIds: [student, classmate, neighbour, dropped].map((each) => each.enrollmentId),
    rubricVersionId: rubric.rubricVersionId,
  };
  const open = await buildAssignment(database, given, "open");
  const later = await buildAssignment(database, given, "later");
  const draft = await buildAssignment(database, given, "draft");
  const at = { courseId, assignmentId: open.assignmentId, ...document };
  const author = student.enrollmentId;
  const notes = {
    private: await buildNote(database, at, author, "Private"),
    instructors: await buildNote(database, at, author, "Instructors"),
    section: await buildNote(database, at, author, "Section", tuesday),
    assignment: await buildNote(database, at, author, "Assignment"),
  };
  const submission = await buildSubmission(
    database,
    {
      ...given,
      assignmentId: open.assignmentId,
      assignmentVersionId: open.assignmentVersionId ?? "",
      promptId: open.promptIds[0] ?? "",
      promptVersionId: open.promptVersionIds[0] ?? "",
    },
    author,
    notes.assignment,
  );
  return {
    ...{
      courseId,
      tuesday,
      thursday,
      instructor,
      assistant,
      otherAssistant,
      student,
      classmate,
      neighbour,
      dropped,
      observer,
    },
    ...{ document, unassigned, groups, rubric, open, later, draft, notes, submission },
  };
}

/** One course of the test world. */
export type CourseWorld = Awaited<ReturnType<typeof buildCourseWorld>>;

/** Two courses that know nothing of each other. */
export async function buildWorld(database: PrismaClient) {
  return {
    ours: await buildCourseWorld(database, "Harbours of Europe"),
    theirs: await buildCourseWorld(database, "Another course"),
  };
}
