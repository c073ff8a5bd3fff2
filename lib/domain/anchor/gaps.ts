/**
 * What stands between two matched stretches. Short gaps are compared carefully; long ones are first parted by words
 * that occur once in them, and where there are none, by the fewest insertions and deletions.
 */
import { align, type Comparison, type Gap, LARGEST } from "./alignment";
import { heaviestChain } from "./chain";
import { fewestEdits } from "./fewest-edits";
import { anchoredRuns, type Run } from "./runs";
import { stretch } from "./tokens";

/** Compares a gap of any size. Work grows with the words of the gap, not with their product. */
export function compareGap(c: Comparison, gap: Gap, depth = 0): void {
  const [rows, columns] = [gap.oldEnd - gap.oldStart, gap.freshEnd - gap.freshStart];
  if (rows <= 0 || columns <= 0) return;
  if (rows * columns <= LARGEST) {
    align(c, gap);
    return;
  }
  const runs = depth < DEEPEST ? partingRuns(c, gap) : borders(c, gap);
  if (runs.length === 0) {
    fewestEdits(c, gap);
    return;
  }
  let [old, fresh] = [gap.oldStart, gap.freshStart];
  for (const run of runs) {
    take(c, run);
    compareGap(c, { oldStart: old, oldEnd: run.old, freshStart: fresh, freshEnd: run.fresh }, depth + 1);
    [old, fresh] = [run.old + run.length, run.fresh + run.length];
  }
  compareGap(c, { oldStart: old, oldEnd: gap.oldEnd, freshStart: fresh, freshEnd: gap.freshEnd }, depth + 1);
}

/** How often a gap is parted into smaller ones. */
const DEEPEST = 12;

function partingRuns(c: Comparison, gap: Gap): Run[] {
  for (const width of [3, 2, 1]) {
    const runs = localRuns(c, gap, width);
    if (runs.length > 0) return runs;
  }
  return borders(c, gap);
}

/** Writes down the words of a run, but for those that are taken. */
export function take(c: Comparison, run: Pick<Run, "old" | "fresh" | "length">): void {
  for (let at = 0; at < run.length; at++) {
    if (c.to[run.old + at] !== -1 || c.from[run.fresh + at] !== -1) continue;
    c.to[run.old + at] = run.fresh + at;
    c.from[run.fresh + at] = run.old + at;
  }
}

/** Runs of the gap from sequences that occur once in it on either side, those in order, without what overlaps. */
function localRuns(c: Comparison, gap: Gap, width: number): Run[] {
  const runs = anchoredRuns(
    stretch(c.old, gap.oldStart, gap.oldEnd),
    stretch(c.fresh, gap.freshStart, gap.freshEnd),
    width,
  );
  const inOrder = heaviestChain(runs);
  const kept: Run[] = [];
  let [old, fresh] = [0, 0];
  for (const run of runs.filter((_, at) => inOrder[at])) {
    const skip = Math.max(0, old - run.old, fresh - run.fresh);
    if (skip >= run.length) continue;
    const length = run.length - skip;
    [old, fresh] = [run.old + skip + length, run.fresh + skip + length];
    kept.push({ ...run, old: gap.oldStart + old - length, fresh: gap.freshStart + fresh - length, length });
  }
  return kept;
}

/** Equal words at both ends of the gap. */
function borders(c: Comparison, gap: Gap): Run[] {
  const room = Math.min(gap.oldEnd - gap.oldStart, gap.freshEnd - gap.freshStart);
  const same = (old: number, fresh: number) => c.old.ids[old] === c.fresh.ids[fresh];
  let start = 0;
  while (start < room && same(gap.oldStart + start, gap.freshStart + start)) start++;
  let end = 0;
  while (end < room - start && same(gap.oldEnd - 1 - end, gap.freshEnd - 1 - end)) end++;
  const run = (old: number, fresh: number, length: number): Run[] =>
    length > 0 ? [{ old, fresh, length, coreStart: old, coreEnd: old + length }] : [];
  return [...run(gap.oldStart, gap.freshStart, start), ...run(gap.oldEnd - end, gap.freshEnd - end, end)];
}
