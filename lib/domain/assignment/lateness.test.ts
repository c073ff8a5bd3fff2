import fc from "fast-check";
import { expect, test } from "vitest";
import { allowed } from "./allowed";
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
  ["exactly all", "2026-12-12T17:00:00Z", tenth, true, 10, "100", "10 × 10 % = 100 %."],
  ["within the grace from its first millisecond", "2026-12-03T17:00:00Z", graceful, false, 0, null, "not late."],
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

const back = "The clocks went back in between: the hours that passed count, not those on the clock.";
const forward = back.replace("back", "forward");
test.each<[string, due: string, submitted: string, LateRule, days: number, working: string[]]>([
  [
    "less than a day on the clock, more than a day that passed",
    "2026-10-24T16:00Z",
    "2026-10-25T16:30Z",
    tenth,
    2,
    [
      "Due Saturday 24 October, 18:00 (Berlin); submitted Sunday 25 October, 17:30 (Berlin): 1 day late",
      back,
      "2 × 10 %",
    ],
  ],
  [
    "more than a day on the clock, less than a day that passed",
    "2027-03-27T17:00Z",
    "2027-03-28T16:30Z",
    tenth,
    1,
    ["18:00 (Berlin); submitted Sunday 28 March, 18:30 (Berlin): 23 hours, 30 minutes late", forward, "1 × 10 %"],
  ],
  [
    "the hour that comes twice: submitted at an earlier time on the clock, and late",
    "2026-10-25T00:30Z",
    "2026-10-25T01:10Z",
    tenth,
    1,
    ["02:30 (Berlin); submitted Sunday 25 October, 02:10 (Berlin): 40 minutes late", back, "1 × 10 %"],
  ],
  [
    "the same hour: submitted at a later time on the clock, and in time",
    "2026-10-25T01:10Z",
    "2026-10-25T00:30Z",
    tenth,
    0,
    ["02:10 (Berlin); submitted Sunday 25 October, 02:30 (Berlin): in time.", back],
  ],
  [
    "a grace over the change",
    "2026-10-25T00:55Z",
    "2026-10-25T01:09Z",
    graceful,
    0,
    ["02:55 (Berlin); submitted Sunday 25 October, 02:09 (Berlin), within the 15 minutes of grace: not late.", back],
  ],
  [
    "a cut-off over the change",
    "2027-03-28T00:59Z",
    "2027-03-28T01:00Z",
    strict,
    1,
    ["01:59 (Berlin); submitted Sunday 28 March, 03:00 (Berlin): 1 minute late", forward, "Late work is not accepted."],
  ],
])("when the clocks change: %s", (_, dueAt, submitted, rule, days, working) => {
  const answer = lateness(new Date(submitted), new Date(dueAt), rule, "Europe/Berlin");
  expect(answer.days).toBe(days);
  expect(answer.working).toEqual(working.map((words) => expect.stringContaining(words)));
});

test("a zone whose clocks never change, and one that changes by half an hour", () => {
  const [saturday, sunday] = [new Date("2026-10-03T07:00Z"), new Date("2026-10-04T07:00Z")];
  expect(lateness(sunday, saturday, tenth, "Africa/Lagos").working).toHaveLength(2);
  const island = lateness(sunday, saturday, tenth, "Australia/Lord_Howe");
  expect([island.days, island.working[1]]).toEqual([2, forward]);
});

test("nothing is late where nothing is due", () => {
  expect(lateness(due, null, tenth, "UTC")).toEqual({ late: false, days: 0, percent: null, working: [] });
});

test("law: what the page says of late now is what is reckoned when it is submitted now", () => {
  const instant = fc.date({ min: new Date("2026-12-01"), max: new Date("2026-12-08"), noInvalidDate: true });
  const policy = fc.constantFrom("None" as const, "PercentPerDay" as const, "CutOff" as const);
  fc.assert(
    fc.property(instant, fc.option(instant), fc.nat(4000), policy, (at, closesAt, graceMinutes, latePolicy) => {
      const rule = { latePolicy, latePercent: "10", graceMinutes };
      const { phase, late } = allowed(at, { ...rule, opensAt: null, dueAt: due, closesAt, timeZone: "UTC" });
      if (phase !== "Closed") expect(lateness(at, due, rule, "UTC").late).toBe(late);
      if (latePolicy === "CutOff" && phase !== "Closed") expect(late).toBe(false);
    }),
  );
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
