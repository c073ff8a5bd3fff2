/** An import under review as its page receives it: the draft, and what can be taken back. */
import type { DocumentContent } from "../document/model";
import type { Review } from "./schema";

export interface ReviewState {
  /** Counts the saves; a change names the version it was made in. */
  version: number;
  savedAt: string;
  review: Review;
  /** What the undo button takes back, in words; null when there is nothing. */
  undo: string | null;
}

/** What a change came to. `conflict`: somebody was faster; `state` is theirs, and the change was not made. */
export interface ReviewAnswer {
  conflict: boolean;
  state: ReviewState;
}

/** The page of an import. `text` is the imported text, which no change ever alters. */
export interface ReviewPage extends ReviewState {
  title: string;
  courseTitle: string;
  timeZone: string;
  text: string;
  mayEdit: boolean;
  /** Every document is published or set aside, or the import was put away. */
  closed: "finished" | "discarded" | null;
}

/** The page on which a published document is edited. Version 0: nothing has been changed yet. */
export interface EditionPage extends ReviewState {
  courseTitle: string;
  timeZone: string;
  /** The revision that is read now, and its text. */
  number: number;
  published: DocumentContent;
}
