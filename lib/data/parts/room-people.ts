/** People of a course as members, many at once: who of them may read this? */
import { type AnnotationFacts, type AssignmentFacts, can } from "../../domain/policy/can";
import type { Member, Role } from "../../domain/policy/viewer";
import { database } from "../database";
import type { Prisma } from "../generated/client";

const standing = (assignmentId: string) =>
  ({
    ...{ id: true, role: true, displayName: true },
    user: { select: { name: true } },
    sectionMembers: { select: { sectionId: true } },
    groupMembers: { where: { group: { retiredAt: null } }, select: { groupId: true } },
    assignees: { where: { assignmentId }, select: { studentId: true } },
  }) satisfies Prisma.EnrollmentSelect;

/** Somebody who may enter a room, with the name they have in the course. */
export interface RoomPerson {
  id: string;
  name: string;
  role: Role;
  member: Member;
  facts: AssignmentFacts;
}

/**
 * Those of a course now who may enter a room, among some; at most `take`. Whether notes are open to them is left out:
 * it will be, some day.
 */
export async function roomPeople(
  courseId: string,
  assignment: { id: string; facts: AssignmentFacts },
  among: Prisma.EnrollmentWhereInput,
  take: number,
): Promise<RoomPerson[]> {
  const rows = await database.enrollment.findMany({
    where: { AND: [{ courseId, endedAt: null }, among] },
    select: standing(assignment.id),
    orderBy: { id: "asc" },
    take,
  });
  return rows
    .map(({ id, role, displayName, user, sectionMembers, groupMembers, assignees }) => ({
      ...{ id, role, name: displayName ?? user.name ?? "" },
      member: {
        ...{ courseId, enrollmentId: id, role, archived: false },
        sectionIds: sectionMembers.map(({ sectionId }) => sectionId),
        groupIds: role === "Student" ? groupMembers.map(({ groupId }) => groupId) : [],
      },
      facts: { ...assignment.facts, assigned: assignees.length > 0, notesOpen: true },
    }))
    .filter(({ name, member, facts }) => name !== "" && can(member, "assignment.read", facts));
}

/** May this person read a note, once it is posted, and notes and texts are open to them? */
export function mayReadOnce(
  { member, facts }: RoomPerson,
  note: Omit<AnnotationFacts, "assignment" | "inShut">,
): boolean {
  const { groupId, sectionId } = note;
  // An instructor is in all sections and groups.
  const all = member.role === "Instructor";
  const ids = (id: string | null, own: string[]) => (all && id !== null ? [id] : own);
  const reader = { ...member, sectionIds: ids(sectionId, member.sectionIds), groupIds: ids(groupId, member.groupIds) };
  return can(reader, "annotation.read", { ...note, posted: true, inShut: false, assignment: facts });
}
