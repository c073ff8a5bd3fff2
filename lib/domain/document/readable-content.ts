/**
 * A document cut to what a person gets: the visible parts of each block with the place where they begin, gaps where
 * something is left out, and only the notes that belong to what is visible. Paragraph numbers are those of the whole
 * document, so that everyone cites the same number. The result holds no character that the person may not read.
 */
import { codePointLength, codePointSlice } from "./codepoints";
import type { Atom, Block, BlockType, DocumentContent, Flow, GlossaryEntry, Mark, Meta, Note, Voice } from "./model";
import { everything, type ReadableRanges, readableNotes, readableStretches } from "./readable";
import { readableGlossary } from "./readable-glossary";
import { blockStarts, paragraphNumbers } from "./text";

/** A visible stretch of one block. `offset`: code points from the start of the whole block; marks and atoms count from there. */
export interface ReadablePart {
  offset: number;
  text: string;
  marks: Mark[];
  atoms: Atom[];
}

/** A block of which something is visible. `cutBefore`, `cutAfter`: it goes on beyond the first or last part. */
export interface ReadableBlock {
  id: string;
  flow: Flow;
  type: BlockType;
  voice: Voice;
  /** Citable paragraph number, or null for apparatus. */
  number: number | null;
  parts: ReadablePart[];
  cutBefore: boolean;
  cutAfter: boolean;
}

/** A note with its blocks; `blockId` is the block it is anchored in, null when it lost its place. */
export interface ReadableNote {
  id: string;
  label: string;
  kind: Note["kind"];
  blockId: string | null;
  /** Code points from the start of the block it stands in. */
  at: number;
  blocks: ReadableBlock[];
}

/** What is drawn, in order; a gap stands for whole blocks left out. */
export type ReadableItem = { kind: "block"; block: ReadableBlock } | { kind: "gap"; id: string };

export interface ReadableDocument {
  items: ReadableItem[];
  notes: ReadableNote[];
  meta: Meta;
  /** Explanations of what stands in the items and notes; confirmed ones only. */
  glossary: GlossaryEntry[];
}

function partOf(block: Block, from: number, to: number, notes: ReadonlySet<string>): ReadablePart {
  const marks = block.marks.flatMap((mark): Mark[] => {
    const start = Math.max(mark.start, from);
    const end = Math.min(mark.end, to);
    // What is printed under a corrected reading belongs to all of it: with a part it would tell of what is cut off.
    const torn = mark.kind === "correction" && (start > mark.start || end < mark.end);
    return start < end && !torn ? [{ ...mark, start: start - from, end: end - from }] : [];
  });
  const atoms = block.atoms
    .filter((atom) => atom.at >= from && atom.at <= to)
    .filter((atom) => atom.kind !== "noteReference" || notes.has(atom.noteId))
    .map((atom): Atom => ({ ...atom, at: atom.at - from }));
  return { offset: from, text: codePointSlice(block.text, from, to), marks, atoms };
}

function wholeBlock(block: Block, flow: Flow, notes: ReadonlySet<string>): ReadableBlock {
  const parts = [partOf(block, 0, codePointLength(block.text), notes)];
  return {
    id: block.id,
    flow,
    type: block.type,
    voice: block.voice,
    number: null,
    parts,
    cutBefore: false,
    cutAfter: false,
  };
}

function readableNoteOf(note: Note, notes: ReadonlySet<string>): ReadableNote {
  return {
    id: note.id,
    label: note.label,
    kind: note.kind,
    blockId: note.anchor?.blockId ?? null,
    at: note.anchor?.at ?? 0,
    blocks: note.blocks.map((block) => wholeBlock(block, `note:${note.id}`, notes)),
  };
}

/** The document cut to what a person gets. Offsets in it are code points; nothing outside the ranges survives. */
export function readableContent(content: DocumentContent, ranges: ReadableRanges = everything): ReadableDocument {
  const starts = blockStarts(content.blocks);
  const numbers = paragraphNumbers(content.blocks);
  const stretches = readableStretches(content, ranges);
  const notes = readableNotes(content, ranges);
  const items: ReadableItem[] = [];
  for (const block of content.blocks) {
    const start = starts.get(block.id) ?? 0;
    const length = codePointLength(block.text);
    const parts = stretches
      .map((stretch) => [Math.max(0, stretch.startAt - start), Math.min(length, stretch.endAt - start)] as const)
      .filter(([from, to]) => from < to || (length === 0 && from === to))
      .map(([from, to]) => partOf(block, from, to, notes));
    const [first, last] = [parts[0], parts.at(-1)];
    if (first && last) {
      const cutBefore = first.offset > 0;
      const cutAfter = last.offset + codePointLength(last.text) < length;
      const { id, type, voice } = block;
      const number = numbers.get(id) ?? null;
      items.push({ kind: "block", block: { id, flow: "doc", type, voice, number, parts, cutBefore, cutAfter } });
    } else if (block.type !== "headnote" && items.at(-1)?.kind !== "gap") {
      items.push({ kind: "gap", id: `gap-${items.length}` });
    }
  }
  const shown = content.notes.filter((note) => notes.has(note.id)).map((note) => readableNoteOf(note, notes));
  const blocks = items.flatMap((item) => (item.kind === "block" ? [item.block] : []));
  const glossary = readableGlossary(content.glossary, [...blocks, ...shown.flatMap((note) => note.blocks)]);
  return { items, notes: shown, meta: content.meta, glossary };
}
