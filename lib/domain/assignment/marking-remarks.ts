/** What an instructor should know of the marks of an assignment before it is published; it keeps nobody from publishing. */
import { sumPoints } from "../rubric/decimal";
import type { RubricChoice } from "./desk";
import type { AssignmentDraft } from "./draft";

interface MarkingRemark {
  /** In order, or to be looked at again. */
  sign: "done" | "look";
  words: string;
  /** What is said beside it. */
  more: string | null;
}

type Marked = Pick<AssignmentDraft, "rubric" | "prompts" | "rules">;
type Points = Pick<RubricChoice, "value" | "points">;

const COMMENTS = "students get comments without marks";

/**
 * The rubric of the whole, then those of questions that have one of their own, each held against the points the
 * questions say; then what lateness takes off where there is nothing to take it from.
 */
export function markingRemarks(draft: Marked, rubrics: readonly Points[]): MarkingRemark[] {
  const find = (value: string | null) => rubrics.find((each) => each.value === value) ?? null;
  const whole = find(draft.rubric);
  const prompts = draft.prompts.map(({ rubric, points }, index) => ({ own: find(rubric), points, number: index + 1 }));
  const rest = prompts.filter(({ own }) => own === null).flatMap(({ points }) => points ?? []);
  const remarks = prompts.flatMap(({ own, points, number }) =>
    own ? [given(`The rubric of question ${number}`, "the question says", own, points ? [points] : [])] : [],
  );
  if (whole) remarks.unshift(given("The rubric", "the questions say", whole, rest));
  else if (remarks.length < Math.max(1, prompts.length)) {
    const words = remarks.length > 0 ? `The other questions have no rubric: ${COMMENTS}` : `No rubric: ${COMMENTS}`;
    remarks.push({ sign: rest.length > 0 ? "look" : "done", words, more: null });
  }
  const used = [whole, ...prompts.map(({ own }) => own)];
  return used.some((each) => each?.points) ? remarks : [...remarks, ...nothingToTake(draft.rules)];
}

function given(name: string, says: string, { points }: Points, asked: readonly string[]): MarkingRemark {
  if (points === null) return { sign: "done", words: `${name} has levels without points`, more: null };
  const sum = sumPoints(asked);
  if (asked.length === 0 || sum === points)
    return { sign: "done", words: `${name} gives ${points} points`, more: null };
  return { sign: "look", words: `${name} gives ${points} points, ${says} ${sum}`, more: "the rubric counts" };
}

function nothingToTake({ latePolicy, latePercent }: Marked["rules"]): MarkingRemark[] {
  if (latePolicy !== "PercentPerDay") return [];
  const cost = latePercent ? `${latePercent} %` : "part";
  const words = `Late work costs ${cost} of the points, and no rubric here gives points: nothing will be taken off`;
  return [{ sign: "look", words, more: null }];
}
