/**
 * A sentence that was replaced by another has some words in common with it: "the", "of", a name. Those words did not
 * survive. What is left of a sentence must be a good part of it, or hang together with what is certain.
 */
import type { Comparison } from "./alignment";
import { breaks, type Tokens } from "./tokens";

/** Share of a sentence's letters below which single words of it were not kept. */
const SHARE = 0.3;

/** Takes back words that were found between runs only, in sentences that are otherwise gone. `sure`: words of runs. */
export function dropLookalikes(c: Comparison, sure: Int32Array): void {
  eachSentence(c.old, (start, end) => {
    if (
      isReplaced(
        c.old,
        start,
        end,
        (at) => c.to[at] !== -1,
        (at) => c.replaced[at] ?? -1,
      )
    )
      for (let at = start; at < end; at++) release(c, at, sure);
  });
  eachSentence(c.fresh, (start, end) => {
    if (
      isReplaced(
        c.fresh,
        start,
        end,
        (at) => c.from[at] !== -1,
        () => -1,
      )
    )
      for (let at = start; at < end; at++) {
        const old = c.from[at] ?? -1;
        if (old >= 0) release(c, old, sure);
      }
  });
}

function release(c: Comparison, old: number, sure: Int32Array): void {
  const fresh = c.to[old] ?? -1;
  if (sure[old] === -1) c.replaced[old] = -1;
  if (fresh >= 0 && sure[old] === -1) {
    c.to[old] = -1;
    c.from[fresh] = -1;
  }
}

function isReplaced(
  tokens: Tokens,
  start: number,
  end: number,
  isKept: (word: number) => boolean,
  replacedBy: (word: number) => number,
): boolean {
  let [kept, all] = [0, 0];
  for (let at = start; at < end; at++) {
    const letters = (tokens.ends[at] ?? 0) - (tokens.starts[at] ?? 0);
    all += letters;
    if (isKept(at)) kept += letters;
    else if (replacedBy(at) >= 0) kept += letters / 2;
  }
  return kept < all * SHARE;
}

function eachSentence(tokens: Tokens, look: (start: number, end: number) => void): void {
  let start = 0;
  for (let at = 1; at <= tokens.count; at++) {
    if ((tokens.breaks[at] ?? 0) < breaks.sentence && at < tokens.count) continue;
    look(start, at);
    start = at;
  }
}
