/**
 * A reader's mark on a passage, and what they say about it: the pencil in the margin. It belongs to an assignment, so
 * that two seminars on one text do not mix their notes. Until it is posted it is a draft and its author's alone.
 */
import type { Passage } from "../anchor/passage";
import type { RichText } from "../richtext/model";

export const annotationKinds = ["Comment", "Highlight", "Question", "Corroboration"] as const;
/**
 * A comment says something, a highlight says nothing, a question waits for an answer; a corroboration stands at two
 * passages, mostly of two documents, and says how the one bears on the other.
 */
export type AnnotationKind = (typeof annotationKinds)[number];

export const relations = ["Agrees", "Contradicts", "Qualifies", "Silent"] as const;
/** How the second passage of a corroboration bears on the first. `Silent`: it passes over what the first one tells. */
export type Relation = (typeof relations)[number];

/** The relations as a person chooses them. */
export const relationNames: Record<Relation, string> = {
  Agrees: "agrees with",
  Contradicts: "contradicts",
  Qualifies: "qualifies",
  Silent: "is silent on",
};

export const audiences = ["Private", "Instructors", "Group", "Section", "Assignment"] as const;
/** Whom a note is written for. `Instructors` includes the assistants of the author's section. */
export type Audience = (typeof audiences)[number];

/** The audiences as a person chooses them. */
export const audienceNames: Record<Audience, string> = {
  Private: "Only me",
  Instructors: "My instructors",
  Group: "My group",
  Section: "My section",
  Assignment: "Everyone in this assignment",
};

/** Code points a note may have; the database holds the same limit. */
export const LONGEST_NOTE = 100_000;

/** What of a note its author writes and may change. */
export interface AnnotationWords {
  kind: AnnotationKind;
  /** Of a corroboration; null while it is not decided, and for every other kind. */
  relation: Relation | null;
  /** Key of a skill of the course, or none. */
  skill: string | null;
  tags: string[];
  body: RichText;
  audience: Audience;
  /** Which of the author's groups or sections, when it is for one. */
  groupId: string | null;
  sectionId: string | null;
  /** Classmates see the author's pseudonym of this assignment. */
  anonymous: boolean;
}

export const anchorStatuses = ["Exact", "Moved", "Changed", "Orphaned", "NeedsReview"] as const;
/**
 * How a note came into the present revision: written there or carried over unchanged; standing elsewhere now; its words
 * corrected; its words taken out; or imported and not found for certain.
 */
export type AnchorStatus = (typeof anchorStatuses)[number];

/** One place a note stands at. */
export interface NotePlace {
  /** 0 for the first, 1 for the second passage of a corroboration. */
  ordinal: number;
  documentId: string;
  revisionId: string;
  passage: Passage;
  /** How the passage is cited: `¶5`. */
  label: string;
  status: AnchorStatus;
  /** The words it was written about, where a correction changed them; null otherwise. */
  before: string | null;
}

/** Who wrote a note or reply, as this reader may know them. */
export interface Author {
  mine: boolean;
  /** The name in the course, the pseudonym of this assignment, or "You". */
  author: string;
  /**
   * The same for everything one author wrote in this room under one name, and for nobody else: an enrollment id, or for
   * an anonymous author a key made from the pseudonym.
   */
  authorKey: string;
  staff: boolean;
  anonymous: boolean;
}

/** An answer to a note. */
export interface Reply extends Author {
  id: string;
  body: RichText;
  version: number;
  /** ISO instants; a reply that is not posted is a draft. */
  postedAt: string | null;
  savedAt: string;
  edited: boolean;
  /** Hidden by an instructor; only its author and those who teach still get it, and why. */
  hidden: boolean;
  hiddenWhy: string | null;
}

/** A note as a reader of the room gets it. */
export interface Annotation extends AnnotationWords, Author {
  id: string;
  /** One, or two for a corroboration; the first is where it hangs when only one can be shown. Never empty. */
  places: NotePlace[];
  version: number;
  /** ISO instants; a note that is not posted is a draft. */
  postedAt: string | null;
  savedAt: string;
  /** Changed after it was posted. */
  edited: boolean;
  /** The matter is settled, and by whom. */
  resolved: { at: string; by: string } | null;
  /** Hidden by an instructor; only its author and those who teach still get it, and why. */
  hidden: boolean;
  hiddenWhy: string | null;
  /** This reader is named in it or in a reply to it. */
  namesMe: boolean;
  /** This reader has flagged it, or, for those who teach, somebody has and it is open. */
  flagged: boolean;
  /** Where an imported note comes from. */
  origin: string | null;
  /** Oldest first. */
  replies: Reply[];
}

/** Where a note hangs when it can be shown once only. */
export function firstPlace({ places }: Pick<Annotation, "places">): NotePlace {
  const [first] = places;
  if (!first) throw new Error("a note stands somewhere");
  return first;
}

/** Notes as they are read: text by text, by place, then by age. `texts` are revision ids in the order of the room. */
export function inReadingOrder(annotations: readonly Annotation[], texts: readonly string[]): Annotation[] {
  const order = new Map(texts.map((revisionId, index) => [revisionId, index]));
  const place = (note: Annotation) => order.get(firstPlace(note).revisionId) ?? texts.length;
  // Notes of the apparatus stand after the text they belong to.
  const flow = (note: Annotation) => (firstPlace(note).passage.flow === "doc" ? 0 : 1);
  return annotations.toSorted(
    (a, b) =>
      place(a) - place(b) ||
      flow(a) - flow(b) ||
      firstPlace(a).passage.startAt - firstPlace(b).passage.startAt ||
      firstPlace(a).passage.endAt - firstPlace(b).passage.endAt ||
      (a.postedAt ?? a.savedAt).localeCompare(b.postedAt ?? b.savedAt),
  );
}
