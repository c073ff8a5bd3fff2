import fc from "fast-check";
import { expect, test } from "vitest";
import { type LateRule, lateness } from "./lateness";

const due = new Date("2026-12-03T17:00:00Z");
const none: LateRule = { latePolicy: "None", latePercent: null, graceMinutes: 0 };
const tenth: LateRule = { latePolicy: "PercentPerDay", latePercent: "10", graceMinutes: 0 };
const third: LateRule = { ...tenth, latePercent: "33.33" };
const graceful: LateRule = { ...tenth, graceMinutes: 15 };
const nights: LateRule = { ...tenth, graceMinutes: 2880 };
const strict: LateRule = { latePolicy: "CutOff", latePercent: null, graceMinutes: 1 };

test.each<[string, string, LateRule, boolean, number, string | null, string]>([
  ["the millisecond before", "2026-12-03T16:59:59.999Z", tenth, false, 0, null, "17:59 (Berlin): in time."],
  ["the instant itself", "2026-12-03T17:00:00Z", tenth, true, 1, "10", "1 × 10 % = 10 %."],
  [
    "the last millisecond of the grace",
    "2026-12-03T17:14:59.999Z",
    graceful,
    false,
    0,
    null,
    "within the 15 minutes of grace: not late.",
  ],
  [
    "the grace is over",
    "2026-12-03T17:15:00Z",
    graceful,
    true,
    1,
    "10",
    "15 minutes late, on day 1 after the due time. 10 %",
  ],
  ["one minute of grace", "2026-12-03T17:00:30Z", strict, false, 0, null, "within the 1 minute of grace: not late."],
  [
    "the last millisecond of the first day",
    "2026-12-04T16:59:59.999Z",
    tenth,
    true,
    1,
    "10",
    "23 hours, 59 minutes late, on day 1",
  ],
  ["the second day begins", "2026-12-04T17:00:00Z", tenth, true, 2, "20", "2 × 10 % = 20 %."],
  [
    "days count from the due time, not from the end of the grace",
    "2026-12-05T17:00:00Z",
    nights,
    true,
    3,
    "30",
    "2 days late, on day 3",
  ],
  ["thirds are exact", "2026-12-04T18:00:00Z", third, true, 2, "66.66", "2 × 33.33 % = 66.66 %."],
  [
    "never more than everything",
    "2026-12-13T18:00:00Z",
    tenth,
    true,
    11,
    "100",
    "11 × 10 % = 110 %, and never more than 100 %.",
  ],
  ["no policy", "2026-12-04T18:00:00Z", none, true, 2, null, "Nothing is taken off for lateness."],
  ["cut off", "2026-12-03T17:01:00Z", strict, true, 1, null, "Late work is not accepted."],
])("%s", (_, submitted, rule, late, days, percent, words) => {
  const answer = lateness(new Date(submitted), due, rule, "Europe/Berlin");
  expect(answer).toMatchObject({ late, days, percent });
  expect(answer.working.join(" ")).toContain(words);
  expect(answer.working.join(" ")).toContain("Due Thursday 3 December, 18:00 (Berlin); submitted ");
});

test("24 hours are elapsed hours when the clocks change", () => {
  const autumn = new Date("2026-10-24T22:30:00Z");
  // 00:30 the next day on the wall is 25 hours later.
  expect(lateness(new Date("2026-10-25T23:30:00Z"), autumn, tenth, "Europe/Berlin").days).toBe(2);
  expect(lateness(new Date("2026-10-25T22:29:00Z"), autumn, tenth, "Europe/Berlin").days).toBe(1);
});

test("nothing is late where nothing is due", () => {
  expect(lateness(due, null, tenth, "UTC")).toEqual({ late: false, days: 0, percent: null, working: [] });
});

test("law: submitting later never costs less, and lateness has days", () => {
  const instant = fc.date({ min: new Date("2026-11-01"), max: new Date("2027-03-01"), noInvalidDate: true });
  fc.assert(
    fc.property(instant, fc.nat(10_000_000), fc.nat(10_080), (at, more, graceMinutes) => {
      const rule = { ...tenth, graceMinutes };
      const [first, second] = [at, new Date(at.getTime() + more)].map((each) => lateness(each, due, rule, "UTC"));
      expect(Number(second?.percent ?? 0)).toBeGreaterThanOrEqual(Number(first?.percent ?? 0));
      expect(first?.late).toBe((first?.days ?? 0) > 0);
    }),
  );
});
