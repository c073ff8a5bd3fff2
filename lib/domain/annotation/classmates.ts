/** When what a student writes now is seen by classmates: the other side of `unlocked`, said while they write. */
import type { UnlockRule } from "./unlock";

/** The rule of an assignment, as far as it is the same for everybody. */
export interface ClassmatesFacts {
  rule: UnlockRule;
  /** Notes to be posted, under `AfterPosting`. */
  after: number | null;
  revealedAt: Date | null;
}

const small = ["no notes", "a note", "two notes", "three notes", "four notes", "five notes", "six notes"];

/**
 * When classmates see a note that is for them, in a sentence; null when they see it at once. No date is named: the due
 * time of another student may be a later one, and that is nobody's business.
 */
export function classmatesSee({ rule, after, revealedAt }: ClassmatesFacts, now: Date): string | null {
  if (revealedAt && revealedAt <= now) return null;
  switch (rule) {
    case "AtOnce":
      return null;
    case "AfterPosting": {
      const wanted = Math.max(1, after ?? 1);
      return `Classmates see it when they have posted ${small[wanted] ?? `${wanted} notes`}.`;
    }
    case "AfterSubmission":
      return "Classmates see it when they have submitted their answers.";
    case "AfterDue":
      return "Classmates see it after the due time.";
    case "WhenRevealed":
      return "Classmates see it when your instructor opens the notes.";
  }
}
