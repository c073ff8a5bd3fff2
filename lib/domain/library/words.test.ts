import { describe, expect, it } from "vitest";
import { keyReader, soughtKeys, wordsOf } from "./words";

describe("the words of a text", () => {
  it.each<[name: string, text: string, words: string[]]>([
    ["plain words", "The quay has sunk.", ["The", "quay", "has", "sunk"]],
    ["a hyphen parts two words", "counter-revolution", ["counter", "revolution"]],
    ["an apostrophe inside belongs to the word", "Zinov'ev, Ignat’ev's", ["Zinov'ev", "Ignat’ev's"]],
    ["one at the end does not", "the soldiers’ Soviet", ["the", "soldiers", "Soviet"]],
    ["Cyrillic, and letters with accents", "Троцкий, Ežov", ["Троцкий", "Ežov"]],
    ["numbers", "f. 3, op. 24", ["f", "3", "op", "24"]],
    ["nothing", " — ", []],
  ])("%s", (_, text, words) => {
    expect(wordsOf(text).map(({ printed }) => printed)).toEqual(words);
    for (const { start, end, printed } of wordsOf(text)) expect(text.slice(start, end)).toBe(printed);
  });
});

describe("what is asked for and what is printed", () => {
  const keysOf = keyReader();
  const one = (asked: string, printed: string) => soughtKeys(asked).some((key) => keysOf(printed).includes(key));

  it.each<[a: string, b: string, same: boolean]>([
    ["Trotsky", "Trotskii", true],
    ["Trotsky", "Троцкий", true],
    ["троцкий", "Trotsky", true],
    ["trotsky", "Trotskii", true],
    ["Marx", "marks", false],
    ["petition", "petitions", true],
    ["Petition", "petition’s", true],
    ["deputies", "deputy", true],
    ["churches", "church", true],
    ["quay", "quays", true],
    ["gas", "ga", false],
    ["moss", "mos", false],
    ["crisis", "crisi", false],
    ["quay", "key", false],
  ])("%s and %s: %s", (a, b, same) => {
    expect(one(a, b)).toBe(same);
  });

  it("a word of endless length is known by its beginning, never cut through a character", () => {
    const printed = "中".repeat(199) + "😀".repeat(3000);
    expect(keysOf(printed)).toEqual([expect.stringMatching(/^中{199}\ufffd$/u)]);
    expect(one(`${"中".repeat(199)}😀`, printed)).toBe(true);
  });

  it("every word has a key", () => {
    for (const printed of ["a", "7", "ъ", "'", "М"]) expect(keysOf(printed).length).toBeGreaterThan(0);
  });
});
