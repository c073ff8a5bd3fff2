import type { ArchivalReference } from "./model";

/** A slot that was read otherwise than printed: `1. 40-46` after `d. 218` as `l. 40-46`. The raw string stays. */
export interface SlotRepair {
  printed: string;
  read: string;
  /** In plain words, for the instructor. */
  reason: string;
  score: number;
}

/** A reference found in a text, where it stands there (UTF-16), and what was repaired or could not be read. */
export interface FoundReference {
  reference: ArchivalReference;
  start: number;
  end: number;
  repairs: SlotRepair[];
}

/** Reads the first reference of one archival tradition out of a text; null when there is none. */
export type ArchivalGrammar = (text: string) => FoundReference | null;

/** `printed` with the punctuation between its parts trimmed off. */
export function trimJoints(printed: string): string {
  return printed.replace(/^[\s,;:.]+|[\s,;:]+$/gu, "");
}
