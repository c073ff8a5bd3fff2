import { expect, test } from "vitest";
import { studentWords } from "./unlock-words";

const now = new Date("2026-11-22T10:00:00Z");
const rule = { after: null, dueAt: new Date("2026-12-03T17:00:00Z"), timeZone: "Europe/Berlin", revealedAt: null };

test.each([
  { given: { ...rule, rule: "AtOnce" as const }, reading: "You see the others’ notes beside the text." },
  {
    given: { ...rule, rule: "AfterPosting" as const, after: 3 },
    reading:
      "You see the others’ notes when you have posted 3 notes that others may read. So far 0 of 3; notes for you or your instructors alone do not count.",
  },
  {
    given: { ...rule, rule: "AfterDue" as const },
    reading: "You see the others’ notes from Thursday 3 December, 18:00 (Berlin).",
  },
  {
    given: { ...rule, rule: "WhenRevealed" as const, revealedAt: now },
    reading: "You see the others’ notes beside the text.",
  },
])("a student who comes to $given.rule reads: $reading", ({ given, reading }) => {
  expect(studentWords(given, now).reading).toBe(reading);
});

test("while writing, it is said when classmates see the note", () => {
  expect(studentWords({ ...rule, rule: "AfterSubmission" }, now).writing).toContain("submitted");
  expect(studentWords({ ...rule, rule: "AtOnce" }, now).writing).toBe("Classmates see it at once.");
});
