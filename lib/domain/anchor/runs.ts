/**
 * Runs: stretches of words that stand in both texts alike. They grow from anchors, sequences of words that occur once
 * in either text, so that a formula that is used again and again anchors nothing by itself.
 */
import { Grams } from "./grams";
import type { Tokens } from "./tokens";

/**
 * `length` tokens from `old` in the old text are those from `fresh` in the new. Between `coreStart` and `coreEnd`,
 * counted in old tokens, the run is certain; beyond, it has grown as far as the words agree.
 */
export interface Run {
  old: number;
  fresh: number;
  length: number;
  coreStart: number;
  coreEnd: number;
}

/** Words at the end of a run in which the last anchor is looked for; what is before them is certain. */
const TAIL = 64;

/**
 * Runs from all sequences of `width` words that occur once in either text, in the order of the old text. `free`: only
 * sequences that lie wholly in words marked 0 are looked at; they must still occur once in the whole.
 */
export function anchoredRuns(old: Tokens, fresh: Tokens, width: number, free?: Uint8Array): Run[] {
  const grams = free ? Grams.some(old, fresh, width, free) : Grams.all(old, fresh, width);
  const total = old.count - width + 1;
  const runs: Run[] = [];
  let last: Run | undefined;
  for (let at = 0; at < total; at++) {
    const twin = grams.twin(at);
    if (twin < 0) continue;
    if (last && twin - at === last.fresh - last.old && at < last.old + last.length) {
      last.coreEnd = at + width;
      continue;
    }
    if (!agrees(old, fresh, at, twin, width)) continue;
    last = grown(old, fresh, at, twin, width);
    runs.push(last);
    const tail = last.old + last.length - TAIL;
    if (tail > at) {
      last.coreEnd = Math.max(last.coreEnd, tail);
      at = tail - 1;
    }
  }
  return runs;
}

function agrees(old: Tokens, fresh: Tokens, at: number, twin: number, width: number): boolean {
  for (let next = 0; next < width; next++) if (old.ids[at + next] !== fresh.ids[twin + next]) return false;
  return true;
}

function grown(old: Tokens, fresh: Tokens, at: number, twin: number, width: number): Run {
  let before = 0;
  while (before < at && before < twin && old.ids[at - before - 1] === fresh.ids[twin - before - 1]) before++;
  let end = width;
  while (at + end < old.count && twin + end < fresh.count && old.ids[at + end] === fresh.ids[twin + end]) end++;
  return { old: at - before, fresh: twin - before, length: before + end, coreStart: at, coreEnd: at + width };
}
