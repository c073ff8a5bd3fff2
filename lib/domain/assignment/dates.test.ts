import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayWords, distanceWords, placeWallTime, readClock, wallTimeAt } from "./dates";

describe("a wall time becomes an instant", () => {
  it.each([
    ["winter in Berlin", "2026-12-03T18:00", "Europe/Berlin", "2026-12-03T17:00:00.000Z"],
    ["summer in Berlin", "2026-07-01T18:00", "Europe/Berlin", "2026-07-01T16:00:00.000Z"],
    ["winter in New York", "2026-12-03T18:00", "America/New_York", "2026-12-03T23:00:00.000Z"],
    ["midnight belongs to the day it begins", "2026-12-04T00:00", "Europe/Berlin", "2026-12-03T23:00:00.000Z"],
    ["the minute before the clocks go forward", "2027-03-28T01:59", "Europe/Berlin", "2027-03-28T00:59:00.000Z"],
    ["the minute they arrive at", "2027-03-28T03:00", "Europe/Berlin", "2027-03-28T01:00:00.000Z"],
    ["the minute before the doubled hour", "2026-10-25T01:59", "Europe/Berlin", "2026-10-24T23:59:00.000Z"],
    ["the minute after it", "2026-10-25T03:00", "Europe/Berlin", "2026-10-25T02:00:00.000Z"],
    ["a leap day", "2028-02-29T12:00", "UTC", "2028-02-29T12:00:00.000Z"],
    ["a zone with three quarters of an hour", "2026-12-03T18:00", "Asia/Kathmandu", "2026-12-03T12:15:00.000Z"],
  ])("%s", (_name, wall, zone, instant) => {
    expect(placeWallTime(wall, zone)).toEqual({ ok: true, instant: new Date(instant), remark: null });
  });

  it.each([
    [
      "the spring gap in Berlin",
      "2027-03-28T02:30",
      "Europe/Berlin",
      "02:30 on Sunday 28 March 2027 does not exist in Berlin: the clocks go from 02:00 to 03:00. Choose another time.",
    ],
    [
      "its first minute",
      "2027-03-28T02:00",
      "Europe/Berlin",
      "02:00 on Sunday 28 March 2027 does not exist in Berlin: the clocks go from 02:00 to 03:00. Choose another time.",
    ],
    [
      "the spring gap in New York",
      "2027-03-14T02:30",
      "America/New_York",
      "02:30 on Sunday 14 March 2027 does not exist in New York: the clocks go from 02:00 to 03:00. Choose another time.",
    ],
    [
      "half an hour on Lord Howe Island",
      "2026-10-04T02:15",
      "Australia/Lord_Howe",
      "02:15 on Sunday 4 October 2026 does not exist in Lord Howe: the clocks go from 02:00 to 02:30. Choose another time.",
    ],
    [
      "a day that Samoa left out",
      "2011-12-30T12:00",
      "Pacific/Apia",
      "12:00 on Friday 30 December 2011 does not exist in Apia: the clocks go from Friday 30 December 2011, 00:00 to Saturday 31 December 2011, 00:00. Choose another time.",
    ],
    [
      "30 February",
      "2027-02-30T12:00",
      "Europe/Berlin",
      "Give a day and a time that exist, such as 2026-12-03 and 18:00.",
    ],
    [
      "25 o’clock",
      "2027-02-20T25:00",
      "Europe/Berlin",
      "Give a day and a time that exist, such as 2026-12-03 and 18:00.",
    ],
    ["no date", "", "Europe/Berlin", "Give a day and a time that exist, such as 2026-12-03 and 18:00."],
  ])("refused: %s", (_name, wall, zone, problem) => {
    expect(placeWallTime(wall, zone)).toEqual({ ok: false, problem });
  });

  it.each([
    [
      "Berlin in autumn",
      "2026-10-25T02:30",
      "Europe/Berlin",
      "2026-10-25T01:30:00.000Z",
      "Sunday 25 October 2026 in Berlin",
    ],
    [
      "New York in autumn",
      "2026-11-01T01:30",
      "America/New_York",
      "2026-11-01T06:30:00.000Z",
      "Sunday 1 November 2026 in New York",
    ],
  ])("a time that comes twice is the later one, and says so: %s", (_name, wall, zone, instant, where) => {
    const time = wall.slice(11);
    expect(placeWallTime(wall, zone)).toEqual({
      ok: true,
      instant: new Date(instant),
      remark: `${time} comes twice on ${where}, because the clocks go back. The later one counts.`,
    });
  });

  it("law: the wall shows at the instant what was written, in every zone and year", () => {
    const zones = ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "Pacific/Apia", "UTC"];
    const instants = fc.date({ min: new Date("2000-01-01"), max: new Date("2060-01-01"), noInvalidDate: true });
    fc.assert(
      fc.property(instants, fc.constantFrom(...zones), (instant, zone) => {
        const wall = wallTimeAt(instant, zone);
        const placed = placeWallTime(wall, zone);
        expect(placed.ok && wallTimeAt(placed.instant, zone)).toBe(wall);
        const minute = Math.floor(instant.getTime() / 60_000) * 60_000;
        expect(placed.ok && placed.instant.getTime()).toBeGreaterThanOrEqual(minute);
      }),
    );
  });
});

describe("a time of day as it is written", () => {
  it.each([
    ["18:00", "18:00"],
    ["9:05", "09:05"],
    ["9.30", "09:30"],
    [" 18 h 30 ", "18:30"],
    ["7", "07:00"],
    ["0:00", "00:00"],
    ["24:00", null],
    ["18:60", null],
    ["6 pm", null],
    ["soon", null],
    ["", null],
  ])("%s", (written, expected) => {
    expect(readClock(written)).toBe(expected);
  });
});

describe("words for a time", () => {
  const due = new Date("2026-12-03T17:00:00Z");
  it.each([
    ["a day with its weekday", "2026-12-03T18:00", "Thursday 3 December 2026"],
    ["a day that does not exist", "2026-02-30T18:00", ""],
    ["no day", "soon", ""],
  ])("%s", (_name, wall, expected) => {
    expect(dayWords(wall)).toBe(expected);
  });

  it.each([
    ["days and hours", "2026-11-27T09:00:00Z", "in 6 days, 8 hours"],
    ["one of each", "2026-12-02T16:00:00Z", "in 1 day, 1 hour"],
    ["minutes", "2026-12-03T16:40:00Z", "in 20 minutes"],
    ["past", "2026-12-03T17:20:00Z", "20 minutes ago"],
    ["this minute", "2026-12-03T17:00:30Z", "now"],
    ["a fortnight off, hours no longer matter", "2026-11-18T07:00:00Z", "in 15 days"],
    ["in the second week they still do", "2026-11-20T07:00:00Z", "in 13 days, 10 hours"],
    ["weeks, from a month on", "2026-10-03T17:00:00Z", "in about 9 weeks"],
    ["months, from a quarter of a year on", "2026-05-03T17:00:00Z", "in about 7 months"],
    ["years", "2021-12-24T17:00:00Z", "in about 5 years"],
    ["long past", "2027-08-03T17:00:00Z", "about 8 months ago"],
  ])("how far: %s", (_name, now, expected) => {
    expect(distanceWords(new Date(now), due)).toBe(expected);
  });
});
