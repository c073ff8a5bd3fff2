/** The cells of many students, as those who teach them may see them: a few questions to the database for all. */
import { effectiveDates } from "../../domain/assignment/effective-dates";
import type { GradebookCell, Standing } from "../../domain/gradebook/page";
import { database } from "../database";
import { type GradeEventKind, Prisma } from "../generated/client";
import { datedStudents, liveOverrides, setApart } from "./date-facts";
import { type AssignmentColumn, plainPoints } from "./gradebook-columns";

interface Row {
  assignmentId: string;
  studentId: string;
  submitted: boolean;
  late: boolean | null;
  kind: GradeEventKind | null;
  marked: boolean | null;
  points: string | null;
  max: string | null;
  level: string | null;
  /** The newest event is seen by the student now. */
  seen: boolean;
  veiled: boolean;
}

/**
 * Marked anonymously, and neither released to the student nor lifted for them: columns "a" of "Assignee" and "t" of
 * "Assignment". What of it is said with a name would tell whose pseudonym it is.
 */
export const veiled = Prisma.sql`(t."gradersBlind" AND NOT EXISTS (SELECT FROM "PseudonymLift" l
    WHERE l."courseId" = a."courseId" AND l."assignmentId" = a."assignmentId" AND l."studentId" = a."studentId")
  AND NOT EXISTS (SELECT FROM "GradeRelease" r WHERE r."courseId" = a."courseId" AND r."assignmentId" = a."assignmentId"
    AND r."studentId" = a."studentId" AND r."recalledAt" IS NULL AND r."visibleFrom" <= now()))`;

/** Names of the levels that were given, one after the other; of a row `v` of "GradeEvent" without points. */
const levels = Prisma.sql`CASE WHEN v.points IS NULL AND jsonb_typeof(v.feedback->'rows') = 'array' THEN
  (SELECT string_agg(r->>'chosen', ', ') FROM jsonb_array_elements(v.feedback->'rows') r) END`;

function cellRows(courseId: string, assignmentIds: readonly string[], studentIds: readonly string[]): Promise<Row[]> {
  return database.$queryRaw<Row[]>(Prisma.sql`
    SELECT a."assignmentId"::text, a."studentId"::text, w."currentNumber" IS NOT NULL AS submitted,
      (s."lateDays" > 0 OR (s."lateWorking" IS NULL AND s."submittedAt" >= s."dueAt")) AS late,
      v.kind::text AS kind, v."assessmentId" IS NOT NULL AS marked, v.points::text AS points,
      v."maxPoints"::text AS max, ${levels} AS level, ${veiled} AS veiled,
      EXISTS (SELECT FROM "GradeRelease" r WHERE r."courseId" = a."courseId" AND r."assignmentId" = a."assignmentId"
        AND r."studentId" = a."studentId" AND r.number = v.number AND r."recalledAt" IS NULL
        AND r."visibleFrom" <= now()) AS seen
    FROM "Assignee" a
    JOIN "Assignment" t ON t."courseId" = a."courseId" AND t.id = a."assignmentId"
    LEFT JOIN ("Submission" w JOIN "SubmissionVersion" s
      ON s."courseId" = w."courseId" AND s."submissionId" = w.id AND s.number = w."currentNumber")
      ON w."courseId" = a."courseId" AND w."assignmentId" = a."assignmentId" AND w."studentId" = a."studentId"
    LEFT JOIN ("Grade" g JOIN "GradeEvent" v USING ("courseId","assignmentId","studentId",number))
      ON g."courseId" = a."courseId" AND g."assignmentId" = a."assignmentId" AND g."studentId" = a."studentId"
    WHERE a."courseId" = ${courseId}::uuid AND a."assignmentId" = ANY(${[...assignmentIds]}::uuid[])
      AND a."studentId" = ANY(${[...studentIds]}::uuid[])`);
}

/** Cells by student; of every student one for each column. Ask the policy about the students first. */
export async function gradebookCells(
  courseId: string,
  columns: readonly AssignmentColumn[],
  studentIds: readonly string[],
  now: Date,
): Promise<Map<string, GradebookCell[]>> {
  const ids = columns.map(({ id }) => id);
  const [rows, overrides, students] = await Promise.all([
    cellRows(courseId, ids, studentIds),
    liveOverrides(database, courseId, ids),
    datedStudents(database, courseId, studentIds),
  ]);
  const found = new Map(rows.map((row) => [`${row.studentId} ${row.assignmentId}`, row]));
  return new Map(
    students.map((student): [string, GradebookCell[]] => [
      student.id,
      columns.map(({ id, assignment }) => {
        const row = found.get(`${student.id} ${id}`);
        const over = () => {
          const { dueAt } = effectiveDates(assignment, setApart(overrides, id, student));
          return dueAt !== null && dueAt <= now;
        };
        return cellOf(id, row, over);
      }),
    ]),
  );
}

function cellOf(columnId: string, row: Row | undefined, over: () => boolean): GradebookCell {
  const nothing = { columnId, points: null, max: null, level: null, late: false, waits: false, byHand: false };
  if (!row) return { ...nothing, standing: "not given to them" };
  if (row.veiled) return { ...nothing, standing: "hidden" };
  const late = row.late ?? false;
  const standing = gradeStanding(row.kind, row.marked ?? false);
  if (standing === null) {
    return { ...nothing, late, standing: row.submitted ? "to grade" : over() ? "not submitted" : "open" };
  }
  const graded = standing === "graded";
  return {
    ...{ columnId, standing, late, waits: !row.seen, byHand: row.kind === "Overridden" },
    points: graded ? plainPoints(row.points) : null,
    max: plainPoints(row.max),
    level: graded ? row.level : null,
  };
}

/** What an event says of an entry; null where nothing is graded by it. */
export function gradeStanding(kind: GradeEventKind | null, marked: boolean): Standing | null {
  if (kind === "Excused") return "excused";
  if (kind === "Missing") return "missing";
  return kind === "Assessed" || kind === "Overridden" || (kind === "Restored" && marked) ? "graded" : null;
}
