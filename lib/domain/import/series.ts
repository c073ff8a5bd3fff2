/**
 * Rule T3: a reader that numbers its documents (`218.`, `23. Memorandum of …`, `§ 7. …`, `(a) …`) shows the pattern
 * at each of them. Three hits that count upwards make a pattern, and then all its hits begin documents. Numbered
 * points inside a document count upwards too, so a head must also look like one.
 */
import { citationScore } from "../document/archival";
import { closesBefore } from "./closing";
import { type Item, titleScore } from "./shapes";
import { namesWork } from "./source-lines";

/** How a head of a series is built; `bare` heads have their title in the next paragraph. */
export interface SeriesHead {
  value: number;
  rest: string;
  bare: boolean;
  /** Most heads of the series also look like heads of documents: a title of a letter, a date below, an end above. */
  corroborated: boolean;
  /** The first of its run; of a run that nothing else bears out only this one is asked about. */
  first: boolean;
}

const patterns: readonly [name: string, pattern: RegExp, value: (label: string) => number][] = [
  ["section", /^§\s?(\d{1,4})\.?\s*(.*)$/u, Number],
  ["document", /^(?:Document|DOCUMENT|Source|SOURCE|Doc\.)\s?(\d{1,2}[.–-]\d{1,2})[.:]?\s*(.*)$/u, placeInChapter],
  [
    "document",
    /^(?:Document|DOCUMENT|Source|SOURCE|Dokument|No\.|Nr\.|N°|Doc\.|№)\s?(\d{1,4})(?!\d|[.–-]\d)[.:]?\s*(.*)$/u,
    Number,
  ],
  ["number", /^(\d{1,2}\.\d{1,2})(?![\d.])\s*(.*)$/u, placeInChapter],
  ["number", /^(\d{1,4})\.(?!\d)\s*(.*)$/u, Number],
  ["letter", /^\(([a-z])\)\s*(.*)$/u, (label) => label.charCodeAt(0) - 96],
  ["roman", /^([IVXLC]{1,7})\.\s*(.*)$/u, romanValue],
];

/** `4.12`: the twelfth document of the fourth chapter. */
function placeInChapter(label: string): number {
  const [chapter = 0, place = 0] = label.split(/[.–-]/u).map(Number);
  return chapter * 100 + place;
}

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
      const head = { value: numberOf(found[1] ?? ""), rest, bare: rest === "", corroborated: false, first: false };
      if (looksLikeHead(name, items, index, head)) hits.push({ index, head });
    }
    for (const run of upward(hits, name === "document" ? 2 : name === "section" ? 1 : 3)) {
      const shown = run.filter(({ index }) => isShown(items, index)).length;
      const corroborated = name === "document" || name === "letter" || shown >= run.length / 2;
      for (const [at, { index, head }] of run.entries())
        if (!heads.has(index)) heads.set(index, { ...head, corroborated, first: at === 0 });
    }
  }
  return heads;
}

/** What shows a document at a number: who writes to whom, what kind it is, a date or a citation near, an end above. */
function isShown(items: readonly Item[], index: number): boolean {
  const head = items.slice(index, index + 6);
  const [first, second] = head;
  if (first === undefined) return false;
  if (/\p{Lu}{3}/u.test(first.plain) && !/\p{Ll}/u.test(first.plain)) return true;
  const named = [first, second].some((item) => item !== undefined && titleScore(item, true) >= 0.9);
  const under = head.slice(1);
  const sourced = under.some((item) => item.shape === "citation" || namesWork(item.paragraph, item.plain));
  return named || sourced || under.slice(0, 3).some(({ shape }) => shape === "date") || closesBefore(items, index);
}

function looksLikeHead(name: string, items: readonly Item[], index: number, head: SeriesHead): boolean {
  const next = items[index + 1];
  if (next === undefined) return head.bare;
  if (head.bare) return titleScore(next, name !== "section") > 0 || /^TO\s/u.test(next.plain);
  if (name === "letter") return citationScore(head.rest) >= 0.7;
  const pair = items[index]?.pair !== null;
  const stops = name !== "document" && !pair && /[.;:,!?]$/u.test(head.rest);
  const titled = head.rest.length <= (pair ? 300 : 110) && !stops && /^["“]?\p{Lu}/u.test(head.rest);
  return name === "section" ? titled : titled && !patternOf(next);
}

const patternOf = (item: Item): boolean =>
  patterns.some(([, pattern]) => pattern.test(item.plain) && item.shape === "text");

interface Hit {
  index: number;
  head: SeriesHead;
}

/**
 * Runs of hits whose numbers rise by one to three, longest first, in stretches of the page that do not overlap: each
 * chapter may number anew. Hits between them that do not fit are points of a list.
 */
function upward(hits: readonly Hit[], least: number): Hit[][] {
  const found: Hit[][] = [];
  const waiting: (readonly Hit[])[] = [hits];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const best = longestRun(next);
    const [first, last] = [best[0], best.at(-1)];
    if (first === undefined || last === undefined || best.length < least) continue;
    found.push(best);
    waiting.push(next.slice(0, next.indexOf(first)), next.slice(next.indexOf(last) + 1));
  }
  return found;
}

interface Step {
  length: number;
  hit: Hit;
  before: Step | null;
}

/** The longest run; of equal ones that nearest to the middle, so that what is left on either side soon gets small. */
function longestRun(hits: readonly Hit[]): Hit[] {
  const ending = new Map<number, Step>();
  let best: Step | null = null;
  let far = 0;
  for (const [at, hit] of hits.entries()) {
    let before: Step | null = null;
    for (const step of [1, 2, 3]) {
      const run = ending.get(hit.head.value - step);
      if (run !== undefined && run.length > (before?.length ?? 0)) before = run;
    }
    const run: Step = { length: (before?.length ?? 0) + 1, hit, before };
    if (run.length >= (ending.get(hit.head.value)?.length ?? 0)) ending.set(hit.head.value, run);
    const off = Math.abs(at - hits.length / 2);
    const longest = best?.length ?? 0;
    if (run.length > longest || (run.length === longest && off < far)) [best, far] = [run, off];
  }
  const path: Hit[] = [];
  for (let step = best; step !== null; step = step.before) path.push(step.hit);
  return path.reverse();
}
