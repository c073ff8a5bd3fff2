/**
 * Paragraphs that a page break cut in two: the first half does not end as a sentence does, a running head or the notes
 * of the page stand between, and the second half goes on in small letters. They are one paragraph again.
 */

import { plainText } from "./inline";
import { markersIn } from "./note-markers";
import { endsSentence, type Item } from "./shapes";
import { joinWords, sliceWords } from "./words";

/** Items with such halves joined, and the words that were joined without knowing whether they have a hyphen. */
export interface Joined {
  items: Item[];
  doubtful: string[];
}

/** Where pages end: orders at which one begins, and orders of what stands between text and text of two pages. */
export interface PageEnds {
  starts: ReadonlySet<number>;
  /** Running heads, page numbers, notes. */
  between: ReadonlySet<number>;
}

/** Joins such halves. */
export function joinOverPages(items: readonly Item[], ends: PageEnds, labels: ReadonlySet<string>): Joined {
  const joined: Joined = { items: [], doubtful: [] };
  let lastOrder = -1;
  for (const item of items) {
    const before = joined.items.at(-1);
    if (before !== undefined && isCut(before, item) && pageBetween(ends, lastOrder, item)) {
      joined.items[joined.items.length - 1] = join(before, item, labels, joined.doubtful);
    } else joined.items.push(item);
    lastOrder = item.order;
  }
  return joined;
}

function isCut(before: Item, item: Item): boolean {
  const text = before.shape === "text" && item.shape === "text" && before.plain.length > 60;
  return text && !endsSentence(before.plain) && !/[:;]$/u.test(before.plain) && /^["“]?\p{Ll}/u.test(item.plain);
}

/**
 * A page ends between the two and nothing else stands there. Of a file with blocks of its own only a page's end may
 * part a paragraph; in plain text a running head or a note between the lines shows where it was.
 */
function pageBetween({ starts, between }: PageEnds, from: number, { order, paragraph }: Item): boolean {
  if (order - from > 40) return false;
  let starting = starts.has(order);
  for (let at = from + 1; at < order; at++) {
    if (!between.has(at)) return false;
    starting ||= starts.has(at) || paragraph.given === null;
  }
  return starting;
}

function join(before: Item, item: Item, labels: ReadonlySet<string>, doubtful: string[]): Item {
  const [first, second] = [before.paragraph, item.paragraph];
  const cutWord = /\p{Ll}-$/u.test(first.text);
  const words = cutWord
    ? joinWords(sliceWords(first, 0, first.text.length - 1), "", second)
    : joinWords(first, " ", second);
  if (cutWord) doubtful.push(`${/\p{L}+-$/u.exec(first.text)?.[0] ?? ""}${/^\p{L}+/u.exec(second.text)?.[0] ?? ""}`);
  const more = [...first.more, { start: second.start, end: second.end }, ...second.more];
  const paragraph = { ...first, ...words, more };
  const markers = markersIn(paragraph, labels);
  return { ...before, paragraph, plain: plainText(paragraph, markers), markers };
}
