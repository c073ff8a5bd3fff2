/** Laws of the importer on texts nobody composed: nothing is lost, offsets fit, and it always ends. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codePointLength } from "../document/codepoints";
import { importText } from "./import";
import { lostWords } from "./words.testing";

const line = fc.oneof(
  fc.constantFrom(
    "Orlova to Gusev",
    "MARCH 1921",
    "3 May 1921",
    "14.III.29",
    "N. Orlova",
    "[a page is torn off here]",
    "GARF, f. 1, op. 2, d. 3, l. 4",
    "9/IV No. 318 Grinev.",
    "^{1.} A note on the *mill*.",
    "[Footnote 2: Another note,",
    "which ends here.]",
    "1. First point of the order",
    "# A heading",
    "112 THE RIVER",
    "gra",
    "Dear Nadya,",
    "P.S. Send salt.",
    "§ 7. Of mills",
    "218.",
  ),
  fc.lorem({ mode: "sentences", maxCount: 3 }),
  fc
    .array(
      fc.constantFrom(
        "mill",
        "*bread*",
        "river¹",
        "[in",
        "town]",
        "_so_",
        "**",
        "(b)",
        "ﬁsh",
        "Ёлка",
        "e\u0301t\u00e9",
        "\u{1f35e}loaf",
        "a-",
        "“who",
        "is”",
        "the.(2)",
        "x^{1}",
      ),
      { maxLength: 20 },
    )
    .map((words) => words.join(" ")),
);
const page = fc
  .array(fc.tuple(line, fc.constantFrom("\n", "\n\n", "\r\n\r\n", "\n   ", "\f")), { minLength: 1, maxLength: 40 })
  .map((lines) => lines.flat().join(""));

/** Reading text normalises ligatures and joins words cut at line ends; the input is compared in the same form. */
const comparable = (text: string): string => text.replaceAll("ﬁ", "fi").replace(/(\p{Ll})-\s*\n\s*(?=\p{Ll})/gu, "$1");

describe("any page", () => {
  it("keeps every word in text, notes or debris", () => {
    fc.assert(
      fc.property(page, (text) => {
        fc.pre(text.trim() !== "" && !/a-\s*[\r\n\f]/u.test(text));
        expect(
          lostWords(
            comparable(text)
              .replace(/\.\(2\)/gu, ".")
              .replace(/\u00b9/gu, ""),
            importText(text),
          ),
        ).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it("has zones in order, without overlap, and marks inside their blocks", () => {
    fc.assert(
      fc.property(page, (text) => {
        const result = importText(text);
        let end = 0;
        for (const zone of result.zones) {
          expect(zone.start).toBeGreaterThanOrEqual(end);
          expect(zone.end).toBeGreaterThan(zone.start);
          end = zone.end;
        }
        expect(end).toBeLessThanOrEqual(result.text.length);
        for (const { content } of result.documents) {
          for (const block of [...content.blocks, ...content.notes.flatMap((note) => note.blocks)]) {
            const length = codePointLength(block.text);
            expect(block.text).toBe(block.text.normalize("NFC").trim());
            for (const mark of block.marks) expect(mark.start < mark.end && mark.end <= length).toBe(true);
            for (const atom of block.atoms) expect(atom.at <= length).toBe(true);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it("of any characters at all is read without an error", () => {
    const character = fc.nat({ max: 0x1_f3ff }).map((code) => String.fromCodePoint(code));
    const anyText = fc.array(character, { maxLength: 120 }).map((characters) => characters.join(""));
    fc.assert(
      fc.property(anyText, (text) => {
        expect(importText(text).text.length).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 300 },
    );
  });
});

it("reads two million characters in linear time", () => {
  const paragraph = `${"The mill stood still and nobody was paid, said the miller. ".repeat(6)}\n\n`;
  const time = (characters: number): number => {
    const text = paragraph.repeat(Math.ceil(characters / paragraph.length));
    const start = performance.now();
    importText(text);
    return performance.now() - start;
  };
  time(100_000);
  const [small, large] = [time(250_000), time(2_000_000)];
  expect(large).toBeLessThan(Math.max(small * 8 * 4, 2_000));
});
