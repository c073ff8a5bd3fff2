/**
 * What the class marked, as counting needs it: where, under which skill, and by whom, without names and without words.
 * Heat counts readers, not notes: who marks one passage five times has looked at it once.
 */
import type { LinearSpan } from "../anchor/passage";

/** One place of one note, in one flow of a text. A corroboration has two, mostly in two texts. */
export interface HeatMark extends LinearSpan {
  noteId: string;
  /** Tells readers apart and nothing more; it never leaves the server. */
  reader: string;
  /** Key of a skill, or none. */
  skill: string | null;
}

/** How many notes, by how many readers. */
export interface HeatCount {
  notes: number;
  readers: number;
}

/**
 * The fewest readers of whom a number is told: to students three, so that a number is never one person; those who teach
 * read the notes themselves.
 */
export const fewestTold = (teaches: boolean): number => (teaches ? 1 : 3);
