/**
 * From parts to draft documents: blocks with ids, notes in their documents, and the stretches of the imported text
 * that each block came from.
 */
import type { Block, BlockType, Certainty, Note, Voice } from "../document/model";
import { bracketMarks, bracketsOf } from "./brackets";
import { inlineOf } from "./inline";
import type { Zone } from "./model";
import type { PrintedNote } from "./note-labels";
import type { Pairing } from "./note-pairs";
import type { Paragraph } from "./paragraphs";
import type { Part } from "./part";
import { sliceWords } from "./words";

/** Gives out ids that are never given again: `b1`, `b2`, … */
export interface Ids {
  next: (prefix: "d" | "b" | "n" | "x" | "g") => string;
}

/** Ids that count from one over the whole import, whatever they name. */
export function newIds(): Ids {
  let serial = 0;
  return { next: (prefix) => `${prefix}${++serial}` };
}

/** A document's parts beside the blocks made of them, so that later steps can look back at the page. */
export interface Assembled {
  id: string;
  parts: Part[];
  blocks: Block[];
  notes: Note[];
}

const authors: ReadonlySet<BlockType> = new Set([
  "salute",
  "p",
  "heading",
  "verse",
  "quote",
  "listItem",
  "closer",
  "postscript",
]);

/** Who speaks in a block of a type, unless an instructor says otherwise. */
export function voiceOf(type: BlockType): Voice {
  return authors.has(type) ? "author" : "editor";
}

/** Ids of all notes of the page, in order; the ids must exist before the text that refers to them. */
export function noteIds(notes: readonly PrintedNote[], ids: Ids): string[] {
  return notes.map(() => ids.next("n"));
}

/** One document of the page. A marker without a note makes a note without text, so that the place is not lost. */
export function assemble(id: string, parts: Part[], pairing: Pairing, notes: readonly string[], ids: Ids): Assembled {
  const assembled: Assembled = { id, parts, blocks: [], notes: [] };
  for (const { item, type } of parts) {
    const paired = pairing.byItem.get(item) ?? [];
    const lost: Note[] = [];
    const referred = item.markers.map(({ key }, index) => {
      const note = paired[index] ?? null;
      if (note !== null) return notes[note] ?? null;
      const empty: Note = { id: ids.next("n"), label: key, kind: "editor", anchor: null, blocks: [] };
      lost.push(empty);
      return empty.id;
    });
    const lead = leadOf(item.paragraph, type);
    const markers = item.markers.map((place) => ({ ...place, start: place.start - lead, end: place.end - lead }));
    const inline = inlineOf(sliceWords(item.paragraph, lead), markers, referred);
    const apparatus = type === "editorialStatement" || type === "citation";
    const brackets = apparatus ? [] : bracketMarks(bracketsOf(inline.text, false));
    const block: Block = {
      id: ids.next("b"),
      type,
      voice: voiceOf(type),
      ...inline,
      marks: inline.marks.concat(brackets),
    };
    const anchors = new Map(anchorsIn(block));
    for (const note of lost) note.anchor = anchors.get(note.id) ?? null;
    assembled.blocks.push(block);
    for (const note of lost) assembled.notes.push(note);
  }
  return assembled;
}

/** Notes that a block refers to, with the place of each. */
export function anchorsIn(block: Block): [noteId: string, anchor: NonNullable<Note["anchor"]>][] {
  return block.atoms.flatMap((atom): [string, NonNullable<Note["anchor"]>][] =>
    atom.kind === "noteReference" ? [[atom.noteId, { blockId: block.id, at: atom.at }]] : [],
  );
}

/** Length of the sign that makes a line of plain text a heading, a point of a list, a quotation. */
function leadOf({ text, given }: Paragraph, type: BlockType): number {
  if (given !== null) return 0;
  if (type === "title" || type === "heading") return /^#{1,6}\s+/u.exec(text)?.[0].length ?? 0;
  if (type === "listItem") return /^[-*+•–]\s+/u.exec(text)?.[0].length ?? 0;
  return type === "quote" ? (/^>\s+/u.exec(text)?.[0].length ?? 0) : 0;
}

const voices: Record<Note["kind"], Voice> = {
  editor: "editor",
  source: "editor",
  author: "author",
  translator: "translator",
};

/** A printed note as a note of the document, not yet anchored. */
export function noteOf(printed: PrintedNote, id: string, ids: Ids): Note {
  const blocks = printed.parts.map(({ words }): Block => {
    const inline = inlineOf(words, [], []);
    const marks = inline.marks.concat(bracketMarks(bracketsOf(inline.text, true)));
    return { id: ids.next("b"), type: "p", voice: voices[printed.kind], ...inline, marks };
  });
  return { id, label: printed.label, kind: printed.kind, anchor: null, blocks };
}

/** Zones of a paragraph, one for each stretch of the imported text it stands on. */
export function zonesOf(paragraph: Paragraph, zone: Omit<Zone, "start" | "end">): Zone[] {
  return [{ start: paragraph.start, end: paragraph.end }, ...paragraph.more].map((span) => ({ ...span, ...zone }));
}

/** Certainty of a score: `.95` certain, `.9` high, `.6` medium, less is low. */
export function certaintyOf(score: number): Certainty {
  if (score >= 0.95) return "certain";
  return score >= 0.9 ? "high" : score >= 0.6 ? "medium" : "low";
}
