import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  dayExists,
  dayNumberOfGregorian,
  edtfOfDay,
  gregorianOfDayNumber,
  gregorianOfJulian,
  styleDifference,
} from "./julian";

describe("Old Style to New Style", () => {
  it.each([
    ["the rising in Petrograd", { year: 1917, month: 10, day: 25 }, "1917-11-07"],
    ["Bloody Sunday", { year: 1905, month: 1, day: 9 }, "1905-01-22"],
    ["the Decembrists", { year: 1825, month: 12, day: 14 }, "1825-12-26"],
    ["a leap day only Old Style has", { year: 1900, month: 2, day: 29 }, "1900-03-13"],
    ["the last Old Style day of Russia", { year: 1918, month: 1, day: 31 }, "1918-02-13"],
    ["the last Old Style day of Britain", { year: 1752, month: 9, day: 2 }, "1752-09-13"],
  ])("%s", (_, day, expected) => {
    expect(edtfOfDay(gregorianOfJulian(day))).toBe(expected);
  });

  it("lags by 11, 12 and 13 days in the 18th, 19th and 20th century", () => {
    expect([1750, 1850, 1917].map((year) => styleDifference({ year, month: 6, day: 1 }))).toEqual([11, 12, 13]);
  });

  it("turns every day number back into the same day", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_721_426, max: 2_600_000 }), (number) => {
        expect(dayNumberOfGregorian(gregorianOfDayNumber(number))).toBe(number);
      }),
    );
  });

  it("knows which days exist", () => {
    expect(dayExists({ year: 1900, month: 2, day: 29 }, "julian")).toBe(true);
    expect(dayExists({ year: 1900, month: 2, day: 29 }, "gregorian")).toBe(false);
    expect(dayExists({ year: 1938, month: 13, day: 1 }, "gregorian")).toBe(false);
  });
});
