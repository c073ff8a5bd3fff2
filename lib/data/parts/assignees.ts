/** Who an assignment is given to: in this version, every student of the course. One row each, made once and kept. */
import { pseudonyms } from "../../domain/person/pseudonym";
import type { Prisma } from "../generated/client";
import { chance } from "./chance";

/** Publishing and joining wait for one another here, so that neither misses what the other is just making. */
async function holdCourse(tx: Prisma.TransactionClient, courseId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Course" WHERE id = ${courseId}::uuid FOR NO KEY UPDATE`;
}

/** Gives a student every assignment that is already published. Rows that are there stay as they are. */
export async function assignAll(tx: Prisma.TransactionClient, courseId: string, enrollmentId: string): Promise<void> {
  await holdCourse(tx, courseId);
  const published = await tx.assignment.findMany({
    where: { courseId, publishedAt: { not: null }, assignees: { none: { studentId: enrollmentId } } },
    select: { id: true, assignees: { select: { pseudonym: true } } },
  });
  await tx.assignee.createMany({
    data: published.flatMap(({ id, assignees }) => {
      const taken = assignees.map((each) => each.pseudonym);
      return pseudonyms(1, taken, chance).map((pseudonym) => {
        return { courseId, assignmentId: id, studentId: enrollmentId, pseudonym };
      });
    }),
  });
}

/** Gives an assignment that is being published to every student who is in the course now. */
export async function assignToAll(tx: Prisma.TransactionClient, courseId: string, assignmentId: string): Promise<void> {
  await holdCourse(tx, courseId);
  const students = await tx.enrollment.findMany({
    where: { courseId, role: "Student", endedAt: null, assignees: { none: { assignmentId } } },
    select: { id: true },
  });
  const given = await tx.assignee.findMany({ where: { courseId, assignmentId }, select: { pseudonym: true } });
  const names = pseudonyms(
    students.length,
    given.map((each) => each.pseudonym),
    chance,
  );
  await tx.assignee.createMany({
    data: students.flatMap(({ id }, index) => {
      const pseudonym = names[index];
      return pseudonym === undefined ? [] : [{ courseId, assignmentId, studentId: id, pseudonym }];
    }),
  });
}
