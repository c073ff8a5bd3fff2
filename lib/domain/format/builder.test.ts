import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonical } from "../import/canonical";
import { createBuilder, type SourceBuilder } from "./builder";
import type { MarkFacts } from "./facts";
import type { SourceText } from "./model";

const italic: MarkFacts = { kind: "emphasis" };
const bold: MarkFacts = { kind: "strong" };

function built(fill: (builder: SourceBuilder) => void): SourceText {
  const builder = createBuilder();
  fill(builder);
  const read = builder.finish({ format: "html" });
  if (!read.ok) throw new Error(read.problem);
  return read.source;
}

function oneBlock(fill: (builder: SourceBuilder) => void) {
  const source = built((builder) => {
    builder.open({ form: "paragraph" });
    fill(builder);
  });
  const [block] = source.blocks ?? [];
  if (block === undefined) throw new Error("no block");
  return block;
}

describe("words of a block", () => {
  it.each<[name: string, runs: string[], text: string]>([
    ["white space of any sort is one space", ["  a\n\tb ", " \r\n c\u2028d "], "a b c d"],
    ["soft hyphens and invisible marks go", ["le\u00adgion \u200b ary\u2060 "], "legion ary"],
    ["ligatures of type are spelled", ["oﬃce of the ﬁrst"], "office of the first"],
    ["a letter composes with its accent in the next run", ["e", "\u0301tat"], "état"],
    ["raised figures stay raised", ["troiki¹ at 12ª"], "troiki¹ at 12ª"],
    ["no-break spaces are printed, but not at the ends", ["\u00a0f.\u00a03\u00a0"], "f.\u00a03"],
    ["control characters and half a letter", ["a\u0000b\u0007", "c\ud800"], "abc\ufffd"],
    ["right-to-left words with their marks of direction", ["שלום \u200fabc"], "שלום \u200fabc"],
    ["Korean letters compose", ["\u1112\u1161", "\u11ab국"], "한국"],
  ])("%s", (_, runs, text) => {
    expect(oneBlock((builder) => runs.forEach((run) => void builder.text(run))).text).toBe(text);
  });

  it("lines and cells are said outright and lose the spaces about them", () => {
    const source = built((builder) => {
      builder.open({ form: "verse" });
      for (const line of ["First line ", " second", ""]) {
        builder.text(line);
        builder.line();
      }
      builder.open({ form: "tableRow" });
      builder.cell();
      builder.text(" Flour ");
      builder.cell();
      builder.text("3 lb");
    });
    expect(source.blocks?.map(({ text }) => text)).toEqual(["First line\nsecond", "\tFlour\t3 lb"]);
  });
});

describe("what stands in a block keeps its place", () => {
  it.each<[name: string, fill: (builder: SourceBuilder) => void, marks: string[]]>([
    [
      "a mark leaves out the spaces at its ends",
      (builder) => {
        builder.text("the");
        builder.text(" Istochnik ", [italic]);
        builder.text("of");
      },
      ["Istochnik"],
    ],
    [
      "runs under the same plain mark make one",
      (builder) => {
        builder.text("Arkhiv ", [italic]);
        builder.text("Rossii", [{ kind: "emphasis" }, bold]);
      },
      ["Arkhiv Rossii", "Rossii"],
    ],
    [
      "two names beside each other stay two",
      (builder) => {
        builder.text("Ezhov", [{ kind: "name", of: "person", key: null }]);
        builder.text("Stalin", [{ kind: "name", of: "person", key: null }]);
      },
      ["Ezhov", "Stalin"],
    ],
    [
      "a mark goes on over a line and a marker, not over plain words",
      (builder) => {
        builder.text("one", [italic]);
        builder.line();
        builder.text("two", [italic]);
        builder.marker({ text: "[1]", key: "1", note: null });
        builder.text(" three", [italic]);
        builder.text(" four ");
        builder.text("five", [italic]);
      },
      ["one\ntwo[1] three", "five"],
    ],
    [
      "a mark over spaces only vanishes",
      (builder) => {
        builder.text("a");
        builder.text(" ", [italic]);
        builder.text("b");
      },
      [],
    ],
  ])("%s", (_, fill, marks) => {
    const block = oneBlock(fill);
    expect(block.marks.map(({ start, end }) => block.text.slice(start, end))).toEqual(marks);
  });

  it("page breaks and markers move with what changes before them", () => {
    const block = oneBlock((builder) => {
      builder.text("  The ﬁrst\u00ad ");
      builder.atom({ kind: "pageBreak", label: "12" });
      builder.text(" Congre");
      builder.atom({ kind: "gap", reason: "illegible", extent: null });
      builder.text("ss");
      builder.marker({ text: " * ", key: "*", note: null });
      builder.marker({ text: "", key: "2", note: null });
    });
    expect(block.text).toBe("The first Congress*");
    expect(block.atoms.map(({ at }) => at)).toEqual([10, 16]);
    expect(block.markers).toEqual([
      { start: 18, end: 19, key: "*", note: null },
      { start: 19, end: 19, key: "2", note: null },
    ]);
  });
});

describe("blocks and notes of a file", () => {
  it("are laid out in one text, a note after the block it was opened in", () => {
    const source = built((builder) => {
      builder.open({ form: "heading", level: 2 });
      builder.text("Letters");
      builder.open({ form: "paragraph", part: "p", indent: 2 });
      builder.text("I left Mezen");
      builder.marker({ text: "1", key: "1", note: "fn1" });
      builder.openNote({ id: "fn1", label: "1.", key: "1" });
      builder.text("A town.");
      builder.open({ form: "paragraph" });
      builder.text("And a province.");
      builder.closeNote();
      builder.text(" for Perm.");
      builder.open({ form: "paragraph" });
      builder.text("Farewell.");
    });
    const blocks = source.blocks ?? [];
    expect(source.text).toBe("Letters\n\nI left Mezen1 for Perm.\n\n1. A town.\n\nAnd a province.\n\nFarewell.");
    expect(blocks.map(({ text }) => text)).toEqual(["Letters", "I left Mezen1 for Perm.", "Farewell."]);
    expect(blocks[1]?.markers).toEqual([{ start: 12, end: 13, key: "1", note: 0 }]);
    expect(source.notes).toMatchObject([
      { label: "1.", key: "1", order: 2, kind: "editor", blocks: [{ text: "A town." }, { text: "And a province." }] },
    ]);
    for (const { start, end, text } of [...blocks, ...(source.notes[0]?.blocks ?? [])])
      expect(source.text.slice(start, end)).toBe(text);
  });

  it("a block without words vanishes; what stood in it goes to its neighbours", () => {
    const source = built((builder) => {
      builder.atom({ kind: "pageBreak", label: "1" });
      builder.text("First");
      builder.open({ form: "paragraph" });
      builder.text(" \u00ad ");
      builder.atom({ kind: "pageBreak", label: "2" });
      builder.marker({ text: "", key: "a", note: null });
      builder.open({ form: "paragraph" });
      builder.text("Second");
      builder.close();
      builder.atom({ kind: "pageBreak", label: "3" });
    });
    expect(source.blocks?.map(({ text, atoms, markers }) => ({ text, atoms, markers: markers.length }))).toEqual([
      { text: "First", atoms: [{ kind: "pageBreak", label: "1", at: 0 }], markers: 1 },
      {
        text: "Second",
        atoms: [
          { kind: "pageBreak", label: "2", at: 0 },
          { kind: "pageBreak", label: "3", at: 6 },
        ],
        markers: 0,
      },
    ]);
  });

  it.each<[name: string, fill: (builder: SourceBuilder) => void, problem: RegExp]>([
    ["a file without words", (builder) => builder.open({ form: "paragraph" }), /holds no text/u],
    ["a file with too many", (builder) => builder.text("a ".repeat(2_000_001)), /more than 4,000,000 characters/u],
  ])("%s is refused", (_, fill, problem) => {
    const builder = createBuilder();
    fill(builder);
    expect(builder.finish({ format: "html" })).toEqual({ ok: false, problem: expect.stringMatching(problem) });
  });
});

const run = fc
  .array(
    fc.constantFrom("a", "B", " ", "  ", "\n", "\u00ad", "ﬁ", "é", "e\u0301", "\u00a0", "𝔐", "¹", "\u200b", "한"),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((letters) => letters.join(""));

const inOneLine = (words: string): string => words.replace(/\n/gu, " ");

describe("laws", () => {
  it("words under a mark are the words that were given under it, and the whole is canonical", () => {
    fc.assert(
      fc.property(fc.array(fc.record({ run, marked: fc.boolean() }), { minLength: 1, maxLength: 12 }), (runs) => {
        const builder = createBuilder();
        builder.open({ form: "paragraph" });
        const given: string[] = [];
        for (const { run: words, marked } of runs) {
          // An object of its own for each run, so that none is joined with its neighbour.
          builder.text(words, marked ? [{ kind: "foreign", language: "ru" }] : []);
          const kept = canonical(inOneLine(words));
          if (marked && kept !== "") given.push(kept);
        }
        const read = builder.finish({ format: "text" });
        const whole = canonical(inOneLine(runs.map(({ run: words }) => words).join("")));
        expect(read.ok).toBe(whole !== "");
        if (!read.ok) return;
        const [block] = read.source.blocks ?? [];
        expect(block?.text).toBe(whole);
        expect(block?.marks.map(({ start, end }) => block.text.slice(start, end))).toEqual(given);
      }),
    );
  });

  it("any text at all becomes what canonical form makes of it", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary", maxLength: 8 }), { maxLength: 4 }), (runs) => {
        const builder = createBuilder();
        builder.text("x");
        for (const words of runs) builder.text(words, [bold]);
        const read = builder.finish({ format: "text" });
        if (!read.ok) throw new Error(read.problem);
        const text = read.source.blocks?.[0]?.text ?? "";
        expect(canonical(text)).toBe(text);
      }),
      { numRuns: 100 },
    );
  });
});
