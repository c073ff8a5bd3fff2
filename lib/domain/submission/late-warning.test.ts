import { expect, test } from "vitest";
import type { AssignmentDates } from "../assignment/allowed";
import { lateWarning } from "./late-warning";

const due = new Date("2026-12-03T17:00:00Z");
const dates: AssignmentDates = { opensAt: null, dueAt: due, closesAt: null, timeZone: "Europe/Berlin" };
const costly: AssignmentDates = { ...dates, latePolicy: "PercentPerDay", latePercent: "10" };
const graceful: AssignmentDates = { ...dates, graceMinutes: 15 };
const after = (minutes: number) => new Date(due.getTime() + minutes * 60_000);

test.each<[string, AssignmentDates, number, number | null, string | null]>([
  ["in time", costly, -1, null, null],
  ["within the grace", graceful, 14, -10, null],
  ["late, the first time", dates, 1, null, "This counts as late."],
  [
    "late, at a cost",
    costly,
    1,
    null,
    "This counts as late: 10 % of the points are taken off for each day begun since it was due.",
  ],
  [
    "late, after one that was on time",
    dates,
    1,
    -60,
    "What you submitted before was on time. What you submit now counts in its place, and it counts as late.",
  ],
  [
    "late, after one within the grace, at a cost",
    { ...costly, graceMinutes: 15 },
    16,
    14,
    "What you submitted before was on time. What you submit now counts in its place, and it counts as late: 10 % of the points are taken off for each day begun since it was due.",
  ],
  ["late, after one that was late", dates, 60, 1, "This counts as late."],
  ["asked to revise", { ...dates, reviseUntil: after(600) }, 60, -60, null],
  ["no due time", { ...dates, dueAt: null }, 60, null, null],
  ["closed", { ...dates, closesAt: after(30) }, 60, -60, null],
])("%s", (_, given, now, before, words) =>
  expect(lateWarning(after(now), given, before === null ? null : after(before))).toBe(words),
);
