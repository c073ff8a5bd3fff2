import { describe, expect, it } from "vitest";
import { asOldStyle, centuryOf, documentDate, parseDate, parseDateLine } from "./dates";

/** EDTF as far as the grammar writes it: a date of one to three parts with its qualifier, or an interval of such. */
const edtfForm = /^(?:\.\.|[\dX]{4}(?:-\d{2}){0,2}[?~]?)(?:\/(?:\.\.|\d{4}(?:-\d{2}){0,2}))?$/u;

describe("dates as printed", () => {
  const cases: [string, string, string | null, ("century" | "year")[]][] = [
    ["day, Roman month, short year", "14.XI.36", "1936-11-14", ["century"]],
    ["day, Roman month, full year", "3/V/1921", "1921-05-03", []],
    ["day and Roman month", "17/IX", "XXXX-09-17", []],
    ["points", "14.11.1936", "1936-11-14", []],
    ["capitals, American order", "NOVEMBER 3, 1936", "1936-11-03", []],
    ["British order", "3 November 1936", "1936-11-03", []],
    ["ordinal", "3rd of November 1936", "1936-11-03", []],
    ["short month with stop", "Feb. 23, 1817.", "1817-02-23", []],
    ["weekday", "Wednesday, July 3, 1817.", null, []],
    ["month only", "MARCH 1947", "1947-03", []],
    ["year only", "1917", "1917", []],
    ["Anno Domini", "A. D. 319", "0319", []],
    ["season", "Spring 1921", "1921-21", []],
    ["Russian", "12 декабря 1937 г.", "1937-12-12", []],
    ["French", "3 août 1914", "1914-08-03", []],
    ["German", "9. November 1918", "1918-11-09", []],
    ["both styles in brackets", "25 October (7 November) 1917", "1917-11-07", []],
    ["both styles, one month", "2 (15) March 1917", "1917-03-15", []],
    ["both styles, slash", "1/14 February 1918", "1918-02-14", []],
    ["both styles over the end of a month", "28/13 March 1917", "1917-03-13", []],
    ["Old Style", "9 January 1905 (O.S.)", "1905-01-22", []],
    ["New Style", "22 January 1905 (N.S.)", "1905-01-22", []],
    ["range of days", "3-7 March 1917", "1917-03-03/1917-03-07", []],
    ["range of months", "June 1936 to July 1937", "1936-06/1937-07", []],
    ["range, American order", "March 3-7, 1917", "1917-03-03/1917-03-07", []],
    ["not later than", "not later than 5 July 1921", "../1921-07-05", []],
    ["about", "ca. 1905", "1905~", []],
    ["supplied by an editor", "[1817]", "1817?", []],
    ["ISO", "1936-11-03", "1936-11-03", []],
    ["no such day", "31 April 1917", null, []],
    ["a locator", "ll. 13-18", null, []],
    ["a name", "May", null, []],
    ["a sentence", "In October 1938 I left the town", null, []],
  ];
  it.each(cases)("%s: %s", (_, printed, expected, inferred) => {
    const reading = parseDate(printed, { century: 1900 });
    expect(reading?.edtf ?? null).toBe(expected);
    expect(reading?.inferred ?? []).toEqual(inferred);
    if (expected !== null) expect(expected).toMatch(edtfForm);
  });

  it("takes a missing year only from the caller, and says so", () => {
    expect(parseDate("17/IX", { year: 1938 })).toMatchObject({ edtf: "1938-09-17", inferred: ["year"] });
    expect(parseDate("14.XI.36")).toMatchObject({ edtf: null, doubts: ["The century of the year is not printed."] });
  });

  it("doubts a pair of styles that does not fit its century", () => {
    expect(parseDate("1/20 February 1918")?.doubts).toHaveLength(1);
    expect(parseDate("1/14 February 1918")).toMatchObject({ calendar: "julian", doubts: [] });
  });

  it("doubts the order of 3/4/1917 but not of 30/4/1917", () => {
    expect(parseDate("3/4/1917")?.doubts).toHaveLength(1);
    expect(parseDate("30/4/1917")).toMatchObject({ edtf: "1917-04-30", doubts: [] });
  });
});

describe("date lines", () => {
  it.each([
    ["place before", "Petrograd, 27 February 1917", "1917-02-27", "Petrograd"],
    ["place of two words, weekday", "Orel Province, Monday, 3 May 1921.", "1921-05-03", "Orel Province"],
    ["time after", "April 30, 1918, 6.30 a.m.", "1918-04-30", null],
    ["weekday only", "Wednesday, July 3, 1817.", "1817-07-03", null],
  ])("%s", (_, printed, edtfString, place) => {
    expect(parseDateLine(printed)).toMatchObject({ reading: { edtf: edtfString }, place });
  });

  it("refuses a sentence that contains a date", () => {
    expect(parseDateLine("We met on 3 May 1921 and parted the same evening.")).toBeNull();
  });
});

it("reads a printed day as Old Style when asked", () => {
  const reading = parseDate("27 February 1917");
  const date = reading && documentDate("27 February 1917", reading, "dateline");
  expect(date && asOldStyle(date)).toMatchObject({ edtf: "1917-03-12", calendar: "julian" });
});

it("finds the century of a text by its years", () => {
  expect(centuryOf("In 1936 and 1938, unlike 1812, no. 1845/2")).toBe(1900);
  expect(centuryOf("no years here")).toBeNull();
});
