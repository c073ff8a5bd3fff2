/**
 * The fewest insertions and deletions between two stretches that have no word of their own to hold on to: by the method
 * of Myers (1986), from the start on. It looks no further than so many differences, never so much time: the answer may
 * not depend on how busy a machine is. What is behind that is taken as rewritten.
 */
import type { Comparison, Gap } from "./alignment";

/** Most differences that are followed. */
const MOST = 1500;

export function fewestEdits(c: Comparison, gap: Gap): void {
  const [rows, columns] = [gap.oldEnd - gap.oldStart, gap.freshEnd - gap.freshStart];
  const most = Math.min(MOST, rows + columns);
  const reach = new Int32Array(2 * most + 3);
  const rounds: Int32Array[] = [];
  const same = (row: number, column: number) => c.old.ids[gap.oldStart + row] === c.fresh.ids[gap.freshStart + column];
  let best = { edits: 0, diagonal: 0, row: -1 };
  for (let edits = 0; edits <= most; edits++) {
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const slot = diagonal + most + 1;
      const down = diagonal === -edits || (diagonal !== edits && (reach[slot - 1] ?? 0) < (reach[slot + 1] ?? 0));
      let row = down ? (reach[slot + 1] ?? 0) : (reach[slot - 1] ?? 0) + 1;
      while (row < rows && row - diagonal < columns && same(row, row - diagonal)) row++;
      reach[slot] = row;
      if (row <= rows && row - diagonal <= columns && 2 * row - diagonal > 2 * best.row - best.diagonal)
        best = { edits, diagonal, row };
    }
    rounds.push(reach.slice(most + 1 - edits, most + 2 + edits));
    if (best.row >= rows && best.row - best.diagonal >= columns) break;
  }
  walkBack(c, gap, rounds, best);
}

/** From the furthest point back to the start; equal words on the way are written down. */
function walkBack(
  c: Comparison,
  gap: Gap,
  rounds: readonly Int32Array[],
  best: { edits: number; diagonal: number; row: number },
): void {
  let { diagonal, row } = best;
  for (let edits = best.edits; edits >= 0; edits--) {
    const reach = rounds[edits - 1];
    const reached = (on: number) => reach?.[on + edits - 1] ?? -1;
    const down = diagonal === -edits || (diagonal !== edits && reached(diagonal - 1) < reached(diagonal + 1));
    const from = edits === 0 ? 0 : down ? reached(diagonal + 1) : reached(diagonal - 1) + 1;
    for (; row > from; row--) {
      c.to[gap.oldStart + row - 1] = gap.freshStart + row - 1 - diagonal;
      c.from[gap.freshStart + row - 1 - diagonal] = gap.oldStart + row - 1;
    }
    if (edits === 0) return;
    row = down ? from : from - 1;
    diagonal += down ? 1 : -1;
  }
}
