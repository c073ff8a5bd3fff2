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
        ["GARF", "archive"],
        ["f. 1235", "collection (fond)"],
        ["op. 1", "inventory of the collection (opis)"],
        ["d. 16", "file (delo)"],
        ["ll. 5-7", "sheet (list)"],
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
    expect(parts("RTsKhIDNI, f. 17, op. 3, d. 1, l. 2")[0]).toMatchObject({ meaning: "archive, now RGASPI" });
  });

  it("finds nothing of a reference that is not printed in these words", () => {
    const found = parseArchival("GARF, f. 1235, op. 1, d. 16, l. 5");
    expect(citationParts("Elsewhere.", found ? [found.reference] : [])).toEqual([]);
  });
});
