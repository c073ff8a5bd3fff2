/**
 * When a reader comes to see what the others wrote. A seminar reads alone first: an instructor may keep the class's
 * notes shut until a student has posted some, has submitted, until the due time, or until they are revealed. Notes of
 * those who teach never wait. Revealing opens them under every rule.
 */
import type { Role } from "../policy/viewer";
import { sayInstant } from "../time/say";

export const unlockRules = ["AtOnce", "AfterPosting", "AfterSubmission", "AfterDue", "WhenRevealed"] as const;
export type UnlockRule = (typeof unlockRules)[number];

/** The rules as an instructor chooses them. */
export const unlockRuleNames: Record<UnlockRule, string> = {
  AtOnce: "At once",
  AfterPosting: "After posting notes of their own",
  AfterSubmission: "After submitting",
  AfterDue: "After the due time",
  WhenRevealed: "When I reveal them",
};

/** What decides it for one reader. Instants; null is "not yet" or "none". */
export interface UnlockFacts {
  rule: UnlockRule;
  /** Notes to be posted, under `AfterPosting`. */
  after: number | null;
  /** Notes this student has posted and not deleted. */
  posted: number;
  /** When they had posted enough; deleting a note later does not take it back. */
  postedEnoughAt: Date | null;
  submittedAt: Date | null;
  dueAt: Date | null;
  revealedAt: Date | null;
  /** IANA zone in which times are said. */
  timeZone: string;
}

/** Are others' notes open to this reader at `now`; and if not, what opens them, in a sentence. */
export interface Unlocked {
  open: boolean;
  why: string;
  /** When it opens by itself; null when it depends on somebody. */
  until: Date | null;
}

const opened: Unlocked = { open: true, why: "", until: null };
const shut = (why: string, until: Date | null = null): Unlocked => ({ open: false, why, until });

/** Those who teach always see; an observer, who can neither post nor submit, sees when all students do. */
export function unlocked(role: Role, facts: UnlockFacts, now: Date): Unlocked {
  const { rule, after, posted, postedEnoughAt, submittedAt, dueAt, revealedAt } = facts;
  if (role === "Instructor" || role === "Assistant" || rule === "AtOnce") return opened;
  if (revealedAt && revealedAt <= now) return opened;
  const past = dueAt !== null && dueAt <= now;
  const atDue = dueAt ? `You see the others’ notes from ${sayInstant(dueAt, facts.timeZone, "full", now)}.` : "";
  if (rule === "AfterDue" || (role === "Observer" && rule !== "WhenRevealed")) {
    return past ? opened : shut(atDue || "You see the others’ notes when your instructor opens them.", dueAt);
  }
  if (rule === "WhenRevealed") return shut("You see the others’ notes when your instructor opens them.");
  if (rule === "AfterSubmission") {
    return submittedAt ? opened : shut("You see the others’ notes when you have submitted your answers.");
  }
  if (postedEnoughAt) return opened;
  const wanted = Math.max(1, after ?? 1);
  const notes = wanted === 1 ? "a note" : `${wanted} notes`;
  return shut(
    `You see the others’ notes when you have posted ${notes} that others may read. So far ${posted} of ${wanted}; notes for you or your instructors alone do not count.`,
  );
}
