/** What every change to the people of a course begins with. */
import { can } from "../../domain/policy/can";
import { NotFound, type Outcome, refused } from "../../domain/policy/outcome";
import type { Member } from "../../domain/policy/viewer";
import type { Prisma } from "../generated/client";

/** NotFound for who may not see people at all; a refusal for who may see but not change them; else null. */
export function refuseEditing(member: Member): Outcome<never> | null {
  if (!can(member, "people.read")) throw new NotFound();
  if (can(member, "people.edit")) return null;
  return refused(
    member.archived
      ? "This course is archived and can only be read."
      : "Only an instructor of this course may do this.",
  );
}

/** A section of this course, or NotFound. Null stays null: no section. */
export async function sectionOf(
  db: Prisma.TransactionClient,
  courseId: string,
  sectionId: string | null,
): Promise<{ id: string; name: string } | null> {
  if (sectionId === null) return null;
  const section = await db.section.findUnique({ where: { courseId_id: { courseId, id: sectionId } } });
  if (!section) throw new NotFound();
  return section;
}

/** Is the course without an instructor, after what this transaction did? Two who leave at once wait for each other. */
export async function lacksInstructor(tx: Prisma.TransactionClient, courseId: string): Promise<boolean> {
  await tx.$executeRaw`SELECT 1 FROM "Course" WHERE id = ${courseId}::uuid FOR UPDATE`;
  return (await tx.enrollment.count({ where: { courseId, role: "Instructor", endedAt: null } })) === 0;
}
