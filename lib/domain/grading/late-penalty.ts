/**
 * What lateness takes off a grade: a percentage of the points given, shown as a line of its own. How many percent it is
 * was reckoned when the work came in (`lateness`), and is never reckoned again.
 */
import { comparePoints, fromThousandths, shareOfPoints, subtractPoints, thousandths } from "../rubric/decimal";

export interface Penalised {
  /** What counts; null while nothing is graded. */
  points: string | null;
  /** What was taken off. */
  taken: string;
  /** How it was reckoned, in one sentence; null when nothing is taken off. */
  working: string | null;
}

const WHOLE = thousandths("100");

/**
 * Takes `percent` (exact decimal; null is nothing) off `points` (null is not graded, and stays so). What is taken off is
 * rounded down to a thousandth, so that rounding never costs a student anything; more than 100 % takes everything.
 */
export function latePenalty(points: string | null, percent: string | null): Penalised {
  if (points === null || percent === null) return { points, taken: "0", working: null };
  const share = thousandths(percent) > WHOLE ? WHOLE : thousandths(percent);
  const taken = shareOfPoints(points, share, WHOLE);
  if (comparePoints(taken, "0") === 0) return { points, taken, working: null };
  const left = subtractPoints(points, taken);
  const working = `Late: ${fromThousandths(share)} % of ${points} = ${taken} taken off; ${points} − ${taken} = ${left}.`;
  return { points: left, taken, working };
}
