/**
 * What a person reads of a document as a document of its own, for a file they take away: what is left out is a gap that
 * says so, and notes stand where their markers stand. Of a document read whole it is the document.
 */
import { codePointLength } from "./codepoints";
import type { Atom, Block, DocumentContent, Mark, Note } from "./model";
import type { ReadableBlock, ReadableDocument, ReadableNote } from "./readable-content";

const leftOut = (at: number): Atom => ({
  at,
  kind: "gap",
  reason: "not part of the excerpt that was given",
  extent: null,
});

/** The parts of a block as one text, a gap at every cut; `before`, `after`: whole blocks are left out beside it. */
function joined(block: ReadableBlock, before: boolean, after: boolean): Block {
  const marks: Mark[] = [];
  const atoms: Atom[] = [];
  let text = "";
  for (const [index, part] of block.parts.entries()) {
    if (index > 0) {
      text += " ";
      atoms.push(leftOut(codePointLength(text)));
    } else if (before || block.cutBefore) atoms.push(leftOut(0));
    const at = codePointLength(text);
    marks.push(...part.marks.map((mark) => ({ ...mark, start: mark.start + at, end: mark.end + at })));
    atoms.push(...part.atoms.map((atom) => ({ ...atom, at: atom.at + at })));
    text += part.text;
  }
  if (after || block.cutAfter) atoms.push(leftOut(codePointLength(text)));
  return { id: block.id, type: block.type, voice: block.voice, text, marks, atoms };
}

function anchorOf(note: ReadableNote, blocks: readonly Block[]): Note["anchor"] {
  for (const block of blocks) {
    const marker = block.atoms.find((atom) => atom.kind === "noteReference" && atom.noteId === note.id);
    if (marker) return { blockId: block.id, at: marker.at };
  }
  const whole = blocks.find((block) => block.id === note.blockId);
  return whole ? { blockId: whole.id, at: Math.min(note.at, codePointLength(whole.text)) } : null;
}

/** The content to be written: nothing is in it that is not in what the person reads. */
export function excerptContent({ items, notes, meta, glossary }: ReadableDocument): DocumentContent {
  const blocks = items.flatMap((item, index) => {
    if (item.kind === "gap") return [];
    const first = items.findIndex((each) => each.kind === "block") === index;
    const before = first && items[index - 1]?.kind === "gap";
    return [joined(item.block, before, items[index + 1]?.kind === "gap")];
  });
  return {
    blocks,
    notes: notes.map((note) => ({
      id: note.id,
      label: note.label,
      kind: note.kind,
      anchor: anchorOf(note, blocks),
      blocks: note.blocks.map((block) => joined(block, false, false)),
    })),
    meta,
    glossary,
  };
}
