import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCitation } from "./archival";
import { bibtexText, citeKey, toBibtex } from "./citation-bibtex";
import { type CslDate, type CslItem, cslDate, toCsl } from "./citation-csl";
import { toRis } from "./citation-ris";
import { documentDate, parseDate } from "./dates";
import { emptyMeta, genres, type Meta } from "./model";

const dated = (printed: string) => {
  const reading = parseDate(printed, { century: 1900 });
  return reading === null ? null : documentDate(printed, reading, "dateline");
};
const letter: Meta = {
  ...emptyMeta("en"),
  title: "Grinev to Osipova & Rudin",
  genre: "letter",
  date: dated("25 October (7 November) 1917"),
  senders: ["A. N. Grinev"],
  recipients: ["Osipova", "Council of Workers"],
  place: "Petrograd",
  messageNumber: "No. 672",
  originalLanguage: "ru",
  translator: "the editor",
  archival: parseCitation("RTsKhIDNI, f. 141, op. 67; d. 512, l. 3-4").archival,
  priorPublication: "published in Vestnik, no. 3",
};
const at = { id: "doc-1", url: "https://example.org/d/1", accessed: "2026-11-22" };

describe("CSL-JSON", () => {
  it("says of a letter who, to whom, when and where", () => {
    expect(toCsl(letter, at)).toEqual({
      id: "doc-1",
      type: "personal_communication",
      title: "Grinev to Osipova & Rudin",
      author: [{ family: "Grinev", given: "A. N." }],
      recipient: [{ literal: "Osipova" }, { literal: "Council of Workers" }],
      translator: [{ literal: "the editor" }],
      issued: { "date-parts": [[1917, 11, 7]] },
      accessed: { "date-parts": [[2026, 11, 22]] },
      genre: "letter",
      number: "No. 672",
      archive: "RTsKhIDNI",
      archive_collection: "f. 141",
      archive_location: "f. 141, op. 67, d. 512, ll. 3–4",
      "archive-place": "Moscow",
      "call-number": "f. 141, op. 67, d. 512",
      "container-title": "published in Vestnik, no. 3",
      "event-place": "Petrograd",
      language: "en",
      URL: "https://example.org/d/1",
      note: "RTsKhIDNI, f. 141, op. 67; d. 512, l. 3-4; RTsKhIDNI is now RGASPI; Old Style: 25 October (7 November) 1917; Original language: ru",
    });
  });

  it("leaves out what is not known", () => {
    expect(toCsl(emptyMeta("en"), { id: "a", url: "u" })).toEqual({
      id: "a",
      type: "document",
      URL: "u",
      language: "en",
    });
  });

  it.each<[string, CslDate | null]>([
    ["14.XI.36", { "date-parts": [[1936, 11, 14]] }],
    ["MARCH 1947", { "date-parts": [[1947, 3]] }],
    [
      "3-5 May 1917",
      {
        "date-parts": [
          [1917, 5, 3],
          [1917, 5, 5],
        ],
      },
    ],
    ["ca. 1750", { "date-parts": [[1750]], circa: true }],
    ["Spring 1919", { "date-parts": [[1919]], season: 1 }],
    ["44 B.C.", { "date-parts": [[-43]] }],
    ["not later than 5 July 1921", { literal: "not later than 5 July 1921" }],
    ["1920s", { literal: "the 1920s" }],
    ["17/IX", { literal: "17 September" }],
    ["undated", { literal: "undated" }],
  ])("dates: %s", (printed, expected) => {
    expect(cslDate(dated(printed))).toEqual(expected);
  });
});

describe("BibTeX", () => {
  it("prints a letter", () => {
    expect(toBibtex([toCsl(letter, at)])).toBe(
      [
        "@letter{grinev1917-doc1,",
        "  author = {Grinev, A. N.},",
        "  title = {Grinev to Osipova \\& Rudin},",
        "  date = {1917-11-07},",
        "  translator = {{the editor}},",
        "  type = {letter},",
        "  number = {No. 672},",
        "  location = {Petrograd},",
        "  howpublished = {published in Vestnik, no. 3},",
        "  library = {RTsKhIDNI, Moscow, f. 141, op. 67, d. 512, ll. 3–4},",
        "  addendum = {To Osipova, Council of Workers},",
        "  note = {RTsKhIDNI, f. 141, op. 67; d. 512, l. 3-4; RTsKhIDNI is now RGASPI; Old Style: 25 October (7 November) 1917; Original language: ru},",
        "  langid = {en},",
        "  url = {https://example.org/d/1},",
        "  urldate = {2026-11-22},",
        "}",
        "",
      ].join("\n"),
    );
  });

  it.each([
    ["50% & more", "50\\% \\& more"],
    ["a_b #1 $5", "a\\_b \\#1 \\$5"],
    ["{x} \\y", "\\textbraceleft{}x\\textbraceright{} \\textbackslash{}y"],
    ["~^", "\\textasciitilde{}\\textasciicircum{}"],
    ["two\nlines\t", "two lines"],
    ["Троцкий", "Троцкий"],
  ])("escapes %j", (text, expected) => {
    expect(bibtexText(text)).toBe(expected);
  });

  it("keys do not change with the title of a signed letter, nor need letters", () => {
    const item = toCsl(letter, at);
    expect(citeKey({ ...item, title: "Another" })).toBe(citeKey(item));
    expect(citeKey({ id: "…", type: "document" })).toBe("document-0");
  });
});

it("prints a letter as RIS", () => {
  expect(toRis([toCsl(letter, at)]).split("\r\n")).toEqual([
    "TY  - PCOMM",
    "ID  - doc-1",
    "TI  - Grinev to Osipova & Rudin",
    "AU  - Grinev, A. N.",
    "A2  - Osipova",
    "A2  - Council of Workers",
    "A4  - the editor",
    "PY  - 1917",
    "DA  - 1917/11/07/",
    "M3  - letter",
    "T2  - published in Vestnik, no. 3",
    "DB  - RTsKhIDNI",
    "AN  - f. 141, op. 67, d. 512, ll. 3–4",
    "CN  - f. 141, op. 67, d. 512",
    "CY  - Petrograd",
    "LA  - en",
    "N1  - RTsKhIDNI, f. 141, op. 67; d. 512, l. 3-4; RTsKhIDNI is now RGASPI; Old Style: 25 October (7 November) 1917; Original language: ru",
    "UR  - https://example.org/d/1",
    "Y2  - 2026/11/22/",
    "ER  - ",
    "",
  ]);
});

describe("no field breaks out of its place", () => {
  const wild = fc.oneof(
    fc.string({ unit: "binary", maxLength: 30 }),
    fc
      .array(
        fc.constantFrom(
          "\r\nTY  - BOOK",
          "\nER  - ",
          "}",
          "{",
          "\\",
          "\\}",
          "%",
          "@book{x,",
          " and ",
          ",",
          "\u2028",
          "\u0085",
          "a",
        ),
        { maxLength: 8 },
      )
      .map((list) => list.join("")),
  );
  const metas = fc.record({
    title: fc.option(wild),
    genre: fc.option(fc.constantFrom(...genres)),
    senders: fc.array(wild, { maxLength: 3 }),
    recipients: fc.array(wild, { maxLength: 2 }),
    translator: fc.option(wild),
    priorPublication: fc.option(wild),
    place: fc.option(wild),
    messageNumber: fc.option(wild),
    raw: wild,
    printed: wild,
  });
  const items = fc.tuple(metas, wild, wild).map(([{ raw, printed, ...meta }, id, url]): CslItem => {
    const archival = [
      {
        raw,
        scheme: "unparsed" as const,
        repository: { printed: raw, now: null },
        levels: [{ kind: "box", value: raw }],
        locator: null,
        residue: "",
      },
    ];
    const date = { printed, edtf: null, calendar: "unknown" as const, basis: "dateline" as const, inferred: [] };
    return toCsl({ ...emptyMeta("en"), ...meta, archival, date }, { id, url });
  });

  it("of BibTeX: every entry closes exactly at its end", () => {
    fc.assert(
      fc.property(items, (item) => {
        const entry = toBibtex([item]);
        let depth = 0;
        const depths: number[] = [];
        for (const sign of entry.trimEnd().split("")) {
          depth += sign === "{" ? 1 : sign === "}" ? -1 : 0;
          depths.push(depth);
        }
        expect(depths.at(-1)).toBe(0);
        expect(depths.slice(entry.indexOf("{"), -1).every((at) => at > 0)).toBe(true);
        expect(entry.match(/^@/gmu)).toHaveLength(1);
        for (const line of entry.trimEnd().split("\n").slice(1, -1)) expect(line).toMatch(/^ {2}[a-z]+ = \{.*\},$/u);
      }),
    );
  });

  it("of RIS: every line begins with a tag, and there is one record", () => {
    fc.assert(
      fc.property(items, (item) => {
        const lines = toRis([item])
          .trimEnd()
          .split(/[\r\n\u0085\u2028\u2029]+/u);
        for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}-(?: |$)/u);
        expect(lines.filter((line) => line.startsWith("TY"))).toHaveLength(1);
        expect(lines.filter((line) => line.startsWith("ER"))).toHaveLength(1);
      }),
    );
  });
});
