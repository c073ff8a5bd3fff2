/** What became of grades: every event of the students a member teaches, newest first; and one student's row. */
import { eventDid, eventSays } from "../domain/gradebook/entry";
import type { GradebookEvent, GradebookHistory, GradebookPerson } from "../domain/gradebook/history";
import type { HistoryView } from "../domain/gradebook/view";
import { can } from "../domain/policy/can";
import { NotFound } from "../domain/policy/outcome";
import type { Member, Viewer } from "../domain/policy/viewer";
import { database } from "./database";
import { type GradeEventKind, Prisma } from "./generated/client";
import { veiled } from "./parts/gradebook-cells";
import { plainPoints } from "./parts/gradebook-columns";
import { gradebookPerson, nameHas, readableRows } from "./parts/gradebook-people";
import { gradebookRows } from "./parts/gradebook-rows";
import { teachingMember } from "./parts/teaching-member";

/** Events on one page. */
const PAGE_LENGTH = 50;

interface Row {
  studentId: string;
  student: string | null;
  assignmentId: string;
  title: string;
  number: number;
  kind: GradeEventKind;
  points: string | null;
  max: string | null;
  marked: boolean;
  beforeKind: GradeEventKind | null;
  beforePoints: string | null;
  beforeMax: string | null;
  beforeMarked: boolean;
  by: string | null;
  at: Date;
  reason: string | null;
  released: boolean;
}

const named = Prisma.sql`coalesce(e."displayName", u.name)`;

/**
 * Every change, newest first; of one student, of those whose name has some words in it, of one assignment, or of all.
 * What is anonymous still is left out.
 */
export async function readGradebookHistory(
  viewer: Viewer,
  courseId: string,
  { studentId, words, assignmentId, page }: HistoryView,
): Promise<GradebookHistory> {
  const member = await teachingMember(viewer, courseId);
  const chosen = Prisma.sql`FROM "GradeEvent" v
    JOIN "Assignee" a USING ("courseId","assignmentId","studentId")
    JOIN "Assignment" t ON t."courseId" = v."courseId" AND t.id = v."assignmentId"
    JOIN "Enrollment" e ON e."courseId" = v."courseId" AND e.id = v."studentId" JOIN "User" u ON u.id = e."userId"
    LEFT JOIN "GradeEvent" b ON b."courseId" = v."courseId" AND b."assignmentId" = v."assignmentId"
      AND b."studentId" = v."studentId" AND b.number = v."previousNumber"
    LEFT JOIN ("Enrollment" w JOIN "User" x ON x.id = w."userId") ON w."courseId" = v."courseId" AND w.id = v."actorId"
    WHERE v."courseId" = ${courseId}::uuid AND ${readableRows(member)}
      AND (${studentId}::uuid IS NULL OR e.id = ${studentId}::uuid) AND ${nameHas(named, words)} AND NOT ${veiled}
      AND (${assignmentId}::uuid IS NULL OR v."assignmentId" = ${assignmentId}::uuid)`;
  const [counted] = await database.$queryRaw<{ count: number }[]>(Prisma.sql`SELECT count(*)::int AS count ${chosen}`);
  const total = counted?.count ?? 0;
  const pages = Math.max(1, Math.ceil(total / PAGE_LENGTH));
  const current = Math.min(page, pages);
  const rows = await database.$queryRaw<Row[]>(Prisma.sql`
    SELECT v."studentId"::text, ${named} AS student, v."assignmentId"::text, t.title, v.number, v.kind::text AS kind,
      v.points::text AS points, v."maxPoints"::text AS max, v."assessmentId" IS NOT NULL AS marked,
      b.kind::text AS "beforeKind", b.points::text AS "beforePoints", b."maxPoints"::text AS "beforeMax",
      b."assessmentId" IS NOT NULL AS "beforeMarked", coalesce(w."displayName", x.name) AS by, v.at, v.reason,
      EXISTS (SELECT FROM "GradeRelease" r WHERE r."courseId" = v."courseId" AND r."assignmentId" = v."assignmentId"
        AND r."studentId" = v."studentId" AND r.number = v.number AND r."recalledAt" IS NULL
        AND r."visibleFrom" <= now()) AS released
    ${chosen} ORDER BY v.at DESC, v."assignmentId", v."studentId", v.number DESC
    LIMIT ${PAGE_LENGTH} OFFSET ${(current - 1) * PAGE_LENGTH}`);
  const [course, student, assignments] = await Promise.all([
    database.course.findUniqueOrThrow({ where: { id: courseId }, select: { title: true, timeZone: true } }),
    studentId === null ? null : gradebookPerson(member, studentId),
    database.assignment.findMany({
      where: { courseId, publishedAt: { not: null } },
      select: { id: true, title: true },
      orderBy: [{ dueAt: { sort: "asc", nulls: "last" } }, { position: "asc" }, { id: "asc" }],
    }),
  ]);
  return {
    ...{ courseTitle: course.title, timeZone: course.timeZone, events: rows.map(eventOf), assignments },
    student: student?.name ?? null,
    ...{ page: current, pages, total },
  };
}

function eventOf(row: Row): GradebookEvent {
  const { studentId, assignmentId, number, at, reason, released, kind, marked, beforeKind, beforeMarked } = row;
  const before = { points: plainPoints(row.beforePoints), max: plainPoints(row.beforeMax), marked: beforeMarked };
  return {
    ...{ studentId, assignmentId, number, at, reason, released, did: eventDid(kind) },
    student: row.student ?? "A former student",
    title: row.title || "Assignment without a title",
    after: eventSays({ kind, points: plainPoints(row.points), max: plainPoints(row.max), marked }),
    before: eventSays(beforeKind && { kind: beforeKind, ...before }),
    by: row.by ?? "Somebody who has left",
  };
}

/** Opens one student of the gradebook for those who teach them; `page` is that of the history. */
export async function readGradebookPerson(
  viewer: Viewer,
  courseId: string,
  studentId: string,
  { page, now }: { page: number; now: Date },
): Promise<GradebookPerson> {
  const member = await teachingMember(viewer, courseId);
  const student = await taughtStudent(member, studentId);
  const { columns, categories, rows } = await gradebookRows(courseId, [student], now);
  const [row] = rows;
  if (!row) throw new NotFound();
  const history = await readGradebookHistory(viewer, courseId, { studentId, words: "", assignmentId: null, page });
  return { columns, categories, row, left: student.left, history };
}

async function taughtStudent(member: Member, studentId: string) {
  const student = await gradebookPerson(member, studentId);
  if (!student) throw new NotFound();
  if (!can(member, "gradebook.read", { studentId, studentSectionIds: student.sectionIds })) throw new NotFound();
  return student;
}
