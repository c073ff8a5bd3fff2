/** Edits of what editors add: notes attached to places, and what a bracket is for. */
import type { Block, Interpolation, Mark, Note } from "../document/model";
import { documentOf, rezoned, withBlock, withContent } from "./draft";
import { withBlocks } from "./edit-blocks";
import type { ImportDraft } from "./model";

/** Attaches a note to a place, in its own document or another, or with null takes it from its place. */
export function attachNote(draft: ImportDraft, noteId: string, anchor: Note["anchor"]): ImportDraft {
  const from = draft.documents.find(({ content }) => content.notes.some(({ id }) => id === noteId));
  const note = from?.content.notes.find(({ id }) => id === noteId);
  if (from === undefined || note === undefined) return draft;
  const to =
    anchor === null
      ? from
      : draft.documents.find(({ content }) => content.blocks.some(({ id }) => id === anchor.blockId));
  if (to === undefined) return draft;
  const detached = withBlocks(draft, from.id, (blocks) => blocks.map((block) => withoutReference(block, noteId)));
  const moved = to.id === from.id ? detached : movedNote(detached, from.id, to.id, noteId);
  if (anchor === null) return rezoned(moved);
  const placed = withBlocks(moved, to.id, (blocks) =>
    blocks.map((block) => (block.id === anchor.blockId ? withReference(block, noteId, anchor.at) : block)),
  );
  return rezoned(placed);
}

const withoutReference = (block: Block, noteId: string): Block =>
  block.atoms.some((atom) => atom.kind === "noteReference" && atom.noteId === noteId)
    ? { ...block, atoms: block.atoms.filter((atom) => atom.kind !== "noteReference" || atom.noteId !== noteId) }
    : block;

function withReference(block: Block, noteId: string, at: number): Block {
  const place = Math.max(0, Math.min(at, [...block.text].length));
  return {
    ...block,
    atoms: [...block.atoms, { kind: "noteReference" as const, noteId, at: place }].sort((a, b) => a.at - b.at),
  };
}

function movedNote(draft: ImportDraft, from: string, to: string, noteId: string): ImportDraft {
  const note = documentOf(draft, from)?.content.notes.find(({ id }) => id === noteId);
  if (note === undefined) return draft;
  const taken = withContent(draft, from, (content) => ({
    ...content,
    notes: content.notes.filter(({ id }) => id !== noteId),
  }));
  return withContent(taken, to, (content) => ({ ...content, notes: [...content.notes, note] }));
}

/** Says what brackets are for; null makes them the author's own. */
export function setBrackets(
  draft: ImportDraft,
  docId: string,
  places: readonly { blockId: string; start: number; end: number }[],
  role: Interpolation | null,
): ImportDraft {
  const blockIds = [...new Set(places.map((place) => place.blockId))];
  return blockIds.reduce((current, blockId) => {
    const own = places.filter((place) => place.blockId === blockId);
    return withBlock(current, docId, blockId, (block) => {
      const others = block.marks.filter(
        (mark) => mark.kind !== "editorial" || !own.some(({ start, end }) => start === mark.start && end === mark.end),
      );
      const marks =
        role === null
          ? []
          : own.map(({ start, end }): Mark => ({ kind: "editorial", start, end, role, certainty: "certain" }));
      return { ...block, marks: [...others, ...marks] };
    });
  }, draft);
}
