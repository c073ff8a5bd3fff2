/**
 * Which runs to believe. Those that stand in the same order in both texts support each other; one that stands out of
 * order was moved, and for that it must be whole: a sentence or more, not a turn of phrase that two sentences share.
 */
import type { Run } from "./runs";
import { breaks, type Tokens } from "./tokens";

/** Words that are moved for certain when they stand together, whatever is around them; and the fewest that can be. */
const CERTAIN = 24;
const FEWEST = 5;
/** Share of the sentences around a moved stretch that must be in it. */
const WHOLE = 0.6;

/** Runs without those out of order that are no whole sentences. In the order of the old text. */
export function believed(old: Tokens, fresh: Tokens, runs: readonly Run[]): Run[] {
  const inOrder = heaviestChain(runs);
  if (inOrder.every(Boolean)) return [...runs];
  const kept: Run[] = [];
  for (let at = 0; at < runs.length; ) {
    const run = runs[at];
    if (!run) break;
    if (inOrder[at]) {
      kept.push(run);
      at++;
      continue;
    }
    const group = together(runs, inOrder, at);
    if (isWhole(old, fresh, group)) kept.push(...group);
    at += group.length;
  }
  return kept;
}

/** Runs out of order from `first` on that stand near each other in both texts, one after the other. */
function together(runs: readonly Run[], inOrder: readonly boolean[], first: number): Run[] {
  const group: Run[] = [];
  for (let at = first; at < runs.length && !inOrder[at]; at++) {
    const run = runs[at];
    const last = group.at(-1);
    if (!run || (last && (!near(run.old - last.old, last.length) || !near(run.fresh - last.fresh, last.length)))) break;
    group.push(run);
  }
  return group;
}

const near = (step: number, length: number): boolean => step > 0 && step <= length * 2 + 12;

function isWhole(old: Tokens, fresh: Tokens, group: readonly Run[]): boolean {
  const [first, last] = [group[0], group.at(-1)];
  if (!first || !last) return false;
  const words = group.reduce((sum, { length }) => sum + length, 0);
  if (words >= CERTAIN) return true;
  if (words < FEWEST) return false;
  const inOld = sentences(old, first.old, last.old + last.length, words);
  return words >= WHOLE * inOld && words >= WHOLE * sentences(fresh, first.fresh, last.fresh + last.length, words);
}

/** Words of the sentences that a stretch touches; counted no further than matters. */
function sentences(tokens: Tokens, from: number, to: number, enough: number): number {
  let [start, end] = [from, to];
  while (start > 0 && from - start < enough && (tokens.breaks[start] ?? 0) < breaks.sentence) start--;
  while (end < tokens.count && end - to < enough && (tokens.breaks[end] ?? 0) < breaks.sentence) end++;
  return end - start;
}

/** For every run whether it is of the heaviest chain that is in order in both texts. */
export function heaviestChain(runs: readonly Run[]): boolean[] {
  const order = runs.map((_, at) => at).sort((a, b) => (runs[a]?.fresh ?? 0) - (runs[b]?.fresh ?? 0));
  const rank = new Int32Array(runs.length);
  for (const [at, run] of order.entries()) rank[run] = at;
  // The best chain that ends at or before a rank, kept in a Fenwick tree of maxima.
  const best = new Int32Array(runs.length + 1).fill(-1);
  const weight = new Float64Array(runs.length);
  const before = new Int32Array(runs.length).fill(-1);
  const heavier = (a: number, b: number) => (a < 0 || (b >= 0 && (weight[b] ?? 0) > (weight[a] ?? 0)) ? b : a);
  let last = -1;
  for (const [at, run] of runs.entries()) {
    let previous = -1;
    for (let slot = rank[at] ?? 0; slot > 0; slot -= slot & -slot) previous = heavier(previous, best[slot] ?? -1);
    before[at] = previous;
    weight[at] = run.length + (previous < 0 ? 0 : (weight[previous] ?? 0));
    for (let slot = (rank[at] ?? 0) + 1; slot <= runs.length; slot += slot & -slot)
      best[slot] = heavier(best[slot] ?? -1, at);
    last = heavier(last, at);
  }
  const inOrder = runs.map(() => false);
  for (let at = last; at >= 0; at = before[at] ?? -1) inOrder[at] = true;
  return inOrder;
}
