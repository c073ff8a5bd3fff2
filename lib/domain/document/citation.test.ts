import { describe, expect, it } from "vitest";
import { parseCitation } from "./archival";
import { formatCitation } from "./citation";
import { dateInWords } from "./date-words";
import { documentDate, parseDate } from "./dates";
import type { Meta } from "./model";

const nothing: Meta = {
  title: null,
  genre: null,
  date: null,
  senders: [],
  recipients: [],
  place: null,
  language: "en",
  originalLanguage: null,
  translator: null,
  rights: null,
  archival: [],
  priorPublication: null,
  starts: "whole",
  ends: "whole",
};
const dated = (printed: string) => {
  const reading = parseDate(printed, { century: 1900 });
  return reading === null ? null : documentDate(printed, reading, "dateline");
};
const cited = (raw: string) => parseCitation(raw).archival;

describe("a document in a note", () => {
  const cases: [string, Partial<Meta>, string, string][] = [
    [
      "a telegram from a Russian archive",
      {
        title: "Grinev to Osipova and Rudin",
        date: dated("APRIL 9, 1931"),
        archival: cited("RTsKhIDNI, f. 141, op. 67; d. 512, l. 3-4"),
        translator: "the editor",
      },
      "Grinev to Osipova and Rudin, 9 April 1931, ll. 3–4, f. 141, op. 67, d. 512, RTsKhIDNI; translated by the editor",
      "Grinev to Osipova and Rudin, 1931",
    ],
    [
      "a British file",
      { title: "Report on the ferries", date: dated("May 1921"), archival: cited("TNA: PRO, FO 371/2996, f. 12") },
      "Report on the ferries, May 1921, fol. 12, FO 371/2996, TNA",
      "Report on the ferries, 1921",
    ],
    [
      "without a title",
      { senders: ["Lavrov"], recipients: ["Osipova", "Rudin"] },
      "Lavrov to Osipova and Rudin",
      "Lavrov to Osipova and Rudin",
    ],
    ["with nothing known", {}, "Untitled document", "Untitled document"],
    [
      "an unparsed source",
      { title: "Order No. 1", priorPublication: "published in Izvestiia, no. 3" },
      "Order No. 1; published in Izvestiia, no. 3",
      "Order No. 1",
    ],
  ];
  it.each(cases)("%s", (_, meta, long, short) => {
    expect(formatCitation({ ...nothing, ...meta })).toEqual({ long, short });
  });
});

describe("dates in words", () => {
  it.each([
    ["14.XI.36", "14 November 1936"],
    ["MARCH 1947", "March 1947"],
    ["27 February 1917 (O.S.)", "12 March 1917 (27 February Old Style)"],
    ["2 (15) March 1917", "15 March 1917 (2 March Old Style)"],
    ["not later than 5 July 1921", "not later than 5 July 1921"],
    ["June 1936 to July 1937", "June 1936 to July 1937"],
    ["ca. 1905", "about 1905"],
    ["Spring 1921", "spring 1921"],
    ["17/IX", "17 September"],
  ])("%s", (printed, words) => {
    expect(dateInWords(dated(printed))).toBe(words);
  });

  it("keeps what is printed when it cannot be read", () => {
    expect(
      dateInWords({
        printed: "the eve of St. George",
        edtf: null,
        calendar: "unknown",
        basis: "dateline",
        inferred: [],
      }),
    ).toBe("the eve of St. George");
    expect(dateInWords(null)).toBeNull();
  });
});
