/**
 * Asking again: a student asks whoever gave a level to look at it once more, the two talk, and it is said what came of
 * it. The talk is kept; a level changes only by marking and releasing again.
 */
import type { Feedback } from "../rubric/feedback";

/** What came of a request. */
export const regradeOutcomes = ["Stands", "Changed"] as const;
export type RegradeOutcome = (typeof regradeOutcomes)[number];

export interface RegradeTurn {
  id: string;
  by: string;
  mine: boolean;
  /** Null once its author was erased. */
  body: string | null;
  at: Date;
}

export interface RegradeRequest {
  id: string;
  /** The row it is about; null is the whole. */
  criterionId: string | null;
  about: string;
  student: string;
  submissionId: string;
  reason: string | null;
  at: Date;
  /** Whom it went to; null where those who marked have left: then instructors answer. */
  to: string | null;
  toMe: boolean;
  turns: RegradeTurn[];
  settled: { at: Date; by: string; outcome: RegradeOutcome; said: string } | null;
  mayAnswer: boolean;
  maySettle: boolean;
  /** A newer marking than the one that was asked about is released. */
  releasedAgain: boolean;
}

/** Requests of one assignment, those that are open first. */
export interface RegradeList {
  courseTitle: string;
  title: string;
  timeZone: string;
  mayEdit: boolean;
  requests: RegradeRequest[];
  open: number;
}

/** "Emergent, 2 of 3", "5 of 6", "not graded": what one row, or the whole, came to. */
export function sayGiven(feedback: Pick<Feedback, "rows" | "points" | "max">, criterionId: string | null): string {
  const row = feedback.rows.find((each) => each.criterionId === criterionId);
  const { points, max } = criterionId === null ? feedback : (row ?? { points: null, max: null });
  const sum = points === null || max === null ? [] : [`${points} of ${max}`];
  const chosen = criterionId === null || !row?.chosen ? [] : [row.chosen];
  const words = [...chosen, ...sum];
  return words.length === 0 ? "not graded" : words.join(", ");
}

/** What came of a request, in a sentence. */
export function saySettled(outcome: RegradeOutcome, before: string, after: string): string {
  if (outcome === "Stands") return `It stands: ${before}.`;
  return before === after ? `Marked again: ${after}, as before.` : `Changed from ${before} to ${after}.`;
}
