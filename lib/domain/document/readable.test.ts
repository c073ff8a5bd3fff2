import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Span } from "../anchor/passage";
import { codePointLength, codePointSlice } from "./codepoints";
import { type Block, type DocumentContent, emptyMeta } from "./model";
import {
  everything,
  isReadable,
  nothingWithheld,
  type ReadableRanges,
  type ReadingFacts,
  readableRanges,
  readableStretches,
} from "./readable";
import { type ReadableDocument, readableContent } from "./readable-content";
import { linearText } from "./text";

const block = (id: string, type: Block["type"], text: string, atoms: Block["atoms"] = []): Block => ({
  ...{ id, type, text, atoms },
  voice: "author",
  marks: [{ kind: "emphasis", start: 0, end: codePointLength(text) }],
});
const note = (id: string, anchor: { blockId: string; at: number } | null) => ({
  ...{ id, label: id, anchor },
  kind: "editor" as const,
  blocks: [block(`${id}-b`, "p", `about ${id}`)],
});

const content: DocumentContent = {
  blocks: [
    block("t", "title", "A letter from the lighthouse"),
    block("h", "headnote", "The keeper had not been paid."),
    block("a", "p", "𝕬 lamp burns badly. I trim it twice.", [{ kind: "noteReference", noteId: "n1", at: 6 }]),
    block("b", "p", "The oil is thin. Send more."),
    block("c", "closer", "Keeper", [{ kind: "noteReference", noteId: "n2", at: 6 }]),
    block("s", "citation", "Harbour archive, box 2"),
  ],
  notes: [note("n1", { blockId: "a", at: 6 }), note("n2", { blockId: "c", at: 6 }), note("n3", null)],
  meta: emptyMeta("en"),
  glossary: [],
};

const span = (startBlock: string, start: number, endBlock: string, end: number, flow: Span["flow"] = "doc"): Span => ({
  flow,
  start: { blockId: startBlock, offset: start },
  end: { blockId: endBlock, offset: end },
});
const open = nothingWithheld;
const drawn = ({ items, notes }: ReadableDocument) => ({
  text: items.map((item) => (item.kind === "gap" ? "[…]" : item.block.parts.map((part) => part.text).join("|"))),
  notes: notes.map((each) => each.id),
});

describe("what a person gets", () => {
  const excerpt = { ranges: [span("b", 0, "b", 16)], showHeadnote: true, showNotes: true };
  const whole = { ...excerpt, ranges: [] };
  it.each<[string, ReadingFacts, ReadableRanges]>([
    ["no way to it", { whole: false, excerpts: [], withheld: open }, { text: [], headnote: false, notes: false }],
    ["whole", { whole: true, excerpts: [], withheld: open }, everything],
    ["an excerpt without ranges is the whole", { whole: false, excerpts: [whole], withheld: open }, everything],
    [
      "ranges of two rooms",
      { whole: false, excerpts: [excerpt, { ...excerpt, showHeadnote: false, showNotes: false }], withheld: open },
      { text: [...excerpt.ranges, ...excerpt.ranges], headnote: true, notes: true },
    ],
    [
      "a headnote not shown here",
      { whole: false, excerpts: [{ ...excerpt, showHeadnote: false }], withheld: open },
      { text: excerpt.ranges, headnote: false, notes: true },
    ],
    [
      "withheld elsewhere wins over the library",
      { whole: true, excerpts: [whole], withheld: { ...open, headnote: true, notes: true } },
      { text: "whole", headnote: false, notes: false },
    ],
    [
      "a gate not passed wins over the library and every room",
      { whole: true, excerpts: [whole, excerpt], withheld: { ...open, text: true } },
      { text: "frame", headnote: true, notes: false },
    ],
    [
      "a gate before a text whose headnote is not shown",
      { whole: false, excerpts: [{ ...excerpt, showHeadnote: false }], withheld: { ...open, text: true } },
      { text: "frame", headnote: false, notes: false },
    ],
    [
      "a gate gives nobody a way in",
      { whole: false, excerpts: [], withheld: { ...open, text: true } },
      { text: [], headnote: false, notes: false },
    ],
  ])("%s", (_, facts, expected) => expect(readableRanges(facts)).toEqual(expected));
});

describe("the document cut to it", () => {
  it.each<[string, ReadableRanges, { text: string[]; notes: string[] }]>([
    ["everything", everything, { text: content.blocks.map((each) => each.text), notes: ["n1", "n2", "n3"] }],
    [
      "before a gate",
      { text: "frame", headnote: true, notes: false },
      {
        text: ["A letter from the lighthouse", "The keeper had not been paid.", "[…]", "Harbour archive, box 2"],
        notes: [],
      },
    ],
    ["nothing", { text: [], headnote: false, notes: false }, { text: ["[…]"], notes: [] }],
    [
      "a sentence of one paragraph, without the headnote",
      { text: [span("b", 0, "b", 16)], headnote: false, notes: true },
      { text: ["A letter from the lighthouse", "[…]", "The oil is thin.", "[…]", "Harbour archive, box 2"], notes: [] },
    ],
    [
      "two parts of one paragraph, beyond 16 bits",
      { text: [span("a", 0, "a", 6), span("a", 20, "a", 36)], headnote: true, notes: true },
      {
        text: [
          "A letter from the lighthouse",
          "The keeper had not been paid.",
          "𝕬 lamp|I trim it twice.",
          "[…]",
          "Harbour archive, box 2",
        ],
        notes: ["n1"],
      },
    ],
    [
      "one letter left out, at which the note stood",
      { text: [span("a", 0, "a", 5), span("a", 6, "a", 36)], headnote: false, notes: true },
      {
        text: ["A letter from the lighthouse", "𝕬 lam| burns badly. I trim it twice.", "[…]", "Harbour archive, box 2"],
        notes: [],
      },
    ],
    [
      "a range that holds the withheld headnote",
      { text: [span("t", 0, "b", 3)], headnote: false, notes: false },
      {
        text: [
          "A letter from the lighthouse",
          "𝕬 lamp burns badly. I trim it twice.",
          "The",
          "[…]",
          "Harbour archive, box 2",
        ],
        notes: [],
      },
    ],
  ])("%s", (_, ranges, expected) => expect(drawn(readableContent(content, ranges))).toEqual(expected));

  it("tells where the visible part of a block begins, and that it goes on", () => {
    const { items } = readableContent(content, { text: [span("b", 4, "b", 7)], headnote: false, notes: false });
    const cut = items.flatMap((item) => (item.kind === "block" && item.block.id === "b" ? [item.block] : []));
    expect(cut).toMatchObject([{ number: 2, cutBefore: true, cutAfter: true, parts: [{ offset: 4, text: "oil" }] }]);
    expect(cut[0]?.parts[0]?.marks).toEqual([{ kind: "emphasis", start: 0, end: 3 }]);
  });

  it("leaves no marker behind for a note that is not given", () => {
    const { items } = readableContent(content, { ...everything, notes: false });
    expect(
      items.flatMap((item) => (item.kind === "block" ? item.block.parts.flatMap((part) => part.atoms) : [])),
    ).toEqual([]);
  });
});

describe("laws", () => {
  const spans = fc
    .record({ from: fc.nat(5), to: fc.nat(5), start: fc.nat(40), end: fc.nat(40) })
    .map(({ from, to, start, end }) =>
      span(content.blocks[from]?.id ?? "t", start, content.blocks[to]?.id ?? "t", end),
    );
  const ranges = fc.record({ text: fc.array(spans, { maxLength: 4 }), headnote: fc.boolean(), notes: fc.boolean() });
  const position = (place: Span["start"]): number => {
    const index = content.blocks.findIndex((each) => each.id === place.blockId);
    return codePointLength(linearText(content.blocks.slice(0, index))) + (index > 0 ? 1 : 0) + place.offset;
  };
  const inside = (each: Span) =>
    each.start.offset <= codePointLength(content.blocks.find(({ id }) => id === each.start.blockId)?.text ?? "") &&
    each.end.offset <= codePointLength(content.blocks.find(({ id }) => id === each.end.blockId)?.text ?? "");

  it("no character outside the ranges survives, and every character inside does", () => {
    fc.assert(
      fc.property(ranges, (given) => {
        const shown = readableContent(content, given);
        const chosen = given.text.filter(inside).map((each) => [position(each.start), position(each.end)] as const);
        for (const each of content.blocks) {
          const parts = shown.items.flatMap((item) =>
            item.kind === "block" && item.block.id === each.id ? item.block.parts : [],
          );
          const visible = new Set(
            parts.flatMap((part) => {
              expect(part.text).toBe(codePointSlice(each.text, part.offset, part.offset + codePointLength(part.text)));
              return Array.from(part.text, (_, index) => part.offset + index);
            }),
          );
          const from = position({ blockId: each.id, offset: 0 });
          for (let at = 0; at < codePointLength(each.text); at++) {
            const framed = ["title", "citation"].includes(each.type) && given.text.length > 0;
            const wanted =
              each.type === "headnote"
                ? given.headnote
                : framed || chosen.some(([a, b]) => a <= from + at && from + at < b);
            expect([each.id, at, visible.has(at)]).toEqual([each.id, at, wanted]);
          }
        }
        if (!given.notes) expect(shown.notes).toEqual([]);
      }),
    );
  });

  it("a passage is readable exactly when all its characters are", () => {
    fc.assert(
      fc.property(ranges, spans, (given, asked) => {
        const [startAt, endAt] = [position(asked.start), position(asked.end)];
        const covered = new Set(
          readableStretches(content, given).flatMap((each) =>
            Array.from({ length: each.endAt - each.startAt }, (_, index) => each.startAt + index),
          ),
        );
        const text = [...linearText(content.blocks)];
        const all = Array.from({ length: Math.max(0, endAt - startAt) }, (_, index) => startAt + index);
        const readable = inside(asked) && startAt < endAt && all.every((at) => covered.has(at) || text[at] === "\n");
        // A passage of line ends only, or ending in one that nothing follows, is no passage anyone chooses.
        fc.pre(all.length === 0 || (text[startAt] !== "\n" && text[endAt - 1] !== "\n"));
        expect(isReadable(content, given, asked)).toBe(readable);
      }),
    );
  });

  it.each([
    ["within one note", span("n1-b", 0, "n1-b", 5, "note:n1"), true],
    ["a note that is not there", span("n1-b", 0, "n1-b", 5, "note:n9"), false],
    ["past the end of a note", span("n1-b", 0, "n1-b", 50, "note:n1"), false],
    ["an unknown block", span("x", 0, "x", 1), false],
    ["reversed", span("a", 5, "a", 2), false],
  ])("a passage %s", (_, asked, expected) => expect(isReadable(content, everything, asked)).toBe(expected));
});
