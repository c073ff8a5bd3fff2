/**
 * Leaving out the lowest grades. Where columns are worth different points, leaving out the grade with the lowest
 * percentage need not serve the student best, and a better grade could then lower the total. So those columns are left
 * out whose leaving gives the highest total: D. M. Kane and J. M. Kane, "Dropping Lowest Grades", Mathematics Magazine
 * 79 (2006), 181-189. The search ends, because every round raises the share, and there are finitely many choices.
 */
import { thousandths } from "../rubric/decimal";
import { compareFractions, type Fraction, fraction, noShare } from "./fraction";
import type { CountedCell } from "./model";

/** What is kept and what is left out, each in the order it came in. */
export interface Kept {
  kept: CountedCell[];
  dropped: CountedCell[];
}

/** Points had of points possible; null of nothing. */
export function shareOf(cells: readonly CountedCell[]): Fraction | null {
  const sum = (key: "points" | "max") => cells.reduce((total, cell) => total + thousandths(cell[key]), 0n);
  return cells.length === 0 ? null : fraction(sum("points"), sum("max"));
}

/** Leaves out `count` cells for the highest share; at least one stays. */
export function dropLowest(cells: readonly CountedCell[], count: number): Kept {
  const keep = Math.max(1, cells.length - Math.max(0, count));
  if (keep >= cells.length) return { kept: [...cells], dropped: [] };
  let [best, share]: [CountedCell[], Fraction] = [[], noShare];
  for (;;) {
    const kept = bestAt(cells, keep, share);
    const reached = shareOf(kept) ?? noShare;
    if (best.length > 0 && compareFractions(reached, share) <= 0) break;
    [best, share] = [kept, reached];
  }
  const chosen = new Set(best);
  return { kept: cells.filter((cell) => chosen.has(cell)), dropped: cells.filter((cell) => !chosen.has(cell)) };
}

/** The `keep` cells that lie highest above a share; of equals the one with more possible points goes, then by id. */
function bestAt(cells: readonly CountedCell[], keep: number, { numerator, denominator }: Fraction): CountedCell[] {
  const above = ({ points, max }: CountedCell) => thousandths(points) * denominator - thousandths(max) * numerator;
  const order = (a: bigint, b: bigint) => (a === b ? 0 : a < b ? -1 : 1);
  return cells
    .toSorted(
      (a, b) =>
        order(above(b), above(a)) ||
        order(thousandths(a.max), thousandths(b.max)) ||
        (a.columnId < b.columnId ? -1 : a.columnId > b.columnId ? 1 : 0),
    )
    .slice(0, keep);
}
