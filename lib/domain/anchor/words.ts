/** Which word of the new text is which of the old. */
import type { Comparison, Gap } from "./alignment";
import { believed } from "./chain";
import { compareGap, take } from "./gaps";
import { settled } from "./joints";
import { dropLookalikes } from "./lookalikes";
import { moveParagraphs } from "./paragraphs";
import type { PointText } from "./points";
import { anchoredRuns, type Run } from "./runs";
import { breaks, type Tokens } from "./tokens";

/** Words of a sequence that anchors runs; and of longer ones, for texts made of formulas. */
const WIDTH = 4;
const LONGER = [12, 36];

/** Compares two texts word by word. No word of the new text is taken twice. */
export function compareWords(oldText: PointText, freshText: PointText, old: Tokens, fresh: Tokens): Comparison {
  const none = (length: number) => new Int32Array(length).fill(-1);
  const c: Comparison = {
    ...{ oldText, freshText, old, fresh },
    ...{ to: none(old.count), from: none(fresh.count), replaced: none(old.count) },
  };
  const runs = [border(0, 0), ...believed(old, fresh, allRuns(old, fresh)), border(old.count, fresh.count)];
  const gaps = settled(old, fresh, runs);
  for (const run of runs) take(c, run);
  const sure = c.to.slice();
  for (const gap of gaps) compareGap(c, gap);
  compareEdges(c, runs);
  dropLookalikes(c, sure);
  moveParagraphs(c);
  return c;
}

/** Nothing, where a text begins or ends. */
const border = (old: number, fresh: number): Run => ({ old, fresh, length: 0, coreStart: old, coreEnd: old });

/** Runs of all widths, in the order of the old text. A longer sequence counts only where no shorter one has anchored. */
function allRuns(old: Tokens, fresh: Tokens): Run[] {
  const runs = anchoredRuns(old, fresh, WIDTH);
  const inRun = new Uint8Array(old.count);
  for (const width of LONGER) {
    for (const run of runs) inRun.fill(1, run.old, run.old + run.length);
    runs.push(...anchoredRuns(old, fresh, width, inRun));
  }
  return runs.sort((a, b) => a.old - b.old || a.coreStart - b.coreStart);
}

/** What stands at the ends of moved stretches: compared with what stands there in the new text, sentence by sentence. */
function compareEdges(c: Comparison, runs: readonly Run[]): void {
  const inFresh = [...runs].sort((a, b) => a.fresh - b.fresh);
  const place = new Map(inFresh.map((run, at) => [run, at]));
  for (const [at, run] of runs.entries()) {
    const [next, freshNext] = [runs[at + 1], inFresh[(place.get(run) ?? 0) + 1]];
    if (!next || !freshNext || next === freshNext) continue;
    const freshBefore = inFresh[(place.get(next) ?? 0) - 1];
    const oldRest = rest(c.old, run.old + run.length, next.old);
    const after = rest(c.fresh, run.fresh + run.length, freshNext.fresh);
    compareGap(c, { ...asOld(oldRest.first), ...asFresh(after.first) });
    if (!freshBefore) continue;
    const before = rest(c.fresh, freshBefore.fresh + freshBefore.length, next.fresh);
    const second = { start: Math.max(oldRest.second.start, oldRest.first.end), end: oldRest.second.end };
    const freshSecond = { start: Math.max(before.second.start, before.first.end), end: before.second.end };
    compareGap(c, { ...asOld(second), ...asFresh(freshSecond) });
  }
}

interface Part {
  start: number;
  end: number;
}
const asOld = ({ start, end }: Part): Pick<Gap, "oldStart" | "oldEnd"> => ({ oldStart: start, oldEnd: end });
const asFresh = ({ start, end }: Part): Pick<Gap, "freshStart" | "freshEnd"> => ({ freshStart: start, freshEnd: end });

/** What of a rest belongs to the words before it, and what to those after: up to its strongest break, and from it on. */
function rest(tokens: Tokens, start: number, end: number): { first: Part; second: Part } {
  let [first, last, most] = [end, end, breaks.mark as number];
  for (let at = start; at <= end; at++) {
    const strength = tokens.breaks[at] ?? 0;
    if (strength > most) [first, most] = [at, strength];
    if (strength === most && most > breaks.mark) last = at;
  }
  return { first: { start, end: first }, second: { start: last, end } };
}
