/** Lines as typewriters and programs break them, and what begins a paragraph among them; all pages are composed. */
import { describe, expect, it } from "vitest";
import { linesOf } from "./lines";
import { measureOf } from "./measure";
import { wrapped } from "./mutate.testing";
import { paragraphsOf } from "./paragraphs";

const letter = [
  "Inspector Grinev to the Mill Board",
  "4 May 1921",
  "   I have been to the upper mill and found the wheel in order, but the",
  "dam has given way on the side of the meadow, and nobody will own that it",
  "was his to mend.",
  "   The miller asks for forty planks.",
  "GRINEV",
  "Zarechnoe Town Archive, MC 81/12.",
  "The Mill Board to Inspector Grinev",
  "11 May 1921",
  "   The Board has no planks, and will have none before the roads are dry.",
  "You are to see that the meadow is not flooded in the meantime.",
  "ORLOVA",
];

describe("a page without blank lines, each line filled", () => {
  it("has the measure of its widest lines, and indents that begin paragraphs", () => {
    const measure = measureOf(linesOf(letter.join("\n")), new Set());
    expect(measure).toEqual({ column: 72, exact: true, indents: new Set([3]) });
  });

  it("is parted where a line was ended on purpose or set in", () => {
    expect(paragraphsOf(letter.join("\n")).paragraphs.map(({ text }) => text.slice(0, 24))).toEqual([
      "Inspector Grinev to the ",
      "4 May 1921",
      "I have been to the upper",
      "The miller asks for fort",
      "GRINEV",
      "Zarechnoe Town Archive, ",
      "The Mill Board to Inspec",
      "11 May 1921",
      "The Board has no planks,",
      "ORLOVA",
    ]);
  });

  it("is not set apart by the indent of a first line", () => {
    expect(paragraphsOf(letter.join("\n")).paragraphs.every(({ indent }) => indent === 0)).toBe(true);
  });
});

describe("what is no such page", () => {
  it.each<[string, string]>([
    ["each line is a paragraph", "A title\n14.XI.36\nA long paragraph that was never wrapped at any column.\nEnd"],
    ["lines of a wrapped page were wrapped anew", wrapped(letter.slice(2, 6).join("\n"), 50)],
  ])("%s", (_, text) => {
    expect(measureOf(linesOf(text), new Set())?.exact ?? false).toBe(false);
  });

  it("keeps a block that is set in whole", () => {
    const page = [
      "The millers of the Susha were in dispute with the townsmen for the whole",
      "of that year, and the extracts below show how the matter stood before it",
      "was settled by the board.",
      "    The chronicle was written by a clerk of the board, and is the",
      "    only authority for the dispute.",
      "In that year the men of the town came to the upper mill by night and took",
      "the stones away.",
    ].join("\n");
    expect(paragraphsOf(page).paragraphs.map(({ text }) => text.split(" ").length)).toEqual([33, 18, 20]);
  });
});
