/** The submissions of an assignment that a member may mark, with what was given out and what is finished. */
import { z } from "zod";
import type { PublishedAssignment } from "../../domain/assignment/published";
import { type QueueEntry, type QueueFilter, queueFilters } from "../../domain/grading/queue";
import { type QueuedWork, queueEntry } from "../../domain/grading/queued-work";
import { unitsOf } from "../../domain/grading/units";
import type { Member } from "../../domain/policy/viewer";
import { database } from "../database";
import { type Assignment, Prisma } from "../generated/client";
import { olderParts } from "./older-rubric";
import { publishedAssignment } from "./published-assignment";

const kind = z.enum(["First", "Second", "Moderated"]);
const claim = { promptId: z.string().nullable(), graderId: z.string(), kind };
const rows = z.array(
  z.object({
    ...{ submissionId: z.string(), assignmentVersionId: z.string() },
    ...{ veiled: z.boolean(), late: z.boolean(), byHand: z.boolean(), sectionIds: z.array(z.string()) },
    older: z.array(z.string().nullable()),
    markings: z.array(z.object({ ...claim, completed: z.boolean() })),
    tasks: z.array(z.object({ ...claim, flagged: z.boolean() })),
  }),
);

/** Work an instructor may mark is all of it; an assistant's is that of their sections, and what they were given. */
function markable({ role, sectionIds, enrollmentId }: Member): Prisma.Sql {
  if (role === "Instructor") return Prisma.sql`true`;
  return Prisma.sql`(EXISTS (SELECT FROM "SectionMember" m WHERE m."courseId" = s."courseId" AND m."enrollmentId" = s."studentId"
      AND m."sectionId" = ANY(${sectionIds}::uuid[]))
    OR EXISTS (SELECT FROM "GradingTask" t WHERE t."courseId" = s."courseId" AND t."submissionId" = s.id
      AND t."graderId" = ${enrollmentId}::uuid AND t.kind IN ('First','Second')))`;
}

const known = new WeakMap<Member, Map<string, Promise<QueuedWork[]>>>();

/**
 * Everything of one assignment that was submitted and that this member may mark. For those who teach. Looked up once for
 * a member, who lives as long as a request: a page that brings the next submission ahead asks for it twice.
 */
export function queuedWork(member: Member, assignment: Pick<Assignment, "id" | "gradersBlind">): Promise<QueuedWork[]> {
  const asked = known.get(member) ?? new Map<string, Promise<QueuedWork[]>>();
  known.set(member, asked);
  const found = asked.get(assignment.id) ?? lookUp(member, assignment);
  asked.set(assignment.id, found);
  return found;
}

async function lookUp(
  member: Member,
  { id, gradersBlind }: Pick<Assignment, "id" | "gradersBlind">,
): Promise<QueuedWork[]> {
  const { courseId } = member;
  // Each table is gone through once for the assignment, not once for every submission.
  const found = await database.$queryRaw(Prisma.sql`
    WITH marked AS (SELECT m."submissionVersionId" AS id, jsonb_agg(jsonb_build_object('promptId', m."promptId",
          'graderId', m."graderId", 'kind', m.kind, 'completed', m."completedAt" IS NOT NULL)) AS rows
        FROM "Assessment" m WHERE m."courseId" = ${courseId}::uuid AND m."assignmentId" = ${id}::uuid
          AND m."retiredAt" IS NULL AND m.kind IN ('First','Second','Moderated') GROUP BY 1),
      given AS (SELECT t."submissionId" AS id, jsonb_agg(jsonb_build_object('promptId', t."promptId",
          'graderId', t."graderId", 'kind', t.kind, 'flagged', t."flaggedAt" IS NOT NULL)) AS rows
        FROM "GradingTask" t WHERE t."courseId" = ${courseId}::uuid AND t."assignmentId" = ${id}::uuid
          AND t.kind IN ('First','Second') GROUP BY 1),
      sections AS (SELECT m."enrollmentId" AS id, array_agg(m."sectionId"::text) AS rows
        FROM "SectionMember" m WHERE m."courseId" = ${courseId}::uuid GROUP BY 1),
      older AS (SELECT o."studentId" AS id, array_agg(o."promptId"::text) AS rows
        FROM (${olderParts(courseId, id)}) o GROUP BY 1)
    SELECT s.id AS "submissionId", v."assignmentVersionId", v."lateDays" > 0 AS late,
      coalesce(e.kind IN ('Overridden','Excused','Missing'), false) AS "byHand",
      (${gradersBlind} AND NOT EXISTS (SELECT FROM "GradeRelease" r
          WHERE r."courseId" = g."courseId" AND r."assignmentId" = g."assignmentId" AND r."studentId" = g."studentId"
          AND r.number = g.number AND r."recalledAt" IS NULL AND r."visibleFrom" <= now())
        AND NOT EXISTS (SELECT FROM "PseudonymLift" l WHERE l."courseId" = s."courseId"
          AND l."assignmentId" = s."assignmentId" AND l."studentId" = s."studentId")) AS veiled,
      coalesce(sections.rows, '{}') AS "sectionIds", coalesce(older.rows, '{}') AS older,
      coalesce(marked.rows, '[]') AS markings, coalesce(given.rows, '[]') AS tasks
    FROM "Submission" s
      JOIN "SubmissionVersion" v ON v."courseId" = s."courseId" AND v."submissionId" = s.id AND v.number = s."currentNumber"
      LEFT JOIN "Grade" g ON g."courseId" = s."courseId" AND g."assignmentId" = s."assignmentId" AND g."studentId" = s."studentId"
      LEFT JOIN "GradeEvent" e ON e."courseId" = g."courseId" AND e."assignmentId" = g."assignmentId"
        AND e."studentId" = g."studentId" AND e.number = g.number
      LEFT JOIN marked ON marked.id = v.id
      LEFT JOIN given ON given.id = s.id
      LEFT JOIN sections ON sections.id = s."studentId"
      LEFT JOIN older ON older.id = s."studentId"
    WHERE s."courseId" = ${courseId}::uuid AND s."assignmentId" = ${id}::uuid AND ${markable(member)}`);
  return rows.parse(found);
}

/** The versions of the assignment that these submissions answer, by id. */
async function versionsOf(courseId: string, works: readonly QueuedWork[]): Promise<Map<string, PublishedAssignment>> {
  const ids = [...new Set(works.map(({ assignmentVersionId }) => assignmentVersionId))];
  return new Map(await Promise.all(ids.map(async (id) => [id, await publishedAssignment(courseId, id)] as const)));
}

/** This member as one who looks at a queue. */
export const lookingAt = ({ enrollmentId, role }: Member) => ({
  graderId: enrollmentId,
  seesAll: role === "Instructor",
});

/** The queue of this member: every submission, or every answer to one question. */
export async function queueEntries(
  member: Member,
  works: readonly QueuedWork[],
  promptId: string | null,
): Promise<QueueEntry[]> {
  const versions = await versionsOf(member.courseId, works);
  const grader = lookingAt(member);
  return works.flatMap((work) => {
    const version = versions.get(work.assignmentVersionId);
    if (!version) return [];
    const asked = { units: unitsOf(version), promptIds: version.prompts.map(({ id }) => id) };
    return queueEntry(work, asked, grader, promptId) ?? [];
  });
}

/** In what order this member meets them: by student, or by question in an order of its own. */
export const queueSeed = ({ enrollmentId }: Member, assignmentId: string, promptId: string | null): string =>
  [enrollmentId, assignmentId, ...(promptId === null ? [] : [promptId])].join("\n");

/** Which filters are of use in an assignment: nothing is late in the sight of one who may not know times. */
export const filtersOf = (works: readonly QueuedWork[]): readonly QueueFilter[] =>
  queueFilters.filter(
    (each) =>
      (each !== "late" || works.some(({ veiled, late }) => late && !veiled)) &&
      (each !== "older" || works.some(({ older }) => older.length > 0)) &&
      (each !== "anybody" || works.some(({ tasks }) => tasks.length > 0)) &&
      (each !== "mine" || works.some(({ tasks }) => tasks.length > 0)),
  );
