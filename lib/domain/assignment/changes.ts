/**
 * What of an edited assignment is new to its students. Texts, questions and rubric make a new version, which is told to
 * them; title, dates, groups, rules of work and who sees the notes when are changed in place, with their own history.
 */
import type { AssignmentDraft, DraftVisibility } from "./draft";
import type { WorkRules } from "./work-rules";

/** What publishing a draft would do: the next version, another title, other dates or settings, or nothing at all. */
export type Change = "version" | "settings" | "nothing";

/** How a draft differs from what was published last; null there is "nothing yet". */
export function changeOf(last: AssignmentDraft | null, draft: AssignmentDraft): Change {
  if (!last || !sameForStudents(last, draft)) return "version";
  return settings(last) === settings(draft) ? "nothing" : "settings";
}

/** What is changed in place, to be compared. */
function settings({ title, opens, due, closes, visibility, groupSetId, rules }: AssignmentDraft): string {
  const dates = { opens, due, closes };
  const sight = { groupSetId, ...effective(visibility) };
  return JSON.stringify(inKeyOrder({ title: title.trim(), ...dates, ...sight, ...effectiveRules(rules) }));
}

/** The visibility that is written: a number of notes means something under one rule only. */
export const effective = (visibility: DraftVisibility): DraftVisibility => ({
  ...visibility,
  unlockAfter: visibility.unlockRule === "AfterPosting" ? visibility.unlockAfter : null,
});

/** The rules that are written: a percentage means something under one policy only. */
export const effectiveRules = (rules: WorkRules): WorkRules => ({
  ...rules,
  latePercent: rules.latePolicy === "PercentPerDay" ? rules.latePercent : null,
});

/** Do two drafts give students the same texts, questions and rubric? */
function sameForStudents(a: AssignmentDraft, b: AssignmentDraft): boolean {
  const of = ({ instructions, allowedHelp, excerpts, prompts, rubric }: AssignmentDraft) =>
    JSON.stringify(inKeyOrder({ instructions, allowedHelp, excerpts, prompts, rubric }));
  return of(a) === of(b);
}

/** JSON comes back from the database with its keys in another order. */
function inKeyOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inKeyOrder);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, each]) => [key, inKeyOrder(each)]));
}
