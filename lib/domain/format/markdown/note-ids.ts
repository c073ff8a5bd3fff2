/** Which note a reference means. */
import type { FootnoteDefinition, Root } from "mdast";
import { eachNode } from "./tree";

/** The notes of a file by what refers to them. */
export interface NoteIds {
  idOf: (node: FootnoteDefinition) => string | null;
  /** The id of the note that a reference at an offset means; null when there is none. */
  noteFor: (identifier: string, offset: number) => string | null;
}

/** Notes are numbered anew on every page: a reference means the next note of its number, else the last one before. */
export function noteIds(root: Root): NoteIds {
  const byIdentifier = new Map<string, { at: number; id: string }[]>();
  const ids = new Map<FootnoteDefinition, string>();
  for (const node of eachNode(root.children)) {
    if (node.type !== "footnoteDefinition") continue;
    const id = `note ${ids.size}`;
    ids.set(node, id);
    const known = byIdentifier.get(node.identifier) ?? [];
    known.push({ at: node.position?.start.offset ?? 0, id });
    byIdentifier.set(node.identifier, known);
  }
  return {
    idOf: (node) => ids.get(node) ?? null,
    noteFor(identifier, offset) {
      const all = byIdentifier.get(identifier) ?? [];
      let [low, high] = [0, all.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((all[middle]?.at ?? 0) > offset) high = middle;
        else low = middle + 1;
      }
      return (all[low] ?? all.at(-1))?.id ?? null;
    },
  };
}
