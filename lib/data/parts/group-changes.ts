/** What every change to groups begins with, and the students who are parted. */
import type { GroupPerson } from "../../domain/group/model";
import { can } from "../../domain/policy/can";
import { NotFound, type Outcome, refused } from "../../domain/policy/outcome";
import type { Member } from "../../domain/policy/viewer";
import type { Prisma } from "../generated/client";
import { tellRoom } from "./tell-room";

/** NotFound for who does not teach here; a refusal for who may not part students; else null. */
export function refuseParting(member: Member): Outcome<never> | null {
  if (!can(member, "people.read")) throw new NotFound();
  if (can(member, "group.edit")) return null;
  return refused(
    member.archived
      ? "This course is archived and can only be read."
      : "Only an instructor of this course can change its groups.",
  );
}

/**
 * Holds a set of groups for a change: two instructors who change it at once wait for each other here. NotFound when the
 * course has no such set.
 */
export async function holdGroupSet(tx: Prisma.TransactionClient, courseId: string, groupSetId: string): Promise<void> {
  const { count } = await tx.groupSet.updateMany({
    where: { courseId, id: groupSetId },
    data: { version: { increment: 1 } },
  });
  if (count === 0) throw new NotFound();
}

/** Tells the rooms in which these groups are used: who sees what may be another now. */
export async function tellRoomsOf(tx: Prisma.TransactionClient, courseId: string, groupSetId: string): Promise<void> {
  const rooms = await tx.assignment.findMany({ where: { courseId, groupSetId }, select: { id: true } });
  for (const { id: assignmentId } of rooms) await tellRoom(tx, { courseId, assignmentId });
}

const personSelect = {
  id: true,
  displayName: true,
  user: { select: { name: true, email: true } },
  sectionMembers: { select: { section: { select: { name: true } } } },
} satisfies Prisma.EnrollmentSelect;

/** The students who are in the course now, among those of `where`, in the order of names. */
export async function studentsOf(
  db: Prisma.TransactionClient,
  courseId: string,
  where: Prisma.EnrollmentWhereInput = {},
): Promise<GroupPerson[]> {
  const rows = await db.enrollment.findMany({
    where: { AND: [{ courseId, role: "Student", endedAt: null }, where] },
    select: personSelect,
  });
  const people = rows.map(({ id, displayName, user, sectionMembers }) => ({
    enrollmentId: id,
    name: displayName ?? user.name ?? user.email ?? "A student without a name",
    sections: sectionMembers.map(({ section }) => section.name).toSorted(),
  }));
  const { compare } = new Intl.Collator("und");
  return people.toSorted((a, b) => compare(a.name, b.name) || (a.enrollmentId < b.enrollmentId ? -1 : 1));
}
