import type { ChosenPassage } from "./ranges.client";

/** What a reader has chosen. `ready`: they are done choosing, and tools may take the focus when it was by keys. */
export interface Chosen extends ChosenPassage {
  /** The block in which it begins. */
  blockId: string;
  by: "pointer" | "keys";
  ready: boolean;
}
