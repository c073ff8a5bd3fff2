/**
 * The library of a course: which documents there are, where each is read, and which imports still wait for answers.
 * These are the shapes in which the pages receive them; what a person may not see is never in them.
 */
import type { CopiedFrom } from "../library/copies";
import type { FoundInDocument } from "../library/found";
import type { Role } from "../policy/viewer";
import type { GateQuestion } from "../submission/gate";
import type { Genre } from "./model";
import type { ReadableDocument } from "./readable-content";

/** A document in the list. `date` is as printed when it was printed, else in words; null is "not stated". */
export interface LibraryEntry {
  id: string;
  title: string | null;
  date: string | null;
  genre: Genre | null;
  senders: string[];
  recipients: string[];
  /** The archives it lies in, as printed. */
  archives: string[];
  /** Number of the current revision. */
  revision: number;
  shared: boolean;
  /** Assignments this person may know of that read it. */
  usedIn: { id: string; title: string }[];
  /** Where the words that were looked for stand in what this person may read; null when none were. */
  found: FoundInDocument | null;
}

/** An import that is neither finished nor set aside, with what is still open in it. */
export interface ImportEntry {
  id: string;
  title: string;
  startedAt: Date;
  documents: number;
  openQuestions: number;
}

export interface Library {
  courseTitle: string;
  timeZone: string;
  role: Role;
  mayEdit: boolean;
  /** Copies documents to other courses and takes them out as one file. */
  mayExport: boolean;
  /** How many documents this person may open, whatever is looked for. */
  readable: number;
  /** One page of what was asked for. */
  documents: LibraryEntry[];
  /** The last document of the page when more follow it. */
  next: string | null;
  /** False while documents still wait to be indexed: another search finds more. */
  indexed: boolean;
  /** The field of the search whose date cannot be read. */
  wrongDate: "from" | "to" | null;
  imports: ImportEntry[];
}

/** One revision in the list of a document's revisions. `from` is the title of the import it came from, if any. */
export interface RevisionEntry {
  number: number;
  publishedAt: Date;
  by: string;
  changeNote: string | null;
  from: string | null;
}

/** What one person may read of a document, and what they may do with it. `text` holds nothing else. */
export interface DocumentView {
  id: string;
  courseTitle: string;
  timeZone: string;
  role: Role;
  revisionId: string;
  number: number;
  /** Number of the revision that is read now; larger than `number` when an older one is shown. */
  current: number;
  text: ReadableDocument;
  /** Something of the text is withheld from this person. */
  partial: boolean;
  /** Questions that keep the text shut to this person. */
  shutBy: GateQuestion[];
  shared: boolean;
  mayEdit: boolean;
  /** An edited text waits to be published. */
  beingEdited: boolean;
  /** Only for those who teach. */
  revisions: RevisionEntry[];
  /** The course it was copied from; only for those who teach. */
  copiedFrom: CopiedFrom | null;
  usedIn: { id: string; title: string }[];
}

/** What a document without a title is called in lists. */
export const untitled = "Document without a title";

const genreNames: Record<Genre, string> = {
  letter: "letter",
  telegram: "telegram",
  order: "order",
  decree: "decree",
  proclamation: "proclamation",
  minutes: "minutes",
  diary: "diary",
  memoir: "memoir",
  speech: "speech",
  article: "article",
  act: "act",
  other: "other",
};

/** The genre in a word; "not stated" when nobody has said. */
export const genreName = (genre: Genre | null): string => (genre === null ? "not stated" : genreNames[genre]);
