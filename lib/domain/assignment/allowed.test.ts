import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AssignmentDates, allowed } from "./allowed";
import { placeWallTime } from "./dates";

/** Dates by the wall of a zone. */
function dates(timeZone: string, opens: string | null, due: string | null, closes: string | null): AssignmentDates {
  const at = (wall: string | null) => {
    if (wall === null) return null;
    const placed = placeWallTime(wall, timeZone);
    if (!placed.ok) throw new Error(placed.problem);
    return placed.instant;
  };
  return { timeZone, opensAt: at(opens), dueAt: at(due), closesAt: at(closes) };
}
const berlin = dates("Europe/Berlin", "2026-11-27T08:00", "2026-12-03T18:00", "2026-12-05T18:00");
const costly: AssignmentDates = { ...berlin, latePolicy: "PercentPerDay", latePercent: "10" };
const graceful = { ...berlin, graceMinutes: 15 };
const strict: AssignmentDates = { ...graceful, latePolicy: "CutOff" };
const none = dates("Europe/Berlin", null, null, null);
const springBerlin = dates("Europe/Berlin", null, "2027-03-28T03:00", null);
const autumnBerlin = dates("Europe/Berlin", null, "2026-10-25T02:30", null);
const springNewYork = dates("America/New_York", "2027-03-14T01:59", "2027-03-14T03:00", null);
const autumnNewYork = dates("America/New_York", null, null, "2026-11-01T01:30");
const midnight = dates("Europe/Berlin", null, "2026-12-04T00:00", "2026-12-04T00:00");

describe("what is allowed now, and why", () => {
  it.each([
    ["before it opens", berlin, "2026-11-27T06:59:59.999Z", "NotYetOpen", "Opens Friday 27 November, 08:00 (Berlin)."],
    [
      "the instant it opens",
      berlin,
      "2026-11-27T07:00:00Z",
      "Open",
      "Due Thursday 3 December, 18:00 (Berlin). Closes Saturday 5 December, 18:00 (Berlin).",
    ],
    [
      "the millisecond before due",
      berlin,
      "2026-12-03T16:59:59.999Z",
      "Open",
      "Due Thursday 3 December, 18:00 (Berlin). Closes Saturday 5 December, 18:00 (Berlin).",
    ],
    [
      "the instant due",
      berlin,
      "2026-12-03T17:00:00Z",
      "Late",
      "Was due Thursday 3 December, 18:00 (Berlin). What is submitted now counts as late. Closes Saturday 5 December, 18:00 (Berlin).",
    ],
    [
      "the instant it closes",
      berlin,
      "2026-12-05T17:00:00Z",
      "Closed",
      "Closed Saturday 5 December, 18:00 (Berlin). Nothing is accepted any more; you can still read.",
    ],
    [
      "the instant due, with grace",
      graceful,
      "2026-12-03T17:00:00Z",
      "Open",
      "Was due Thursday 3 December, 18:00 (Berlin). Nothing counts as late until Thursday 3 December, 18:15 (Berlin).",
    ],
    [
      "the instant the grace is over",
      graceful,
      "2026-12-03T17:15:00Z",
      "Late",
      "Was due Thursday 3 December, 18:00 (Berlin). What is submitted now counts as late. Closes Saturday 5 December, 18:00 (Berlin).",
    ],
    [
      "before due, where lateness costs",
      costly,
      "2026-12-03T16:59:59.999Z",
      "Open",
      "Due Thursday 3 December, 18:00 (Berlin). After that 10 % of the points are taken off for each day begun. Closes Saturday 5 December, 18:00 (Berlin).",
    ],
    [
      "after due, where lateness costs",
      costly,
      "2026-12-03T17:00:00Z",
      "Late",
      "Was due Thursday 3 December, 18:00 (Berlin). What is submitted now counts as late. 10 % of the points are taken off for each day begun. Closes Saturday 5 December, 18:00 (Berlin).",
    ],
    [
      "before due, where late work is cut off",
      strict,
      "2026-12-03T16:59:59.999Z",
      "Open",
      "Due Thursday 3 December, 18:00 (Berlin). Late work is not accepted.",
    ],
    [
      "in the grace, where late work is cut off",
      strict,
      "2026-12-03T17:14:59.999Z",
      "Open",
      "Was due Thursday 3 December, 18:00 (Berlin). It is still accepted until Thursday 3 December, 18:15 (Berlin).",
    ],
    [
      "after the grace, where late work is cut off",
      strict,
      "2026-12-03T17:15:00Z",
      "Closed",
      "Closed Thursday 3 December, 18:15 (Berlin). Late work is not accepted; you can still read.",
    ],
    [
      "it closes before the grace is over",
      { ...midnight, graceMinutes: 60 },
      "2026-12-03T23:00:00Z",
      "Closed",
      "Closed Friday 4 December, 00:00 (Berlin). Nothing is accepted any more; you can still read.",
    ],
    [
      "no dates at all, where late work is cut off",
      { ...none, latePolicy: "CutOff" as const },
      "2026-12-05T17:00:00Z",
      "Open",
      "Open, without a due time.",
    ],
    ["no dates at all", none, "2026-12-05T17:00:00Z", "Open", "Open, without a due time."],
    [
      "Berlin, before the clocks go forward",
      springBerlin,
      "2027-03-28T00:59:59Z",
      "Open",
      "Due Sunday 28 March, 03:00 (Berlin).",
    ],
    [
      "Berlin, as they go forward",
      springBerlin,
      "2027-03-28T01:00:00Z",
      "Late",
      "Was due Sunday 28 March, 03:00 (Berlin). What is submitted now counts as late.",
    ],
    [
      "Berlin, first 02:30 of two",
      autumnBerlin,
      "2026-10-25T00:30:00Z",
      "Open",
      "Due Sunday 25 October, 02:30 (Berlin).",
    ],
    [
      "Berlin, second 02:30 of two",
      autumnBerlin,
      "2026-10-25T01:30:00Z",
      "Late",
      "Was due Sunday 25 October, 02:30 (Berlin). What is submitted now counts as late.",
    ],
    [
      "New York, one minute is open in the spring night",
      springNewYork,
      "2027-03-14T06:59:30Z",
      "Open",
      "Due Sunday 14 March, 03:00 (New York).",
    ],
    [
      "New York, and then it is due",
      springNewYork,
      "2027-03-14T07:00:00Z",
      "Late",
      "Was due Sunday 14 March, 03:00 (New York). What is submitted now counts as late.",
    ],
    [
      "New York, first 01:30 of two",
      autumnNewYork,
      "2026-11-01T05:30:00Z",
      "Open",
      "Closes Sunday 1 November, 01:30 (New York).",
    ],
    [
      "New York, second 01:30 of two",
      autumnNewYork,
      "2026-11-01T06:30:00Z",
      "Closed",
      "Closed Sunday 1 November, 01:30 (New York). Nothing is accepted any more; you can still read.",
    ],
    [
      "the last moment before midnight",
      midnight,
      "2026-12-03T22:59:59.999Z",
      "Open",
      "Due Friday 4 December, 00:00 (Berlin).",
    ],
    [
      "midnight, due and closed at once",
      midnight,
      "2026-12-03T23:00:00Z",
      "Closed",
      "Closed Friday 4 December, 00:00 (Berlin). Nothing is accepted any more; you can still read.",
    ],
  ])("%s", (_name, when, now, phase, why) => {
    expect(allowed(new Date(now), when)).toMatchObject({ phase, why });
  });

  it("law: writing needs reading, lateness needs writing, and the answer holds until the moment it names", () => {
    const instant = fc.date({ min: new Date("2026-01-01"), max: new Date("2027-12-31"), noInvalidDate: true });
    const some = fc.option(instant);
    const rules = fc.record({
      graceMinutes: fc.integer({ min: 0, max: 10_080 }),
      latePolicy: fc.constantFrom("None" as const, "CutOff" as const),
    });
    fc.assert(
      fc.property(instant, fc.tuple(some, some, some), rules, (now, given, rule) => {
        const [opensAt = null, dueAt = null, closesAt = null] = inOrder(given);
        const when = { opensAt, dueAt, closesAt, timeZone: "Europe/Berlin", ...rule };
        const answer = allowed(now, when);
        expect(answer.mayWrite && !answer.mayRead).toBe(false);
        expect(answer.late && !answer.mayWrite).toBe(false);
        const { until } = answer;
        if (until === null) {
          expect(allowed(new Date("2099-01-01"), when).phase).toBe(answer.phase);
        } else {
          expect(until > now).toBe(true);
          expect(allowed(new Date(until.getTime() - 1), when).phase).toBe(answer.phase);
          expect(allowed(until, when).phase).not.toBe(answer.phase);
        }
      }),
    );
  });
});

/** The same gaps, the dates sorted: opens <= due <= closes. */
function inOrder(given: (Date | null)[]): (Date | null)[] {
  const sorted = given.filter((each) => each !== null).toSorted((a, b) => a.getTime() - b.getTime());
  return given.map((each) => (each === null ? null : (sorted.shift() ?? null)));
}
