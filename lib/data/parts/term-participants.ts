/** What students contributed over a term, counted by the database for one page of them. */
import { database } from "../database";
import { Prisma } from "../generated/client";

/**
 * Assignments in which a student is a pseudonym to those who mark: nothing that was written there may be shown beside
 * the name. A condition on "Assignee" `a` and its "Assignment" `t`.
 */
const veiled = Prisma.sql`(t."gradersBlind" AND NOT EXISTS (SELECT FROM "GradeRelease" r
  WHERE r."courseId" = a."courseId" AND r."assignmentId" = a."assignmentId" AND r."studentId" = a."studentId"
  AND r."visibleFrom" <= now() AND r."recalledAt" IS NULL) AND NOT EXISTS (SELECT FROM "PseudonymLift" l
  WHERE l."courseId" = a."courseId" AND l."assignmentId" = a."assignmentId" AND l."studentId" = a."studentId"))`;

const given = (courseId: string, studentIds: readonly string[]) => Prisma.sql`FROM "Assignee" a
  JOIN "Assignment" t ON t."courseId" = a."courseId" AND t.id = a."assignmentId"
  WHERE a."courseId" = ${courseId}::uuid AND a."studentId" = ANY(${studentIds}::uuid[])`;

export interface TermCounts {
  studentId: string;
  notes: number;
  replies: number;
  posts: number;
  turns: number;
}

/** Notes that are not private, replies and posts, of assignments where the name may stand; turns in class, all. */
export function termCounts(courseId: string, studentIds: readonly string[]): Promise<TermCounts[]> {
  return database.$queryRaw<TermCounts[]>(Prisma.sql`
    WITH named AS (SELECT a."studentId", a."assignmentId", a."annotationCount", a."postCount"
      ${given(courseId, studentIds)} AND NOT ${veiled}),
    written AS (SELECT "studentId", sum("annotationCount")::int AS notes, sum("postCount")::int AS replies
      FROM named GROUP BY "studentId"),
    posted AS (SELECT d."authorId", count(*)::int AS posts FROM "DiscussionPost" d
      JOIN named n ON n."studentId" = d."authorId" AND n."assignmentId" = d."assignmentId"
      WHERE d."courseId" = ${courseId}::uuid AND d."postedAt" IS NOT NULL AND d."deletedAt" IS NULL GROUP BY d."authorId"),
    spoken AS (SELECT s."enrollmentId", count(*)::int AS turns FROM "SpokenTurn" s
      WHERE s."courseId" = ${courseId}::uuid AND s."enrollmentId" = ANY(${studentIds}::uuid[]) AND s."deletedAt" IS NULL
      GROUP BY s."enrollmentId")
    SELECT id::text AS "studentId", coalesce(w.notes, 0) AS notes, coalesce(w.replies, 0) AS replies,
      coalesce(p.posts, 0) AS posts, coalesce(s.turns, 0) AS turns
    FROM unnest(${studentIds}::uuid[]) id LEFT JOIN written w ON w."studentId" = id
      LEFT JOIN posted p ON p."authorId" = id LEFT JOIN spoken s ON s."enrollmentId" = id`);
}

/** Anonymous assignments that are left out for some of these students, in the order in which they are due. */
export function veiledAssignments(
  courseId: string,
  studentIds: readonly string[],
): Promise<{ id: string; title: string }[]> {
  return database.$queryRaw<{ id: string; title: string }[]>(Prisma.sql`
    SELECT DISTINCT t.id::text, coalesce(nullif(t.title, ''), 'Assignment without a title') AS title, t."dueAt", t.position
    ${given(courseId, studentIds)} AND ${veiled} AND t."publishedAt" IS NOT NULL
    ORDER BY t."dueAt" NULLS LAST, t.position, 1`);
}
