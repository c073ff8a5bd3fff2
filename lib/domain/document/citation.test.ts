import { describe, expect, it } from "vitest";
import { parseCitation } from "./archival";
import { formatCitation } from "./citation";
import { dateInWords } from "./date-words";
import { documentDate, parseDate } from "./dates";
import { emptyMeta, type Meta } from "./model";

const nothing: Meta = emptyMeta("en");
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
      "Grinev to Osipova and Rudin, 9 April 1931, ll. 3–4, f. 141, op. 67, d. 512, RTsKhIDNI, Moscow; translated by the editor",
      "Grinev to Osipova and Rudin, 1931",
    ],
    [
      "a British file",
      { title: "Report on the ferries", date: dated("May 1921"), archival: cited("TNA: PRO, FO 371/2996, f. 12") },
      "Report on the ferries, May 1921, fol. 12, FO 371/2996, TNA, Kew",
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
    expect(formatCitation({ ...nothing, ...meta })).toMatchObject({ long, short });
  });
});

describe("a document in a list of sources", () => {
  it.each<[string, Partial<Meta>, string]>([
    [
      "sender first",
      {
        title: "Grinev to Osipova",
        senders: ["A. N. Grinev"],
        recipients: ["Osipova"],
        date: dated("APRIL 9, 1931"),
        archival: cited("GARF, f. 141, op. 67, d. 512, l. 3"),
        priorPublication: "published in Vestnik, no. 3",
        translator: "the editor",
      },
      "Grinev, A. N. Grinev to Osipova. 9 April 1931. l. 3, f. 141, op. 67, d. 512, GARF, Moscow. Published in Vestnik, no. 3. Translated by the editor.",
    ],
    ["an office", { title: "Note", senders: ["Secretary of State"] }, "Secretary of State. Note."],
    ["nothing known", {}, "Untitled document."],
  ])("%s", (_, meta, entry) => {
    expect(formatCitation({ ...nothing, ...meta }).bibliography).toBe(entry);
  });

  it("names a German file as one shelfmark and an American folder by its title", () => {
    const long = (raw: string) => formatCitation({ ...nothing, title: "Note", archival: cited(raw) }).long;
    expect(long("BArch, R 58/243, Bl. 12–13")).toBe("Note, fols. 12–13, R 58/243, BArch, Berlin and Koblenz");
    expect(long("Source: Department of State, Lane Files (Lot File 95 D 113), Box 1, General.")).toBe(
      "Note, Lane Files, lot 95 D 113, box 1, General, Department of State, Washington, D.C.",
    );
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
    ["3-5 May 1917", "3–5 May 1917"],
    ["1917-18", "1917–1918"],
    ["1920s", "the 1920s"],
    ["fourth century", "the 4th century"],
    ["44 B.C.", "44 BC"],
    ["A. D. 325", "AD 325"],
    ["December 5, [1917]", "5 December [1917?]"],
    ["1817?", "1817?"],
    ["1917 or 1918", "1917 or 1918"],
    ["[ca. 1817]", "about 1817?"],
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
