/** A text that is read in an assignment, cut to what this person gets of it: what stands beside an answer. */
import type { ReadableDocument } from "../document/readable-content";

export interface AssignedText {
  documentId: string;
  revisionId: string;
  title: string;
  text: ReadableDocument;
}
