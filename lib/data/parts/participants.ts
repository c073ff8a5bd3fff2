/** The students of an assignment whose part in it a member may see: what each contributed, and who can be noted as speaking. */
import { PARTICIPATION_PAGE, type ParticipationRow } from "../../domain/discussion/participation";
import type { Member } from "../../domain/policy/viewer";
import { database } from "../database";
import { type Assignment, Prisma } from "../generated/client";
import { visibleWork } from "./work-counts";

/** Whose part: of one section or of all, and which page of 50. */
export interface Participants {
  member: Member;
  assignment: Pick<Assignment, "id" | "gradersBlind">;
  sectionId: string | null;
  page: number;
}

const chosen = ({ member, assignment, sectionId }: Omit<Participants, "page">) => Prisma.sql`FROM "Assignee" a
  JOIN "Enrollment" e ON e."courseId" = a."courseId" AND e.id = a."studentId" JOIN "User" u ON u.id = e."userId"
  WHERE a."courseId" = ${member.courseId}::uuid AND a."assignmentId" = ${assignment.id}::uuid AND ${visibleWork(member)}
  AND (${sectionId}::uuid IS NULL OR EXISTS (SELECT FROM "SectionMember" m
    WHERE m."courseId" = a."courseId" AND m."enrollmentId" = a."studentId" AND m."sectionId" = ${sectionId}::uuid))`;

const realName = Prisma.sql`coalesce(e."displayName", u.name, 'a former student')`;

/** While marking is anonymous, who marks does not get the name of a student before something was returned or it was lifted (as in
 * `authorsOf`). */
const isVeiled = (blind: boolean) => Prisma.sql`(${blind} AND NOT EXISTS (SELECT FROM "GradeRelease" r
  WHERE r."courseId" = a."courseId" AND r."assignmentId" = a."assignmentId" AND r."studentId" = a."studentId"
  AND r."visibleFrom" <= now() AND r."recalledAt" IS NULL) AND NOT EXISTS (SELECT FROM "PseudonymLift" l
  WHERE l."courseId" = a."courseId" AND l."assignmentId" = a."assignmentId" AND l."studentId" = a."studentId"))`;

const spoken = Prisma.sql`(SELECT count(*)::int FROM "SpokenTurn" t WHERE t."courseId" = p."courseId"
  AND t."enrollmentId" = p."studentId" AND t."assignmentId" = p."assignmentId" AND t."deletedAt" IS NULL)`;

const pageOfThem = (page: number) => Prisma.sql`LIMIT ${PARTICIPATION_PAGE} OFFSET ${(page - 1) * PARTICIPATION_PAGE}`;

/** How many students these are. */
export async function countParticipants(who: Omit<Participants, "page">): Promise<number> {
  const [total] = await database.$queryRaw<{ count: number }[]>(
    Prisma.sql`SELECT count(*)::int AS count ${chosen(who)}`,
  );
  return total?.count ?? 0;
}

/**
 * What each contributed, by the name who marks gets, which is what they are sorted by too. Turns are noted by name in
 * class: their number would tell whose pseudonym it is, and is left out beside one.
 */
export async function participantRows({ page, ...who }: Participants): Promise<ParticipationRow[]> {
  const rows = await database.$queryRaw<(ParticipationRow & { studentId: string; veiled: boolean })[]>(Prisma.sql`
    SELECT p."studentId", p.veiled, p.name, p."annotationCount" AS notes, p."postCount" AS replies,
      ARRAY(SELECT n.name FROM "SectionMember" m JOIN "Section" n ON n."courseId" = m."courseId" AND n.id = m."sectionId"
        WHERE m."courseId" = p."courseId" AND m."enrollmentId" = p."studentId" ORDER BY n.name COLLATE "names") AS sections,
      (SELECT count(*)::int FROM "DiscussionPost" d WHERE d."courseId" = p."courseId" AND d."authorId" = p."studentId"
        AND d."assignmentId" = p."assignmentId" AND d."postedAt" IS NOT NULL AND d."deletedAt" IS NULL) AS posts,
      CASE WHEN p.veiled THEN NULL ELSE ${spoken} END AS turns
    FROM (SELECT x.*, CASE WHEN x.veiled THEN x.pseudonym ELSE x."realName" END AS name
      FROM (SELECT a.*, ${realName} AS "realName", ${isVeiled(who.assignment.gradersBlind)} AS veiled ${chosen(who)}) x) p
    ORDER BY p.name COLLATE "names", p."studentId" ${pageOfThem(page)}`);
  return rows.map(({ studentId, veiled, name, notes, replies, sections, posts, turns }) => {
    return { key: veiled ? `~${name}` : studentId, veiled, name, notes, replies, sections, posts, turns };
  });
}

/** A student who may be noted as speaking, with the sections they are in. */
export interface Speaker {
  studentId: string;
  name: string;
  turns: number;
  sectionIds: string[];
}

/** The students by name, as one calls on them in class. */
export function speakersOf({ page, ...who }: Participants): Promise<Speaker[]> {
  return database.$queryRaw<Speaker[]>(Prisma.sql`
    SELECT p."studentId", p.name, ${spoken} AS turns,
      ARRAY(SELECT m."sectionId"::text FROM "SectionMember" m
        WHERE m."courseId" = p."courseId" AND m."enrollmentId" = p."studentId") AS "sectionIds"
    FROM (SELECT a.*, ${realName} AS name ${chosen(who)}) p
    ORDER BY p.name COLLATE "names", p."studentId" ${pageOfThem(page)}`);
}
