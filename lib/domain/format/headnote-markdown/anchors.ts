/** Where a note stands when nothing else is said: at the first reference to it in the text. */
import type { Block, Note } from "../../document/model";

/** The place of the first reference to each note, in the order of the text. */
export function noteAnchors(blocks: readonly Block[]): Map<string, NonNullable<Note["anchor"]>> {
  const anchors = new Map<string, NonNullable<Note["anchor"]>>();
  for (const block of blocks) {
    for (const atom of block.atoms) {
      if (atom.kind === "noteReference" && !anchors.has(atom.noteId)) {
        anchors.set(atom.noteId, { blockId: block.id, at: atom.at });
      }
    }
  }
  return anchors;
}
