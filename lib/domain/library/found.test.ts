import { describe, expect, it } from "vitest";
import { everything, type ReadableRanges } from "../document/readable";
import { readableContent } from "../document/readable-content";
import { smallDocument } from "../document/testing/small-document";
import { findIn } from "./found";
import { readSearch } from "./search-line";
import { keyReader } from "./words";

const keysOf = keyReader();
const find = (line: string, ranges: ReadableRanges = everything, most = 3) =>
  findIn(readableContent(smallDocument, ranges), readSearch(line, []), keysOf, most);

/** From "No ship" to "300 tons" of one paragraph: no headnote, no notes. */
const block = smallDocument.blocks.find(({ text }) => text.includes("No ship above 300 tons"));
const at = block?.text.indexOf("No ship") ?? 0;
const excerpt: ReadableRanges = {
  text: [
    {
      flow: "doc",
      start: { blockId: block?.id ?? "", offset: at },
      end: { blockId: block?.id ?? "", offset: at + "No ship above 300 tons".length },
    },
  ],
  headnote: false,
  notes: false,
};

describe("where words stand", () => {
  it("names the paragraph, leads to it, and shows the words in their sentence", () => {
    const found = find("ships 300");
    expect(found?.found[0]?.place).toMatch(/^¶\d+$/u);
    expect(found?.found[0]?.anchor).toMatch(/^p\d+$/u);
    const hits = found?.found.flatMap(({ snippet }) => snippet.filter(({ hit }) => hit).map(({ text }) => text));
    expect(hits).toEqual(expect.arrayContaining(["ship", "300"]));
  });

  it("finds the headnote, notes, and what is known but not printed", () => {
    expect(find("nineteen")?.found[0]).toMatchObject({ place: "headnote" });
    expect(find('"harbour book"')?.found[0]?.place).toMatch(/^note /u);
    expect(find('"survey in March"')?.found[0]?.anchor).toMatch(/^n-/u);
  });

  it("is null when one word is nowhere", () => {
    expect(find("ship zeppelin")).toBeNull();
  });

  it("counts the places that are not shown", () => {
    const all = find("the", everything, 100);
    const one = find("the", everything, 1);
    expect(one?.found).toHaveLength(1);
    expect(one?.more).toBe((all?.found.length ?? 0) - 1);
  });
});

describe("what a person may not read is not found", () => {
  it.each([
    ["the headnote", "nineteen"],
    ["a note", '"harbour book"'],
    ["a paragraph that is left out", '"for an answer"'],
    ["the rest of a paragraph, with words that are read", '"wrote of it twice"'],
    ["a phrase that runs over the edge of the excerpt", '"300 tons should"'],
  ])("%s", (_, line) => {
    expect(find(line)).not.toBeNull();
    expect(find(line, excerpt)).toBeNull();
  });

  it("what they read is found, and its snippet ends where they stop reading", () => {
    const found = find("tons", excerpt);
    const shown = found?.found.flatMap(({ snippet }) => snippet.map(({ text }) => text)).join("");
    expect(shown).toBe("No ship above 300 tons");
    expect(found?.more).toBe(0);
  });
});

it("a long paragraph is cut between words around the hit", () => {
  const long = `${"before ".repeat(60)}needle ${"after ".repeat(60)}`.trim();
  const first = smallDocument.blocks.find(({ type }) => type === "p");
  if (!first) throw new Error("no paragraph");
  const content = { ...smallDocument, blocks: [{ ...first, text: long, marks: [], atoms: [] }], notes: [] };
  const found = findIn(readableContent(content), readSearch("needle", []), keysOf, 3);
  const text = found?.found[0]?.snippet.map((piece) => piece.text).join("") ?? "";
  expect(text.length).toBeLessThan(220);
  expect(text).toMatch(/^…\u00a0before .*needle after.*after\u00a0…$/u);
});
