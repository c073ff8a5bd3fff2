/**
 * Editing a published document: its text on the desk as a review of one document without questions, so that the same
 * edits serve both. Ids of blocks go on from all that the document has ever had; none is given twice.
 */
import type { DocumentContent } from "../document/model";
import { beginReview, type Review } from "./schema";

/** The id of the one document on the desk. */
export const onDesk = "document";

function idsOf(content: DocumentContent): string[] {
  return [
    ...content.blocks.map((block) => block.id),
    ...content.notes.flatMap((note) => [note.id, ...note.blocks.map((block) => block.id)]),
  ];
}

/** A review that begins with this text. `all` are the texts of every revision, for the ids they have used. */
export function editionOf(content: DocumentContent, all: readonly DocumentContent[]): Review {
  const used = [content, ...all].flatMap(idsOf).map((id) => Number(/\d+$/u.exec(id)?.[0] ?? 0));
  const draft = {
    documents: [{ id: onDesk, content }],
    ...{ debris: [], questions: [], zones: [], answers: {} },
    serial: used.reduce((most, number) => Math.max(most, number), 0) + 1,
  };
  return beginReview(draft, [], []);
}

/** The text on the desk; null when an edit has left nothing of it. */
export function editedContent(review: Review): DocumentContent | null {
  const [only, second] = review.draft.documents;
  return only && !second && only.content.blocks.length > 0 ? only.content : null;
}
