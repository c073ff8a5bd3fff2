/** The reading room of an assignment as one person finds it: texts, questions in the margin, notes, and the state of things. */
import type { Span } from "../anchor/passage";
import type { PromptKind } from "../assignment/draft";
import type { ReadableDocument } from "../document/readable-content";
import type { Role } from "../policy/viewer";
import type { RichText } from "../richtext/model";
import type { GateQuestion } from "../submission/gate";
import type { SetByHand } from "../submission/returned";
import type { AnchorStatus, Annotation, AnnotationKind, Audience } from "./model";
import type { Unlocked } from "./unlock";

/** One text of the room, cut to what is read here. */
export interface RoomText {
  documentId: string;
  revisionId: string;
  title: string;
  /** Number of the revision, for print. */
  revision: number;
  text: ReadableDocument;
}

/** A question, with the passage it stands at, if any. */
export interface RoomPrompt {
  id: string;
  number: number;
  kind: PromptKind;
  text: RichText;
  points: string | null;
  place: { revisionId: string; span: Span; label: string } | null;
  /** Something is written for it (students only). */
  begun: boolean;
}

/**
 * A note that stands nowhere in what this reader gets now: its words were taken out by a correction, it was imported
 * and not found for certain, or what is read was cut. One's own; and for instructors those of others that were orphaned.
 */
export interface UnplacedNote {
  id: string;
  mine: boolean;
  author: string;
  kind: AnnotationKind;
  skill: string | null;
  body: RichText;
  tags: string[];
  /** `Orphaned` or `NeedsReview`; anything else: its place is not among the words that are read here now. */
  status: AnchorStatus;
  /** Which of its places, and in which text of the room it stood (null: in none of them). */
  ordinal: number;
  revisionId: string | null;
  /** The words it was written about, where this reader may have them; null otherwise. */
  before: string | null;
  version: number;
}

/** A skill as notes are sorted by it: one of the four, or one the instructor added. */
export interface RoomSkill {
  key: string;
  name: string;
  /** One capital letter, unique in the course where letters suffice. */
  letter: string;
  about: string;
  /** Not offered for new notes. */
  retired: boolean;
}

export interface Room {
  courseTitle: string;
  title: string;
  /** The version that is read, and what has changed in it, if the instructor said so. */
  version: number;
  changeNote: string | null;
  /** What has changed since this student saw it, oldest first; null where nothing was said of a change. */
  unseen: (string | null)[];
  instructions: RichText | null;
  /** What help a student may use; null when nothing was said. */
  allowedHelp: string | null;
  timeZone: string;
  dueAt: Date | null;
  /** Why the reader's dates are not everybody's; empty when they are. */
  working: string[];
  role: Role;
  /** What may be done now and why, in one or two sentences; and whether notes may be written. */
  why: string;
  mayWrite: boolean;
  texts: RoomText[];
  /** Questions that keep some of these texts shut to this reader. */
  shutBy: GateQuestion[];
  prompts: RoomPrompt[];
  /** One's own notes, the first `OWN_NOTES` in reading order; all others are asked for by the browser (`RoomNotes`). */
  own: Annotation[];
  /** Notes that stand nowhere in the present text. */
  unplaced: UnplacedNote[];
  /** Are others' notes open to this reader; and if not, what opens them. */
  notes: Unlocked;
  /** When classmates see what is written for them now, in a sentence (`classmatesSee`); null: at once. */
  classmatesSee: string | null;
  /** Whom this reader's first note is for, until they choose. */
  firstAudience: Audience;
  skills: RoomSkill[];
  /** Groups and sections a note can be written for. */
  groups: { id: string; name: string }[];
  sections: { id: string; name: string }[];
  /** The instructor allows names to be hidden from classmates; and this student's pseudonym here. */
  peersAnonymous: boolean;
  pseudonym: string | null;
  /** Where this reader was last, on any device. */
  position: { revisionId: string; blockId: string } | null;
  submittedAt: Date | null;
  /** How this student's grade was put by hand, once that is released; null where it was not. */
  byHand: SetByHand["kind"] | null;
}

/** How many of one's own notes come with the page. */
export const OWN_NOTES = 200;
/** Notes in one answer of `RoomNotes`. */
export const NOTES_PAGE = 200;

/**
 * Notes as the browser asks for them: first all that this reader may see, page by page in reading order (one's own
 * among them), and later what has changed since (`after`), which is also how a lost connection is caught up with.
 */
export interface RoomNotes {
  notes: Annotation[];
  /** Notes that are not to be shown any more: deleted, hidden, or addressed to others now. */
  gone: string[];
  /** Where the next page begins; null after the last. */
  next: string | null;
  /** What to ask with next time. */
  after: string;
  /**
   * These begin a new load: notes of others that the browser has are to be forgotten, and all pages to be asked for. So
   * answers the first question, and a later one when another view of the room is theirs now: the notes were opened to
   * them, they changed groups, the text was corrected.
   */
  anew: boolean;
  open: Unlocked;
  /** Number of the version of the assignment that is read; another one than the page's means that it must be reloaded. */
  version: number;
}
