/**
 * The careful comparison of two short stretches of words: by the method of Gotoh (1982), with gaps that cost least where
 * a sentence or a paragraph begins and ends, since that is where correctors add and remove. In a row of formulas this
 * decides which of them was taken out.
 */

import type { PointText } from "./points";
import { similarity } from "./similarity";
import type { Tokens } from "./tokens";

/** The two texts that are compared, and what was found: for words of either the one in the other, or -1. */
export interface Comparison {
  oldText: PointText;
  freshText: PointText;
  old: Tokens;
  fresh: Tokens;
  /** Equal words. */
  to: Int32Array;
  from: Int32Array;
  /** For old words that were corrected within: the word they are now. */
  replaced: Int32Array;
}

/** Stretches of both texts, half-open, in words. */
export interface Gap {
  oldStart: number;
  oldEnd: number;
  freshStart: number;
  freshEnd: number;
}

/** Cells of the largest table. */
export const LARGEST = 1 << 14;

/** What a gap costs at an end that is inside of a sentence, at a comma, between sentences, between lines. */
const edge = [3, 2.2, 0.4, 0];
const LONGER = 0.05;
const REPLACED = -1.5;
const low = -1e9;

const { both, oldOnly, freshOnly } = { both: 0, oldOnly: 1, freshOnly: 2 };

let scores: Float32Array[] = [];
let ways: Uint8Array[] = [];

/** Compares all words of a gap and writes down which are which. The gap must be at most `LARGEST` cells. */
export function align(c: Comparison, gap: Gap): void {
  const [rows, columns] = [gap.oldEnd - gap.oldStart, gap.freshEnd - gap.freshStart];
  const width = columns + 1;
  const size = (rows + 1) * width;
  if ((scores[0]?.length ?? 0) < size) {
    scores = [0, 1, 2].map(() => new Float32Array(size * 2));
    ways = [0, 1, 2].map(() => new Uint8Array(size * 2));
  }
  const [s0, s1, s2] = [scores[both], scores[oldOnly], scores[freshOnly]];
  const [w0, w1, w2] = [ways[both], ways[oldOnly], ways[freshOnly]];
  if (!s0 || !s1 || !s2 || !w0 || !w1 || !w2) return;
  const oldEdge = (row: number) => edge[c.old.breaks[gap.oldStart + row] ?? 0] ?? 0;
  const freshEdge = (column: number) => edge[c.fresh.breaks[gap.freshStart + column] ?? 0] ?? 0;
  for (let row = 0; row <= rows; row++) {
    for (let column = 0; column <= columns; column++) {
      const cell = row * width + column;
      s0[cell] = row + column === 0 ? 0 : low;
      s1[cell] = low;
      s2[cell] = low;
      if (row > 0 && column > 0) {
        const from = cell - width - 1;
        const [closeOld, closeFresh] = [oldEdge(row - 1), freshEdge(column - 1)];
        const [a, b, d] = [s0[from] ?? low, (s1[from] ?? low) - closeOld, (s2[from] ?? low) - closeFresh];
        const gain = gainOf(c, gap.oldStart + row - 1, gap.freshStart + column - 1);
        w0[cell] = a >= b && a >= d ? both : b >= d ? oldOnly : freshOnly;
        s0[cell] = Math.max(a, b, d) + gain;
      }
      if (row > 0) {
        const from = cell - width;
        const open = oldEdge(row - 1);
        const [a, b, d] = [(s0[from] ?? low) - open, s1[from] ?? low, (s2[from] ?? low) - open - freshEdge(column)];
        w1[cell] = b >= a && b >= d ? oldOnly : a >= d ? both : freshOnly;
        s1[cell] = Math.max(a, b, d) - LONGER;
      }
      if (column > 0) {
        const from = cell - 1;
        const open = freshEdge(column - 1);
        const [a, b, d] = [(s0[from] ?? low) - open, (s1[from] ?? low) - open - oldEdge(row), s2[from] ?? low];
        w2[cell] = d >= a && d >= b ? freshOnly : a >= b ? both : oldOnly;
        s2[cell] = Math.max(a, b, d) - LONGER;
      }
    }
  }
  const end = size - 1;
  const ends = [s0[end] ?? low, (s1[end] ?? low) - oldEdge(rows), (s2[end] ?? low) - freshEdge(columns)];
  let way = ends.indexOf(Math.max(...ends));
  for (let [row, column] = [rows, columns]; row > 0 || column > 0; ) {
    const next = ways[way]?.[row * width + column] ?? 0;
    if (way === both) {
      row--;
      column--;
      note(c, gap.oldStart + row, gap.freshStart + column);
    } else if (way === oldOnly) row--;
    else column--;
    way = next;
  }
}

function note(c: Comparison, old: number, fresh: number): void {
  if (c.old.ids[old] === c.fresh.ids[fresh]) {
    c.to[old] = fresh;
    c.from[fresh] = old;
  } else if (likeness(c, old, fresh) >= ALIKE) c.replaced[old] = fresh;
}

/** What is gained by taking two words for one: much for equal ones, something for alike ones. */
function gainOf(c: Comparison, old: number, fresh: number): number {
  const weight = 2 + Math.min(8, (c.old.ends[old] ?? 0) - (c.old.starts[old] ?? 0));
  if (c.old.ids[old] === c.fresh.ids[fresh]) return weight;
  const alike = likeness(c, old, fresh);
  return alike >= ALIKE ? weight * alike * 0.8 : REPLACED;
}

/** From here on two words are taken for one that was corrected. */
const ALIKE = 0.5;

function likeness(c: Comparison, old: number, fresh: number): number {
  return similarity(
    { points: c.oldText.points, start: c.old.starts[old] ?? 0, end: c.old.ends[old] ?? 0 },
    { points: c.freshText.points, start: c.fresh.starts[fresh] ?? 0, end: c.fresh.ends[fresh] ?? 0 },
  );
}
