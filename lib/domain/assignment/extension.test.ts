import { expect, test } from "vitest";
import type { OtherDates } from "./effective-dates";
import { instantsOf, type PlannedDates, plannedDates, type Shift, withoutDueTime } from "./extension";

const at = (instant: string | null) => (instant === null || instant === "none" ? null : new Date(instant));
/** "none" is a date taken away. */
const set = (opens: string | null, due: string | null, closes: string | null): OtherDates => ({
  ...{ opensAt: at(opens), dueAt: at(due), closesAt: at(closes) },
  ...{ opensCleared: opens === "none", dueCleared: due === "none", closesCleared: closes === "none" },
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

test.each<[string, OtherDates, PlannedDates | null, Shift, OtherDates]>([
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
  ["no due time and no closing", given, null, times(null, "none", "none"), set(null, "none", "none")],
  ["open at once", given, early, times("none", null, null), set("none", null, null)],
  [
    "what was taken away before stays away",
    set("2026-11-27T07:00Z", null, "2026-12-05T17:00Z"),
    { opens: null, due: "none", closes: null },
    days(2),
    set(null, "none", "2026-12-07T17:00Z"),
  ],
  [
    "and comes back with a new time",
    set("2026-11-27T07:00Z", null, "2026-12-05T17:00Z"),
    { opens: null, due: "none", closes: "none" },
    times(null, "2026-12-04T12:00", null),
    set(null, "2026-12-04T11:00Z", "none"),
  ],
  [
    "due after the close that everybody has, where it never closes",
    given,
    null,
    times(null, "2026-12-09T12:00", "none"),
    set(null, "2026-12-09T11:00Z", "none"),
  ],
])("%s", (_, now, former, shift, dates) => {
  const planned = plannedDates(now, former, shift, zone);
  expect(planned).toMatchObject({ ok: true, remarks: [] });
  expect(planned.ok && instantsOf(planned.dates)).toEqual(dates);
});

test.each<[string, OtherDates, Shift, string, string]>([
  ["no due time to move", set(null, null, null), days(2), "days", "no due or closing time"],
  ["no new time at all", given, times(null, null, null), "due", "at least one date"],
  ["due after it closes", given, times(null, "2026-12-06T18:00", null), "closes", "later closing time"],
  ["due before it opens", given, times(null, "2026-11-26T18:00", null), "due", "before it opens"],
  ["a time that does not exist", given, times(null, "2027-03-28T02:30", "2027-03-29T18:00"), "due", "does not exist"],
  ["moved onto one", set(null, "2027-03-27T01:30Z", null), days(1), "due", "02:30 on Sunday 28 March 2027 does not"],
])("refused: %s", (_, now, shift, field, problem) => {
  expect(plannedDates(now, null, shift, zone)).toMatchObject({ field, problem: expect.stringContaining(problem) });
});

test.each<[string, Shift, { unlockRule: string; submitsAtDue: boolean }, number]>([
  [
    "no due time where notes and drafts wait for it",
    times(null, "none", null),
    { unlockRule: "AfterDue", submitsAtDue: true },
    2,
  ],
  ["where nothing waits for it", times(null, "none", null), { unlockRule: "AtOnce", submitsAtDue: false }, 0],
  ["a due time", times(null, "2026-12-04T12:00", null), { unlockRule: "AfterDue", submitsAtDue: true }, 0],
])("what does not come by itself: %s", (_, shift, rules, count) => {
  const planned = plannedDates(given, null, shift, zone);
  expect(planned.ok && withoutDueTime(planned.dates, rules)).toHaveLength(count);
});

test("a time that comes twice is the later one, and that is said", () => {
  const planned = plannedDates(set(null, null, null), null, times(null, "2026-10-25T02:30", null), zone);
  expect(planned).toMatchObject({ ok: true, dates: { due: { instant: new Date("2026-10-25T01:30Z") } } });
  expect(planned.ok && planned.remarks).toEqual([
    "02:30 comes twice on Sunday 25 October 2026 in Berlin, because the clocks go back. The later one counts.",
  ]);
});
