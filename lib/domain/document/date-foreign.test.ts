/** Date lines of other calendars, of places in brackets, and of years before the year 1000. */
import { describe, expect, it } from "vitest";
import { parseDateLine } from "./dates";

describe("a day that an editor worked out", () => {
  it.each<[string, string]>([
    ["25 Safar 1254 [May 20, 1838]", "1838-05-20"],
    ["Kangxi 56/11/21 (December 23, 1717)", "1717-12-23"],
    ["Peking, 3rd day of the 11th moon (December 2, 1840)", "1840-12-02"],
    ["Nisan 5603 = April 1843", "1843-04"],
  ])("%s", (text, edtf) => {
    const reading = parseDateLine(text)?.reading;
    expect(reading?.edtf).toBe(edtf);
    expect(reading?.doubts).toContain("An editor worked this day out from another calendar.");
  });

  it.each(["Letter of the Mayor [May 20, 1838]", "From the diary of P. Lapin (May 3, 1917)"])("none: %s", (text) =>
    expect(parseDateLine(text)).toBeNull(),
  );
});

describe("other date lines", () => {
  it.each<[string, string | null]>([
    ["(Leipsic) July 20, 1519.", "1519-07-20"],
    ["Camp before Sebastopol, 9 January 1855", "1855-01-09"],
    ["Homburg v. d. H., 27. III. 1912", "1912-03-27"],
    ["c. 371", "0371~"],
    ["ca. 112", "0112~"],
    ["Not dated [after March 7, 1937]", "1937-03-07?/.."],
  ])("%s", (text, edtf) => expect(parseDateLine(text)?.reading.edtf ?? null).toBe(edtf));

  it.each(["371", "c. 371 pages"])("none: %s", (text) => expect(parseDateLine(text)).toBeNull());
});
