import { expect, it } from "vitest";
import type { ReadableBlock, ReadablePart } from "./readable-content";
import { cellsOf, withTables } from "./table-rows";

const row = (id: string, type: ReadableBlock["type"] = "tableRow"): ReadableBlock => ({
  ...{ id, flow: "doc", type, voice: "author", number: null, cutBefore: false, cutAfter: false },
  parts: [],
});
const item = (block: ReadableBlock) => ({ kind: "block" as const, block });

it("puts neighbouring rows into one table; a paragraph or a gap ends it", () => {
  const gap = { kind: "gap" as const, id: "gap-1" };
  const drawn = withTables([item(row("a")), item(row("b")), item(row("c", "p")), item(row("d")), gap, item(row("e"))]);
  expect(drawn.map((each) => (each.kind === "table" ? each.rows.map(({ id }) => id).join("") : each.kind))).toEqual([
    ...["ab", "block", "d", "gap", "e"],
  ]);
});

const part: ReadablePart = {
  offset: 4,
  text: "Grain\t𝟏𝟐 tons\t",
  marks: [
    { kind: "emphasis", start: 0, end: 5 },
    { kind: "strong", start: 3, end: 8 },
  ],
  atoms: [
    { kind: "noteReference", noteId: "n1", at: 5 },
    { kind: "noteReference", noteId: "n2", at: 6 },
    { kind: "pageBreak", label: null, at: 14 },
  ],
};

it("cells keep their place, their tab, and what belongs to them", () => {
  const cells = cellsOf(part);
  expect(cells.map(({ offset, text }) => [offset, text])).toEqual([
    [4, "Grain\t"],
    [10, "𝟏𝟐 tons\t"],
    [18, ""],
  ]);
  expect(cells.map(({ text }) => text).join("")).toBe(part.text);
  expect(cells[0]?.marks).toEqual([
    { kind: "emphasis", start: 0, end: 5 },
    { kind: "strong", start: 3, end: 6 },
  ]);
  expect(cells[1]?.marks).toEqual([{ kind: "strong", start: 0, end: 2 }]);
  expect(cells.map(({ atoms }) => atoms.map(({ at }) => at))).toEqual([[5], [0], [0]]);
});
