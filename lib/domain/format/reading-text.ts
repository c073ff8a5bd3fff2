/**
 * Putting the raw words of one block into canonical form (`import/canonical.ts`) without losing the place of anything
 * that stands in them: a soft hyphen that goes, a ligature that is spelled out, two spaces that become one move all
 * marks, page breaks and note markers behind them.
 */
import { canonical, isPlain } from "../import/canonical";

/** Raw words as reading text. `from` and `to` carry a raw offset over; inside a change they give its two ends. */
export interface Settled {
  text: string;
  from: (offset: number) => number;
  to: (offset: number) => number;
}

/** A stretch `[start, end)` of a text that is replaced. */
interface Change {
  start: number;
  end: number;
  by: string;
}

const same = (offset: number): number => offset;

/**
 * Canonical form of raw words in which `\n` parts lines and `\t` cells; both are kept, `rows` keeps leading tabs too,
 * since the first cell of a row may be empty.
 */
export function settle(raw: string, rows: boolean): Settled {
  if (isPlain(raw)) return { text: raw, from: same, to: same };
  const whole = raw.toWellFormed();
  const spaced = replaced(whole, [...spacing(whole, rows)]);
  if (spaced.text.normalize("NFC") === spaced.text) return spaced;
  const composed = replaced(spaced.text, [...composing(spaced.text)]);
  return {
    text: composed.text,
    from: (offset) => composed.from(spaced.from(offset)),
    to: (offset) => composed.to(spaced.to(offset)),
  };
}

const loose =
  /[ \u00ad\u200b\u2060\ufeff]*[\n\t][ \n\u00ad\u200b\u2060\ufeff]*| [ \u00ad\u200b\u2060\ufeff]+|[\u00ad\u200b\u2060\ufeff][ \u00ad\u200b\u2060\ufeff]*|[ﬀ-ﬆ]/gu;

function* spacing(text: string, rows: boolean): Generator<Change> {
  const invisible = "\\u00ad\\u200b\\u2060";
  const first =
    new RegExp(rows ? `^[ ${invisible}\\ufeff\\n]*` : `^[\\s${invisible}]*`, "u").exec(text)?.[0].length ?? 0;
  let last = text.length;
  while (last > first && /[\s\u00ad\u200b\u2060]/u.test(text.charAt(last - 1))) last--;
  if (first > 0) yield { start: 0, end: first, by: "" };
  for (const { 0: found, index } of text.matchAll(loose)) {
    const [start, end] = [Math.max(index, first), Math.min(index + found.length, last)];
    if (start >= end) continue;
    const kept = text.slice(start, end);
    const by = replacement(kept);
    if (by !== kept) yield { start, end, by };
  }
  if (last < text.length) yield { start: last, end: text.length, by: "" };
}

function replacement(found: string): string {
  if (/[ﬀ-ﬆ]/u.test(found)) return canonical(found);
  if (found.includes("\t")) return "\t";
  if (found.includes("\n")) return "\n";
  return found.includes(" ") ? " " : "";
}

/** A letter with what is written over it; Korean letters compose with their neighbours. */
const cluster = /(?:[\u1100-\u11ff\ua960-\ua97f\uac00-\ud7ff]+|\P{M})\p{M}*|\p{M}+/gu;

function* composing(text: string): Generator<Change> {
  for (const { 0: found, index } of text.matchAll(cluster)) {
    const by = found.normalize("NFC");
    if (by !== found) yield { start: index, end: index + found.length, by };
  }
}

function replaced(text: string, changes: readonly Change[]): Settled {
  const pieces: string[] = [];
  const starts: number[] = [];
  let [from, length] = [0, 0];
  for (const { start, end, by } of changes) {
    pieces.push(text.slice(from, start), by);
    length += start - from;
    starts.push(length);
    length += by.length;
    from = end;
  }
  pieces.push(text.slice(from));
  const place = (offset: number, inside: "start" | "end"): number => {
    const index = lastStartingBefore(changes, offset);
    const change = changes[index];
    if (change === undefined) return offset;
    const start = starts[index] ?? 0;
    if (offset < change.end) return inside === "start" ? start : start + change.by.length;
    return start + change.by.length + offset - change.end;
  };
  return { text: pieces.join(""), from: (offset) => place(offset, "start"), to: (offset) => place(offset, "end") };
}

/** Index of the last change that starts before the offset, or -1. */
function lastStartingBefore(changes: readonly Change[], offset: number): number {
  let [low, high] = [0, changes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((changes[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
