/**
 * The draft of an import and the ways to change a part of it. A draft is never changed in place: each edit returns a
 * new one and shares what it did not touch, so undo is going back to the draft before.
 */
import type { Block, Note } from "../document/model";
import type { DraftDocument, ImportDraft, ImportResult, Zone } from "./model";

/** The draft with which a review begins. */
export function startDraft({ documents, debris, questions, zones }: ImportResult): ImportDraft {
  const ids = [
    ...debris.map(({ id }) => id),
    ...documents.flatMap(({ id, content }) => [
      id,
      ...content.blocks.map((block) => block.id),
      ...content.notes.flatMap((note) => [note.id, ...note.blocks.map((block) => block.id)]),
    ]),
  ];
  const serial = ids.reduce((most, id) => Math.max(most, Number(id.slice(1))), 0) + 1;
  return { documents, debris, questions, zones, answers: {}, serial };
}

/** A new id with the draft in which it is used up. */
export function takeId(draft: ImportDraft, prefix: "d" | "b" | "n" | "x"): [id: string, draft: ImportDraft] {
  return [`${prefix}${draft.serial}`, { ...draft, serial: draft.serial + 1 }];
}

/** The document of an id; undefined when the draft has none. */
export function documentOf(draft: ImportDraft, docId: string): DraftDocument | undefined {
  return draft.documents.find(({ id }) => id === docId);
}

/** Changes one document's content; a draft without that document comes back as it is. */
export function withContent(
  draft: ImportDraft,
  docId: string,
  change: (content: DraftDocument["content"]) => DraftDocument["content"],
): ImportDraft {
  if (documentOf(draft, docId) === undefined) return draft;
  const documents = draft.documents.map((document) =>
    document.id === docId ? { ...document, content: change(document.content) } : document,
  );
  return { ...draft, documents };
}

/** A block of a document and the list it stands in: the text itself, or the blocks of a note. */
export interface BlockPlace {
  block: Block;
  blocks: readonly Block[];
  index: number;
  note: Note | null;
}

/** Finds a block in the text of a document or in one of its notes; undefined when it is in neither. */
export function placeOf(draft: ImportDraft, docId: string, blockId: string): BlockPlace | undefined {
  const content = documentOf(draft, docId)?.content;
  if (content === undefined) return undefined;
  const flows = [
    { blocks: content.blocks, note: null },
    ...content.notes.map((note) => ({ blocks: note.blocks, note })),
  ];
  for (const { blocks, note } of flows) {
    const index = blocks.findIndex(({ id }) => id === blockId);
    const block = blocks[index];
    if (block !== undefined) return { block, blocks, index, note };
  }
  return undefined;
}

/** Changes the list of blocks that holds a block, the text's or a note's, and reads the anchors of notes anew. */
export function withFlow(
  draft: ImportDraft,
  docId: string,
  blockId: string,
  change: (blocks: Block[]) => Block[],
): ImportDraft {
  const note = placeOf(draft, docId, blockId)?.note ?? null;
  return withContent(draft, docId, (content) => {
    if (note !== null) {
      const notes = content.notes.map((one) => (one.id === note.id ? { ...one, blocks: change(one.blocks) } : one));
      return { ...content, notes };
    }
    const blocks = change(content.blocks);
    return { ...content, blocks, notes: reanchored(blocks, content.notes) };
  });
}

/** Changes one block of a document's text or of its notes. */
export function withBlock(
  draft: ImportDraft,
  docId: string,
  blockId: string,
  change: (block: Block) => Block,
): ImportDraft {
  return withFlow(draft, docId, blockId, (blocks) =>
    blocks.map((block) => (block.id === blockId ? change(block) : block)),
  );
}

/** Notes with their anchors read anew from the references in the blocks, the only place where an anchor is decided. */
export function reanchored(blocks: readonly Block[], notes: readonly Note[]): Note[] {
  const anchors = new Map<string, NonNullable<Note["anchor"]>>();
  for (const block of blocks) {
    for (const atom of block.atoms) {
      if (atom.kind === "noteReference" && !anchors.has(atom.noteId))
        anchors.set(atom.noteId, { blockId: block.id, at: atom.at });
    }
  }
  return notes.map((note) => ({ ...note, anchor: anchors.get(note.id) ?? null }));
}

/** The draft with its zones told anew by what each block is now; to be called at the end of every edit. */
export function rezoned(draft: ImportDraft): ImportDraft {
  const blocks = new Map<string, Pick<Zone, "type" | "documentId">>();
  for (const { id, content } of draft.documents) {
    for (const block of content.blocks) blocks.set(block.id, { type: block.type, documentId: id });
    for (const note of content.notes)
      for (const block of note.blocks) blocks.set(block.id, { type: "note", documentId: id });
  }
  const zones = draft.zones.map((zone): Zone => {
    const now = zone.blockId === null ? undefined : blocks.get(zone.blockId);
    if (now === undefined || (now.type === zone.type && now.documentId === zone.documentId)) return zone;
    const certainty = now.type === zone.type ? zone.certainty : "certain";
    return { ...zone, ...now, certainty };
  });
  return { ...draft, zones };
}
