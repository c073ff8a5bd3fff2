/** An item with the part it plays in its document. */
import type { BlockType, Certainty } from "../document/model";
import type { Item } from "./shapes";

/** `voice` is how likely an editor speaks, where that was weighed. */
export interface Part {
  item: Item;
  type: BlockType;
  certainty: Certainty;
  voice: number | null;
}

/** Makes a part. */
export function part(item: Item, type: BlockType, certainty: Certainty = "high", voice: number | null = null): Part {
  return { item, type, certainty, voice };
}
