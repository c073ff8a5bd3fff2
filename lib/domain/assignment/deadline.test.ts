import { expect, test } from "vitest";
import type { AssignmentDates } from "./allowed";
import { deadlineWords, isStep, minutesLeft, ownDeadline, untilNextWords } from "./deadline";

const at = (clock: string) => new Date(`2026-12-03T${clock}Z`);
const dates = (more: Partial<AssignmentDates> = {}): AssignmentDates => ({
  ...{ opensAt: at("08:00"), dueAt: at("17:00"), closesAt: at("20:00"), timeZone: "Europe/Berlin", ...more },
});
const graceful = dates({ graceMinutes: 15 });
const strict = dates({ graceMinutes: 15, latePolicy: "CutOff" });

test.each<[string, Date, AssignmentDates, [clock: string, means: string] | null]>([
  ["before it is due", at("16:30"), dates(), ["17:00", "due"]],
  ["at the due time it closes next", at("17:00"), dates(), ["20:00", "closes"]],
  ["within the grace", at("17:05"), graceful, ["17:15", "late"]],
  ["before the grace, the due time", at("16:59"), graceful, ["17:00", "due"]],
  ["late, until it closes", at("17:15"), graceful, ["20:00", "closes"]],
  ["cut off: the end of the grace closes", at("17:05"), strict, ["17:15", "closes"]],
  ["due and closed at once is closing", at("16:30"), dates({ closesAt: at("17:00") }), ["17:00", "closes"]],
  ["cut off without grace is closing", at("16:30"), dates({ latePolicy: "CutOff" }), ["17:00", "closes"]],
  ["late, and it never closes", at("18:00"), dates({ closesAt: null }), null],
  ["no dates", at("18:00"), dates({ dueAt: null, closesAt: null }), null],
  ["not open yet", at("07:59"), dates(), null],
  ["closed", at("20:00"), dates(), null],
])("what ends next: %s", (_, now, given, next) => {
  const told = ownDeadline(now, given, false);
  expect(told.next).toEqual(next && { at: at(next[0]).getTime(), means: next[1] });
  expect(ownDeadline(now, given, true).next).toBeNull();
});

test("the dates are the same whatever time it is, and others when one of them moves", () => {
  const of = (now: string, given: AssignmentDates) => ownDeadline(at(now), given, false).dates;
  expect(of("16:00", graceful)).toBe(of("19:00", graceful));
  const others = [dates(), strict, { ...graceful, dueAt: at("16:59") }, { ...graceful, closesAt: null }];
  expect(others.map((given) => of("16:00", given))).not.toContain(of("16:00", graceful));
});

test.each([
  ["61 minutes", 61 * 60_000, 61, null],
  ["an hour and a second", 3_601_000, 61, null],
  ["an hour", 3_600_000, 60, "Closes in 60 minutes."],
  ["nine minutes and a bit", 540_001, 10, "Closes in 10 minutes."],
  ["one minute", 60_000, 1, "Closes in 1 minute."],
  ["the last millisecond", 1, 1, "Closes in 1 minute."],
  ["the instant itself", 0, 0, null],
  ["over", -1, 0, null],
])("%s is left", (_, ahead, left, words) => {
  expect(minutesLeft(0, ahead)).toBe(left);
  expect(deadlineWords("closes", left)).toBe(words);
});

test("each ending has its words", () => {
  expect([deadlineWords("due", 10), deadlineWords("late", 1)]).toEqual([
    "Due in 10 minutes.",
    "Counts as late in 1 minute.",
  ]);
});

test.each<[string, number, number, boolean]>([
  ["an hour is reached", 61, 60, true],
  ["opened within the hour", 44, 43, false],
  ["ten minutes are reached", 11, 10, true],
  ["ten minutes were slept through", 12, 7, true],
  ["nine after ten", 10, 9, false],
  ["the last minute", 2, 1, true],
  ["it is over", 1, 0, false],
  ["given more time", 9, 50, false],
])("said aloud: %s", (_, before, left, aloud) => expect(isStep(before, left)).toBe(aloud));

test("the line is looked at when its words change, and not before", () => {
  expect(untilNextWords(0, 7_200_000)).toBe(3_600_000);
  expect(untilNextWords(0, 3_600_000)).toBe(60_000);
  expect(untilNextWords(0, 3_599_999)).toBe(59_999);
  expect(untilNextWords(0, 1)).toBe(1);
});
