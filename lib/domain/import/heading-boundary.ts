/**
 * Headings of a file with levels: which level begins documents. A heading that nothing else bears out may only part one
 * document, and headings that are days are the entries of a diary; both are asked about once, not at each.
 */
import { closesBefore } from "./closing";
import type { Found } from "./found";
import { namesKind } from "./phrases";
import { belowHead } from "./plain-boundary";
import type { SeriesHead } from "./series";
import { type Item, isSalute } from "./shapes";

/** Depth of a heading, from 1; 0 for what is none. */
export function depth(item: Item | undefined): number {
  if (item === undefined) return 0;
  const { given, text } = item.paragraph;
  if (given === null) return /^#{1,6}(?=\s)/u.exec(text)?.[0].length ?? 0;
  return item.said === null && given.form === "heading" ? (given.level ?? 1) : 0;
}

/** What is known of the headings of an import. */
export interface Headings {
  /** Level of those that begin documents; null without any. */
  level: number | null;
  /** Most of them say who writes to whom, or what kind of document they head. */
  shown: boolean;
  /** One heading stands above all of them, and may be the title of the only document. */
  underOne: boolean;
  /** Most of them are days: entries of a diary. */
  entries: boolean;
  /** Index of the first but the very first paragraph. */
  first: number;
  firstEntry: number;
}

/** Looks at all headings of an import. */
export function headingsOf(items: readonly Item[]): Headings {
  const level = headingLevel(items);
  const at = (item: Item): boolean => level !== null && depth(item) === level;
  const ours = items.filter(at);
  const places = items.flatMap((item, index) => (at(item) ? [index] : []));
  const more = (test: (item: Item) => boolean): boolean => ours.filter(test).length > ours.length / 2;
  return {
    level,
    shown:
      more((item) => item.pair !== null || namesKind(item.plain)) ||
      (places.length > 2 && places.filter((index) => borneOut(items, index)).length > places.length / 2),
    underOne: items.some((item) => depth(item) > 0 && level !== null && depth(item) < level),
    entries: ours.length > 1 && more(({ date }) => date !== null),
    first: items.findIndex((item, index) => index > 0 && at(item)),
    firstEntry: items.findIndex((item, index) => index > 0 && item.date !== null && at(item)),
  };
}

/** A date, a citation or the title of a letter between a heading and the next, or an end above it. */
function borneOut(items: readonly Item[], index: number): boolean {
  const rest = items.slice(index + 1, index + 9);
  const next = rest.findIndex((item) => depth(item) > 0);
  const below = next < 0 ? rest : rest.slice(0, next);
  const shown = (item: Item | undefined): boolean => item !== undefined && (item.date !== null || item.pair !== null);
  return (
    shown(items[index]) || below.some((item) => shown(item) || item.shape === "citation") || closesBefore(items, index)
  );
}

/**
 * The heading level that begins documents: the highest most of whose headings are borne out, else the highest that
 * occurs more than once, or the only one of a single level.
 */
function headingLevel(items: readonly Item[]): number | null {
  const places = new Map<number, number[]>();
  for (const [index, item] of items.entries()) {
    const level = depth(item);
    if (level === 0) continue;
    const list = places.get(level) ?? [];
    places.set(level, list);
    list.push(index);
  }
  const levels = [...places].sort(([a], [b]) => a - b);
  if (levels.length <= 1) return levels[0]?.[0] ?? null;
  const often = levels.filter(([, at]) => at.length > 1);
  const shown = often.find(([, at]) => at.filter((index) => borneOut(items, index)).length > at.length / 2);
  return (shown ?? often[0])?.[0] ?? null;
}

/** A heading begins a document when something else says so too; a heading alone may only part a document. */
export function headingBoundary(
  items: readonly Item[],
  heads: ReadonlyMap<number, SeriesHead>,
  index: number,
  headings: Headings,
): Found {
  const level = headings.level ?? 0;
  const item = items[index];
  if (item === undefined || depth(item) > level) return null;
  if (item.date !== null && depth(item) === level && headings.entries)
    return index === headings.firstEntry ? { ...asEntry, cut: false } : null;
  if (depth(item) < level) return { score: 0.9, reason: "It is a heading above those that begin documents here." };
  const shown = item.pair !== null || item.date !== null || namesKind(item.plain) || closesBefore(items, index);
  const under = items[belowHead(items, index, heads)];
  if (shown || under?.shape === "date" || under?.shape === "citation" || isSalute(under?.plain ?? ""))
    return { score: 0.95, reason: "It is a heading of the level that begins documents here." };
  const reason = "It is a heading of the level that seems to begin documents here; nothing else says that one begins.";
  if (!headings.shown && headings.underOne) {
    return index === headings.first ? { score: 0.6, reason, cut: false } : null;
  }
  return { score: headings.shown ? 0.85 : 0.7, reason };
}

const asEntry = {
  score: 0.6,
  reason: "The headings here are days, as in a diary: I kept the entries together as one document.",
};
