/** What may stand on paper, which is handed on. */
import type { Annotation } from "../annotation/model";

/**
 * The notes that are printed, of those a reader sees: nothing that was hidden from readers, and what others wrote for
 * those who teach stays with them.
 */
export const handedOn = (notes: readonly Annotation[]): Annotation[] =>
  notes
    .filter(({ hidden, audience, mine }) => !hidden && (mine || audience !== "Instructors"))
    .map((note) => ({ ...note, replies: note.replies.filter(({ hidden }) => !hidden) }));
