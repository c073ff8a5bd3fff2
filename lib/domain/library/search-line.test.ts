import { describe, expect, it } from "vitest";
import { holdsAll } from "./found";
import { type AliasPair, readSearch } from "./search-line";
import { keyReader } from "./words";

const keysOf = keyReader();
const aliases: AliasPair[] = [
  { name: "Stalin", alias: "Koba" },
  { name: "Iosif Dzhugashvili", alias: "Stalin" },
];
const printed = (line: string, pairs: AliasPair[] = []) => readSearch(line, pairs).map((term) => term.printed);

describe("what is looked for", () => {
  it.each<[name: string, line: string, terms: string[]]>([
    ["words one by one", "quay  timber", ["quay", "timber"]],
    ["a phrase in quotation marks", 'the "quay has sunk" now', ["the", "quay has sunk", "now"]],
    ["other quotation marks", "„quay has“ «timber»", ["quay has", "timber"]],
    ["a phrase that is not closed", '"quay has', ["quay has"]],
    ["words tied by a hyphen stay together", "counter-revolution", ["counter-revolution"]],
    ["signs alone are nothing", "— * ?", []],
    ["an empty phrase is nothing", '""', []],
  ])("%s", (_, line, terms) => {
    expect(printed(line)).toEqual(terms);
  });

  it("a name of several words with an alias is one term", () => {
    expect(printed("letter Iosif Dzhugashvili 1913", aliases)).toEqual(["letter", "Iosif Dzhugashvili", "1913"]);
    expect(printed("letter Iosif Dzhugashvili 1913")).toEqual(["letter", "Iosif", "Dzhugashvili", "1913"]);
  });

  it("no more than twelve terms", () => {
    expect(printed("a b c d e f g h i k l m n o")).toHaveLength(12);
  });
});

describe("a text holds it", () => {
  it.each<[name: string, line: string, text: string, holds: boolean]>([
    ["all words, in any order", "sunk quay", "The quay has sunk.", true],
    ["one is missing", "sunk pier", "The quay has sunk.", false],
    ["a phrase", '"quay has"', "The quay has sunk.", true],
    ["the words of a phrase apart", '"quay sunk"', "The quay has sunk.", false],
    ["a hyphen in the text", '"counter revolution"', "a counter-revolution", true],
    ["the beginning of a word", "harb*", "the harbour", true],
    ["without a star the whole word", "harb", "the harbour", false],
    ["an alias", "Stalin", "Koba has written", true],
    ["the other way", "koba", "Stalin has written", true],
    ["over two pairs", "Koba", "Iosif Dzhugashvili has written", true],
    ["half of a name is not the name", "Koba", "Iosif has written", false],
  ])("%s", (_, line, text, holds) => {
    expect(holdsAll(text, readSearch(line, aliases), keysOf)).toBe(holds);
  });
});
