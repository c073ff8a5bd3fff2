/** The rules of who sees the class's notes when, in the words in which an instructor chooses and a student meets them. */
import { classmatesSee } from "./classmates";
import { type UnlockRule, unlocked } from "./unlock";

/** What each rule does, for the instructor who chooses it. */
export const unlockRuleWords: Record<UnlockRule, string> = {
  AtOnce: "Students see one another’s notes as soon as they are posted.",
  AfterPosting: "A student sees the others’ notes when they have posted some of their own that others may read.",
  AfterSubmission: "A student sees the others’ notes when they have submitted their answers.",
  AfterDue: "All students see the others’ notes from the due time on; who has more time, from their own.",
  WhenRevealed: "Nobody sees the others’ notes until you open them on the overview.",
};

/** A rule as the draft has it. */
interface RuleAsWritten {
  rule: UnlockRule;
  after: number | null;
  dueAt: Date | null;
  /** IANA zone in which times are said. */
  timeZone: string;
  revealedAt: Date | null;
}

/** What a student who has just come reads: over the notes, and while they write one. */
export function studentWords(
  { rule, after, dueAt, timeZone, revealedAt }: RuleAsWritten,
  now: Date,
): { reading: string; writing: string } {
  const facts = { rule, after, dueAt, timeZone, revealedAt, posted: 0, postedEnoughAt: null, submittedAt: null };
  const { open, why } = unlocked("Student", facts, now);
  return {
    reading: open ? "You see the others’ notes beside the text." : why,
    writing: classmatesSee({ rule, after, revealedAt }, now) ?? "Classmates see it at once.",
  };
}
