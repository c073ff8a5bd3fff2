/** Who took part in an assignment: notes, replies, posts and turns in class, for those who teach. */
import {
  PARTICIPATION_PAGE,
  type ParticipationPage,
  type ParticipationRow,
  type SpokenTurn,
} from "../domain/discussion/participation";
import { can } from "../domain/policy/can";
import { NotFound } from "../domain/policy/outcome";
import type { Member, Viewer } from "../domain/policy/viewer";
import { database } from "./database";
import { Prisma } from "./generated/client";
import { memberOf } from "./member";
import { taughtAssignment } from "./parts/assignment-copy";
import { namesOf } from "./parts/moderated";
import { visibleWork } from "./parts/work-counts";

/** Which students: of one section or all, and which page of 50. */
interface Asked {
  sectionId: string | null;
  page: number;
}

/**
 * One page of the students by name, with what each contributed, and their last turns: all students for an instructor,
 * those of their sections for an assistant. Throws NotFound for everybody else.
 */
export async function readParticipation(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
  { sectionId, page }: Asked,
): Promise<ParticipationPage> {
  const member = await memberOf(viewer, courseId);
  if (!can(member, "submission.list")) throw new NotFound();
  const row = await taughtAssignment(member, assignmentId);
  const sections = await database.section.findMany({
    where: { courseId, id: { in: member.sectionIds } },
    ...{ select: { id: true, name: true }, orderBy: { name: "asc" } },
  });
  const section = sections.find(({ id }) => id === sectionId)?.id ?? null;
  const [students, prompts] = await Promise.all([
    studentsOf(member, assignmentId, section, page),
    database.promptVersion.findMany({
      where: { courseId, assignmentVersionId: row.current?.id ?? courseId },
      ...{ select: { promptId: true }, orderBy: { position: "asc" } },
    }),
  ]);
  const numbered = prompts.map(({ promptId }, index) => ({ id: promptId, number: index + 1 }));
  return {
    ...{ courseTitle: row.course.title, title: row.title || "Assignment without a title", timeZone: row.timeZone },
    ...{ version: row.currentNumber, mayEdit: row.mayEdit, mayRecord: !member.archived },
    ...{ sections, section, prompts: numbered, ...students },
    turns: await lastTurns(courseId, assignmentId, students.rows, numbered),
  };
}

type Row = Omit<ParticipationRow, "name"> & { name: string | null };

async function studentsOf({ ...member }: Member, assignmentId: string, sectionId: string | null, asked: number) {
  const { courseId } = member;
  const chosen = Prisma.sql`FROM "Assignee" a
    JOIN "Enrollment" e ON e."courseId" = a."courseId" AND e.id = a."studentId"
    WHERE a."courseId" = ${courseId}::uuid AND a."assignmentId" = ${assignmentId}::uuid AND ${visibleWork(member)}
    AND (${sectionId}::uuid IS NULL OR EXISTS (SELECT FROM "SectionMember" m
      WHERE m."courseId" = a."courseId" AND m."enrollmentId" = a."studentId" AND m."sectionId" = ${sectionId}::uuid))`;
  const [total] = await database.$queryRaw<{ count: number }[]>(Prisma.sql`SELECT count(*)::int AS count ${chosen}`);
  const pages = Math.max(1, Math.ceil((total?.count ?? 0) / PARTICIPATION_PAGE));
  const page = Math.min(Math.max(1, asked), pages);
  const rows = await database.$queryRaw<Row[]>(Prisma.sql`
    SELECT p."studentId", coalesce(p."displayName", u.name) AS name, p."annotationCount" AS notes, p."postCount" AS replies,
      ARRAY(SELECT n.name FROM "SectionMember" m JOIN "Section" n ON n."courseId" = m."courseId" AND n.id = m."sectionId"
        WHERE m."courseId" = p."courseId" AND m."enrollmentId" = p."studentId" ORDER BY n.name COLLATE "names") AS sections,
      (SELECT count(*)::int FROM "DiscussionPost" d WHERE d."courseId" = p."courseId" AND d."authorId" = p."studentId"
        AND d."assignmentId" = p."assignmentId" AND d."postedAt" IS NOT NULL AND d."deletedAt" IS NULL) AS posts,
      (SELECT count(*)::int FROM "SpokenTurn" t WHERE t."courseId" = p."courseId" AND t."enrollmentId" = p."studentId"
        AND t."assignmentId" = p."assignmentId" AND t."deletedAt" IS NULL) AS turns
    FROM (SELECT a.*, e."displayName", e."userId" ${chosen}) p JOIN "User" u ON u.id = p."userId"
    ORDER BY coalesce(p."displayName", u.name) COLLATE "names", p."studentId"
    LIMIT ${PARTICIPATION_PAGE} OFFSET ${(page - 1) * PARTICIPATION_PAGE}`);
  return { rows: rows.map((row) => ({ ...row, name: row.name ?? "a former student" })), page, pages };
}

async function lastTurns(
  courseId: string,
  assignmentId: string,
  students: readonly ParticipationRow[],
  prompts: readonly { id: string; number: number }[],
): Promise<SpokenTurn[]> {
  const turns = await database.spokenTurn.findMany({
    where: {
      courseId,
      assignmentId,
      deletedAt: null,
      enrollmentId: { in: students.map(({ studentId }) => studentId) },
    },
    ...{ orderBy: [{ at: "desc" }, { id: "desc" }], take: PARTICIPATION_PAGE },
  });
  const name = await namesOf(
    courseId,
    turns.map(({ recordedById }) => recordedById),
  );
  return turns.map(({ id, enrollmentId, promptId, note, recordedById, at }) => ({
    ...{ id, note, at, recordedBy: name(recordedById) },
    student: students.find(({ studentId }) => studentId === enrollmentId)?.name ?? "",
    promptNumber: prompts.find((prompt) => prompt.id === promptId)?.number ?? null,
  }));
}
