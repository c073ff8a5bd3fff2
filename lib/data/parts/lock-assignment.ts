import type { Prisma } from "../generated/client";

/**
 * One act at a time in an assignment, for what deals, releases and takes back: a second press finds what the first one
 * did. Notes, posts and answers of its students are not kept waiting (`NO KEY UPDATE` lets references to it pass). Take it
 * first in a transaction, before anything is read that it decides on.
 */
export const lockAssignment = (tx: Prisma.TransactionClient, courseId: string, assignmentId: string) =>
  tx.$queryRaw`SELECT FROM "Assignment" WHERE "courseId" = ${courseId}::uuid AND id = ${assignmentId}::uuid FOR NO KEY UPDATE`;
