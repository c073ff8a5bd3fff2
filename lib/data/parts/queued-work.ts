/** The submissions of an assignment that a member may mark, with what was given out and what is finished. */
import { z } from "zod";
import type { PublishedAssignment } from "../../domain/assignment/published";
import { type QueueEntry, type QueueFilter, queueFilters } from "../../domain/grading/queue";
import { type QueuedWork, queueEntry } from "../../domain/grading/queued-work";
import { unitsOf } from "../../domain/grading/units";
import type { Member } from "../../domain/policy/viewer";
import { database } from "../database";
import { type Assignment, Prisma } from "../generated/client";
import { underOlderRubric } from "./older-rubric";
import { publishedAssignment } from "./published-assignment";
import { gradeState } from "./work-counts";

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
  const found = await database.$queryRaw(Prisma.sql`
    SELECT s.id AS "submissionId", v."assignmentVersionId", v."lateDays" > 0 AS late,
      (${gradersBlind} AND NOT coalesce(grade.released, false) AND NOT EXISTS (SELECT FROM "PseudonymLift" l
        WHERE l."courseId" = a."courseId" AND l."assignmentId" = a."assignmentId" AND l."studentId" = a."studentId")) AS veiled,
      EXISTS (SELECT FROM "Grade" g JOIN "GradeEvent" e USING ("courseId","assignmentId","studentId",number)
        WHERE g."courseId" = a."courseId" AND g."assignmentId" = a."assignmentId" AND g."studentId" = a."studentId"
        AND e.kind IN ('Overridden','Excused','Missing')) AS "byHand",
      ARRAY(SELECT m."sectionId"::text FROM "SectionMember" m
        WHERE m."courseId" = s."courseId" AND m."enrollmentId" = s."studentId") AS "sectionIds",
      ARRAY(SELECT o."promptId"::text FROM (${underOlderRubric}) o) AS older,
      coalesce((SELECT jsonb_agg(jsonb_build_object('promptId', m."promptId", 'graderId', m."graderId", 'kind', m.kind,
          'completed', m."completedAt" IS NOT NULL)) FROM "Assessment" m
        WHERE m."courseId" = s."courseId" AND m."submissionVersionId" = v.id AND m."retiredAt" IS NULL
        AND m.kind IN ('First','Second','Moderated')), '[]') AS markings,
      coalesce((SELECT jsonb_agg(jsonb_build_object('promptId', t."promptId", 'graderId', t."graderId", 'kind', t.kind,
          'flagged', t."flaggedAt" IS NOT NULL)) FROM "GradingTask" t
        WHERE t."courseId" = s."courseId" AND t."submissionId" = s.id AND t.kind IN ('First','Second')), '[]') AS tasks
    FROM "Submission" s
      JOIN "SubmissionVersion" v ON v."courseId" = s."courseId" AND v."submissionId" = s.id AND v.number = s."currentNumber"
      JOIN "Assignee" a ON a."courseId" = s."courseId" AND a."assignmentId" = s."assignmentId" AND a."studentId" = s."studentId"
      ${gradeState}
    WHERE s."courseId" = ${member.courseId}::uuid AND s."assignmentId" = ${id}::uuid AND ${markable(member)}`);
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
      (each !== "mine" || works.some(({ tasks }) => tasks.length > 0)),
  );
