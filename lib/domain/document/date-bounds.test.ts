import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareDates, dateBounds } from "./date-bounds";
import { edtfOfDay, gregorianOfDayNumber } from "./julian";

const days = (edtf: string) => {
  const bounds = dateBounds(edtf);
  return bounds && [bounds.earliest, bounds.latest].map((day) => day && edtfOfDay(gregorianOfDayNumber(day)));
};

describe("first and last day of an EDTF date", () => {
  it.each<[string, string | null, string | null]>([
    ["1917-11-07", "1917-11-07", "1917-11-07"],
    ["1948-01", "1948-01-01", "1948-01-31"],
    ["1900-02", "1900-02-01", "1900-02-28"],
    ["1917", "1917-01-01", "1917-12-31"],
    ["1817?", "1817-01-01", "1817-12-31"],
    ["1937?-12-10", "1937-12-10", "1937-12-10"],
    ["192X", "1920-01-01", "1929-12-31"],
    ["03XX", "0300-01-01", "0399-12-31"],
    ["1917-21", "1917-03-01", "1917-05-31"],
    ["1917-24", "1917-12-01", "1918-02-28"],
    ["[1937-10-28,1938-10-28]", "1937-10-28", "1938-10-28"],
    ["[XXXX-03-03,XXXX-03-17]", null, null],
    ["1931-XX", "1931-01-01", "1931-12-31"],
    ["1931-05-XX", "1931-05-01", "1931-05-31"],
    ["1917/1918", "1917-01-01", "1918-12-31"],
    ["../1921-07-05", null, "1921-07-05"],
    ["1917-03/..", "1917-03-01", null],
    ["XXXX-10-28", null, null],
  ])("%s", (edtf, earliest, latest) => {
    expect(days(edtf)).toEqual([earliest, latest]);
  });

  it.each([
    "",
    "1917-13",
    "1917-02-30",
    "17-01-01",
    "[1937,1938]-10-28",
    "1918/1917",
    "../..",
    "1917-21-03",
    "1917//1918",
    "-0000",
    "192X-21",
    "1931-XX-05",
  ])("is no EDTF: %s", (edtf) => {
    expect(dateBounds(edtf)).toBeNull();
  });
});

describe("order of dates", () => {
  it("is by first day, then by last; open ends stand at their other end, nothing known stands last", () => {
    const sorted = [
      "-0043",
      "03XX",
      "1917",
      "1917-03-01",
      "1917-03/1917-04",
      "../1921-07-05",
      "1948-01",
      "XXXX-10-28",
      null,
    ];
    expect(sorted.toReversed().toSorted(compareDates).slice(0, 7)).toEqual([
      "-0043",
      "03XX",
      "1917",
      "1917-03-01",
      "1917-03/1917-04",
      "../1921-07-05",
      "1948-01",
    ]);
  });

  it("is an order", () => {
    const day = fc.integer({ min: 2_300_000, max: 2_450_000 }).map((number) => edtfOfDay(gregorianOfDayNumber(number)));
    const dates = fc.oneof(
      day,
      day.map((date) => date.slice(0, 7)),
      day.map((date) => `../${date}`),
      fc.constant(null),
    );
    fc.assert(
      fc.property(dates, dates, dates, (a, b, c) => {
        expect(Math.sign(compareDates(a, b))).toBe(-Math.sign(compareDates(b, a)) + 0);
        if (compareDates(a, b) <= 0 && compareDates(b, c) <= 0) expect(compareDates(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });
});
