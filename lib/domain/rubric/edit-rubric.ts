/** Changes an instructor makes to a rubric, each giving a new one, and what keeps it from being published. */
import { z } from "zod";
import { type CriterionKind, countedThings, criterionKinds } from "./model";
import type { RubricRows } from "./rubric-pages";
import { type RubricProblem, rubricProblems } from "./rubric-problems";

type Row = RubricRows[number];
type RowLevel = Row["levels"][number];

const number = z.string().nullable();

/** A rubric as it is typed: any of its words and numbers may still be missing. */
export const rubricEdit = z.object({
  title: z.string().max(300),
  criteria: z.array(
    z.object({
      ...{ key: z.string().regex(/^[a-z0-9-]+$/), kind: z.enum(criterionKinds) },
      ...{ title: z.string(), description: z.string(), skill: z.string().nullable() },
      ...{ points: number, threshold: z.number().nullable(), counts: z.enum(countedThings).nullable() },
      ...{ capPoints: number, capsKeys: z.array(z.string()) },
      levels: z.array(
        z.object({
          ...{ name: z.string(), description: z.string() },
          ...{ points: number, minPoints: number, maxPoints: number },
        }),
      ),
    }),
  ),
});
export type RubricEdit = z.infer<typeof rubricEdit>;

export const freshLevel = (): RowLevel => ({
  ...{ name: "", description: "", points: null },
  ...{ minPoints: null, maxPoints: null },
});

/** A new row. `key`: one that no row of this rubric ever had, for it says in later versions that it is the same row. */
export const freshRow = (kind: CriterionKind, key: string): Row =>
  asKind(
    {
      ...{ key, kind, title: "", description: "", skill: null, points: null, threshold: null },
      ...{ counts: null, capPoints: null, capsKeys: [], levels: [] },
    },
    kind,
  );

/** The row as one of another kind: what that kind does not have is left out. */
export function asKind(row: Row, kind: CriterionKind): Row {
  const leveled = kind === "Levels" || kind === "Band";
  const levels = row.levels.length > 0 ? row.levels : [freshLevel(), freshLevel()];
  return {
    ...row,
    kind,
    points: kind === "YesNo" || kind === "Threshold" ? row.points : null,
    threshold: kind === "Threshold" ? row.threshold : null,
    counts: kind === "Threshold" ? row.counts : null,
    capPoints: kind === "Cap" ? row.capPoints : null,
    capsKeys: kind === "Cap" ? row.capsKeys : [],
    levels: !leveled
      ? []
      : kind === "Levels"
        ? levels.map((level) => ({ ...level, minPoints: null, maxPoints: null }))
        : levels.map((level) => ({ ...level, points: null })),
  };
}

/** The list with one thing a place up (-1) or down (1); at the ends it stays. */
export function moved<T>(list: readonly T[], at: number, by: -1 | 1): T[] {
  const next = [...list];
  const [one, other] = [list[at], list[at + by]];
  if (one === undefined || other === undefined) return next;
  next[at] = other;
  next[at + by] = one;
  return next;
}

/** The rows without one; no cap names it any more. */
export const withoutRow = (rows: RubricRows, key: string): RubricRows =>
  rows.flatMap((row) => (row.key === key ? [] : { ...row, capsKeys: row.capsKeys.filter((each) => each !== key) }));

/** Problems of a rubric while it is typed: numbers first, for nothing can be compared before they can be read. */
export function editProblems(title: string, rows: RubricRows): RubricProblem[] {
  const unread = rows.flatMap((row, index) =>
    numbersOf(row).every((number) => number === null || /^\d{1,6}(\.\d{1,3})?$/.test(number)) &&
    (row.threshold === null || (Number.isSafeInteger(row.threshold) && row.threshold > 0))
      ? []
      : { row: index, problem: "Write points as a number such as 2 or 2.5, and a count as a whole number above 0." },
  );
  return unread.length > 0 ? unread : rubricProblems({ title, criteria: rows });
}

const numbersOf = (row: Row) => [
  ...[row.points, row.capPoints],
  ...row.levels.flatMap(({ points, minPoints, maxPoints }) => [points, minPoints, maxPoints]),
];
