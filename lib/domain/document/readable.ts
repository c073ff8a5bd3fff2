/**
 * Which characters of a document a person gets. An assignment gives an excerpt, not the whole; an instructor may hold
 * the headnote or the notes back so that students find out for themselves; and what one assignment holds back stays
 * closed on every other way to the same document. Every path asks here: page, plain text, export, quotation, print.
 *
 * A gate keeps a text shut until its reader has said what they expect of it: until then they get what says which source
 * this is, and the headnote where it is shown.
 *
 * Title, dateline and citation say which source this is and come with any part of it. Offsets are code points.
 */
import { type LinearSpan, linearSpan, type Place, type Span } from "../anchor/passage";
import { codePointLength } from "./codepoints";
import type { Block, BlockType, DocumentContent } from "./model";
import { blockStarts } from "./text";

/** One excerpt of this revision that a person may read now: its ranges in the text, none for the whole. */
export interface ExcerptFacts {
  ranges: readonly Span[];
  showHeadnote: boolean;
  showNotes: boolean;
}

/** How a person comes to a revision. */
export interface ReadingFacts {
  /** Taught here, or given the document in the library: the whole text. */
  whole: boolean;
  /** Excerpts of it in the rooms this person may enter; in one room, that room's alone. */
  excerpts: readonly ExcerptFacts[];
  /** Held back by any assignment given to this person that reads this document, in whatever revision. Nothing from staff. */
  withheld: Withheld;
}

/** What is kept from a person. `text`: a gate they have not passed; everything but title, dateline, citation and headnote. */
export interface Withheld {
  headnote: boolean;
  notes: boolean;
  text: boolean;
}

/** Nothing is kept back. */
export const nothingWithheld: Withheld = { headnote: false, notes: false, text: false };

/**
 * What a person gets of a revision. `text: "whole"` is all of it, "frame" only what says which source it is; otherwise the
 * ranges, and an empty list is nothing.
 */
export interface ReadableRanges {
  text: "whole" | "frame" | readonly Span[];
  headnote: boolean;
  notes: boolean;
}

const frame = new Set<BlockType>(["title", "dateline", "citation"]);

/** Everything: for those who edit the document. */
export const everything: ReadableRanges = { text: "whole", headnote: true, notes: true };

/** What a person gets, from how they come to it. What is withheld wins over everything that would show it. */
export function readableRanges(facts: ReadingFacts): ReadableRanges {
  const { whole, excerpts, withheld } = facts;
  const all = whole || excerpts.some((excerpt) => excerpt.ranges.length === 0);
  const given = all ? "whole" : excerpts.flatMap((excerpt) => excerpt.ranges);
  return {
    text: withheld.text && given.length > 0 ? "frame" : given,
    headnote: !withheld.headnote && (whole || excerpts.some((excerpt) => excerpt.showHeadnote)),
    notes: !withheld.notes && !withheld.text && (whole || excerpts.some((excerpt) => excerpt.showNotes)),
  };
}

function visibleWhole(block: Block, ranges: ReadableRanges): boolean {
  if (block.type === "headnote") return ranges.headnote;
  return ranges.text === "whole" || (ranges.text.length > 0 && frame.has(block.type));
}

/**
 * The readable stretches of the text, in order, apart and merged, as code points of its linear text. Two blocks that
 * are both readable to their common border make one stretch, so that a passage may run across it.
 */
export function readableStretches(content: DocumentContent, ranges: ReadableRanges): LinearSpan[] {
  const starts = blockStarts(content.blocks);
  const chosen =
    typeof ranges.text === "string"
      ? []
      : ranges.text.flatMap((span) => (span.flow === "doc" ? (linearSpan(content.blocks, span) ?? []) : []));
  const found: LinearSpan[] = [];
  for (const block of content.blocks) {
    const startAt = starts.get(block.id) ?? 0;
    const endAt = startAt + codePointLength(block.text);
    if (visibleWhole(block, ranges)) found.push({ startAt, endAt });
    else if (block.type !== "headnote") {
      for (const range of chosen) {
        const part = { startAt: Math.max(startAt, range.startAt), endAt: Math.min(endAt, range.endAt) };
        if (part.startAt < part.endAt) found.push(part);
      }
    }
  }
  return merged(found, new Set(starts.values()));
}

/** Joins what overlaps, touches, or is parted by the newline before one of the block `starts` only. */
function merged(stretches: LinearSpan[], starts: ReadonlySet<number>): LinearSpan[] {
  const joined: LinearSpan[] = [];
  for (const next of stretches.toSorted((a, b) => a.startAt - b.startAt || a.endAt - b.endAt)) {
    const last = joined.at(-1);
    const afterNewline = last?.endAt === next.startAt - 1 && starts.has(next.startAt);
    if (last && (next.startAt <= last.endAt || afterNewline)) last.endAt = Math.max(last.endAt, next.endAt);
    else joined.push({ ...next });
  }
  return joined;
}

/**
 * Ids of the notes a person gets: those anchored in what they read; a note that lost its place comes with the whole. A
 * note stands behind the words it is about: where these are left out, so is the note.
 */
export function readableNotes(content: DocumentContent, ranges: ReadableRanges): Set<string> {
  if (!ranges.notes) return new Set();
  const starts = blockStarts(content.blocks);
  const stretches = readableStretches(content, ranges);
  const stands = (anchor: { blockId: string; at: number } | null): boolean => {
    if (anchor === null) return ranges.text === "whole";
    const at = (starts.get(anchor.blockId) ?? Number.NaN) + anchor.at;
    const begins = ({ startAt }: LinearSpan) => startAt < at || (startAt === at && anchor.at === 0);
    return stretches.some((stretch) => begins(stretch) && at <= stretch.endAt);
  };
  return new Set(content.notes.filter((note) => stands(note.anchor)).map((note) => note.id));
}

/** Does a passage lie, from its first to its last character, within what a person gets? */
export function isReadable(content: DocumentContent, ranges: ReadableRanges, span: Span): boolean {
  return passageReader(content, ranges)(span);
}

/** The same question for many passages of one document: the readable stretches are found once. */
export function passageReader(content: DocumentContent, ranges: ReadableRanges): (span: Span) => boolean {
  const starts = blockStarts(content.blocks);
  const lengths = new Map(content.blocks.map((block) => [block.id, codePointLength(block.text)]));
  const stretches = readableStretches(content, ranges);
  const notes = readableNotes(content, ranges);
  const position = ({ blockId, offset }: Place): number => {
    const inside = Number.isInteger(offset) && offset >= 0 && offset <= (lengths.get(blockId) ?? -1);
    return inside ? (starts.get(blockId) ?? Number.NaN) + offset : Number.NaN;
  };
  return (span) => {
    if (span.flow === "doc") {
      const [startAt, endAt] = [position(span.start), position(span.end)];
      return startAt < endAt && stretches.some((each) => each.startAt <= startAt && endAt <= each.endAt);
    }
    const note = content.notes.find((each) => `note:${each.id}` === span.flow);
    return note !== undefined && notes.has(note.id) && linearSpan(note.blocks, span) !== null;
  };
}
