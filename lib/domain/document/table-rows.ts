/** The rows of a printed table: each is a block, its cells parted by a tab, and each cell keeps its place in the block. */
import { codePointLength, codePointSlice } from "./codepoints";
import type { ReadableBlock, ReadableItem, ReadablePart } from "./readable-content";

/** What is drawn one after another: a block, a gap, or rows that follow each other as one table. */
export type DrawnItem = ReadableItem | { kind: "table"; id: string; rows: ReadableBlock[] };

/** Puts the rows of each table together. */
export function withTables(items: readonly ReadableItem[]): DrawnItem[] {
  const drawn: DrawnItem[] = [];
  for (const item of items) {
    const last = drawn.at(-1);
    if (item.kind !== "block" || item.block.type !== "tableRow") drawn.push(item);
    else if (last?.kind === "table") last.rows.push(item.block);
    else drawn.push({ kind: "table", id: item.block.id, rows: [item.block] });
  }
  return drawn;
}

/**
 * The cells of a row. Each keeps the tab behind it, so that the characters on the page are those of the block; marks and
 * atoms are cut to their cell.
 */
export function cellsOf(part: ReadablePart): ReadablePart[] {
  const cells: ReadablePart[] = [];
  let from = 0;
  const texts = part.text.split("\t");
  for (const [index, text] of texts.entries()) {
    const last = index === texts.length - 1;
    const to = from + codePointLength(text) + (last ? 0 : 1);
    cells.push({
      offset: part.offset + from,
      text: codePointSlice(part.text, from, to),
      marks: part.marks.flatMap((mark) => {
        const [start, end] = [Math.max(mark.start, from), Math.min(mark.end, to)];
        return start < end ? [{ ...mark, start: start - from, end: end - from }] : [];
      }),
      atoms: part.atoms
        .filter(({ at }) => at >= from && (last ? at <= to : at < to))
        .map((atom) => ({ ...atom, at: atom.at - from })),
    });
    from = to;
  }
  return cells;
}
