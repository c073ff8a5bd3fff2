/** An import under review as its page receives it: the draft, and what can be taken back. */
import type { DocumentContent } from "../document/model";
import type { ReviewPatch } from "./patch";
import type { Review } from "./schema";

/** What is told of a saved review beside its text. */
export interface SavedState {
  /** Counts the saves; a change names the version it was made in. */
  version: number;
  savedAt: string;
  /** What the undo button takes back, in words; null when there is nothing. */
  undo: string | null;
  /** What was taken back last and can be done again, in words. */
  redo: string | null;
}

export interface ReviewState extends SavedState {
  review: Review;
}

/** What a change came to. `conflict`: somebody was faster; `state` is theirs, and the change was not made. */
export interface ReviewAnswer {
  conflict: boolean;
  state: ReviewState;
}

/** The same for a long import: only what the change altered, for a browser that has the state before. */
export type ReviewReply = ReviewAnswer | { conflict: false; state: SavedState; patch: ReviewPatch };

/** The scan of a page, shown beside the text; pages in the order of the text. */
export interface PageScan {
  id: string;
  fileName: string | null;
}

/** Another import of the course that waits to be reviewed and may be joined to this one. */
export interface WaitingImport {
  id: string;
  title: string;
}

/** The page of an import. `text` is the imported text: no change alters it, further files are put after it. */
export interface ReviewPage extends ReviewState {
  title: string;
  courseTitle: string;
  timeZone: string;
  text: string;
  /** Names of the files the text came from, in order; null for pasted words. */
  fileNames: (string | null)[];
  scans: PageScan[];
  others: WaitingImport[];
  mayEdit: boolean;
  /** Every document is published or set aside, or the import was put away. */
  closed: "finished" | "discarded" | null;
  /** The import this one was joined to; it is put away then. */
  joinedInto: { id: string; title: string } | null;
}

/** The page on which a published document is edited. Version 0: nothing has been changed yet. */
export interface EditionPage extends ReviewState {
  courseTitle: string;
  timeZone: string;
  /** The revision that is read now, and its text. */
  number: number;
  published: DocumentContent;
}
