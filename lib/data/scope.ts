/**
 * What may be listed: the policy's reading rules as conditions of a query. For every noun a test holds over seeded
 * people: a row is in the scope if and only if `can(member, "….read", row)`.
 */
import type { Member } from "../domain/policy/viewer";
import type { Prisma } from "./generated/client";

const inMySections = (member: Member) => ({
  sectionMembers: { some: { sectionId: { in: member.sectionIds } } },
});

/** Assignments whose room this member may enter now. */
export function readableAssignments(member: Member, now: Date): Prisma.AssignmentWhereInput {
  const { courseId } = member;
  if (member.role === "Instructor" || member.role === "Assistant") return { courseId };
  const opened = {
    courseId,
    publishedAt: { not: null },
    OR: [{ opensAt: null }, { opensAt: { lte: now } }],
  };
  if (member.role === "Observer") return opened;
  return { ...opened, assignees: { some: { studentId: member.enrollmentId } } };
}

/** Assignments whose title and dates this member may know of. */
export function listedAssignments(member: Member): Prisma.AssignmentWhereInput {
  const { courseId } = member;
  if (member.role === "Instructor" || member.role === "Assistant") return { courseId };
  if (member.role === "Observer") return { courseId, publishedAt: { not: null } };
  return {
    courseId,
    publishedAt: { not: null },
    assignees: { some: { studentId: member.enrollmentId } },
  };
}

/** Documents this member may open. */
export function readableDocuments(member: Member, now: Date): Prisma.DocumentWhereInput {
  const { courseId } = member;
  if (member.role === "Instructor") return { courseId };
  const published = { courseId, currentRevisionId: { not: null } };
  if (member.role !== "Student") return published;
  return {
    ...published,
    OR: [
      { sharedAt: { not: null } },
      {
        // A document that a later version left out is not read in that assignment any more.
        assignmentDocuments: {
          some: {
            assignment: readableAssignments(member, now),
            excerpts: { some: { assignmentVersion: { assignments: { some: {} } } } },
          },
        },
      },
    ],
  };
}

/**
 * Notes of one assignment this member may see, if they may enter its room at all (ask `readableAssignments` first).
 * A viewer is a set of keys: the assignment, their sections, and for staff the course (notes for instructors).
 */
export function visibleAnnotations(member: Member, assignmentId: string): Prisma.AnnotationWhereInput {
  const { courseId, enrollmentId, role, sectionIds } = member;
  const keys = role === "Observer" ? [assignmentId] : [assignmentId, ...sectionIds];
  const addressed: Prisma.AnnotationWhereInput[] = [
    { authorId: enrollmentId },
    { audienceId: { in: role === "Instructor" ? [...keys, courseId] : keys } },
  ];
  if (role === "Assistant") addressed.push({ audienceId: courseId, author: inMySections(member) });
  return { courseId, assignmentId, deletedAt: null, OR: addressed };
}

/** Students whose work this member may read: all, those of their sections, or themself. */
export function readableStudents(member: Member): Prisma.EnrollmentWhereInput {
  const { courseId, enrollmentId, role } = member;
  if (role === "Instructor") return { courseId };
  if (role === "Assistant") return { courseId, ...inMySections(member) };
  return { courseId, id: enrollmentId };
}

/** Lines of the roster: instructors see everyone, assistants themselves and the people of their sections. */
export function listedPeople(member: Member): Prisma.EnrollmentWhereInput {
  const { courseId, enrollmentId, role } = member;
  if (role === "Instructor") return { courseId };
  if (role === "Assistant") return { courseId, OR: [{ id: enrollmentId }, inMySections(member)] };
  // Nobody else has a roster; `can("people.read")` says so before.
  return { courseId, id: { in: [] } };
}
