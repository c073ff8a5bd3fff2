/**
 * The gradebook of one student: a cell for each column. A cell without a grade is null, never 0; excused work is as if
 * it had not been asked for; work that is declared missing counts as 0, because a person said so.
 */

/** A category with its weight. */
export interface Category {
  id: string;
  name: string;
  /** Exact decimal; null when the course counts plain points. */
  weight: string | null;
  /** How many of its columns are left out, the ones whose leaving serves the student best. */
  dropLowest: number;
}

/** How a cell counts. A grade that a person declared late keeps what the penalty left. */
export type CellState = "Graded" | "NotGraded" | "Excused" | "Missing";

export interface Cell {
  columnId: string;
  title: string;
  /** Null is a column outside every category. */
  categoryId: string | null;
  state: CellState;
  /** Exact decimal; only where the state is graded. */
  points: string | null;
  /** The most that can be had, above 0; null for a column of levels without points. */
  max: string | null;
  /** Given after the due time; said, never counted again. */
  late: boolean;
  /** A number the student tries out. */
  supposed: boolean;
}

/** One column in the sum of its category. */
export interface CountedCell {
  columnId: string;
  title: string;
  points: string;
  max: string;
}

/** Does this cell count, and with what? Null when it takes no part. */
export function countedCell({ columnId, title, state, points, max }: Cell): CountedCell | null {
  if (max === null || !/[1-9]/.test(max)) return null;
  if (state === "Missing") return { columnId, title, points: "0", max };
  return state === "Graded" && points !== null ? { columnId, title, points, max } : null;
}
