/**
 * Where one run ends and the next begins. Runs grow as far as words agree; in formulas that is too far, and two runs
 * claim the same words. Between runs that follow each other in both texts, what is not certain is given back, to be
 * compared with care; between others the claim is settled where a sentence ends.
 */
import type { Gap } from "./alignment";
import type { Run } from "./runs";
import type { Tokens } from "./tokens";

/** Words that a run gives back at most beyond what is claimed twice. */
const BACK = 40;

const end = (run: Run): number => run.old + run.length;
const freshEnd = (run: Run): number => run.fresh + run.length;

/** Takes away words at the start of a run. */
function dropStart(run: Run, words: number): void {
  run.old += words;
  run.fresh += words;
  run.length -= words;
  run.coreStart = Math.max(run.coreStart, run.old);
}

/** Takes away words at the end of a run. */
function dropEnd(run: Run, words: number): void {
  run.length -= words;
  run.coreEnd = Math.min(run.coreEnd, run.old + run.length);
}

/**
 * Settles all claims. `runs` stand in the order of the old text and are shortened in place; returns the gaps between
 * those that follow each other in both texts.
 */
export function settled(old: Tokens, fresh: Tokens, runs: readonly Run[]): Gap[] {
  const inFresh = [...runs].sort((a, b) => a.fresh - b.fresh);
  const follows = new Map(inFresh.map((run, at) => [run, inFresh[at + 1]]));
  const precedes = new Map(runs.map((run, at) => [run, runs[at - 1]]));
  for (const [at, next] of runs.entries()) {
    const run = runs[at - 1];
    if (run && follows.get(run) !== next) divide(old, fresh, run, next, end(run) - next.old);
  }
  for (const [at, next] of inFresh.entries()) {
    const run = inFresh[at - 1];
    if (run && precedes.get(next) !== run) divide(old, fresh, run, next, freshEnd(run) - next.fresh);
  }
  const gaps: Gap[] = [];
  for (const [at, next] of runs.entries()) {
    const run = runs[at - 1];
    if (run && follows.get(run) === next) gaps.push(given(run, next));
  }
  return gaps;
}

/** The gap between two runs that follow each other, after they have given back what is not certain. */
function given(run: Run, next: Run): Gap {
  const claimed = Math.max(0, end(run) - next.old, freshEnd(run) - next.fresh);
  const [rows, columns] = [next.old - end(run), next.fresh - freshEnd(run)];
  if (claimed > 0 || (rows !== columns && rows > 0 && columns > 0)) {
    const most = claimed + BACK;
    dropEnd(run, Math.min(most, Math.max(0, end(run) - run.coreEnd)));
    dropStart(next, Math.min(most, Math.max(0, next.coreStart - next.old)));
    // Certain words that are claimed twice are certain no more.
    const twice = Math.max(0, end(run) - next.old, freshEnd(run) - next.fresh);
    dropEnd(run, Math.min(twice, run.length));
    const still = Math.max(0, end(run) - next.old, freshEnd(run) - next.fresh);
    dropStart(next, Math.min(still, next.length));
  }
  return { oldStart: end(run), oldEnd: next.old, freshStart: freshEnd(run), freshEnd: next.fresh };
}

/** Divides words that two runs claim, where the break is strongest. */
function divide(old: Tokens, fresh: Tokens, run: Run, next: Run, claimed: number): void {
  if (claimed <= 0) return;
  let [best, most] = [0, -1];
  for (let cut = 0; cut <= claimed; cut++) {
    const [atEnd, atStart] = [run.length - claimed + cut, cut];
    if (atEnd < 0 || atStart > next.length) continue;
    const worth =
      (old.breaks[run.old + atEnd] ?? 0) +
      (fresh.breaks[run.fresh + atEnd] ?? 0) +
      (old.breaks[next.old + atStart] ?? 0) +
      (fresh.breaks[next.fresh + atStart] ?? 0) +
      // Certain words stay where they are.
      (run.old + atEnd >= run.coreEnd && next.old + atStart <= next.coreStart ? 20 : 0);
    if (worth > most) [best, most] = [cut, worth];
  }
  dropEnd(run, Math.min(run.length, claimed - best));
  dropStart(next, Math.min(next.length, best));
}
