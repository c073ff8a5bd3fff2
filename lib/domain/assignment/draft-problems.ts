/** What an instructor still has to write or choose, told from the draft alone. */
import type { AssignmentDraft, DraftProblem } from "./draft";
import { rulesProblems } from "./rules-problems";
import { settingsProblems } from "./settings-problems";

/** What keeps a draft from being published; empty when nothing does. Dates are checked where the zone is known. */
export function draftProblems(draft: AssignmentDraft): DraftProblem[] {
  const problems: DraftProblem[] = [];
  const say = (field: string, problem: string) => problems.push({ field, problem });
  if (!draft.title.trim()) say("title", "Give the assignment a title.");
  if (draft.excerpts.length === 0) say("excerpts", "Choose at least one document to read.");
  if (draft.prompts.length === 0) say("prompts", "Ask at least one question.");
  const { unlockRule, unlockAfter } = draft.visibility;
  if (unlockRule === "AfterPosting" && unlockAfter === null)
    say("visibility.unlockAfter", "Say how many notes a student posts before the others’ are shown.");
  if (unlockRule === "AfterDue" && draft.due === null)
    say(
      "visibility.unlockRule",
      "The others’ notes open at the due time, and there is none. Set one, or choose another rule.",
    );
  draft.prompts.forEach((prompt, index) => {
    if (!prompt.text.trim()) say(`prompts.${index}.text`, `Write what question ${index + 1} asks.`);
    if (prompt.minWords !== null && prompt.maxWords !== null && prompt.minWords > prompt.maxWords) {
      say(`prompts.${index}.maxWords`, `Question ${index + 1} asks for more words than it allows.`);
    }
    problems.push(...settingsProblems(draft, prompt, index));
    const { passage } = prompt;
    if (passage && !draft.excerpts.some((excerpt) => excerpt.revisionId === passage.revisionId)) {
      say(`prompts.${index}.passage`, `Question ${index + 1} stands on a text that is no longer assigned.`);
    }
  });
  return [...problems, ...rulesProblems(draft)];
}
