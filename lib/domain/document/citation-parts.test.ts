import { describe, expect, it } from "vitest";
import { parseArchival } from "./archival";
import { citationParts } from "./citation-parts";
import { codePointSlice } from "./codepoints";

const parts = (text: string) => {
  const found = parseArchival(text);
  return citationParts(text, found ? [found.reference] : []);
};

describe("the parts of a citation", () => {
  it.each<[string, string, [string, string][]]>([
    [
      "Russian archive",
      "GARF, f. 1235, op. 1, d. 16, ll. 5-7",
      [
        ["GARF", "archive: State Archive of the Russian Federation, Moscow"],
        ["f. 1235", "collection (fond): the papers of one office or person"],
        ["op. 1", "inventory of the collection (opis)"],
        ["d. 16", "file (delo)"],
        ["ll. 5-7", "sheet (list)"],
      ],
    ],
    [
      "back of a leaf, Cyrillic",
      "ГАРФ, ф. 1235, оп. 1, д. 16, л. 8 об.",
      [
        ["ГАРФ", "archive: State Archive of the Russian Federation, Moscow"],
        ["ф. 1235", "collection (fond): the papers of one office or person"],
        ["оп. 1", "inventory of the collection (opis)"],
        ["д. 16", "file (delo)"],
        ["л. 8 об.", "sheet (list); ob. (oborot) is the back of it"],
      ],
    ],
    [
      "Kew",
      "TNA, FO 371/2996, f. 12",
      [
        ["TNA", "archive: The National Archives of the UK, Kew"],
        ["FO", "government department that made the records: Foreign Office"],
        ["371", "series: records of one kind kept together"],
        ["2996", "piece: one file or volume"],
        ["f. 12", "leaf (folio), counted by sheets; r is its front, v its back"],
      ],
    ],
    [
      "archive at the end",
      "RG 59, Box 12, NARA",
      [
        ["RG 59", "record group: the records of the Department of State"],
        ["Box 12", "box"],
        ["NARA", "archive: National Archives and Records Administration, College Park, Maryland"],
      ],
    ],
    ["no archive at all", "Printed from memory.", []],
  ])("%s", (_, text, expected) => {
    const found = parts(text);
    expect(found.map(({ printed, meaning }) => [printed, meaning])).toEqual(expected);
    for (const { start, end, printed } of found) expect(codePointSlice(text, start, end)).toBe(printed);
  });

  it("counts code points where letters lie beyond 16 bits", () => {
    const [first] = parts("𝕬𝕬 file: GARF, f. 1235, op. 1, d. 16, l. 5");
    expect(first && codePointSlice("𝕬𝕬 file: GARF, f. 1235, op. 1, d. 16, l. 5", first.start, first.end)).toBe("GARF");
  });

  it("says under what name an archive is found now", () => {
    expect(parts("RTsKhIDNI, f. 17, op. 3, d. 1, l. 2")[0]).toMatchObject({
      meaning: expect.stringMatching(/its papers are in RGASPI since 1999$/u),
    });
  });

  it("finds nothing of a reference that is not printed in these words", () => {
    const found = parseArchival("GARF, f. 1235, op. 1, d. 16, l. 5");
    expect(citationParts("Elsewhere.", found ? [found.reference] : [])).toEqual([]);
  });
});
