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
import { olderParts } from "./older-rubric";
import { postsByStudent, type SaidInDiscussion } from "./posts-by-student";
import { gradedBy, gradeState, visibleWork } from "./work-counts";

/**
 * Students with a standing grade that leaves nothing to mark: of the newest version, or given by hand. As the queue has
 * it, for who marks alone. Found once for the whole assignment, not student by student.
 */
const settled = (courseId: string, assignmentId: string) => Prisma.sql`
  SELECT g."studentId" FROM "Grade" g JOIN "GradeEvent" v USING ("courseId","assignmentId","studentId",number)
    LEFT JOIN "Assessment" m ON m."courseId" = v."courseId" AND m.id = v."assessmentId"
    LEFT JOIN "Submission" w ON w."courseId" = g."courseId" AND w."assignmentId" = g."assignmentId" AND w."studentId" = g."studentId"
    LEFT JOIN "SubmissionVersion" n ON n."courseId" = w."courseId" AND n."submissionId" = w.id AND n.number = w."currentNumber"
  WHERE g."courseId" = ${courseId}::uuid AND g."assignmentId" = ${assignmentId}::uuid
    AND (v.kind IN ('Overridden','Excused','Missing') OR (${gradedBy} AND m."submissionVersionId" = n.id))`;

const conditions = (courseId: string, assignmentId: string): Record<Filter, Prisma.Sql> => ({
  all: Prisma.sql`true`,
  submitted: Prisma.sql`a."submittedAt" IS NOT NULL`,
  missing: Prisma.sql`a."submittedAt" IS NULL`,
  unmarked: Prisma.sql`a."submittedAt" IS NOT NULL AND a."studentId" NOT IN (${settled(courseId, assignmentId)})`,
  graded: Prisma.sql`grade.graded`,
  older: Prisma.sql`a."studentId" IN (SELECT o."studentId" FROM (${olderParts(courseId, assignmentId)}) o)`,
});

const assigned = (member: Member, assignmentId: string) => Prisma.sql`
  FROM "Assignee" a JOIN "Enrollment" e ON e."courseId" = a."courseId" AND e.id = a."studentId"
    JOIN "User" u ON u.id = e."userId" ${gradeState}
  WHERE a."courseId" = ${member.courseId}::uuid AND a."assignmentId" = ${assignmentId}::uuid AND ${visibleWork(member)}`;

/** Who has posted in the discussions of the assignment (`replies` false), or replied (true). */
const saying = (courseId: string, assignmentId: string, replies: boolean) => Prisma.sql`
  SELECT d."authorId" FROM "DiscussionPost" d WHERE d."courseId" = ${courseId}::uuid
    AND d."assignmentId" = ${assignmentId}::uuid AND d."postedAt" IS NOT NULL AND d."deletedAt" IS NULL
    AND (d."parentId" IS NOT NULL) = ${replies}`;

/** How far everybody is, among the students this member may see. */
export async function progressCounts(member: Member, assignmentId: string): Promise<ProgressCounts> {
  const { courseId } = member;
  const { unmarked, older } = conditions(courseId, assignmentId);
  const said = (replies: boolean) => Prisma.sql`a."studentId" IN (${saying(courseId, assignmentId, replies)})`;
  const [counts] = await database.$queryRaw<ProgressCounts[]>(Prisma.sql`
    SELECT count(*)::int AS assigned, count(a."submittedAt")::int AS submitted,
      count(*) FILTER (WHERE a."answeredCount" > 0 OR a."submittedAt" IS NOT NULL)::int AS answered,
      count(*) FILTER (WHERE a."annotationCount" > 0)::int AS annotated,
      count(*) FILTER (WHERE a."openedAt" IS NOT NULL OR a."annotationCount" > 0 OR a."answeredCount" > 0 OR a."submittedAt" IS NOT NULL)::int AS opened,
      count(*) FILTER (WHERE ${said(false)})::int AS posted,
      count(*) FILTER (WHERE ${said(true)})::int AS replied,
      count(*) FILTER (WHERE ${unmarked})::int AS unmarked,
      count(*) FILTER (WHERE ${older})::int AS older,
      count(*) FILTER (WHERE grade.graded)::int AS graded,
      count(*) FILTER (WHERE grade.graded AND grade.released)::int AS released
    ${assigned(member, assignmentId)}`);
  if (!counts) throw new Error("a count has one row");
  return counts;
}

interface Row {
  studentId: string;
  name: string | null;
  veiled: boolean;
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

/** No list is longer than this; a number of a page that somebody typed may be anything. */
const MOST_PAGES = 10_000;

/** How many students a filter lets through. */
const listed = (counts: ProgressCounts): Record<Filter, number> => ({
  all: counts.assigned,
  submitted: counts.submitted,
  missing: counts.assigned - counts.submitted,
  unmarked: counts.unmarked,
  graded: counts.graded,
  older: counts.older,
});

interface Asked {
  filter: Filter;
  page: number;
  now: Date;
  /** On their way: the page is asked for beside them. */
  counts: Promise<ProgressCounts>;
  /** Marking is anonymous. */
  blind: boolean;
}

/**
 * Whether a student is known by the pseudonym of the assignment: while marking is anonymous, until the grade is released
 * or an instructor had the pseudonym lifted. As `gradedNames` has it.
 */
const veiled = (blind: boolean) => Prisma.sql`(${blind} AND NOT coalesce(grade.released, false)
  AND NOT EXISTS (SELECT FROM "PseudonymLift" l WHERE l."courseId" = a."courseId" AND l."assignmentId" = a."assignmentId"
    AND l."studentId" = a."studentId"))`;

/** One page of the students who were counted, sorted as people expect names to be. A page past the end is the last one. */
export async function studentsPage(
  member: Member,
  assignment: Dated,
  { filter, page, now, counts, blind }: Asked,
): Promise<Students> {
  const asked = Math.min(Math.max(1, page), MOST_PAGES);
  const [counted, first] = await Promise.all([counts, rowsOf(member, assignment.id, { filter, page: asked, blind })]);
  const pages = Math.max(1, Math.ceil(listed(counted)[filter] / PAGE_LENGTH));
  const current = Math.min(asked, pages);
  const rows = current === asked ? first : await rowsOf(member, assignment.id, { filter, page: current, blind });
  const ids = rows.map(({ studentId }) => studentId);
  const [dates, talk] = await Promise.all([
    datesOfStudents(database, member.courseId, assignment, ids),
    postsByStudent(member.courseId, assignment.id, ids),
  ]);
  const isOver = (id: string) => allowed(now, dates.get(id) ?? assignment).phase === "Closed";
  return { rows: rows.map((row) => studentRow(row, isOver(row.studentId), talk(row.studentId))), page: current, pages };
}

/** The rows of one page. */
function rowsOf(
  member: Member,
  assignmentId: string,
  { filter, page, blind }: Pick<Asked, "filter" | "page" | "blind">,
): Promise<Row[]> {
  const chosen = Prisma.sql`${assigned(member, assignmentId)} AND ${conditions(member.courseId, assignmentId)[filter]}`;
  const shown = Prisma.sql`CASE WHEN ${veiled(blind)} THEN a.pseudonym ELSE coalesce(e."displayName", u.name) END`;
  return database.$queryRaw<Row[]>(Prisma.sql`
    SELECT p."studentId", p.name, p.veiled, p."openedAt", p."annotationCount", p."answeredCount", p."submittedAt", p.graded, p.released,
      s.id AS "submissionId", ${wasLate} AS late,
      ARRAY(SELECT n.name FROM "SectionMember" m JOIN "Section" n ON n."courseId" = m."courseId" AND n.id = m."sectionId"
        WHERE m."courseId" = p."courseId" AND m."enrollmentId" = p."studentId" ORDER BY n.name COLLATE "names") AS sections
    FROM (SELECT a.*, ${shown} AS name, ${veiled(blind)} AS veiled, grade.graded, grade.released ${chosen}
      ORDER BY ${shown} COLLATE "names", a."studentId"
      LIMIT ${PAGE_LENGTH} OFFSET ${(page - 1) * PAGE_LENGTH}) p
    LEFT JOIN "Submission" s ON s."courseId" = p."courseId" AND s."assignmentId" = p."assignmentId"
      AND s."studentId" = p."studentId" AND s."currentNumber" IS NOT NULL
    LEFT JOIN "SubmissionVersion" v ON v."courseId" = s."courseId" AND v."submissionId" = s.id AND v.number = s."currentNumber"
    ORDER BY p.name COLLATE "names", p."studentId"`);
}

function studentRow(row: Row, over: boolean, talk: SaidInDiscussion): StudentRow {
  const { studentId, submissionId, sections } = row;
  return {
    studentId,
    name: row.name ?? "a former student",
    sections,
    progress: progressOf(row),
    notes: row.annotationCount,
    answers: row.answeredCount,
    ...talk,
    // The time of submitting can be known from elsewhere.
    submittedAt: row.veiled ? null : row.submittedAt,
    veiled: row.veiled,
    late: row.late ?? false,
    over,
    submissionId,
    grade: row.graded ? (row.released ? "released" : "graded") : "none",
  };
}
