/**
 * A passage is an exact stretch of one flow of a revision: where it begins and ends, what it says, and a little of
 * what stands around it. Prompts, annotations, evidence and comments all point with passages.
 *
 * Offsets are code points in the block; `startAt`/`endAt` are code points in the flow's linear text, half-open.
 */
import { codePointLength, codePointSlice } from "../document/codepoints";
import type { Block, DocumentContent, Flow } from "../document/model";
import { blockStarts, flowBlocks, linearText, paragraphNumbers } from "../document/text";

export interface Place {
  blockId: string;
  offset: number;
}

/** Where a passage stands: what a selection on the page says before the server completes it. */
export interface Span {
  flow: Flow;
  start: Place;
  end: Place;
}

/** A stretch of a flow's linear text, half-open, in code points. */
export interface LinearSpan {
  startAt: number;
  endAt: number;
}

/** A span with its linear position and its quotation, as stored (W3C TextPosition and TextQuote selectors in one). */
export interface Passage extends Span, LinearSpan {
  exact: string;
  prefix: string;
  suffix: string;
}

/** Code points of context kept on each side of a quotation. */
export const contextLength = 32;

/** Linear position of a span in its flow; null when a block is unknown, an offset lies outside, or it is empty or reversed. */
export function linearSpan(blocks: readonly Block[], span: Span): LinearSpan | null {
  const starts = blockStarts(blocks);
  const position = (place: Place): number | null => {
    const from = starts.get(place.blockId);
    const block = blocks.find((candidate) => candidate.id === place.blockId);
    if (from === undefined || !block || !Number.isInteger(place.offset)) return null;
    return place.offset < 0 || place.offset > codePointLength(block.text) ? null : from + place.offset;
  };
  const startAt = position(span.start);
  const endAt = position(span.end);
  return startAt === null || endAt === null || endAt <= startAt ? null : { startAt, endAt };
}

/** Completes a span with its quotation and context from the text itself; null when the span does not stand in it. */
export function describePassage(content: DocumentContent, span: Span): Passage | null {
  const blocks = flowBlocks(content, span.flow);
  const linear = linearSpan(blocks, span);
  if (!linear) return null;
  const text = linearText(blocks);
  return {
    ...span,
    ...linear,
    exact: codePointSlice(text, linear.startAt, linear.endAt),
    prefix: codePointSlice(text, Math.max(0, linear.startAt - contextLength), linear.startAt),
    suffix: codePointSlice(text, linear.endAt, linear.endAt + contextLength),
  };
}

/**
 * A passage as a reader gets it: without what stands around it, which may be words that are withheld from them. What is
 * stored keeps its context, to find the passage again.
 */
export const withoutContext = <P extends Passage>(passage: P): P => ({ ...passage, prefix: "", suffix: "" });

/** How a passage is cited in a seminar: `¶5`, `¶5–6`, or the name of the apparatus it stands in. */
export function passageLabel(content: DocumentContent, span: Span): string {
  return passageLabels(content)(span);
}

/** The same for many passages of one document: its paragraphs are counted once. */
export function passageLabels(content: DocumentContent): (span: Span) => string {
  const numbers = paragraphNumbers(content.blocks);
  return (span) => {
    if (span.flow !== "doc") {
      return `note ${content.notes.find((note) => `note:${note.id}` === span.flow)?.label ?? ""}`.trim();
    }
    const first = numbers.get(span.start.blockId);
    const last = numbers.get(span.end.blockId);
    if (first !== undefined) return last === undefined || last === first ? `¶${first}` : `¶${first}–${last}`;
    return content.blocks.find((block) => block.id === span.start.blockId)?.type ?? "";
  };
}
