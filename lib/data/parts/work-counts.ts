/** Counting work: how many of the students a member may see have done what in each assignment. */
import type { WorkCounts } from "../../domain/assignment/status";
import type { Member } from "../../domain/policy/viewer";
import { database } from "../database";
import { Prisma } from "../generated/client";

/**
 * The condition on "Assignee" `a` and its "Enrollment" `e` that keeps a list to the students whose work a member may
 * read: all for an instructor, those of their sections for an assistant. Who left without submitting is not counted.
 */
export function visibleWork({ role, sectionIds }: Member): Prisma.Sql {
  const here = Prisma.sql`(e."endedAt" IS NULL OR a."submittedAt" IS NOT NULL)`;
  if (role === "Instructor") return here;
  return Prisma.sql`${here} AND EXISTS (SELECT FROM "SectionMember" m WHERE m."courseId" = a."courseId"
    AND m."enrollmentId" = a."studentId" AND m."sectionId" = ANY(${sectionIds}::uuid[]))`;
}

/** Whether an event `v` of "GradeEvent" leaves a grade standing. */
export const gradedBy = Prisma.sql`(v.kind::text IN ('Assessed','Overridden','Restored') AND v.points IS NOT NULL
    OR v.kind::text IN ('Assessed','Restored') AND v."assessmentId" IS NOT NULL)`;

/** The grade that counts, if it stands, and whether its student may see it now: columns `graded` and `released`. */
export const gradeState = Prisma.sql`
  LEFT JOIN LATERAL (SELECT ${gradedBy} AS graded, EXISTS (SELECT FROM "GradeRelease" r
      WHERE r."courseId" = g."courseId" AND r."assignmentId" = g."assignmentId" AND r."studentId" = g."studentId"
      AND r.number = g.number AND r."recalledAt" IS NULL AND r."visibleFrom" <= now()) AS released
    FROM "Grade" g JOIN "GradeEvent" v USING ("courseId","assignmentId","studentId",number)
    WHERE g."courseId" = a."courseId" AND g."assignmentId" = a."assignmentId" AND g."studentId" = a."studentId"
  ) AS grade ON true`;

/** Counts by assignment; one without anybody in sight has zeros. For staff. */
export async function workCounts(member: Member, assignmentIds: string[]): Promise<Map<string, WorkCounts>> {
  const rows = await database.$queryRaw<(WorkCounts & { assignmentId: string })[]>(Prisma.sql`
    SELECT a."assignmentId", count(*)::int AS assigned, count(a."submittedAt")::int AS submitted,
      count(*) FILTER (WHERE grade.graded)::int AS graded, count(*) FILTER (WHERE grade.graded AND grade.released)::int AS released
    FROM "Assignee" a JOIN "Enrollment" e ON e."courseId" = a."courseId" AND e.id = a."studentId" ${gradeState}
    WHERE a."courseId" = ${member.courseId}::uuid AND a."assignmentId" = ANY(${assignmentIds}::uuid[]) AND ${visibleWork(member)}
    GROUP BY a."assignmentId"`);
  const none = { assigned: 0, submitted: 0, graded: 0, released: 0 };
  const counted = new Map(rows.map(({ assignmentId, ...counts }) => [assignmentId, counts]));
  return new Map(assignmentIds.map((id) => [id, counted.get(id) ?? none]));
}
