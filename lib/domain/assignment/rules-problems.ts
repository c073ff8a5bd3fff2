import type { AssignmentDraft, DraftProblem } from "./draft";

/** What is open in the rules of work: a rule that needs a number, a due time or groups, and has none. */
export function rulesProblems({ rules, due, groupSetId }: AssignmentDraft): DraftProblem[] {
  const problems: DraftProblem[] = [];
  const say = (field: string, problem: string) => problems.push({ field: `rules.${field}`, problem });
  const { latePolicy, latePercent, submitsAtDue, discussionScope } = rules;
  if (latePolicy === "PercentPerDay" && !isPercent(latePercent))
    say(
      "latePercent",
      "Say how many percent of the points each late day costs: more than 0, at most 100, such as 10 or 2.5.",
    );
  if (latePolicy !== "None" && due === null)
    say(
      "latePolicy",
      "Late work is measured from the due time, and there is none. Set one, or let lateness cost nothing.",
    );
  if (submitsAtDue && due === null)
    say(
      "submitsAtDue",
      "Drafts are submitted at the due time, and there is none. Set one, or leave submitting to the students.",
    );
  if (discussionScope === "Group" && groupSetId === null)
    say("discussionScope", "The discussion goes by groups, and no groups are chosen. Choose them under Notes.");
  return problems;
}

/** More than nothing, at most all, with two decimals at most: finer ones are not kept. */
function isPercent(written: string | null): boolean {
  return written !== null && /^\d{1,3}(\.\d{1,2}0*)?$/.test(written) && Number(written) > 0 && Number(written) <= 100;
}
