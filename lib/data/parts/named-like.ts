/** Finding people by the beginning of a name, in the database: a course may be a crowd. */
import { NAMES_OFFERED } from "../../domain/annotation/naming";
import { type AssignmentFacts, can } from "../../domain/policy/can";
import type { Member, Role } from "../../domain/policy/viewer";
import { database } from "../database";
import { Prisma } from "../generated/client";

/** Marks that stand over and under letters: Latin, Greek, Cyrillic; the points of Hebrew and Arabic. */
const MARKS =
  "[\\u0300-\\u036F\\u0483-\\u0487\\u0591-\\u05C7\\u0610-\\u061A\\u064B-\\u065F\\u0670\\u1AB0-\\u1AFF\\u1DC0-\\u1DFF]";

/** A name without accents and capitals. */
export const folded = (name: Prisma.Sql) =>
  Prisma.sql`lower(regexp_replace(normalize(${name}, NFD), ${MARKS}, '', 'g') COLLATE "names")`;

const roles: readonly Role[] = ["Instructor", "Assistant", "Student", "Observer"];

/**
 * Ids of people who may be in a room and have a word in their name that begins like what is typed, by name; the asker is
 * not among them. Nothing typed: the first ones. The policy is to be asked about each of them again.
 */
export async function peopleNamedLike(
  { courseId, enrollmentId }: Member,
  assignmentId: string,
  facts: AssignmentFacts,
  typed: string,
): Promise<string[]> {
  const nobody = { courseId, enrollmentId: "", sectionIds: [], groupIds: [], archived: false };
  const reading = roles.filter((role) => can({ ...nobody, role }, "assignment.read", { ...facts, assigned: true }));
  // PostgreSQL has no letter for NUL, nor for half a letter.
  const words = typed.replaceAll("\0", "").toWellFormed().trim();
  const name = Prisma.sql`coalesce(e."displayName", u.name, '')`;
  const rows = await database.$queryRaw<{ id: string }[]>`
    SELECT e.id::text AS id FROM "Enrollment" e JOIN "User" u ON u.id = e."userId"
    WHERE e."courseId" = ${courseId}::uuid AND e."endedAt" IS NULL AND e.id <> ${enrollmentId}::uuid
      AND e.role::text = ANY(${reading}::text[]) AND ${name} <> ''
      AND (e.role <> 'Student' OR EXISTS (
        SELECT FROM "Assignee" s
        WHERE s."courseId" = e."courseId" AND s."assignmentId" = ${assignmentId}::uuid AND s."studentId" = e.id))
      AND strpos(' ' || ${folded(name)}, ' ' || ${folded(Prisma.sql`${words}::text`)}) > 0
    ORDER BY ${name} COLLATE "names", e.id
    LIMIT ${NAMES_OFFERED}`;
  return rows.map(({ id }) => id);
}
