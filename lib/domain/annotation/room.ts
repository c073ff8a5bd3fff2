/** The reading room of an assignment as one person finds it: texts, questions in the margin, notes, and the state of things. */
import type { Span } from "../anchor/passage";
import type { PromptKind } from "../assignment/draft";
import type { ReadableDocument } from "../document/readable-content";
import type { Role } from "../policy/viewer";
import type { RichText } from "../richtext/model";
import type { Annotation } from "./model";

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

/** A note of one's own whose passage is not, or not any more, among the words one reads here: only what it says. */
export interface UnplacedNote {
  id: string;
  body: RichText;
  tags: string[];
}

export interface Room {
  courseTitle: string;
  title: string;
  /** The version that is read, and what has changed in it, if the instructor said so. */
  version: number;
  changeNote: string | null;
  instructions: RichText | null;
  timeZone: string;
  dueAt: Date | null;
  role: Role;
  /** What may be done now and why, in one or two sentences; and whether notes may be written. */
  why: string;
  mayWrite: boolean;
  texts: RoomText[];
  prompts: RoomPrompt[];
  /** Mine, and a page of what others wrote for me, in reading order. */
  annotations: Annotation[];
  /** Mine that stand nowhere in the present text. */
  unplaced: UnplacedNote[];
  /** Notes of others beyond this page. */
  more: number;
  /** Sections a note can be written for. */
  sections: { id: string; name: string }[];
  submittedAt: Date | null;
}
