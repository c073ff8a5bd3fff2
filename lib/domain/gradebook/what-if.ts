/**
 * "What if I had 8 in the last essay?" A student's own numbers, put in place of those in the gradebook and reckoned like
 * them; nothing is stored. Begins with what was released to the student, so that it cannot tell what was not.
 */
import { done, type Outcome, refused } from "../policy/outcome";
import { comparePoints } from "../rubric/decimal";
import type { Cell } from "./model";

const POINTS = /^\d{1,6}(\.\d{1,3})?$/;

/** The cells with supposed points in them, by column; null takes a column out. Refuses what could not be given. */
export function suppose(cells: readonly Cell[], supposed: ReadonlyMap<string, string | null>): Outcome<Cell[]> {
  for (const [columnId, points] of supposed) {
    const cell = cells.find((each) => each.columnId === columnId);
    if (!cell) return refused("There is no such column.", columnId);
    if (cell.max === null) return refused(`“${cell.title}” has no points.`, columnId);
    if (points === null) continue;
    if (!POINTS.test(points)) return refused("Write a number, with at most three places behind the point.", columnId);
    if (comparePoints(points, cell.max) > 0)
      return refused(`“${cell.title}” gives ${cell.max} points at most.`, columnId);
  }
  return done(
    cells.map((cell): Cell => {
      const points = supposed.get(cell.columnId);
      if (points === undefined) return cell;
      return { ...cell, points, state: points === null ? "NotGraded" : "Graded", supposed: true };
    }),
  );
}
