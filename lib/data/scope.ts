/**
 * What may be listed: the policy's reading rules as conditions of a query. For every noun a test holds over seeded
 * people: a row is in the scope if and only if `can(member, "….read", row)`.
 */
import type { AssignmentFacts } from "../domain/policy/can";
import { isStaff, type Member } from "../domain/policy/viewer";
import type { Prisma } from "./generated/client";

const inMySections = (member: Member) => ({
  sectionMembers: { some: { sectionId: { in: member.sectionIds } } },
});

/** Assignments whose room this member may enter now. */
export function readableAssignments(member: Member, now: Date): Prisma.AssignmentWhereInput {
  const { courseId } = member;
  if (member.role === "Instructor" || member.role === "Assistant") return { courseId };
  const published = { courseId, publishedAt: { not: null } };
  if (member.role === "Observer") return { ...published, ...opened(now) };
  return {
    ...published,
    assignees: { some: { studentId: member.enrollmentId } },
    OR: openedFor(member, now),
  };
}

const opened = (now: Date) => ({ OR: [{ opensAt: null }, { opensAt: { lte: now } }] });

/** Open by the student's own date if they were given one, else by one of their sections', else by everybody's. */
function openedFor({ enrollmentId, sectionIds }: Member, now: Date): Prisma.AssignmentWhereInput[] {
  const atOnce = { opensCleared: true };
  const holds = { revokedAt: null, OR: [{ opensAt: { not: null } }, atOnce] };
  const theirs = { ...holds, enrollmentId };
  const ofSections = { ...holds, sectionId: { in: sectionIds } };
  const past = { revokedAt: null, OR: [{ opensAt: { lte: now } }, atOnce] };
  return [
    { dateOverrides: { some: { ...past, enrollmentId } } },
    {
      AND: [
        { dateOverrides: { none: theirs } },
        { dateOverrides: { some: { ...past, sectionId: { in: sectionIds } } } },
      ],
    },
    { AND: [{ dateOverrides: { none: { OR: [theirs, ofSections] } } }, opened(now)] },
  ];
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

/** What decides, beside the address of a note, whether a reader sees it: are others' notes, and the text, open to them. */
export type RoomSight = Pick<AssignmentFacts, "notesOpen" | "shut">;

/** Stands in no document whose gate the reader has not passed: what is said of a text is read with it. */
const inOpenTexts = (member: Member, { shut }: RoomSight): Prisma.AnnotationWhereInput =>
  isStaff(member) || shut.length === 0
    ? {}
    : { annotationTargets: { none: { supersededAt: null, documentId: { in: [...shut] } } } };

/** Words of others that a reader is shown at all: neither hidden nor waiting for their unlocking. */
const shownTo = (member: Member, { notesOpen }: RoomSight) =>
  isStaff(member) ? {} : { hiddenAt: null, ...(notesOpen ? {} : { gated: false }) };

/** To whom a note is addressed; an instructor reads all that is posted and not private. */
function addressedTo(member: Member, assignmentId: string): Prisma.AnnotationWhereInput[] {
  const { courseId, role, sectionIds, groupIds } = member;
  if (role === "Instructor") return [{ postedAt: { not: null }, audience: { not: "Private" } }];
  if (role === "Observer") return [{ audienceId: assignmentId }];
  const keys = { audienceId: { in: [assignmentId, ...sectionIds, ...groupIds] } };
  if (role === "Student") return [keys];
  const toMyPeople = { OR: [{ audienceId: courseId }, { audience: "Group" as const, postedAt: { not: null } }] };
  return [keys, { ...toMyPeople, author: inMySections(member) }];
}

/**
 * Notes of one assignment this member may see, if they may enter its room at all (ask `readableAssignments` first).
 * A viewer is a set of keys: the assignment, their sections, their groups; those who teach also reach notes for
 * instructors and for groups by their authors.
 */
export function visibleAnnotations(
  member: Member,
  assignmentId: string,
  sight: RoomSight,
): Prisma.AnnotationWhereInput {
  const { courseId, enrollmentId: authorId } = member;
  const shown = { ...shownTo(member, sight), ...inOpenTexts(member, sight) };
  const others = addressedTo(member, assignmentId).map((each) => ({ ...each, ...shown }));
  return { courseId, assignmentId, deletedAt: null, OR: [{ authorId }, ...others] };
}

/** Replies of one assignment this member may see: to notes they may see, and not hidden or waiting themselves. */
export function visiblePosts(member: Member, assignmentId: string, sight: RoomSight): Prisma.PostWhereInput {
  const { courseId, enrollmentId: authorId } = member;
  const open = inOpenTexts(member, sight);
  const text = Object.keys(open).length > 0 ? { annotation: open } : {};
  const others = { postedAt: { not: null }, ...shownTo(member, sight), ...text };
  const annotation = visibleAnnotations(member, assignmentId, sight);
  return { courseId, assignmentId, deletedAt: null, annotation, OR: [{ authorId }, others] };
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

/** Comments of the bank: one's own, and what others who teach share. `can("bank.read")` is asked before. */
export function readableComments({ courseId, enrollmentId }: Member): Prisma.CommentBankItemWhereInput {
  return { courseId, OR: [{ ownerId: enrollmentId }, { shared: true }] };
}
