/**
 * Whether a document that came whole from outside is one: the schema tells the shape of its parts, here is told that
 * they fit together. A file that somebody edited by hand may name two paragraphs alike or point beyond a text.
 */
import { storable } from "../text/storable";
import { codePointLength } from "./codepoints";
import type { Block, DocumentContent } from "./model";

/** What does not fit together, for the end of a sentence; null for a sound document. */
export function unsoundness({ blocks, notes, glossary }: DocumentContent): string | null {
  const all = [...blocks, ...notes.flatMap((note) => note.blocks)];
  const lengths = new Map(all.map(({ id, text }) => [id, codePointLength(text)]));
  if (repeats(all) || repeats(notes) || repeats(glossary)) return "two of its parts have the same id";
  if (all.some(({ text }) => text !== storable(text))) return "its text has characters that no printed text has";
  if (!all.every((block) => holds(block, lengths.get(block.id) ?? 0))) return "a mark is outside of its words";
  const placed = notes.every(({ anchor }) => anchor === null || anchor.at <= (lengths.get(anchor.blockId) ?? -1));
  return placed ? null : "a note has its place outside of the text";
}

const repeats = (things: readonly { id: string }[]): boolean =>
  new Set(things.map(({ id }) => id)).size !== things.length;

const holds = ({ marks, atoms }: Block, length: number): boolean =>
  marks.every(({ start, end }) => start <= end && end <= length) && atoms.every(({ at }) => at <= length);
