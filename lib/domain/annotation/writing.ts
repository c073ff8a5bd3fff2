/**
 * A note while it is being written: its passage and its words as typed. The same value lies on the device until the
 * server has the words.
 */
import type { Span } from "../anchor/passage";
import { fromPlainText, plainText } from "../richtext/model";
import type { Annotation, AnnotationWords, Audience } from "./model";
import type { AnnotationToSave } from "./save";

export interface NoteInWriting {
  id: string;
  revisionId: string;
  span: Span;
  quote: string;
  label: string;
  /** Shown to its audience, or to be shown with the next save; a draft otherwise. */
  post: boolean;
  /** As typed; blank lines part paragraphs. */
  text: string;
  question: boolean;
  skill: string | null;
  /** As typed, parted by commas. */
  tags: string;
  audience: Audience;
  sectionId: string | null;
}

/** Words as typed, from what is stored: paragraphs parted by a blank line. */
const typed = (words: AnnotationWords): string => plainText(words.body).replaceAll("\n", "\n\n");

/** A note that exists, opened for writing. */
export function reopened(note: Annotation): NoteInWriting {
  const { id, revisionId, passage, label, skill, audience, sectionId, kind, tags } = note;
  return {
    ...{ id, revisionId, label, skill, audience, sectionId },
    span: { flow: passage.flow, start: passage.start, end: passage.end },
    quote: passage.exact,
    post: note.postedAt !== null,
    text: typed(note),
    question: kind === "Question",
    tags: tags.join(", "),
  };
}

/** What was written elsewhere, in the place of what is being written here. */
export const takenOver = (note: NoteInWriting, theirs: AnnotationWords): NoteInWriting => ({
  ...note,
  text: typed(theirs),
  question: theirs.kind === "Question",
  skill: theirs.skill,
  tags: theirs.tags.join(", "),
  audience: theirs.audience,
  sectionId: theirs.sectionId,
});

/** What the writer says, in the form in which notes are kept. */
export function wordsOf({ text, question, skill, tags, audience, sectionId }: NoteInWriting): AnnotationWords {
  return {
    kind: question ? "Question" : "Comment",
    skill,
    tags: [...new Set(tags.split(",").map((tag) => tag.trim()))].filter((tag) => tag !== "").slice(0, 20),
    body: fromPlainText(text),
    audience,
    sectionId: audience === "Section" ? sectionId : null,
  };
}

/** What is sent to save it on top of `baseVersion`; `clientId` names this save. */
export function toSave(note: NoteInWriting, baseVersion: number, clientId: string): AnnotationToSave {
  const { id, revisionId, span, post } = note;
  return { id, baseVersion, clientId, revisionId, span, post, ...wordsOf(note) };
}

/** Nothing is said in it yet: there is nothing to keep. */
export const isBlank = ({ text, tags }: NoteInWriting): boolean => text.trim() === "" && tags.trim() === "";
