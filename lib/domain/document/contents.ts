/**
 * The contents of a text that is too long to be seen at a glance: its headings; or where it has none, its paragraphs in
 * tens, each with its first words. Made from what the reader gets, so it tells of nothing that is cut out.
 */
import { codePointLength, codePointSlice } from "./codepoints";
import type { ReadableBlock, ReadableDocument } from "./readable-content";
import { blockAnchor } from "./text";

export interface ContentsEntry {
  blockId: string;
  /** The part of the address after the prefix of its text: `p11`. */
  anchor: string;
  /** `¶11–20`; null for a heading. */
  paragraphs: string | null;
  /** The heading, or the first words. */
  words: string;
}

/** A text is long from so many paragraphs on. */
const LONG = 24;
/** Entries of a contents without headings; longer texts get longer stretches. */
const MOST = 16;
/** Code points of a heading, and of first words, that are shown. */
const SHOWN = { heading: 90, first: 48 };

const textOf = (block: ReadableBlock): string =>
  block.parts
    .map((part) => part.text)
    .join(" ")
    .replace(/\s+/gu, " ")
    .trim();

/** The beginning of a text, ended at a word. */
function beginning(text: string, most: number): string {
  if (codePointLength(text) <= most) return text;
  const cut = codePointSlice(text, 0, most);
  return `${cut.includes(" ") ? cut.slice(0, cut.lastIndexOf(" ")) : cut} …`;
}

/** The contents of a text, in order; empty when it is short. */
export function contentsOf({ items }: ReadableDocument): ContentsEntry[] {
  const blocks = items.flatMap((item) => (item.kind === "block" ? [item.block] : []));
  const numbered = blocks.filter((block) => block.number !== null);
  if (numbered.length < LONG) return [];
  const headings = blocks.filter((block) => block.type === "heading" && textOf(block) !== "");
  return headings.length > 1 ? headings.map(headed) : stretches(numbered);
}

const headed = (block: ReadableBlock): ContentsEntry => ({
  blockId: block.id,
  anchor: blockAnchor(block),
  paragraphs: null,
  words: beginning(textOf(block), SHOWN.heading),
});

function stretches(numbered: readonly ReadableBlock[]): ContentsEntry[] {
  const length =
    [10, 20, 25, 50, 100].find((each) => numbered.length / each <= MOST) ?? Math.ceil(numbered.length / MOST);
  const firsts = numbered.filter((_, index) => index % length === 0);
  return firsts.map((block, index) => {
    const last = (firsts[index + 1]?.number ?? (numbered.at(-1)?.number ?? 0) + 1) - 1;
    const paragraphs = block.number === last ? `¶${last}` : `¶${block.number}–${last}`;
    return { blockId: block.id, anchor: blockAnchor(block), paragraphs, words: beginning(textOf(block), SHOWN.first) };
  });
}
