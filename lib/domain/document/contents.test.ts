import { describe, expect, test } from "vitest";
import { contentsOf } from "./contents";
import { type BlockType, emptyMeta } from "./model";
import type { ReadableBlock, ReadableDocument } from "./readable-content";

const block = (id: string, type: BlockType, number: number | null, text: string): ReadableBlock => ({
  ...{ id, flow: "doc", type, voice: "author", number, cutBefore: false, cutAfter: false },
  parts: [{ offset: 0, text, marks: [], atoms: [] }],
});

/** A text of so many paragraphs; a heading stands before each of those named. */
function textOf(paragraphs: number, headings: Record<number, string> = {}): ReadableDocument {
  const blocks = Array.from({ length: paragraphs }, (_, index) => index + 1).flatMap((number) => [
    ...(headings[number] ? [block(`h${number}`, "heading", null, headings[number])] : []),
    block(`b${number}`, "p", number, `Paragraph ${number} begins with some words that go on and on and on and on`),
  ]);
  const items = blocks.map((each) => ({ kind: "block" as const, block: each }));
  return { items, notes: [], meta: emptyMeta("en"), glossary: [] };
}

describe("the contents of a text", () => {
  test("a short one needs none", () => expect(contentsOf(textOf(23, { 1: "First", 5: "Second" }))).toEqual([]));

  test("headings, in order", () => {
    const entries = contentsOf(textOf(40, { 1: "The  quay", 20: "The town" }));
    expect(entries.map(({ words, paragraphs }) => [paragraphs, words])).toEqual([
      [null, "The quay"],
      [null, "The town"],
    ]);
    expect(entries[1]?.anchor).toBe("b-h20");
  });

  test("one heading is a title: the paragraphs are listed", () => {
    const entries = contentsOf(textOf(24, { 1: "The quay" }));
    expect(entries.map(({ paragraphs }) => paragraphs)).toEqual(["¶1–10", "¶11–20", "¶21–24"]);
    expect(entries[1]).toEqual({
      blockId: "b11",
      anchor: "p11",
      paragraphs: "¶11–20",
      words: "Paragraph 11 begins with some words that go on …",
    });
  });

  test("a last stretch of one paragraph", () => expect(contentsOf(textOf(31)).at(-1)?.paragraphs).toBe("¶31"));

  test.each([
    [160, 16],
    [161, 9],
    [400, 16],
    [5000, 16],
  ])("%i paragraphs in %i stretches", (paragraphs, entries) =>
    expect(contentsOf(textOf(paragraphs))).toHaveLength(entries),
  );

  test("a heading as long as a page is cut at a word", () => {
    const entries = contentsOf(textOf(30, { 1: "word ".repeat(60), 9: "𝕬".repeat(200) }));
    expect(entries[0]?.words).toMatch(/^(word )+…$/);
    expect(entries[1]?.words).toBe(`${"𝕬".repeat(90)} …`);
  });
});
