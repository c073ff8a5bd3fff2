/** The students of an assignment, as those who teach them may see them, by name and page. */
import { allowed } from "../../domain/assignment/allowed";
import {
  type Filter,
  PAGE_LENGTH,
  type ProgressCounts,
  type StudentRow,
  type Students,
} from "../../domain/assignment/overview";
import { progressOf } from "../../domain/assignment/status";
import type { Member } from "../../domain/policy/viewer";
import { database } from "../database";
import { Prisma } from "../generated/client";
import { type Dated, datesOfStudents } from "./date-facts";
import { gradeState, visibleWork } from "./work-counts";

const conditions: Record<Filter, Prisma.Sql> = {
  all: Prisma.sql`true`,
  submitted: Prisma.sql`a."submittedAt" IS NOT NULL`,
  missing: Prisma.sql`a."submittedAt" IS NULL`,
  graded: Prisma.sql`grade.graded`,
};

const assigned = (member: Member, assignmentId: string) => Prisma.sql`
  FROM "Assignee" a JOIN "Enrollment" e ON e."courseId" = a."courseId" AND e.id = a."studentId" ${gradeState}
  WHERE a."courseId" = ${member.courseId}::uuid AND a."assignmentId" = ${assignmentId}::uuid AND ${visibleWork(member)}`;

/** How far everybody is, among the students this member may see. */
export async function progressCounts(member: Member, assignmentId: string): Promise<ProgressCounts> {
  const [counts] = await database.$queryRaw<ProgressCounts[]>(Prisma.sql`
    SELECT count(*)::int AS assigned, count(a."submittedAt")::int AS submitted,
      count(*) FILTER (WHERE a."answeredCount" > 0 OR a."submittedAt" IS NOT NULL)::int AS answered,
      count(*) FILTER (WHERE a."annotationCount" > 0)::int AS annotated,
      count(*) FILTER (WHERE a."openedAt" IS NOT NULL OR a."annotationCount" > 0 OR a."answeredCount" > 0 OR a."submittedAt" IS NOT NULL)::int AS opened,
      count(*) FILTER (WHERE EXISTS (SELECT FROM "DiscussionPost" d WHERE d."courseId" = a."courseId"
        AND d."authorId" = a."studentId" AND d."assignmentId" = a."assignmentId"
        AND d."postedAt" IS NOT NULL AND d."deletedAt" IS NULL))::int AS posted,
      count(*) FILTER (WHERE grade.graded)::int AS graded,
      count(*) FILTER (WHERE grade.graded AND grade.released)::int AS released
    ${assigned(member, assignmentId)}`);
  if (!counts) throw new Error("a count has one row");
  return counts;
}

interface Row {
  studentId: string;
  name: string | null;
  sections: string[];
  openedAt: Date | null;
  annotationCount: number;
  answeredCount: number;
  submittedAt: Date | null;
  submissionId: string | null;
  late: boolean | null;
  graded: boolean | null;
  released: boolean | null;
}

/** As it was reckoned when it was submitted; before that was kept there was no grace. */
const wasLate = Prisma.sql`(v."lateDays" > 0 OR (v."lateWorking" IS NULL AND v."submittedAt" >= v."dueAt"))`;

/** One page of the students, sorted as people expect names to be. A page past the end is the last one. */
export async function studentsPage(
  member: Member,
  assignment: Dated,
  { filter, page, now }: { filter: Filter; page: number; now: Date },
): Promise<Students> {
  const chosen = Prisma.sql`${assigned(member, assignment.id)} AND ${conditions[filter]}`;
  const [total] = await database.$queryRaw<{ count: number }[]>(Prisma.sql`SELECT count(*)::int AS count ${chosen}`);
  const pages = Math.max(1, Math.ceil((total?.count ?? 0) / PAGE_LENGTH));
  const current = Math.min(Math.max(1, page), pages);
  const rows = await database.$queryRaw<Row[]>(Prisma.sql`
    SELECT p.*, s.id AS "submissionId", ${wasLate} AS late, coalesce(p."displayName", u.name) AS name,
      ARRAY(SELECT n.name FROM "SectionMember" m JOIN "Section" n ON n."courseId" = m."courseId" AND n.id = m."sectionId"
        WHERE m."courseId" = p."courseId" AND m."enrollmentId" = p."studentId" ORDER BY n.name COLLATE "names") AS sections
    FROM (SELECT a.*, e."displayName", e."userId", grade.graded, grade.released ${chosen}) p
    JOIN "User" u ON u.id = p."userId"
    LEFT JOIN "Submission" s ON s."courseId" = p."courseId" AND s."assignmentId" = p."assignmentId"
      AND s."studentId" = p."studentId" AND s."currentNumber" IS NOT NULL
    LEFT JOIN "SubmissionVersion" v ON v."courseId" = s."courseId" AND v."submissionId" = s.id AND v.number = s."currentNumber"
    ORDER BY coalesce(p."displayName", u.name) COLLATE "names", p."studentId"
    LIMIT ${PAGE_LENGTH} OFFSET ${(current - 1) * PAGE_LENGTH}`);
  const ids = rows.map(({ studentId }) => studentId);
  const dates = await datesOfStudents(database, member.courseId, assignment, ids);
  const isOver = (id: string) => allowed(now, dates.get(id) ?? assignment).phase === "Closed";
  return { rows: rows.map((row) => studentRow(row, isOver(row.studentId))), page: current, pages };
}

function studentRow(row: Row, over: boolean): StudentRow {
  const { studentId, submittedAt, submissionId, sections } = row;
  return {
    studentId,
    name: row.name ?? "a former student",
    sections,
    progress: progressOf(row),
    notes: row.annotationCount,
    answers: row.answeredCount,
    submittedAt,
    late: row.late ?? false,
    over,
    submissionId,
    grade: row.graded ? (row.released ? "released" : "graded") : "none",
  };
}
