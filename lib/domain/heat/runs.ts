/** Where the class looked: stretches of a flow with the number of readers who marked them, found in one sweep. */
import type { LinearSpan } from "../anchor/passage";
import type { HeatMark } from "./mark";

/** A stretch that the same number of readers marked; beside it, another number did, or nobody. */
export interface HeatRun extends LinearSpan {
  readers: number;
}

type Swept = Pick<HeatMark, "startAt" | "endAt" | "reader">;

/**
 * The stretches of one flow that somebody marked, in order, apart, the longest possible. Integer work over the ends of
 * the marks: n log n for n marks, however they overlap.
 */
export function runsOf(marks: readonly Swept[]): HeatRun[] {
  const ends = marks
    .flatMap(({ startAt, endAt, reader }) => [
      { at: startAt, by: 1, reader },
      { at: endAt, by: -1, reader },
    ])
    .sort((a, b) => a.at - b.at);
  const open = new Map<string, number>();
  const runs: HeatRun[] = [];
  let from = 0;
  for (const { at, by, reader } of ends) {
    if (at > from && open.size > 0) append(runs, { startAt: from, endAt: at, readers: open.size });
    from = at;
    const left = (open.get(reader) ?? 0) + by;
    if (left === 0) open.delete(reader);
    else open.set(reader, left);
  }
  return runs;
}

function append(runs: HeatRun[], run: HeatRun): void {
  const last = runs.at(-1);
  if (last?.endAt === run.startAt && last.readers === run.readers) last.endAt = run.endAt;
  else runs.push(run);
}

/** The part of `runs` (in order and apart) that lies in a stretch, cut to it. */
export function runsWithin(runs: readonly HeatRun[], { startAt, endAt }: LinearSpan): HeatRun[] {
  const found: HeatRun[] = [];
  for (let at = firstAfter(runs, startAt); at < runs.length; at++) {
    const run = runs[at];
    if (!run || run.startAt >= endAt) break;
    found.push({ ...run, startAt: Math.max(startAt, run.startAt), endAt: Math.min(endAt, run.endAt) });
  }
  return found;
}

/** Index of the first run that ends after a place. */
function firstAfter(runs: readonly HeatRun[], place: number): number {
  let [low, high] = [0, runs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.endAt ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}
