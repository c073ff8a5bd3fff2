/**
 * Rule T3: a reader that numbers its documents (`218.`, `23. Memorandum of …`, `§ 7. …`, `(a) …`) shows the pattern
 * at each of them. Three hits that count upwards make a pattern, and then all its hits begin documents. Numbered
 * points inside a document count upwards too, so a head must also look like one.
 */
import { citationScore } from "../document/archival";
import { type Item, titleScore } from "./shapes";

/** How a head of a series is built; `bare` heads have their title in the next paragraph. */
export interface SeriesHead {
  value: number;
  rest: string;
  bare: boolean;
}

const patterns: readonly [name: string, pattern: RegExp, value: (label: string) => number][] = [
  ["section", /^§\s?(\d{1,4})\.?\s*(.*)$/u, Number],
  ["document", /^(?:Document|DOCUMENT|No\.|Doc\.|№)\s?(\d{1,4})[.:]?\s*(.*)$/u, Number],
  ["number", /^(\d{1,4})\.\s*(.*)$/u, Number],
  ["letter", /^\(([a-z])\)\s*(.*)$/u, (label) => label.charCodeAt(0) - 96],
  ["roman", /^([IVXLC]{1,7})\.\s*(.*)$/u, romanValue],
];

function romanValue(label: string): number {
  const values: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100 };
  return [...label].reduce((sum, figure, index) => {
    const value = values[figure] ?? 0;
    return sum + (value < (values[label[index + 1] ?? ""] ?? 0) ? -value : value);
  }, 0);
}

/** Heads of numbered documents among the items, by index; empty when no pattern repeats. */
export function seriesHeads(items: readonly Item[]): Map<number, SeriesHead> {
  const heads = new Map<number, SeriesHead>();
  for (const [name, pattern, numberOf] of patterns) {
    const hits: { index: number; head: SeriesHead }[] = [];
    for (const [index, item] of items.entries()) {
      if (item.plain.length > 240 || (item.shape === "date" && item.plain.length > 4)) continue;
      const found = pattern.exec(item.plain);
      if (found === null) continue;
      const rest = found[2] ?? "";
      const head = { value: numberOf(found[1] ?? ""), rest, bare: rest === "" };
      if (looksLikeHead(name, items, index, head)) hits.push({ index, head });
    }
    const run = upward(hits);
    if (run.length < (name === "section" ? 1 : 3)) continue;
    for (const { index, head } of run) if (!heads.has(index)) heads.set(index, head);
  }
  return heads;
}

function looksLikeHead(name: string, items: readonly Item[], index: number, head: SeriesHead): boolean {
  if (name === "section") return true;
  const next = items[index + 1];
  if (next === undefined) return head.bare;
  if (head.bare) return titleScore(next, false) > 0 || /^TO\s/u.test(next.plain);
  if (name === "letter") return citationScore(head.rest) >= 0.7;
  const titled = head.rest.length <= 110 && !/[.;:,!?]$/u.test(head.rest) && /^["“]?\p{Lu}/u.test(head.rest);
  return titled && next.plain.length > head.rest.length / 2 && !patternOf(next);
}

const patternOf = (item: Item): boolean =>
  patterns.some(([, pattern]) => pattern.test(item.plain) && item.shape === "text");

/** The longest run of hits whose numbers rise by one to three. */
function upward(hits: readonly { index: number; head: SeriesHead }[]): { index: number; head: SeriesHead }[] {
  let best: { index: number; head: SeriesHead }[] = [];
  let run: { index: number; head: SeriesHead }[] = [];
  for (const hit of hits) {
    const step = hit.head.value - (run.at(-1)?.head.value ?? hit.head.value - 1);
    if (step < 1 || step > 3) run = [];
    run.push(hit);
    if (run.length >= best.length) best = run;
  }
  return best;
}
