import type { ChosenPassage } from "./ranges.client";

/** What a reader has chosen. `ready`: they are done choosing, and tools may take the focus when it was by keys. */
export interface Chosen extends ChosenPassage {
  /** The block beside which it is written about: where it begins, or for a note where its number stands in the text. */
  blockId: string;
  /** `tap`: a sentence was touched. `list`: sentences were chosen from the list of a paragraph. */
  by: "pointer" | "tap" | "keys" | "list";
  ready: boolean;
  /** What of the selection does not count, in a sentence. */
  cut?: string | null;
}
