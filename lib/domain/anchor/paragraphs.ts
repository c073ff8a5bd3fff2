/**
 * Whole paragraphs of formulas that were moved. Nothing in them occurs once, so nothing anchors them; but when one such
 * paragraph is missing in the old place and one stands somewhere new, word for word, it is the same.
 */
import type { Comparison } from "./alignment";
import { take } from "./gaps";
import { breaks, type Tokens } from "./tokens";

/** Shorter lines ("Signed.") are too alike for this. */
const FEWEST = 8;

export function moveParagraphs(c: Comparison): void {
  const missing = unmatched(c.old, c.to);
  if (missing.size === 0) return;
  const arrived = unmatched(c.fresh, c.from);
  for (const [key, old] of missing) {
    const fresh = arrived.get(key);
    if (old && fresh) take(c, { old: old.start, fresh: fresh.start, length: old.end - old.start });
  }
}

interface Paragraph {
  start: number;
  end: number;
}

/** Paragraphs of which no word is matched, by their words; null for those that stand there twice. */
function unmatched(tokens: Tokens, matches: Int32Array): Map<string, Paragraph | null> {
  const found = new Map<string, Paragraph | null>();
  let start = 0;
  let isFree = true;
  for (let at = 0; at <= tokens.count; at++) {
    if (at > start && tokens.breaks[at] === breaks.line) {
      if (isFree && at - start >= FEWEST) {
        const key = tokens.ids.subarray(start, at).join(" ");
        found.set(key, found.has(key) ? null : { start, end: at });
      }
      start = at;
      isFree = true;
    }
    isFree &&= at >= tokens.count || matches[at] === -1;
  }
  return found;
}
