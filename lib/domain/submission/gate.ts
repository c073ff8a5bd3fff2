/**
 * A sourcing gate: before a text opens, its reader writes down what they expect of it from citation and headnote alone.
 * Locking keeps those words with their time; after reading they stand beside what the reader would say now.
 */
import type { Answer } from "../answer/model";

/** One gate of an assignment as its student meets it. */
export interface Gate {
  promptId: string;
  /** Number of the question that is answered first. */
  number: number;
  documentId: string;
  title: string;
  /** What was predicted, and when; null while the text is shut, and for a text that opened unlocked at the close. */
  locked: { prediction: Answer; at: Date } | null;
  /** The text waits for this question. */
  shut: boolean;
  /** This question was answered, and another assignment's still keeps the text shut. */
  shutElsewhere: boolean;
}

/** A question that keeps a text shut to a reader, wherever in the course the text is met. */
export interface GateQuestion {
  documentId: string;
  assignmentId: string;
  /** Title of the assignment that asks it. */
  assignment: string;
  number: number;
  /** Its assignment is open: it can be answered now. */
  opened: boolean;
}
