/** Setting a block aside as debris, and bringing debris back; its words are kept either way. */
import type { Block, BlockType } from "../document/model";
import { voiceOf } from "./assemble";
import { documentOf, reanchored, rezoned, takeId, withContent } from "./draft";
import { withBlocks } from "./edit-blocks";
import { inlineOf } from "./inline";
import type { Debris, ImportDraft, Zone } from "./model";

/** Sets a block aside. Notes anchored in it lose their place, not their text; a document left empty disappears. */
export function excludeBlock(draft: ImportDraft, docId: string, blockId: string): ImportDraft {
  const block = documentOf(draft, docId)?.content.blocks.find(({ id }) => id === blockId);
  if (block === undefined) return draft;
  const [id, next] = debrisId(draft, blockId);
  const own = next.zones.filter((zone) => zone.blockId === blockId);
  const span = { start: own[0]?.start ?? 0, end: own.at(-1)?.end ?? 0 };
  const debris: Debris = { id, side: "unknown", text: block.text, span };
  const zones = next.zones.map(
    (zone): Zone =>
      zone.blockId === blockId
        ? { ...zone, type: "debris", documentId: null, blockId: null, debrisId: id, certainty: "certain" }
        : zone,
  );
  const emptied = withContent(next, docId, (content) => {
    const blocks = content.blocks.filter((one) => one.id !== blockId);
    const { meta } = content;
    const title = block.type === "title" && meta.title === block.text ? null : meta.title;
    const archival = meta.archival.filter(
      (reference) => !(block.type === "citation" && block.text.includes(reference.raw)),
    );
    return { ...content, blocks, notes: reanchored(blocks, content.notes), meta: { ...meta, title, archival } };
  });
  return withoutEmpty(rezoned({ ...emptied, debris: [...emptied.debris, debris], zones }), docId);
}

/** Debris is numbered after the block it was, so that an answer that left the block out can be taken back by itself. */
function debrisId(draft: ImportDraft, blockId: string): [id: string, draft: ImportDraft] {
  const id = debrisOfBlock(blockId);
  return id === null || draft.debris.some((debris) => debris.id === id) ? takeId(draft, "x") : [id, draft];
}

/** The id under which a block is kept when it is left out; null for a block that was not numbered by an import. */
export function debrisOfBlock(blockId: string): string | null {
  return /^b\d+$/u.test(blockId) ? `x${blockId.slice(1)}` : null;
}

function withoutEmpty(draft: ImportDraft, docId: string): ImportDraft {
  const content = documentOf(draft, docId)?.content;
  if (content === undefined || content.blocks.length > 0 || content.notes.length > 0) return draft;
  const questions = draft.questions
    .map((question) => ({ ...question, appliesTo: question.appliesTo.filter((id) => id !== docId) }))
    .filter((question) => question.documentId !== docId);
  return { ...draft, documents: draft.documents.filter(({ id }) => id !== docId), questions };
}

/** Where debris comes back: after a block, or, with `after` null, where it stands on the page. */
export interface RestorePlace {
  documentId: string;
  after: string | null;
  type: BlockType;
}

/** Brings debris back into a document, each of its lines as a block of its own. */
export function restoreDebris(draft: ImportDraft, debrisId: string, place: RestorePlace): ImportDraft {
  const debris = draft.debris.find(({ id }) => id === debrisId);
  if (debris === undefined || documentOf(draft, place.documentId) === undefined) return draft;
  let next: ImportDraft = { ...draft, debris: draft.debris.filter(({ id }) => id !== debrisId) };
  const restored: Block[] = [];
  for (const line of debris.text.split("\n")) {
    const [id, taken] = takeId(next, "b");
    next = taken;
    restored.push({ id, type: place.type, voice: voiceOf(place.type), ...inlineOf(line, [], []) });
  }
  const at = placeIn(next, debris, place);
  const edited = withBlocks(next, place.documentId, (blocks) => [
    ...blocks.slice(0, at),
    ...restored,
    ...blocks.slice(at),
  ]);
  const blockId = restored[0]?.id ?? null;
  const zones = edited.zones.map(
    (zone): Zone =>
      zone.debrisId === debrisId
        ? { ...zone, type: place.type, documentId: place.documentId, blockId, debrisId: null, certainty: "certain" }
        : zone,
  );
  return rezoned({ ...edited, zones });
}

function placeIn(draft: ImportDraft, debris: Debris, { documentId, after }: RestorePlace): number {
  const blocks = documentOf(draft, documentId)?.content.blocks ?? [];
  if (after !== null) return blocks.findIndex(({ id }) => id === after) + 1 || blocks.length;
  const later = new Set(draft.zones.filter((zone) => zone.start >= debris.span.end).map((zone) => zone.blockId));
  const index = blocks.findIndex(({ id }) => later.has(id));
  return index < 0 ? blocks.length : index;
}
