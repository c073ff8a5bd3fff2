import { expect, it } from "vitest";
import { classmatesSee } from "./classmates";
import type { UnlockRule } from "./unlock";

const now = new Date("2026-12-02T12:00:00Z");

it.each<[UnlockRule, number | null, string | null]>([
  ["AtOnce", null, null],
  ["AfterPosting", 1, "Classmates see it when they have posted a note."],
  ["AfterPosting", 2, "Classmates see it when they have posted two notes."],
  ["AfterPosting", 12, "Classmates see it when they have posted 12 notes."],
  ["AfterPosting", null, "Classmates see it when they have posted a note."],
  ["AfterSubmission", null, "Classmates see it when they have submitted their answers."],
  ["AfterDue", null, "Classmates see it after the due time."],
  ["WhenRevealed", null, "Classmates see it when your instructor opens the notes."],
])("under %s (%s)", (rule, after, expected) =>
  expect(classmatesSee({ rule, after, revealedAt: null }, now)).toBe(expected),
);

it("at once when the notes have been opened, and not before", () => {
  const facts = { rule: "WhenRevealed" as const, after: null };
  expect(classmatesSee({ ...facts, revealedAt: new Date("2026-12-02T11:59:00Z") }, now)).toBeNull();
  expect(classmatesSee({ ...facts, revealedAt: new Date("2026-12-02T12:01:00Z") }, now)).not.toBeNull();
});
