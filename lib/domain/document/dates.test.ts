import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  asOldStyle,
  centuryOf,
  type DateContext,
  dateBounds,
  documentDate,
  parseDate,
  parseDateLine,
  parseReceived,
} from "./dates";
import { dayNumberOfGregorian, edtfOfDay, gregorianOfDayNumber, gregorianOfJulian } from "./julian";
import { monthName } from "./months";

type Inferred = ("century" | "year")[];

describe("dates as printed", () => {
  const cases: [string, string, string | null, Inferred][] = [
    ["day, Roman month, short year", "14.XI.36", "1936-11-14", ["century"]],
    ["day, Roman month, full year", "3/V/1921", "1921-05-03", []],
    ["day and Roman month", "17/IX", "XXXX-09-17", []],
    ["day and Roman month, year apart", "17/IX 1936", "1936-09-17", []],
    ["Roman month between spaces", "14 XI 1936", "1936-11-14", []],
    ["points", "14.11.1936", "1936-11-14", []],
    ["capitals, American order", "NOVEMBER 3, 1936", "1936-11-03", []],
    ["British order", "3 November 1936", "1936-11-03", []],
    ["ordinal", "3rd of November 1936", "1936-11-03", []],
    ["old ordinal", "3d June, 1816", "1816-06-03", []],
    ["ordinal after the month", "May 22nd, 1920", "1920-05-22", []],
    ["in full words of a deed", "this 3rd day of March, 1817", "1817-03-03", []],
    ["short month with stop", "Feb. 23, 1817.", "1817-02-23", []],
    ["short year after an apostrophe", "14 November ’36", "1936-11-14", ["century"]],
    ["weekday", "Thursday, July 3, 1817.", "1817-07-03", []],
    ["month only", "MARCH 1947", "1947-03", []],
    ["year only", "1917", "1917", []],
    ["year in Roman figures", "MDCCCXII", "1812", []],
    ["day of a year in Roman figures", "3 May MDCCCXII", "1812-05-03", []],
    ["Anno Domini", "A. D. 319", "0319", []],
    ["a year of three figures with its day", "April 15, 313", "0313-04-15", []],
    ["a month of a number", "May 313", null, []],
    ["years of an era", "A. D. 320-321", "0320/0321", []],
    ["about, of an era", "c. 112 A.D.", "0112~", []],
    ["before Christ", "44 B.C.", "-0043", []],
    ["day before Christ", "March 15, 44 B.C.", "-0043-03-15", []],
    ["century", "fourth century", "03XX", []],
    ["century in figures", "the XIX century", "18XX", []],
    ["century before Christ", "5th century B.C.", "-0499/-0400", []],
    ["decade", "1920s", "192X", []],
    ["part of a decade", "early 1920s", "192X", []],
    ["season", "Spring 1921", "1921-21", []],
    ["winter of two years", "Winter 1917–18", "1917-24", []],
    ["Russian", "12 декабря 1937 г.", "1937-12-12", []],
    ["Russian, Roman month", "12.XII.1937 г.", "1937-12-12", []],
    ["Russian, not later", "не позднее 5 июля 1921 г.", "../1921-07-05", []],
    ["Russian decade", "1920-е гг.", "192X", []],
    ["romanised Russian", "12 dekabria 1937 g.", "1937-12-12", []],
    ["French", "le 3 août 1914", "1914-08-03", []],
    ["French, March", "2 mars 1917", "1917-03-02", []],
    ["German", "den 9. November 1918", "1918-11-09", []],
    ["German, March", "2. März 1917", "1917-03-02", []],
    ["Polish", "11 listopada 1918 r.", "1918-11-11", []],
    ["both styles in brackets", "25 October (7 November) 1917", "1917-11-07", []],
    ["both styles, American order", "October 25 (November 7), 1917", "1917-11-07", []],
    ["both styles, new one first", "November 7 (October 25), 1917", "1917-11-07", []],
    ["both styles, two months, slash", "25 October/7 November 1917", "1917-11-07", []],
    ["both styles, one month", "2 (15) March 1917", "1917-03-15", []],
    ["both styles, slash", "1/14 February 1918", "1918-02-14", []],
    ["both styles, American slash", "October 5/18, 1905", "1905-10-18", []],
    ["both styles over the end of a month", "28/13 March 1917", "1917-03-13", []],
    ["both styles over the end of a year", "19 December 1917/1 January 1918", "1918-01-01", []],
    ["both styles over the end of a year, one printed", "28 December/10 January 1918", "1918-01-10", []],
    ["both styles, Roman months", "25.X/7.XI.1917", "1917-11-07", []],
    ["both styles, named", "25 October (O.S.)/7 November (N.S.) 1917", "1917-11-07", []],
    ["both styles, Russian", "12 (25) января 1918 г.", "1918-01-25", []],
    ["both styles, eleven days", "2/13 September 1752", "1752-09-13", []],
    ["both styles, ten days", "1/11 March 1650", "1650-03-11", []],
    ["Old Style", "9 January 1905 (O.S.)", "1905-01-22", []],
    ["Old Style after a comma", "January 9, 1905, O.S.", "1905-01-22", []],
    ["Old Style, Russian", "9 января 1905 г. (ст. ст.)", "1905-01-22", []],
    ["New Style", "22 January 1905 (N.S.)", "1905-01-22", []],
    ["English double year", "11 February 1721/2", "1722-02-22", []],
    ["years as one", "1917/18", "1917/1918", []],
    ["range of days", "3-7 March 1917", "1917-03-03/1917-03-07", []],
    ["range over two months", "May 3–June 2, 1917", "1917-05-03/1917-06-02", []],
    ["range of months", "June 1936 to July 1937", "1936-06/1937-07", []],
    ["range of months of one year", "June–July 1936", "1936-06/1936-07", []],
    ["range of years", "1917–1918", "1917/1918", []],
    ["range of years, short", "1917-18", "1917/1918", []],
    ["range, American order", "March 3-7, 1917", "1917-03-03/1917-03-07", []],
    ["range over the new year", "28 December–3 January 1918", "1917-12-28/1918-01-03", []],
    ["range in Roman months", "28–30.X.38", "1938-10-28/1938-10-30", ["century"]],
    ["one of two years", "1917 or 1918", "[1917,1918]", []],
    ["one of two days", "3 или 5 мая 1921 г.", "[1921-05-03,1921-05-05]", []],
    ["between", "between 3 May and 5 June 1917", "1917-05-03/1917-06-05", []],
    ["not later than", "not later than 5 July 1921", "../1921-07-05", []],
    ["before", "before 5 July 1921", "../1921-07-05", []],
    ["after", "after March 1917", "1917-03/..", []],
    ["about", "ca. 1905", "1905~", []],
    ["about a month", "c. March 1917", "1917-03~", []],
    ["part of a month", "early March 1917", "1917-03~", []],
    ["uncertain, sign first", "[?May 1817]", "1817-05?", []],
    ["about, tight", "c1750", "1750~", []],
    ["undated, but dated by an editor", "Undated [May 1917]", "1917-05?", []],
    ["not earlier and not later", "не ранее 3 и не позднее 5 июля 1921 г.", "1921-07-03/1921-07-05", []],
    ["old English month", "28th Octr. 1738", "1738-10-28", []],
    ["month by its Latin number", "28 8ber 1738", "1738-10-28", []],
    ["article after the month", "May the 3rd, 1917", "1917-05-03", []],
    ["part of a day", "the evening of May 3, 1917", "1917-05-03", []],
    ["Roman month without day", "XI.1917", "1917-11", []],
    ["Russian years", "1917-1918 гг.", "1917/1918", []],
    ["year first", "1917, October 25", "1917-10-25", []],
    ["year first, Russian act", "1861 года февраля 19 дня", "1861-02-19", []],
    ["French letter", "ce 3 mai 1793", "1793-05-03", []],
    ["uncertain", "1817?", "1817?", []],
    ["supplied by an editor", "[1817]", "1817?", []],
    ["supplied and about", "[ca. 1817]", "1817%", []],
    ["year supplied", "December 5, [1917]", "1917?-12-05", []],
    ["month supplied", "[December] 5, 1917", "1917-12-05?", []],
    ["military", "141200Z DEC 55", "1955-12-14", ["century"]],
    ["French Republic", "le 2 germinal an III", "1795-03-22", []],
    ["French Republic, a coup", "18 brumaire an VIII", "1799-11-09", []],
    ["ISO", "1936-11-03", "1936-11-03", []],
    ["EDTF", "../1921-07-05", "../1921-07-05", []],
    ["no such day", "31 April 1917", null, []],
    ["undated", "[undated]", null, []],
    ["undated, short", "n.d.", null, []],
    ["a locator", "ll. 13-18", null, []],
    ["a name", "May", null, []],
    ["a number", "447", null, []],
    ["a sentence", "In October 1938 I left the town", null, []],
  ];
  it.each(cases)("%s: %s", (_, printed, expected, inferred) => {
    const reading = parseDate(printed, { century: 1900 });
    expect(reading?.edtf ?? null).toBe(expected);
    expect(reading?.inferred ?? []).toEqual(inferred);
    if (expected !== null) expect(dateBounds(expected)).not.toBeNull();
  });

  it("takes a missing year only from the caller, and says so", () => {
    expect(parseDate("17/IX", { year: 1938 })).toMatchObject({ edtf: "1938-09-17", inferred: ["year"] });
    expect(parseDate("14.XI.36")).toMatchObject({ edtf: null, doubts: ["The century of the year is not printed."] });
  });
});

describe("doubts about a date", () => {
  const doubtful: [string, string, RegExp, DateContext?][] = [
    ["two days that are no pair of styles", "1/20 February 1918", /not 13 days apart/u],
    ["day and month in either order", "3/4/1917", /either order/u],
    ["a Russian date in Old Style time", "9 января 1905 г.", /Old Style/u],
    ["a weekday that was another", "Wednesday, July 3, 1817.", /was a Thursday, not a Wednesday\./u],
    ["a weekday that fits Old Style", "Sunday, 9 January 1905", /one in Old Style/u],
    ["an English date of before 1752", "30 January 1649", /25 March/u, { british: true }],
    ["a day of the Julian calendar only", "29 February 1900", /Old Style only/u],
    ["a day that never was", "31 April 1917", /There is no 31 April 1917/u],
    ["an editor's date", "[1817]", /editor supplied/u],
    ["a winter", "Winter 1917", /two years/u],
    ["a double year in May", "11 May 1721/2", /25 March/u],
    ["the French Republic", "2 germinal an III", /22 March 1795/u],
    ["undated", "undated", /said to be undated/u],
  ];
  it.each(doubtful)("%s: %s", (_, printed, doubt, context) => {
    expect(parseDate(printed, context)?.doubts.join(" ")).toMatch(doubt);
  });

  it.each([
    ["a pair that fits", "1/14 February 1918", {}],
    ["an order that is plain", "30/4/1917", {}],
    ["a Russian date of the new calendar", "12 декабря 1937 г.", {}],
    ["a Russian date whose weekday is New Style", "Sunday, 22 January 1905", { russian: true }],
    ["a date that says its style", "9 января 1905 г. (ст. ст.)", {}],
  ])("none for %s: %s", (_, printed, context) => {
    expect(parseDate(printed, context)?.doubts).toEqual([]);
  });
});

describe("date lines", () => {
  it.each<[string, string, string | null, string | null]>([
    ["place before", "Petrograd, 27 February 1917", "1917-02-27", "Petrograd"],
    ["place of two words, weekday", "Orel Province, Tuesday, 3 May 1921.", "1921-05-03", "Orel Province"],
    ["place and state", "New York, N.Y., May 3, 1921", "1921-05-03", "New York, N.Y."],
    ["place without comma", "Moscow 3 May 1921", "1921-05-03", "Moscow"],
    ["place after", "3 May 1921, Moscow", "1921-05-03", "Moscow"],
    ["place in brackets", "[Petrograd,] 5 December 1917", "1917-12-05", "Petrograd"],
    ["place in a sentence", "Given at Washington, this 3rd day of March, 1817.", "1817-03-03", "Washington"],
    ["place, Russian", "г. Москва, 12 декабря 1937 г.", "1937-12-12", "Москва"],
    ["place, German", "Berlin, den 2. März 1917", "1917-03-02", "Berlin"],
    [
      "place of a headquarters",
      "Headquarters, Army of the Potomac, May 3, 1863.",
      "1863-05-03",
      "Headquarters, Army of the Potomac",
    ],
    ["place, undated", "Washington, undated.", null, "Washington"],
    ["time after", "April 30, 1918, 6.30 a.m.", "1918-04-30", null],
    ["time after a dash", "Washington, December 14, 1955—6:41 p.m.", "1955-12-14", "Washington"],
    ["from hour to hour", "Washington, December 14, 1955, 10:30 a.m.–12:15 p.m.", "1955-12-14", "Washington"],
    ["time of a cable", "Athens, August 19, 2002, 1425Z", "2002-08-19", "Athens"],
    ["time, French", "Paris, le 3 mai 1921, 18 h", "1921-05-03", "Paris"],
    ["time in the middle", "Moscow, midnight, May 3, 1921", "1921-05-03", "Moscow"],
    ["time in words", "Baden, July 15, 1817, 6 o'clock in the evening", "1817-07-15", "Baden"],
    ["weekday only", "Thursday, July 3, 1817.", "1817-07-03", null],
  ])("%s", (_, printed, edtf, place) => {
    expect(parseDateLine(printed)).toMatchObject({ reading: { edtf }, place });
  });

  it.each([
    "We met on 3 May 1921 and parted the same evening.",
    "1917 Revolution",
    "Decree on Land, 1917",
    "Act of 3 May 1791",
    "January 1948 Conference",
    "Published 3 May 1917",
    "Chapter 3",
    "I. May 1917",
    "To the Editor, 3 May 1921",
    "Pravda, 3 May 1921",
    "New York Times, 3 May 1921",
    "May 3, 1917 was a hot day.",
    "10:30 a.m.",
    "218.",
    "Fourth century",
  ])("is none: %s", (line) => {
    expect(parseDateLine(line)).toBeNull();
  });

  it.each([
    ["of the same year", "Petrograd, April 29, 1917, 8 p.m. [Received April 30, 6.30 a.m..]", "1917-04-30"],
    ["over the new year", "Moscow, December 30, 1917, 8 p.m. (Received January 2, 1:10 p.m.)", "1918-01-02"],
  ])("reads the date of receipt %s", (_, line, edtf) => {
    expect(parseDateLine(line)?.others).toMatchObject([{ role: "received", edtf, inferred: ["year"] }]);
  });

  it("takes an hour of receipt for the same day", () => {
    const line = parseDateLine("Petrograd, April 29, 1917, 8 p.m. [Received 11.25 p.m.]");
    expect(line).toMatchObject({
      place: "Petrograd",
      others: [{ edtf: "1917-04-29", inferred: ["year", "month", "day"] }],
    });
  });

  it("reads a receipt that stands alone, and refuses what is none", () => {
    expect(parseReceived("[Received May 2, 1917, 11.30 p.m.]", null)).toMatchObject({
      edtf: "1917-05-02",
      inferred: [],
    });
    expect(parseReceived("[Received with thanks]", null)).toBeNull();
  });
});

describe("laws of the grammar", () => {
  const days = fc.integer({ min: 2_373_000, max: 2_450_000 }).map(gregorianOfDayNumber);
  const romans = "I II III IV V VI VII VIII IX X XI XII".split(" ");
  const forms: ((day: { year: number; month: number; day: number }) => string)[] = [
    ({ year, month, day }) => `${day} ${monthName(month)} ${year}`,
    ({ year, month, day }) => `${monthName(month).toUpperCase()} ${day}, ${year}`,
    ({ year, month, day }) => `${day}.${romans[month - 1]}.${year}`,
    ({ year, month, day }) => `${day}/${romans[month - 1]} ${year}`,
    ({ year, month, day }) => `Petrograd, ${monthName(month)} ${day}, ${year}, 8 p.m.`,
  ];

  it("reads a day in every form as the same day", () => {
    fc.assert(
      fc.property(days, fc.constantFrom(...forms), (day, form) => {
        expect(parseDateLine(form(day))?.reading.edtf).toBe(edtfOfDay(day));
      }),
    );
  });

  it("reads a day in both styles as its New Style day, and doubts every other pair", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2_373_000, max: 2_422_000 }), fc.integer({ min: -3, max: 3 }), (number, off) => {
        const old = gregorianOfDayNumber(number);
        if (old.month === 2 && old.day === 29) return;
        const fresh = gregorianOfJulian(old);
        const wrong = gregorianOfDayNumber(dayNumberOfGregorian(fresh) + off);
        const pair = parseDate(
          `${old.day} ${monthName(old.month)}/${wrong.day} ${monthName(wrong.month)} ${wrong.year}`,
        );
        expect(pair?.edtf).toBe(off === 0 ? edtfOfDay(fresh) : null);
        expect(pair?.doubts).toHaveLength(off === 0 ? 0 : 1);
      }),
    );
  });

  it("writes valid EDTF whatever is printed", () => {
    const tokens =
      "3 31 1917 17 44 ? [ ] ( ) / - – , . or ca. before May мая XII A.D. B.C. century 1920s winter O.S. to and Monday an III".split(
        " ",
      );
    const texts = fc.array(fc.constantFrom(...tokens), { minLength: 1, maxLength: 7 }).map((list) => list.join(" "));
    fc.assert(
      fc.property(texts, fc.boolean(), (text, tight) => {
        const edtf = parseDate(tight ? text.replace(/ (?=[/.,)\]?–-])/gu, "") : text, { century: 1900 })?.edtf ?? null;
        if (edtf !== null) expect(dateBounds(edtf), `${text}: ${edtf}`).not.toBeNull();
      }),
      { numRuns: 2000 },
    );
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
