/** Bringing a person into a course, by an invitation or by a join code: one way, so that nothing is forgotten. */
import type { Role } from "../../domain/policy/viewer";
import type { Prisma } from "../generated/client";
import { assignAll } from "./assignees";

interface Enrolling {
  courseId: string;
  userId: string;
  role: Role;
  sectionId: string | null;
}

/**
 * Opens the person's enrollment (a former one is reopened, with the new role) and puts them into the section. A student
 * is given the published assignments. Returns the enrollment's id.
 */
export async function enroll(tx: Prisma.TransactionClient, who: Enrolling, now: Date): Promise<string> {
  const { courseId, userId, role, sectionId } = who;
  const { id } = await tx.enrollment.upsert({
    where: { courseId_userId: { courseId, userId } },
    create: { courseId, userId, role, joinedAt: now },
    update: { role, endedAt: null },
    select: { id: true },
  });
  if (sectionId) await moveToSection(tx, courseId, id, sectionId);
  if (role === "Student") await assignAll(tx, courseId, id);
  return id;
}

/** Puts a person into one section and out of every other; null is "in none". */
export async function moveToSection(
  tx: Prisma.TransactionClient,
  courseId: string,
  enrollmentId: string,
  sectionId: string | null,
): Promise<void> {
  await tx.sectionMember.deleteMany({ where: { courseId, enrollmentId } });
  if (sectionId) await tx.sectionMember.create({ data: { courseId, enrollmentId, sectionId } });
}
