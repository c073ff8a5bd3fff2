import { expect, it } from "vitest";
import { type UnlockFacts, unlocked } from "./unlock";

const now = new Date("2026-12-03T12:00:00Z");
const before = new Date("2026-12-01T12:00:00Z");
const later = new Date("2026-12-05T17:00:00Z");
const nothing: UnlockFacts = {
  ...{ rule: "AtOnce", after: null, posted: 0, postedEnoughAt: null, submittedAt: null, dueAt: null, revealedAt: null },
  timeZone: "Europe/Berlin",
};
const twoNotes: UnlockFacts = { ...nothing, rule: "AfterPosting", after: 2 };
const due: UnlockFacts = { ...nothing, rule: "AfterDue", dueAt: later };
const submit: UnlockFacts = { ...nothing, rule: "AfterSubmission" };
const reveal: UnlockFacts = { ...nothing, rule: "WhenRevealed" };

it.each<[string, UnlockFacts, boolean]>([
  ["at once", nothing, true],
  ["nothing posted yet", twoNotes, false],
  ["one of two posted", { ...twoNotes, posted: 1 }, false],
  ["two posted", { ...twoNotes, posted: 2, postedEnoughAt: before }, true],
  ["two posted and one deleted since", { ...twoNotes, posted: 1, postedEnoughAt: before }, true],
  ["submitted, where posting counts", { ...twoNotes, submittedAt: before }, false],
  ["not submitted", submit, false],
  ["submitted", { ...submit, submittedAt: before }, true],
  ["before the due time", due, false],
  ["at the due time", { ...due, dueAt: now }, true],
  ["after the due time, where submitting counts", { ...submit, dueAt: before }, false],
  ["without a due time", { ...due, dueAt: null }, false],
  ["not revealed", reveal, false],
  ["revealed", { ...reveal, revealedAt: before }, true],
  ["revealed at this instant", { ...reveal, revealedAt: now }, true],
  ["revealed under another rule", { ...submit, revealedAt: before }, true],
])("a student, %s", (_, facts, open) => {
  const answer = unlocked("Student", facts, now);
  expect(answer.open).toBe(open);
  expect(answer.why === "").toBe(open);
});

it("tells what opens the notes", () => {
  expect(unlocked("Student", twoNotes, now).why).toContain("posted 2 notes that others may read.");
  expect(unlocked("Student", { ...twoNotes, posted: 1 }, now).why).toContain("So far 1 of 2;");
  expect(unlocked("Student", { ...twoNotes, after: 1 }, now).why).toContain("posted a note");
  expect(unlocked("Student", due, now)).toMatchObject({ until: later });
  expect(unlocked("Student", due, now).why).toContain("5 December, 18:00");
  expect(unlocked("Student", { ...due, dueAt: null }, now)).toMatchObject({ until: null });
});

it("never waits for those who teach", () => {
  for (const facts of [twoNotes, due, submit, reveal]) {
    expect(unlocked("Instructor", facts, now).open).toBe(true);
    expect(unlocked("Assistant", facts, now).open).toBe(true);
  }
});

it.each<[string, UnlockFacts, boolean]>([
  ["at once", nothing, true],
  ["before the due time", { ...submit, dueAt: later }, false],
  ["after the due time", { ...submit, dueAt: before }, true],
  ["after the due time, where they are revealed", { ...reveal, dueAt: before }, false],
  ["revealed", { ...reveal, revealedAt: before }, true],
])("an observer, who neither posts nor submits: %s", (_, facts, open) => {
  expect(unlocked("Observer", facts, now).open).toBe(open);
});
