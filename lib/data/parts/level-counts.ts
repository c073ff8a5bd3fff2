/** How often each level was given, counted by the database: a row for each level of each criterion, whatever the class. */
import type { GivenLevel } from "../../domain/grading/insight";
import { givenLevel } from "../../domain/grading/insight";
import type { Member } from "../../domain/policy/viewer";
import { database } from "../database";
import { Prisma } from "../generated/client";
import { criteriaById } from "./rubric-version";

/** Students a member teaches who are in the course now, or those of one section: a condition on "Enrollment" `e`. */
const taught = ({ role, sectionIds }: Member, sectionId: string | null): Prisma.Sql => {
  const inOne = (ids: readonly string[]) => Prisma.sql`EXISTS (SELECT FROM "SectionMember" m
    WHERE m."courseId" = e."courseId" AND m."enrollmentId" = e.id AND m."sectionId" = ANY(${ids}::uuid[]))`;
  const here = Prisma.sql`e.role = 'Student' AND e."endedAt" IS NULL`;
  if (sectionId !== null) return Prisma.sql`${here} AND ${inOne([sectionId])}`;
  return role === "Instructor" ? here : Prisma.sql`${here} AND ${inOne(sectionIds)}`;
};

/** Finished markings of what each student submitted last. */
const finished = (member: Member, sectionId: string | null) => Prisma.sql`FROM "Assessment" a
  JOIN "SubmissionVersion" v ON v."courseId" = a."courseId" AND v.id = a."submissionVersionId"
  JOIN "Submission" w ON w."courseId" = v."courseId" AND w.id = v."submissionId" AND w."currentNumber" = v.number
  JOIN "Enrollment" e ON e."courseId" = a."courseId" AND e.id = a."studentId" AND ${taught(member, sectionId)}
  JOIN "Assignment" t ON t."courseId" = a."courseId" AND t.id = a."assignmentId"`;

const sameUnit = Prisma.sql`o."courseId" = a."courseId" AND o."submissionVersionId" = a."submissionVersionId"
  AND o."promptId" IS NOT DISTINCT FROM a."promptId" AND o."retiredAt" IS NULL`;

/** The marking of a unit that counts: the one that settles; the first one where nobody else marks, or once it is settled. */
const counts = Prisma.sql`a."completedAt" IS NOT NULL AND a."retiredAt" IS NULL AND (a.kind = 'Moderated'
  OR a.kind = 'First' AND NOT EXISTS (SELECT FROM "Assessment" o WHERE ${sameUnit} AND o.kind = 'Moderated'
      AND o."completedAt" IS NOT NULL)
    AND (NOT EXISTS (SELECT FROM "Assessment" o WHERE ${sameUnit} AND o.kind = 'Second')
        AND NOT EXISTS (SELECT FROM "GradingTask" k WHERE k."courseId" = a."courseId" AND k."submissionId" = w.id
          AND k.kind = 'Second')
      OR EXISTS (SELECT FROM "Grade" g WHERE g."courseId" = a."courseId" AND g."assignmentId" = a."assignmentId"
        AND g."studentId" = a."studentId")))`;

/** Whose name those who mark do not get yet. */
const veiled = Prisma.sql`t."gradersBlind" AND NOT EXISTS (SELECT FROM "GradeRelease" r
  WHERE r."courseId" = a."courseId" AND r."assignmentId" = a."assignmentId" AND r."studentId" = a."studentId"
  AND r."visibleFrom" <= now() AND r."recalledAt" IS NULL) AND NOT EXISTS (SELECT FROM "PseudonymLift" l
  WHERE l."courseId" = a."courseId" AND l."assignmentId" = a."assignmentId" AND l."studentId" = a."studentId")`;

/** How many students of an assignment have a finished marking, and how many of them are pseudonyms still. */
export interface MarkedStudents {
  assignmentId: string;
  students: number;
  veiled: number;
}

/** Assignments with something marked. */
export function markedStudents(member: Member, sectionId: string | null): Promise<MarkedStudents[]> {
  return database.$queryRaw<MarkedStudents[]>(Prisma.sql`
    SELECT a."assignmentId"::text, count(DISTINCT a."studentId")::int AS students,
      count(DISTINCT a."studentId") FILTER (WHERE ${veiled})::int AS veiled
    ${finished(member, sectionId)} WHERE a."courseId" = ${member.courseId}::uuid AND ${counts}
    GROUP BY a."assignmentId"`);
}

interface Counted {
  assignmentId: string;
  criterionId: string;
  levelId: string | null;
  met: boolean | null;
  /** Of a band: the points of one of them; they do not say which level it was. */
  points: string | null;
  count: number;
}

/** Levels of the whole term by assignment, in the order of their rubrics. */
export async function levelCounts(member: Member, sectionId: string | null): Promise<Map<string, GivenLevel[]>> {
  const { courseId } = member;
  const rows = await database.$queryRaw<Counted[]>(Prisma.sql`
    SELECT a."assignmentId"::text, s."criterionId"::text, s."levelId"::text, s.met, min(s.points)::text AS points,
      count(*)::int AS count
    ${finished(member, sectionId)} JOIN "Score" s ON s."courseId" = a."courseId" AND s."assessmentId" = a.id
      JOIN "Criterion" c ON c."courseId" = s."courseId" AND c.id = s."criterionId"
    WHERE a."courseId" = ${courseId}::uuid AND ${counts}
    GROUP BY a."assignmentId", c.position, s."criterionId", s."levelId", s.met
    ORDER BY c.position, s."criterionId"`);
  const criteria = await criteriaById(courseId, [...new Set(rows.map(({ criterionId }) => criterionId))]);
  const given = rows.flatMap(({ assignmentId, criterionId, count, ...chosen }) => {
    const criterion = criteria.get(criterionId);
    const level = criterion && givenLevel(criterion, chosen, count);
    return level ? { assignmentId, level } : [];
  });
  const byAssignment = Map.groupBy(given, ({ assignmentId }) => assignmentId);
  return new Map([...byAssignment].map(([id, all]) => [id, all.map(({ level }) => level)]));
}

/** A finished marking of one assignment, with whose it is. */
export interface FinishedMarking {
  id: string;
  graderId: string;
  grader: string;
  rubricVersionId: string | null;
  ms: number;
}

/**
 * Who finished which markings of an assignment. Of two who mark blind, what the other gave is not counted before both
 * have finished; an assistant gets their own.
 */
export function finishedMarkings(
  member: Member,
  assignmentId: string,
  sectionId: string | null,
): Promise<FinishedMarking[]> {
  const { courseId, enrollmentId, role } = member;
  return database.$queryRaw<FinishedMarking[]>(Prisma.sql`
    SELECT a.id::text, a."graderId"::text, coalesce(ge."displayName", gu.name, 'A former member') AS grader,
      a."rubricVersionId"::text, (extract(epoch FROM a."completedAt" - a."startedAt") * 1000)::float8 AS ms
    ${finished(member, sectionId)}
      JOIN "Enrollment" ge ON ge."courseId" = a."courseId" AND ge.id = a."graderId" JOIN "User" gu ON gu.id = ge."userId"
    WHERE a."courseId" = ${courseId}::uuid AND a."assignmentId" = ${assignmentId}::uuid
      AND a."completedAt" IS NOT NULL AND a."retiredAt" IS NULL AND a.kind IN ('First','Second','Moderated')
      AND (${role} = 'Instructor' OR a."graderId" = ${enrollmentId}::uuid)
      AND (a."graderId" = ${enrollmentId}::uuid OR NOT EXISTS (SELECT FROM "Assessment" o
        WHERE ${sameUnit} AND o.kind IN ('First','Second') AND o."completedAt" IS NULL))
    ORDER BY a.id`);
}
