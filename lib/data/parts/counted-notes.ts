/** What a student has written in a room, counted where the overview and the unlocking read it. */
import type { Member } from "../../domain/policy/viewer";
import type { Prisma } from "../generated/client";
import { settlePosting } from "./posted-enough";

type Transaction = Prisma.TransactionClient;

/**
 * Counts a student's notes anew, as those who teach see them: private ones are nobody's to count. When there are enough
 * to see the others', the moment is kept for good.
 */
export async function countNotes(tx: Transaction, member: Member, assignmentId: string, now: Date): Promise<void> {
  if (member.role !== "Student") return;
  const { courseId, enrollmentId } = member;
  const own = { courseId, assignmentId, authorId: enrollmentId, deletedAt: null, postedAt: { not: null } };
  const annotationCount = await tx.annotation.count({ where: { ...own, audience: { not: "Private" } } });
  const row = { courseId, assignmentId, studentId: enrollmentId };
  await tx.assignee.updateMany({ where: row, data: { annotationCount, lastActiveAt: now } });
  await tx.assignee.updateMany({ where: { ...row, openedAt: null }, data: { openedAt: now } });
  await settlePosting(tx, row);
}

/** Counts a student's replies anew. */
export async function countReplies(tx: Transaction, member: Member, assignmentId: string, now: Date): Promise<void> {
  if (member.role !== "Student") return;
  const { courseId, enrollmentId } = member;
  const own = { courseId, assignmentId, authorId: enrollmentId, deletedAt: null, postedAt: { not: null } };
  const postCount = await tx.post.count({ where: own });
  await tx.assignee.updateMany({
    where: { courseId, assignmentId, studentId: enrollmentId },
    data: { postCount, lastActiveAt: now },
  });
}
