/** Who speaks in a block of a type when a file says nothing else. Part of our formats, so it never changes. */
import type { BlockType, Voice } from "../document/model";

const editors = new Set<BlockType>(["title", "dateline", "headnote", "editorialStatement", "citation"]);

/** The usual voice of a type of block. */
export function usualVoice(type: BlockType): Voice {
  return editors.has(type) ? "editor" : "author";
}
