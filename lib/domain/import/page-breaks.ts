/**
 * Paragraphs that a page break cut in two: the first half does not end as a sentence does, a running head or the notes
 * of the page stand between, and the second half goes on in small letters. They are one paragraph again.
 */

import { plainText } from "./inline";
import { markersOf } from "./note-markers";
import { endsSentence, type Item } from "./shapes";

/** Joins such halves. `breaks` are the page orders at which a running head, a page number or a note stands. */
export function joinOverPages(
  items: readonly Item[],
  breaks: ReadonlySet<number>,
  labels: ReadonlySet<string>,
): Item[] {
  const joined: Item[] = [];
  let lastOrder = -1;
  for (const item of items) {
    const before = joined.at(-1);
    if (before !== undefined && isCut(before, item) && breaksBetween(breaks, lastOrder, item.order)) {
      joined[joined.length - 1] = join(before, item, labels);
    } else joined.push(item);
    lastOrder = item.order;
  }
  return joined;
}

function isCut(before: Item, item: Item): boolean {
  const text = before.shape === "text" && item.shape === "text" && before.plain.length > 60;
  return text && !endsSentence(before.plain) && !/[:;]$/u.test(before.plain) && /^["“]?\p{Ll}/u.test(item.plain);
}

/** Something between the two, and nothing else: all orders between are breaks. */
function breaksBetween(breaks: ReadonlySet<number>, from: number, to: number): boolean {
  if (to - from < 2 || to - from > 40) return false;
  for (let order = from + 1; order < to; order++) if (!breaks.has(order)) return false;
  return true;
}

function join(before: Item, item: Item, labels: ReadonlySet<string>): Item {
  const [first, second] = [before.paragraph, item.paragraph];
  const cutWord = /\p{Ll}-$/u.test(first.text);
  const text = cutWord ? first.text.slice(0, -1) + second.text : `${first.text} ${second.text}`;
  const markers = markersOf(text, labels);
  const more = [...first.more, { start: second.start, end: second.end }, ...second.more];
  return { ...before, paragraph: { ...first, text, more }, plain: plainText(text, markers), markers };
}
