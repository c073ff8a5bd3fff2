/**
 * Documents that come whole, in a file that Headnote wrote: nothing is guessed. Their ids are made anew, so that they
 * are unique within the import, and everything that must be confirmed is offered as the file says it.
 */
import type { Block, DocumentContent, Note } from "../document/model";
import type { SourceText } from "../format/model";
import { type Ids, newIds } from "./assemble";
import type { DraftDocument, ImportResult, Zone } from "./model";
import { type Asked, setting, withIds } from "./question";
import { askRequired } from "./required";

/** The documents of such a file as drafts, with their zones and confirmations. */
export function importDocuments(source: SourceText): ImportResult {
  const ids = newIds();
  const documents = (source.documents ?? []).map((content): DraftDocument => {
    const id = ids.next("d");
    return { id, content: withNewIds(content, ids) };
  });
  const zones = zonesIn(source, documents);
  const questions = withIds(documents.flatMap(confirmations));
  return { text: source.text, documents, debris: [], questions, zones, notices: source.notices };
}

/** The same document with ids of this import; what referred to an old id refers to the new one. */
function withNewIds(content: DocumentContent, ids: Ids): DocumentContent {
  const glossary = content.glossary.map((entry) => ({ ...entry, id: ids.next("g") }));
  const noteIds = new Map(content.notes.map(({ id }) => [id, ids.next("n")]));
  const all = [...content.blocks, ...content.notes.flatMap((note) => note.blocks)];
  const blockIds = new Map(all.map(({ id }) => [id, ids.next("b")]));
  const block = (one: Block): Block => ({
    ...one,
    id: blockIds.get(one.id) ?? one.id,
    // A reference to no note of the document would point at a note that comes later.
    atoms: one.atoms.flatMap((atom): Block["atoms"] => {
      if (atom.kind !== "noteReference") return [atom];
      const noteId = noteIds.get(atom.noteId);
      return noteId === undefined ? [] : [{ ...atom, noteId }];
    }),
  });
  const note = (one: Note): Note => ({
    ...one,
    id: noteIds.get(one.id) ?? one.id,
    anchor:
      one.anchor === null ? null : { ...one.anchor, blockId: blockIds.get(one.anchor.blockId) ?? one.anchor.blockId },
    blocks: one.blocks.map(block),
  });
  return { ...content, blocks: content.blocks.map(block), notes: content.notes.map(note), glossary };
}

interface Stretch {
  start: number;
  end: number;
  text: string;
}

/** Where each block stands in the text of the file: at the next of the file's own blocks that has its words. */
function zonesIn({ blocks, notes, text }: SourceText, documents: readonly DraftDocument[]): Zone[] {
  const placeText = nextPlace(blocks ?? [], text);
  const placeNote = nextPlace(
    notes.flatMap((note) => note.blocks),
    text,
  );
  const zones = documents.flatMap(({ id, content }) => {
    const zone = (span: Stretch | null, type: Zone["type"], blockId: string): Zone[] =>
      span === null
        ? []
        : [{ start: span.start, end: span.end, type, documentId: id, blockId, debrisId: null, certainty: "certain" }];
    return [
      ...content.blocks.flatMap((block) => zone(placeText(block.text), block.type, block.id)),
      ...content.notes.flatMap((note) => note.blocks.flatMap((block) => zone(placeNote(block.text), "note", block.id))),
    ];
  });
  let end = 0;
  return zones
    .sort((a, b) => a.start - b.start)
    .filter((zone) => {
      const free = zone.start >= end && zone.end > zone.start;
      if (free) end = zone.end;
      return free;
    });
}

/** Finds words in order: among the blocks of the file, or, where it has none, in its text. */
function nextPlace(blocks: readonly Stretch[], text: string): (words: string) => Stretch | null {
  let [at, from] = [0, 0];
  return (words) => {
    const found = blocks.findIndex((block, index) => index >= at && index < at + 200 && block.text === words);
    if (found >= 0) {
      at = found + 1;
      return blocks[found] ?? null;
    }
    const start = blocks.length === 0 && words !== "" ? text.indexOf(words, from) : -1;
    if (start < 0) return null;
    from = start + words.length;
    return { start, end: from, text: words };
  };
}

const reason = "The file says so: Headnote wrote it from a document that was confirmed.";

function confirmations(document: DraftDocument): Asked[] {
  const { rights } = document.content.meta;
  const ofRights: Asked = {
    rule: "P1",
    kind: "confirm",
    documentId: document.id,
    appliesTo: [document.id],
    blockId: null,
    field: "rights",
    quote: rights ?? "",
    reason,
    proposal: setting(rights ?? "Unknown", { rights }),
    alternatives: [],
    score: 0.98,
    required: true,
  };
  const asked = askRequired(document).map((question): Asked => ({ ...question, kind: "confirm", reason, score: 0.98 }));
  return [...asked, ofRights];
}
