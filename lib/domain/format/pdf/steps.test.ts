import { describe, expect, it } from "vitest";
import { bandsOf } from "./columns";
import { faceOf } from "./faces";
import { labelOf } from "./footnotes";
import { folioOf, withoutFurniture } from "./furniture";
import { joinOf } from "./hyphens";
import { levelStretches, raisedStretches } from "./markers";
import type { SetLine } from "./measure";
import { type Line, lineText, type Piece } from "./model";
import { paragraphsOf } from "./paragraphs";
import { piecesOf, readable } from "./pieces";
import { linesOf } from "./segments";

const piece = (text: string, x: number, y: number, facts: Partial<Piece> = {}): Piece => {
  const size = facts.size ?? 10;
  return { text, x, y, width: text.length * size * 0.5, size, font: "f", against: false, ...facts };
};
const line = (text: string, x0: number, y: number, x1 = x0 + text.length * 5, size = 10): Line => ({
  x0,
  x1,
  y,
  size,
  runs: [{ text, font: "f", size, shift: null }],
});
const set = (text: string, facts: Partial<SetLine> = {}): SetLine => ({
  page: 1,
  text,
  runs: [],
  size: 1,
  start: 0,
  end: 0,
  gap: 1,
  bold: false,
  ...facts,
});

describe("pieces to lines", () => {
  it.each<[string, Piece[], string[]]>([
    [
      "the file's order is not the reading order",
      [piece("second", 0, 80), piece("first", 0, 100)],
      ["first", "second"],
    ],
    ["a gap is a space", [piece("old", 0, 100), piece("town", 18, 100)], ["old town"]],
    ["letters of one word set apart by kerning", [piece("T", 0, 100), piece("own", 5.3, 100)], ["Town"]],
    ["far apart on one baseline stays apart", [piece("left", 0, 100), piece("right", 60, 100)], ["left", "right"]],
    [
      "a raised figure",
      [piece("word", 0, 100), piece("1", 20, 104, { size: 6 }), piece("and", 26, 100)],
      ["word1 and"],
    ],
    [
      "an initial over two lines",
      [piece("T", 0, 88, { size: 30 }), piece("HE river", 16, 100), piece("rose high", 16, 88), piece("again", 0, 76)],
      ["THE river", "rose high", "again"],
    ],
    [
      "Hebrew words in an English line are read from the right",
      [
        piece("says", 0, 100),
        piece("עולם", 25, 100, { against: true }),
        piece("שלום", 48, 100, { against: true }),
        piece("twice", 71, 100),
      ],
      ["says שלום עולם twice"],
    ],
  ])("%s", (_, pieces, texts) => {
    expect(linesOf(pieces).map(lineText)).toEqual(texts);
  });

  it("marks a small figure above the line as raised and one below as lowered", () => {
    const [raised] = linesOf([piece("word", 0, 100), piece("1", 20, 104, { size: 6 })]);
    const [lowered] = linesOf([piece("H", 0, 100), piece("2", 5, 98, { size: 6 }), piece("O", 8.5, 100)]);
    expect(raised?.runs.map((run) => run.shift)).toEqual([null, "raised"]);
    expect(lowered?.runs.map((run) => run.shift)).toEqual([null, "lowered", null]);
  });
});

describe("items to pieces", () => {
  const item = (str: string, transform: number[], dir = "ltr") => ({ str, dir, transform, width: 50, fontName: "f" });
  it("sets words askew aside", () => {
    const page = piecesOf([item("upright words", [10, 0, 0, 10, 5, 7]), item("DRAFT", [7, 7, -7, 7, 0, 0])], 0);
    expect(page.pieces.map(({ text, x, y, size }) => [text, x, y, size])).toEqual([["upright words", 5, 7, 10]]);
    expect(page.strays).toEqual(["DRAFT"]);
  });
  it("turns a page that lies on its side", () => {
    const { pieces } = piecesOf([item("lower", [0, 10, -10, 0, 100, 20]), item("upper", [0, 10, -10, 0, 80, 20])], 90);
    expect(linesOf(pieces).map(lineText)).toEqual(["upper", "lower"]);
  });
  it("takes a word printed twice once", () => {
    expect(piecesOf([item("bold", [10, 0, 0, 10, 5, 7]), item("bold", [10, 0, 0, 10, 5.3, 7])], 0).pieces).toHaveLength(
      1,
    );
  });
  it("measures a Hebrew page from its right edge", () => {
    const items = [item("שלום", [10, 0, 0, 10, 200, 7], "rtl"), item("עולם", [10, 0, 0, 10, 140, 7], "rtl")];
    expect(linesOf(piecesOf(items, 0).pieces).map(lineText).join("|")).toBe("שלום|עולם");
  });
  it.each([
    ["T I T L E", "TITLE"],
    ["I am a man", "I am a man"],
    ["caf´e", "café"],
    ["na¨ıve", "naïve"],
    ["10´ 20", "10´ 20"],
    ["\uf001nd", "find"],
  ])("reads %s as %s", (printed, read) => {
    expect(readable(printed)).toBe(read);
  });
});

describe("columns", () => {
  const texts = (lines: Line[]) => bandsOf(lines).map((band) => band.map((column) => column.lines.map(lineText)));
  const column = (name: string, x: number, top: number, count: number) =>
    Array.from({ length: count }, (_, index) =>
      line(`${name}${index} one two three four five six`, x, top - index * 12, x + 200),
    );
  const sorted = (lines: Line[]) => lines.sort((a, b) => b.y - a.y || a.x0 - b.x0);
  it("reads two columns under a title across both, and a note across both after them", () => {
    const title = line("A title across both of the columns", 100, 700, 400);
    const note = line("1. A note that is set across both columns", 50, 500, 470);
    const bands = texts(sorted([title, ...column("L", 50, 680, 8), ...column("R", 270, 676, 8), note]));
    expect(bands.map((band) => band.map((lines) => lines.length))).toEqual([[1], [8, 8], [1]]);
    expect(bands[1]?.[0]?.[7]).toMatch(/^L7/u);
    expect(bands[1]?.[1]?.[0]).toMatch(/^R0/u);
  });
  it("reads three columns", () => {
    const three = ["A", "B", "C"].flatMap((name, index) =>
      Array.from({ length: 6 }, (_, row) =>
        line(`${name}${row} one two three four`, 50 + index * 170, 700 - row * 12, 200 + index * 170),
      ),
    );
    expect(texts(sorted(three))[0]?.map((lines) => lines[0]?.slice(0, 1))).toEqual(["A", "B", "C"]);
  });
  it("keeps the rows of a table together", () => {
    const rows = Array.from({ length: 6 }, (_, row) => [
      line(`Town ${row}`, 50, 700 - row * 12),
      line(`${row}00`, 200, 700 - row * 12),
    ]);
    expect(texts(rows.flat())).toEqual([[rows.map((_, row) => `Town ${row} ${row}00`)]]);
  });
});

describe("running heads and page numbers", () => {
  it.each([
    ["12", "12", ""],
    ["– 12 –", "12", ""],
    ["xiv", "xiv", ""],
    ["12  Papers of the Commission", "12", "Papers of the Commission"],
    ["Northern Railway  13", "13", "Northern Railway"],
    ["Page 3 of 9", "3", ""],
  ])("finds the number in %s", (text, label, head) => {
    expect(folioOf(text)).toMatchObject({ label, head });
  });
  it("takes heads that alternate and numbers that count on, not the text under them", () => {
    const pages = [41, 42, 43, 44].map((folio, index) => ({
      number: index + 1,
      strays: [],
      lines: [
        line(folio % 2 ? `Northern Railway  ${folio}` : `${folio}  Papers`, 100, 750),
        line(`The first line of text on page ${"abcd".charAt(index)}`, 50, 710),
        line(`Another line of it ${"abcd".charAt(index)}`, 50, 698),
      ],
    }));
    const bare = withoutFurniture(pages);
    expect(bare.map((page) => page.label)).toEqual(["41", "42", "43", "44"]);
    expect(bare.map((page) => page.lines.length)).toEqual([2, 2, 2, 2]);
  });
  it("leaves a year that ends one page alone", () => {
    const pages = [1, 2, 3].map((number) => ({
      number,
      strays: [],
      lines: [
        line(`Words ${"xyz".charAt(number)}`, 50, 700),
        line(number === 2 ? "1917" : `More ${"pqr".charAt(number)}`, 50, 688),
      ],
    }));
    expect(withoutFurniture(pages).every((page) => page.furniture.length === 0)).toBe(true);
  });
});

describe("labels and markers", () => {
  it.each<[string, string | null, string | null, string | null]>([
    ["1. See the report.", null, "1.", "1"],
    ["* Not printed.", null, "*", "*"],
    ["12 See above.", "11", "12", "12"],
    ["23 October 1937 he left.", "3", null, null],
    ["and so on.", null, null, null],
  ])("%s after note %s", (text, before, label, key) => {
    const found = labelOf(line(text, 0, 0), before);
    expect([found?.label ?? null, found?.key ?? null]).toEqual([label, key]);
  });
  it.each<[string, string, string[], (string | null)[]]>([
    ["1", "word", [], ["1"]],
    ["1,2", "word.", [], ["1", null, "2"]],
    ["2", "12 m", [], [null]],
    ["2", "12 m", ["2"], ["2"]],
    ["th", "19", [], [null]],
    ["[3]", "word", [], ["3"]],
  ])("raised %s after %s", (text, before, keys, found) => {
    expect(raisedStretches(text, before, new Set(keys)).map((part) => part.key)).toEqual(found);
  });
  it("takes a star for a marker only with such a note", () => {
    expect(levelStretches("treaty* was", new Set(["*"])).map((part) => part.key)).toEqual([null, "*", null]);
    expect(levelStretches("treaty* was", new Set()).every((part) => part.key === null)).toBe(true);
  });
});

describe("joining lines", () => {
  const known = new Set(["self-help", "railway"]);
  it.each([
    ["the rail-", "way was", { cut: 1, between: "", doubtful: null }],
    ["by self-", "help alone", { cut: 0, between: "", doubtful: null }],
    ["a coun-", "try house", { cut: 1, between: "", doubtful: "coun-try" }],
    ["Anglo-", "Russian", { cut: 0, between: "", doubtful: null }],
    ["he said—", "and left", { cut: 0, between: " ", doubtful: null }],
    ["word—", "and left", { cut: 0, between: "", doubtful: null }],
    ["one", "two", { cut: 0, between: " ", doubtful: null }],
  ])("%s | %s", (before, after, join) => {
    if (before !== "he said—") expect(joinOf(before, after, known)).toEqual(join);
    else expect(joinOf("he said —", after, known)).toEqual(join);
  });
});

describe("paragraphs", () => {
  it.each<[string, SetLine[], number[]]>([
    ["full lines go on", [set("one two three"), set("four five"), set("six.", { end: 20 })], [3]],
    [
      "an indented line begins one",
      [set("one", { start: 1.5 }), set("two."), set("Three", { start: 1.5 }), set("four")],
      [2, 2],
    ],
    ["extra space begins one", [set("one two"), set("three", { gap: 1.8 })], [1, 1]],
    ["a line that ended early", [set("one two."), set("end.", { end: 15 }), set("Next one")], [2, 1]],
    ["a signature at the right", [set("one two."), set("A. Petrov", { start: 20, end: 0 })], [1, 1]],
    ["a date over the text", [set("October 28, 1938", { end: 22 }), set("the words follow")], [1, 1]],
    ["larger type", [set("A heading", { size: 1.4, end: 20 }), set("The text")], [1, 1]],
    ["over a page's end", [set("one", { start: 1.5 }), set("two and"), set("three", { gap: null, page: 2 })], [3]],
    [
      "not over a page's end",
      [set("one", { start: 1.5 }), set("two."), set("Three", { gap: null, page: 2, start: 1.5 })],
      [2, 1],
    ],
    ["a cut word over a page's end", [set("rail-"), set("way went", { gap: null, page: 2 })], [2]],
    [
      "an indented quotation",
      [
        set("he wrote:", { end: 20 }),
        set("quoted one", { start: 2, end: 2.5 }),
        set("quoted two", { start: 2, end: 2 }),
        set("and then"),
      ],
      [1, 2, 1],
    ],
  ])("%s", (_, lines, counts) => {
    expect(paragraphsOf(lines).map((paragraph) => paragraph.lines.length)).toEqual(counts);
  });
  it("keeps lines of verse together and apart", () => {
    const lines = [
      "The river rose in autumn late,",
      "And took the bridge away;",
      "The ferryman who worked the gate",
      "Was idle all that day.",
    ];
    const found = paragraphsOf(lines.map((text) => set(text, { start: 3, end: 14 })));
    expect(found.map(({ verse, lines: of }) => [verse, of.length])).toEqual([[true, 4]]);
  });
});

describe("faces", () => {
  it.each([
    ["ABCDEF+Garamond-BoldItalic", { bold: true, italic: true, smallCaps: false }],
    ["Arial,Bold", { bold: true, italic: false, smallCaps: false }],
    ["Times-Roman", { bold: false, italic: false, smallCaps: false }],
    ["MinionPro-It", { bold: false, italic: true, smallCaps: false }],
    ["CMCSC10", { bold: false, italic: false, smallCaps: true }],
  ])("%s", (name, face) => {
    expect(faceOf(name)).toEqual(face);
  });
});
