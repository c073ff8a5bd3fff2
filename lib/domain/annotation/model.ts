/**
 * A reader's mark on a passage, and what they say about it: the pencil in the margin. It belongs to an assignment, so
 * that two seminars on one text do not mix their notes. Until it is posted it is a draft and its author's alone.
 */
import type { Passage } from "../anchor/passage";
import type { RichText } from "../richtext/model";

export const annotationKinds = ["Comment", "Highlight", "Question"] as const;
/** A comment says something, a highlight says nothing, a question waits for an answer. */
export type AnnotationKind = (typeof annotationKinds)[number];

export const audiences = ["Private", "Instructors", "Section", "Assignment"] as const;
/** Whom a note is written for. `Instructors` includes the assistants of the author's section. */
export type Audience = (typeof audiences)[number];

/** The audiences as a person chooses them. */
export const audienceNames: Record<Audience, string> = {
  Private: "Only me",
  Instructors: "My instructors",
  Section: "My section",
  Assignment: "Everyone in this assignment",
};

/** Code points a note may have; the database holds the same limit. */
export const LONGEST_NOTE = 100_000;

/** What of a note its author writes and may change. */
export interface AnnotationWords {
  kind: AnnotationKind;
  /** Key of a skill of the course, or none. */
  skill: string | null;
  tags: string[];
  body: RichText;
  audience: Audience;
  /** Which of the author's sections, when it is for a section. */
  sectionId: string | null;
}

/** A note as a reader of the room gets it. */
export interface Annotation extends AnnotationWords {
  id: string;
  mine: boolean;
  /** The author's name in the course. */
  author: string;
  revisionId: string;
  passage: Passage;
  /** How the passage is cited: `¶5`. */
  label: string;
  version: number;
  /** ISO instants; a note that is not posted is a draft. */
  postedAt: string | null;
  savedAt: string;
  /** Changed after it was posted. */
  edited: boolean;
}

/** Notes as they are read: text by text, by place, then by age. `texts` are revision ids in the order of the room. */
export function inReadingOrder(annotations: readonly Annotation[], texts: readonly string[]): Annotation[] {
  const place = ({ revisionId }: Annotation) => texts.indexOf(revisionId);
  // Notes of the apparatus stand after the text they belong to.
  const flow = ({ passage }: Annotation) => (passage.flow === "doc" ? 0 : 1);
  return annotations.toSorted(
    (a, b) =>
      place(a) - place(b) ||
      flow(a) - flow(b) ||
      a.passage.startAt - b.passage.startAt ||
      a.passage.endAt - b.passage.endAt ||
      (a.postedAt ?? a.savedAt).localeCompare(b.postedAt ?? b.savedAt),
  );
}
