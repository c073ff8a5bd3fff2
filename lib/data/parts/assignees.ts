/** Who an assignment is given to: in this version, every student of the course. One row each, made once and kept. */
import type { Prisma } from "../generated/client";

/** Publishing and joining wait for one another here, so that neither misses what the other is just making. */
async function holdCourse(tx: Prisma.TransactionClient, courseId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Course" WHERE id = ${courseId}::uuid FOR NO KEY UPDATE`;
}

/** Gives a student every assignment that is already published. Rows that are there stay as they are. */
export async function assignAll(tx: Prisma.TransactionClient, courseId: string, enrollmentId: string): Promise<void> {
  await holdCourse(tx, courseId);
  const published = await tx.assignment.findMany({
    where: { courseId, publishedAt: { not: null } },
    select: { id: true },
  });
  await tx.assignee.createMany({
    data: published.map(({ id }) => ({ courseId, assignmentId: id, studentId: enrollmentId })),
    skipDuplicates: true,
  });
}

/** Gives an assignment that is being published to every student who is in the course now. */
export async function assignToAll(tx: Prisma.TransactionClient, courseId: string, assignmentId: string): Promise<void> {
  await holdCourse(tx, courseId);
  const students = await tx.enrollment.findMany({
    where: { courseId, role: "Student", endedAt: null },
    select: { id: true },
  });
  await tx.assignee.createMany({
    data: students.map(({ id }) => ({ courseId, assignmentId, studentId: id })),
    skipDuplicates: true,
  });
}
