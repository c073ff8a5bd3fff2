/**
 * A written text as a sequence of things to draw: words that all carry the same marks, and the chips between them.
 * Cut at every border of a mark, of a comment and at every chip, so that each piece is drawn in one go.
 */
import { codePointLength, codePointSlice } from "../document/codepoints";
import type { RichText, RichTextBlock, RichTextMark } from "./model";

/** A stretch `[start, end)` of the plain text of a whole answer, in code points: where a comment stands. */
export interface TextRange {
  id: string;
  start: number;
  end: number;
}

/** Words with their marks and the ids of the ranges that cover them, or a chip at its place. */
export type Run =
  | { kind: "words"; at: number; text: string; marks: RichTextMark[]; ranges: string[] }
  | { kind: "chip"; at: number; annotationId: string };

/** Where each block begins in the plain text (blocks joined by one newline), in code points. */
export function blockOffsets(text: RichText): number[] {
  let at = 0;
  return text.blocks.map((block) => {
    const start = at;
    at += codePointLength(block.text) + 1;
    return start;
  });
}

/**
 * The runs of one block. `offset` is where the block begins in the plain text; `ranges` count from the start of that
 * text. Places beyond the words are drawn at their end; `at` counts from the start of the block.
 */
export function runsOf(block: RichTextBlock, offset = 0, ranges: readonly TextRange[] = []): Run[] {
  const length = codePointLength(block.text);
  const own = ranges
    .map((range) => ({ id: range.id, start: range.start - offset, end: range.end - offset }))
    .filter((range) => range.start < length && range.end > 0);
  const chips = block.atoms.map((atom) => ({ ...atom, at: Math.min(atom.at, length) })).toSorted((a, b) => a.at - b.at);
  const borders = [...block.marks, ...own].flatMap((each) => [each.start, each.end]);
  const cuts = [0, length, ...borders, ...chips.map((chip) => chip.at)].filter((at) => at >= 0 && at <= length);
  const places = [...new Set(cuts)].sort((a, b) => a - b);
  return places.flatMap((at, index): Run[] => {
    const here = chips.filter((chip) => chip.at === at);
    const drawn: Run[] = here.map(({ annotationId }) => ({ kind: "chip", at, annotationId }));
    const end = places[index + 1];
    if (end === undefined) return drawn;
    const covers = (span: { start: number; end: number }) => span.start <= at && end <= span.end;
    const text = codePointSlice(block.text, at, end);
    const words = { at, text, marks: block.marks.filter(covers), ranges: own.filter(covers).map(({ id }) => id) };
    return [...drawn, { kind: "words", ...words }];
  });
}
