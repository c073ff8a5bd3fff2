/**
 * The last steps of reading a page: notes into their documents, debris beside them, and the coloured zones of the
 * imported text.
 */
import type { Note } from "../document/model";
import { anchorsIn, certaintyOf, type Ids, noteOf, zonesOf } from "./assemble";
import type { DebrisRun } from "./debris";
import type { Zone } from "./model";
import type { PrintedNote } from "./note-labels";
import type { Pairing } from "./note-pairs";
import type { SeenDocument, SeenPage } from "./seen";
import type { Item } from "./shapes";

/** Puts each note into the document whose text refers to it, or, without a marker, into the one it stands after. */
export function placeNotes(
  notes: readonly PrintedNote[],
  printedIds: readonly string[],
  documents: readonly SeenDocument[],
  pairing: Pairing,
  ids: Ids,
): SeenPage["notes"] {
  const anchors = new Map(
    documents.flatMap((document) =>
      document.blocks.flatMap((block) =>
        anchorsIn(block).map(([noteId, anchor]): [string, Anchored] => [noteId, { document, anchor }]),
      ),
    ),
  );
  return notes.flatMap((printed, index) => {
    const id = printedIds[index] ?? "";
    const note: Note = noteOf(printed, id, ids);
    const anchored = anchors.get(id);
    const home = anchored?.document ?? documentBefore(documents, printed.order);
    if (home === undefined) return [];
    note.anchor = anchored?.anchor ?? null;
    home.notes.push(note);
    return [{ printed, note, documentId: home.id, doubtful: pairing.doubtful.has(index) }];
  });
}

interface Anchored {
  document: SeenDocument;
  anchor: Note["anchor"];
}

/** The last document that begins before a place of the page, or the first of all. */
function documentBefore(documents: readonly SeenDocument[], order: number): SeenDocument | undefined {
  let [low, high] = [0, documents.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((documents[middle]?.parts[0]?.item.order ?? 0) < order) low = middle;
    else high = middle - 1;
  }
  return documents[low];
}

/** A run of set-aside items as debris, with the document it stands after. */
export function debrisOf(
  run: DebrisRun,
  items: readonly Item[],
  documents: readonly SeenDocument[],
  ids: Ids,
): SeenPage["debris"][number] {
  const pieces = items.slice(run.from, run.to);
  const order = pieces[0]?.order ?? 0;
  const span = { start: pieces[0]?.paragraph.start ?? 0, end: pieces.at(-1)?.paragraph.end ?? 0 };
  const text = pieces.map((item) => item.paragraph.text).join("\n");
  const documentId = (documentBefore(documents, order) ?? null)?.id ?? null;
  return {
    debris: { id: ids.next("x"), side: run.side, text, span },
    run,
    documentId,
    pieces: pieces.map((item) => item.paragraph),
  };
}

/** A note on a page without any document: it is set aside. */
export function strayNote({ parts, label }: PrintedNote, ids: Ids): SeenPage["debris"][number] {
  const span = { start: parts[0]?.paragraph.start ?? 0, end: parts.at(-1)?.paragraph.end ?? 0 };
  const text = [label, ...parts.map((one) => one.words.text)].join(" ");
  const reason = "This is a note, and no document stands on the page.";
  const run: DebrisRun = { from: 0, to: 0, side: "bottom", rule: "D2", score: 0.6, reason };
  return {
    debris: { id: ids.next("x"), side: "bottom", text, span },
    run,
    documentId: null,
    pieces: parts.map((one) => one.paragraph),
  };
}

/** Zones of the whole page, in the order of the text. */
export function pageZones(
  documents: readonly SeenDocument[],
  notes: SeenPage["notes"],
  debris: SeenPage["debris"],
): Zone[] {
  const zones: Zone[] = [];
  for (const { id, parts, blocks } of documents) {
    for (const [index, part] of parts.entries()) {
      const blockId = blocks[index]?.id ?? null;
      zones.push(
        ...zonesOf(part.item.paragraph, {
          type: part.type,
          documentId: id,
          blockId,
          debrisId: null,
          certainty: part.certainty,
        }),
      );
    }
  }
  for (const { printed, note, documentId } of notes) {
    for (const [index, { paragraph }] of printed.parts.entries()) {
      const blockId = note.blocks[index]?.id ?? null;
      const certainty = certaintyOf(printed.score);
      zones.push(...zonesOf(paragraph, { type: "note", documentId, blockId, debrisId: null, certainty }));
    }
  }
  for (const { debris: one, run, pieces } of debris) {
    const certainty = certaintyOf(run.score);
    for (const piece of pieces)
      zones.push(...zonesOf(piece, { type: "debris", documentId: null, blockId: null, debrisId: one.id, certainty }));
  }
  return zones.sort((a, b) => a.start - b.start);
}
