import { expect, test } from "vitest";
import type { DateSet } from "./effective-dates";
import { instantsOf, type PlannedDates, plannedDates, type Shift } from "./extension";

const at = (instant: string | null) => (instant === null ? null : new Date(instant));
const set = (opens: string | null, due: string | null, closes: string | null): DateSet => ({
  ...{ opensAt: at(opens), dueAt: at(due), closesAt: at(closes) },
});
const zone = "Europe/Berlin";
/** 18:00 and 18:00 in Berlin. */
const given = set("2026-11-27T07:00Z", "2026-12-03T17:00Z", "2026-12-05T17:00Z");
const days = (count: number): Shift => ({ kind: "days", days: count });
const times = (opens: string | null, due: string | null, closes: string | null): Shift => ({
  ...{ kind: "times", opens, due, closes },
});
const early: PlannedDates = {
  ...{ opens: { wall: "2026-11-20T08:00", instant: new Date("2026-11-20T07:00Z") }, due: null, closes: null },
};

test.each<[string, DateSet, PlannedDates | null, Shift, DateSet]>([
  ["two days move due and closing", given, null, days(2), set(null, "2026-12-05T17:00Z", "2026-12-07T17:00Z")],
  [
    "without a closing time only due",
    { ...given, closesAt: null },
    null,
    days(1),
    set(null, "2026-12-04T17:00Z", null),
  ],
  [
    "18:00 stays 18:00 when the clocks go back",
    set(null, "2026-10-24T16:00Z", null),
    null,
    days(1),
    set(null, "2026-10-25T17:00Z", null),
  ],
  [
    "and when they go forward",
    set(null, "2027-03-27T17:00Z", null),
    null,
    days(1),
    set(null, "2027-03-28T16:00Z", null),
  ],
  ["a new due time", given, null, times(null, "2026-12-04T12:00", null), set(null, "2026-12-04T11:00Z", null)],
  [
    "what they were given before stays",
    given,
    early,
    times(null, "2026-12-04T12:00", null),
    set("2026-11-20T07:00Z", "2026-12-04T11:00Z", null),
  ],
])("%s", (_, now, former, shift, dates) => {
  const planned = plannedDates(now, former, shift, zone);
  expect(planned).toMatchObject({ ok: true, remarks: [] });
  expect(planned.ok && instantsOf(planned.dates)).toEqual(dates);
});

test.each<[string, DateSet, Shift, string, string]>([
  ["no due time to move", set(null, null, null), days(2), "days", "no due or closing time"],
  ["no new time at all", given, times(null, null, null), "due", "at least one date"],
  ["due after it closes", given, times(null, "2026-12-06T18:00", null), "closes", "later closing time"],
  ["due before it opens", given, times(null, "2026-11-26T18:00", null), "due", "before it opens"],
  ["a time that does not exist", given, times(null, "2027-03-28T02:30", "2027-03-29T18:00"), "due", "does not exist"],
  ["moved onto one", set(null, "2027-03-27T01:30Z", null), days(1), "due", "02:30 on Sunday 28 March 2027 does not"],
])("refused: %s", (_, now, shift, field, problem) => {
  expect(plannedDates(now, null, shift, zone)).toMatchObject({ field, problem: expect.stringContaining(problem) });
});

test("a time that comes twice is the later one, and that is said", () => {
  const planned = plannedDates(set(null, null, null), null, times(null, "2026-10-25T02:30", null), zone);
  expect(planned).toMatchObject({ ok: true, dates: { due: { instant: new Date("2026-10-25T01:30Z") } } });
  expect(planned.ok && planned.remarks).toEqual([
    "02:30 comes twice on Sunday 25 October 2026 in Berlin, because the clocks go back. The later one counts.",
  ]);
});
