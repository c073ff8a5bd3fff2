import fc from "fast-check";
import { expect, test } from "vitest";
import { emptyAssignment } from "../assignment/draft";
import { firstDueOf, isDay, weeksLater, weeksUntil } from "./copying";

test.each<[string, string, string, number]>([
  ["the same day", "2026-11-05T18:00", "2026-11-05", 0],
  ["another day of the same week", "2026-11-05T18:00", "2026-11-02", 0],
  ["Sunday still belongs to the week", "2026-11-05T18:00", "2026-11-08", 0],
  ["Monday begins the next", "2026-11-05T18:00", "2026-11-09", 1],
  ["over the turn of the year", "2026-11-05T18:00", "2027-04-15", 23],
  ["back", "2026-11-05T18:00", "2026-10-29", -1],
])("%s", (_, wall, day, weeks) => {
  expect(weeksUntil(wall, day)).toBe(weeks);
});

test("the time of day stays when the clocks change between", () => {
  const draft = { ...emptyAssignment, opens: "2026-10-20T09:00", due: "2026-10-22T18:00" };
  expect(weeksLater(draft, 1)).toEqual({ ...draft, opens: "2026-10-27T09:00", due: "2026-10-29T18:00" });
});

test("the weekday of a due time stays, whatever day is named", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 3000 }), (from, to) => {
      const day = (days: number) => new Date(Date.UTC(2024, 0, 1 + days)).toISOString().slice(0, 10);
      const due = `${day(from)}T18:00`;
      const moved = weeksLater({ ...emptyAssignment, due }, weeksUntil(due, day(to))).due ?? "";
      expect(new Date(`${moved}Z`).getUTCDay()).toBe(new Date(`${due}Z`).getUTCDay());
      expect(weeksUntil(moved, day(to))).toBe(0);
    }),
  );
});

test("the first due time is the earliest one", () => {
  const due = (wall: string | null) => ({ due: wall });
  expect(firstDueOf([due(null), due("2026-12-03T18:00"), due("2026-11-05T18:00")])).toBe("2026-11-05T18:00");
  expect(firstDueOf([due(null)])).toBeNull();
});

test.each([
  ["2027-04-15", true],
  ["2027-02-29", false],
  ["15.4.2027", false],
  ["", false],
])("is %j a day: %s", (day, is) => {
  expect(isDay(day)).toBe(is);
});
