/**
 * When a student has posted as many notes as the assignment asks for before it shows the others'. What counts is posted
 * for others to read and says something: neither private, nor for the instructors alone, nor a mere highlight. What was
 * brought in from a file was not written for this reading, and does not count.
 */
import { Prisma } from "../generated/client";

/** The notes that count, of whomever. */
export const countingNotes = {
  postedAt: { not: null },
  deletedAt: null,
  audience: { in: ["Group", "Section", "Assignment"] },
  kind: { not: "Highlight" },
  origin: null,
} satisfies Prisma.AnnotationWhereInput;

/**
 * Keeps the moment at which the last of the notes was posted that `AfterPosting` asks for: of one student, or of all
 * (`studentId` null). Who has it keeps it, whatever is deleted later. Under another rule nothing is written.
 */
export async function settlePosting(
  tx: Pick<Prisma.TransactionClient, "$executeRaw">,
  { courseId, assignmentId, studentId }: { courseId: string; assignmentId: string; studentId: string | null },
): Promise<void> {
  const one = studentId === null ? Prisma.empty : Prisma.sql`AND n."authorId" = ${studentId}::uuid`;
  await tx.$executeRaw`
    UPDATE "Assignee" s SET "postedEnoughAt" = counted."postedAt"
    FROM "Assignment" a, LATERAL (
      SELECT n."authorId", n."postedAt", row_number() OVER (PARTITION BY n."authorId" ORDER BY n."postedAt", n.id) AS number
      FROM "Annotation" n
      WHERE n."courseId" = a."courseId" AND n."assignmentId" = a.id AND n."postedAt" IS NOT NULL AND n."deletedAt" IS NULL
        AND n.audience IN ('Group', 'Section', 'Assignment') AND n.kind <> 'Highlight' AND n.origin IS NULL ${one}
    ) counted
    WHERE a."courseId" = ${courseId}::uuid AND a.id = ${assignmentId}::uuid AND a."unlockRule" = 'AfterPosting'
      AND counted.number = a."unlockAfter" AND s."postedEnoughAt" IS NULL
      AND s."courseId" = a."courseId" AND s."assignmentId" = a.id AND s."studentId" = counted."authorId"`;
}
