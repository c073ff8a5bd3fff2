/** Marks of participation as columns of the gradebook. */
import type { ParticipationColumn } from "../../domain/grading/participation";
import { givenIn } from "../../domain/grading/participation";
import { sumPoints } from "../../domain/rubric/decimal";
import { feedbackSchema } from "../../domain/rubric/feedback";
import { maxPoints } from "../../domain/rubric/total";
import { database } from "../database";
import { plainPoints } from "./gradebook-columns";
import { markingOf } from "./participation-marking";
import { rubricVersion } from "./rubric-version";

/** Points, or the names of levels where there are none. */
interface Given {
  points: string | null;
  level: string | null;
}

export interface ParticipationCells {
  /** Columns that are not put away, the oldest first; `max` null: its levels carry no points. */
  columns: { id: string; title: string; categoryId: string | null; max: string | null }[];
  /** Cells with a mark; `released` is what the student sees, null while that is nothing. */
  cells: (Given & {
    columnId: string;
    studentId: string;
    finished: boolean;
    max: string | null;
    released: Given | null;
  })[];
}

/** Columns of a course as they are listed, the oldest first. */
export async function listedColumns(
  courseId: string,
): Promise<(ParticipationColumn & { categoryId: string | null })[]> {
  const rows = await database.participationColumn.findMany({
    where: { courseId, archivedAt: null },
    orderBy: { id: "asc" },
    include: {
      category: true,
      rubricVersion: { select: { id: true, number: true, rubric: { select: { title: true } } } },
    },
  });
  return rows.map(({ id, title, category, categoryId, fromAt, untilAt, rubricVersion: { rubric, ...version } }) => ({
    ...{ id, title, categoryId, category: category?.name ?? null, from: fromAt, until: untilAt },
    rubric: { ...version, title: rubric.title },
  }));
}

/** What these students have in each column. Ask the policy first: a student's own page takes `released` and nothing else. */
export async function participationCells(courseId: string, studentIds: readonly string[]): Promise<ParticipationCells> {
  const columns = await listedColumns(courseId);
  const rubrics = new Map(
    await Promise.all(
      [...new Set(columns.map(({ rubric }) => rubric.id))].map(
        async (id) => [id, await rubricVersion(courseId, id)] as const,
      ),
    ),
  );
  const marks = await database.participationMark.findMany({
    where: { courseId, studentId: { in: [...studentIds] }, columnId: { in: columns.map(({ id }) => id) } },
  });
  const rubricOf = new Map(columns.map(({ id, rubric }) => [id, rubrics.get(rubric.id)]));
  return {
    columns: columns.map(({ id, title, categoryId, rubric }) => {
      const most = (rubrics.get(rubric.id)?.criteria ?? []).flatMap((criterion) => maxPoints(criterion) ?? []);
      return { id, title, categoryId, max: most.length > 0 ? sumPoints(most) : null };
    }),
    cells: marks.map((mark) => {
      const { columnId, studentId, completedAt } = mark;
      const points = completedAt ? plainPoints(mark.points) : null;
      const level = completedAt && points === null ? namesOf(mark, rubricOf.get(columnId)?.criteria ?? []) : null;
      const max = completedAt ? plainPoints(mark.maxPoints) : null;
      return {
        columnId,
        studentId,
        points,
        level,
        max,
        finished: completedAt !== null,
        released: releasedIn(mark.released),
      };
    }),
  };
}

function releasedIn(kept: unknown): Given | null {
  const feedback = feedbackSchema.safeParse(kept);
  if (!feedback.success) return null;
  const { points } = feedback.data;
  return { points, level: points === null ? givenIn(feedback.data) : null };
}

function namesOf(
  mark: Parameters<typeof markingOf>[0],
  criteria: readonly { id: string; levels: readonly { id: string; name: string }[] }[],
): string | null {
  const { scores } = markingOf(mark);
  const names = scores.flatMap(({ criterionId, levelId, met }) => {
    const levels = criteria.find(({ id }) => id === criterionId)?.levels ?? [];
    return levels.find(({ id }) => id === levelId)?.name ?? (met === null ? [] : met ? "yes" : "no");
  });
  return names.length > 0 ? names.join(", ") : null;
}
