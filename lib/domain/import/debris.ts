/**
 * R4: what stands on the page but belongs to no document of it. A scanned page often shows slivers of its neighbours:
 * runs of cut words that neither begin nor end as sentences do. Running heads and page numbers repeat or count upwards.
 * Whether words are in a dictionary decides nothing: a sliver holds real words, and a genuine note may hold few.
 */

import type { Debris } from "./model";
import { headsNotes } from "./phrases";
import { sectionHeads } from "./section-heads";
import { endsSentence, type Item, isBodyForm, titleScore } from "./shapes";

/** A run of items that is set aside, by index of the first and one past the last. */
export interface DebrisRun {
  from: number;
  to: number;
  side: Debris["side"];
  rule: "D1" | "D2" | "D4" | "D5";
  score: number;
  reason: string;
}

const startsLower = (item: Item): boolean => /^[^\p{L}]*[\p{Ll}ı]/u.test(item.plain);

/** Finds all runs of debris, in order, without overlap. `notes` are the page orders at which notes stand. */
export function findDebris(items: readonly Item[], notes: ReadonlySet<number> = new Set()): DebrisRun[] {
  const marks = [...furniture(items), ...pageMarks(items), ...headsOfNotes(items, notes), ...sectionHeads(items)];
  const taken = new Set(marks.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at)));
  const runs = [...marks, ...slivers(items, taken)];
  for (const run of runs) for (let index = run.from; index < run.to; index++) taken.add(index);
  return [...runs, ...loneFragments(items, taken)].sort((a, b) => a.from - b.from);
}

/** What the file itself calls a running head or page number, above the text of its page or below it. */
function furniture(items: readonly Item[]): DebrisRun[] {
  return items.flatMap((item, index): DebrisRun[] => {
    if (!isFurniture(item)) return [];
    const page = item.paragraph.given?.page ?? null;
    const first = items.slice(Math.max(0, index - 3), index).every((one) => isFurniture(one) || pageOf(one) !== page);
    const reason = "The file keeps this line apart from the text, as a running head or a page number.";
    return [{ from: index, to: index + 1, side: first ? "top" : "bottom", rule: "D4", score: 0.98, reason }];
  });
}

/** `Notes` above the notes heads nothing else: it is no title. */
function headsOfNotes(items: readonly Item[], notes: ReadonlySet<number>): DebrisRun[] {
  return items.flatMap((item, index): DebrisRun[] => {
    const heads = headsNotes(item.plain) && (notes.has(item.order + 1) || notes.has(item.order));
    const reason = "This line only heads the notes that stand below it.";
    return heads ? [{ from: index, to: index + 1, side: "bottom", rule: "D4", score: 0.95, reason }] : [];
  });
}

const isFurniture = ({ paragraph: { given } }: Item): boolean => given?.form === "furniture";
const pageOf = ({ paragraph: { given } }: Item): number | null => given?.page ?? null;

function pageMarks(items: readonly Item[]): DebrisRun[] {
  const repeated = new Map<string, { index: number; number: number }[]>();
  for (const [index, item] of items.entries()) {
    const found = /^(?:(\d{1,4})\s*[|·•—-]?\s*)?((?:\p{L}\D{0,70}?)?)(?:\s*[|·•—-]?\s*(\d{1,4}))?$/u.exec(item.plain);
    const number = found?.[1] ?? found?.[3];
    if (found === null || (item.shape !== "text" && item.shape !== "date") || number === undefined) continue;
    if (item.said !== null || isFurniture(item) || isBodyForm(item)) continue;
    const words = (found[2] ?? "").trim();
    if (item.shape === "date" && words !== "") continue;
    // A year alone directly below a title dates the document.
    if (item.shape === "date" && Number(number) >= 1000 && titleScore(items[index - 1] ?? item) > 0) continue;
    const key = words.toLowerCase();
    const list = repeated.get(key) ?? [];
    repeated.set(key, list);
    list.push({ index, number: Number(number) });
  }
  return [...repeated].flatMap(([words, list]) => pageMarkRuns(items, words, list));
}

/** Words whose numbers count parts of a text, not pages. */
const countsParts =
  /(?<!\p{L})(?:no|nr|document|doc|chapter|part|article|art|section|sect|clause|point|item|question|letter|telegram|order|act|scene|book|appendix|enclosure|artikel|kapitel|teil|punkt|anlage|chapitre|partie|section|глава|статья|пункт|часть|раздел|документ|приложение|§)\.?$|№$/iu;

function pageMarkRuns(items: readonly Item[], words: string, list: { index: number; number: number }[]): DebrisRun[] {
  const rising = list.every((hit, at) => at === 0 || hit.number > (list[at - 1]?.number ?? 0));
  const first = items[list[0]?.index ?? 0]?.plain ?? "";
  // A page stands between two of its marks; lines that follow each other are a list.
  const apart = list.every((hit, at) => at === 0 || hit.index - (list[at - 1]?.index ?? 0) > 1);
  const near = list.every((hit, at) => at === 0 || hit.number - (list[at - 1]?.number ?? 0) <= 40);
  const dated = list.some(({ index }) => items[index + 1]?.shape === "date");
  const numbered = countsParts.test(words) || (words !== "" && !/^\P{Ll}+$/u.test(first) && (list[0]?.number ?? 0) < 3);
  const years = words === "" && list.some((hit) => hit.number > 1999);
  if (!rising || !apart || dated || numbered || years) return [];
  const capitals = /\p{Lu}{3}/u.test(first);
  const alone = list.length === 1;
  if (alone && !(capitals && list[0]?.index === 0 && list[0].number > 9)) return [];
  const score = alone || !near ? 0.6 : capitals || words === "" ? 0.95 : 0.8;
  const reason = alone
    ? "Capitals with a number at the top look like a running head."
    : "This line returns with rising numbers, as running heads and page numbers do.";
  return list.map(({ index }) => ({ from: index, to: index + 1, side: "top", rule: "D4", score, reason }));
}

/** Rule D1: three or more cut pieces in a row. */
function slivers(items: readonly Item[], taken: ReadonlySet<number>): DebrisRun[] {
  const runs: DebrisRun[] = [];
  for (let from = 0; from < items.length; from++) {
    let to = from;
    while (to < items.length && !taken.has(to) && isPiece(items, to)) to++;
    const run = trim(items, from, to);
    if (run !== null) runs.push(run);
    from = Math.max(from, to);
  }
  return runs;
}

function isPiece(items: readonly Item[], index: number): boolean {
  const item = items[index];
  if (item === undefined || item.shape !== "text" || item.plain.length > 165) return false;
  if (item.said !== null || isBodyForm(item)) return false;
  const next = items[index + 1];
  const heads = titleScore(item);
  if (heads >= 0.6 && (next?.shape === "date" || next?.shape === "closer" || heads >= 0.9)) return false;
  return !endsSentence(item.plain) || (startsLower(item) && item.plain.length <= 80);
}

function trim(items: readonly Item[], start: number, end: number): DebrisRun | null {
  let [from, to] = [start, end];
  const keeps = (item: Item | undefined): boolean => item !== undefined && !startsLower(item) && item.plain.length > 6;
  while (from < to && keeps(items[from])) from++;
  while (to > from && keeps(items[to - 1])) to--;
  const run = items.slice(from, to);
  if (run.length < 3) return null;
  const share = (test: (item: Item) => boolean): number => run.filter(test).length / run.length;
  const tiny = share((item) => item.plain.length <= 5);
  const lower = share(startsLower);
  if (share((item) => !/[.?!;,:"”]$/u.test(item.plain)) < 0.7 || (lower < 0.5 && tiny < 0.7)) return null;
  const side = from === 0 ? "left" : "right";
  const reason = `${run.length} pieces in a row neither begin nor end as sentences do, as at the edge of a neighbouring page.`;
  return { from, to, side, rule: "D1", score: 0.9, reason };
}

/** Rule D2: a single cut piece at an edge of the page or beside a sliver. */
function loneFragments(items: readonly Item[], taken: ReadonlySet<number>): DebrisRun[] {
  return items.flatMap((item, index) => {
    const edge = index === 0 || index === items.length - 1 || taken.has(index - 1) || taken.has(index + 1);
    const piece =
      item.shape === "text" && startsLower(item) && item.plain.length <= 40 && !/[.?!;,:"”\])]$/u.test(item.plain);
    if (taken.has(index) || !edge || !piece || items.length < 3 || item.said !== null || isBodyForm(item)) return [];
    const side = index === 0 ? "left" : "unknown";
    const reason = "A short piece at the edge begins in the middle of a sentence and does not end one.";
    return [{ from: index, to: index + 1, side, rule: "D2", score: 0.6, reason } satisfies DebrisRun];
  });
}
