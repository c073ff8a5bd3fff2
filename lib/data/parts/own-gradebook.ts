/** The gradebook of one student as they see it: every grade comes through the view of released ones. */
import type { Column, GradebookCell, Standing } from "../../domain/gradebook/page";
import type { Member } from "../../domain/policy/viewer";
import { database } from "../database";
import type { GradeEventKind } from "../generated/client";
import { listedAssignments } from "../scope";
import { ownDates } from "./date-facts";
import { gradeStanding } from "./gradebook-cells";
import { assignmentColumns, plainPoints } from "./gradebook-columns";

interface ReleasedRow {
  assignmentId: string;
  kind: GradeEventKind;
  marked: boolean;
  points: string | null;
  max: string | null;
  level: string | null;
}

/** The columns of a student with what was released in each; what is not says only whether something was submitted. */
export async function ownGradebookCells(
  member: Member,
  now: Date,
): Promise<{ columns: Column[]; cells: GradebookCell[] }> {
  const { courseId, enrollmentId: studentId } = member;
  const [assignments, released, given] = await Promise.all([
    assignmentColumns(courseId, listedAssignments(member)),
    database.$queryRaw<ReleasedRow[]>`
      SELECT v."assignmentId"::text, v.kind::text AS kind, v."assessmentId" IS NOT NULL AS marked,
        v.points::text AS points, v."maxPoints"::text AS max,
        CASE WHEN v.points IS NULL AND jsonb_typeof(v.feedback->'rows') = 'array' THEN
          (SELECT string_agg(r->>'chosen', ', ') FROM jsonb_array_elements(v.feedback->'rows') r) END AS level
      FROM "ReleasedGrade" v WHERE v."courseId" = ${courseId}::uuid AND v."studentId" = ${studentId}::uuid`,
    database.assignee.findMany({
      where: { courseId, studentId },
      select: {
        assignmentId: true,
        submissions: { where: { currentNumber: { not: null } }, select: { current: { select: { lateDays: true } } } },
      },
    }),
  ]);
  const datesOf = await ownDates(
    member,
    assignments.map(({ assignment }) => assignment),
  );
  const grades = new Map(released.map((row) => [row.assignmentId, row]));
  const work = new Map(given.map((row) => [row.assignmentId, row]));
  const columns = assignments.map(({ assignment, ...column }) => ({ ...column, dueAt: datesOf(assignment).dueAt }));
  const cells = columns.map(({ id: columnId, dueAt }): GradebookCell => {
    const [row, own] = [grades.get(columnId), work.get(columnId)];
    const standing = row ? gradeStanding(row.kind, row.marked) : null;
    const graded = standing === "graded";
    return {
      ...{ columnId, standing: standing ?? unseen((own?.submissions.length ?? 0) > 0, dueAt, now) },
      points: graded ? plainPoints(row?.points ?? null) : null,
      max: plainPoints(row?.max ?? null),
      level: graded ? (row?.level ?? null) : null,
      late: own?.submissions.some(({ current }) => (current?.lateDays ?? 0) > 0) ?? false,
      ...{ waits: false, byHand: row?.kind === "Overridden" },
    };
  });
  return { columns, cells };
}

function unseen(submitted: boolean, dueAt: Date | null, now: Date): Standing {
  if (submitted) return "to grade";
  return dueAt !== null && dueAt <= now ? "not submitted" : "open";
}
