/**
 * A file that a format's reader took apart, as paragraphs for the importer: its blocks are the paragraphs, its notes
 * are notes, and what it says of both is kept beside the words.
 */
import type { SourceBlock, SourceNote, SourceText } from "../format/model";
import { type PrintedNote, plainFigures } from "./note-labels";
import { type Page, type Paragraph, paragraphsOf } from "./paragraphs";

/** Paragraphs and notes of a file. Without blocks it is plain text, whose paragraphs are found in its lines. */
export function pageOf({ text, blocks, notes }: Pick<SourceText, "text" | "blocks" | "notes">): Page {
  if (blocks === null) return paragraphsOf(text);
  const margin = commonIndent(blocks);
  const paragraphs = blocks.map((block, index) => paragraphOf(block, margin, endsPage(text, blocks[index - 1], block)));
  return {
    paragraphs,
    notes: notes.map((note, index) => printedNote(note, index, text)),
    doubtfulJoins: [],
    columns: [],
  };
}

/** Whether a page ends between two blocks: their numbers of pages differ, or a form feed parts them. */
function endsPage(text: string, before: SourceBlock | undefined, { page, start }: SourceBlock): boolean {
  if (before === undefined) return false;
  return (page !== before.page && page !== null) || text.slice(before.end, start).includes("\f");
}

/** The indent of most paragraphs, in ems: what the page's margin is, not what is set in from it. */
function commonIndent(blocks: readonly SourceBlock[]): number {
  const counts = new Map<number, number>();
  for (const { form, indent, text } of blocks)
    if (form === "paragraph") counts.set(indent, (counts.get(indent) ?? 0) + text.length);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}

const columnsToAnEm = 2;

function paragraphOf(block: SourceBlock, margin: number, newPage: boolean): Paragraph {
  const { start, end, text, marks, atoms, markers, form, level, part, begins, align, size, page } = block;
  return {
    start,
    end,
    text,
    marks,
    atoms,
    markers,
    indent: Math.max(0, Math.round((block.indent - margin) * columnsToAnEm)),
    newPage,
    given: { form, level, part, begins, align, size, page },
    more: [],
  };
}

function printedNote(note: SourceNote, given: number, text: string): PrintedNote {
  const parts = note.blocks.map((block, index) => {
    const paragraph = paragraphOf(block, 0, false);
    return { words: paragraph, paragraph: index === 0 ? withLabel(paragraph, note.label, text) : paragraph };
  });
  const key = plainFigures(note.key);
  return { label: note.label, key, parts, order: note.order - 0.5, score: 0.99, kind: note.kind, given };
}

/** The stretch of a note begins with its label, which stands before its words. */
function withLabel(paragraph: Paragraph, label: string, text: string): Paragraph {
  if (label === "") return paragraph;
  const from = Math.max(0, paragraph.start - label.length - 4);
  const before = text.slice(from, paragraph.start);
  const at = before.lastIndexOf(label);
  const only = at >= 0 && !/[\p{L}\p{N}\n]/u.test(before.slice(at + label.length));
  return only ? { ...paragraph, start: from + at } : paragraph;
}
