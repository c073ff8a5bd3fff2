import { expect, test } from "vitest";
import { latenessWord } from "./lateness-word";

const dueAt = new Date("2026-12-03T17:00Z");
const submittedAt = new Date("2026-12-03T17:05Z");
const reckoned = (days: number) => ({ days, percent: null, working: [] });

test.each([
  ["nothing was due", { submittedAt, dueAt: null, lateness: null }, null],
  ["within the grace it had then", { submittedAt, dueAt, lateness: reckoned(0) }, "on time"],
  ["late as it was reckoned", { submittedAt, dueAt, lateness: reckoned(1) }, "late"],
  ["late, from before it was kept", { submittedAt, dueAt, lateness: null }, "late"],
  [
    "in time, from before it was kept",
    { submittedAt: new Date("2026-12-03T16:59Z"), dueAt, lateness: null },
    "on time",
  ],
] as const)("%s", (_, work, word) => expect(latenessWord(work)).toBe(word));
