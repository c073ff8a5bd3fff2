import { expect, test } from "vitest";
import { momentToCome } from "./moment";

const now = new Date("2026-03-01T12:00Z");

test.each<[string, string, string, string | { problem: RegExp }]>([
  ["a winter evening in Berlin", "2026-03-02", "18:00", "2026-03-02T17:00:00.000Z"],
  ["a summer evening, written short", "2026-07-02", "18", "2026-07-02T16:00:00.000Z"],
  ["no day", "", "18:00", { problem: /Give a day/ }],
  ["no time", "2026-03-02", "evening", { problem: /24 hours/ }],
  ["a time the clocks jump over", "2026-03-29", "02:30", { problem: /does not exist/ }],
  ["a day that does not exist", "2026-02-30", "18:00", { problem: /that exist/ }],
  ["what is past", "2026-03-01", "13:00", { problem: /past/ }],
])("%s", (_, day, time, expected) => {
  const found = momentToCome({ day, time }, "Europe/Berlin", now);
  if (typeof expected === "string") expect(found).toEqual({ ok: true, value: new Date(expected) });
  else expect(found).toMatchObject({ ok: false, problem: expect.stringMatching(expected.problem) });
});
