/**
 * An assignment as students were given it: one immutable version, with its questions at their passages and the
 * excerpts to be read. A submission names the version it answered.
 */
import type { Passage, Span } from "../anchor/passage";
import type { RichText } from "../richtext/model";
import type { PromptKind } from "./draft";
import type { PromptSettings } from "./prompt-settings";

/** A question, attached to a passage of one revision or to the whole assignment. */
export interface PublishedPrompt {
  id: string;
  promptVersionId: string;
  /** 1, 2, 3 … as students see it. */
  number: number;
  kind: PromptKind;
  text: RichText;
  skill: string | null;
  /** Exact decimal, or null. */
  points: string | null;
  minAnnotations: number;
  minDocuments: number;
  minWords: number | null;
  maxWords: number | null;
  passage: (Passage & { documentId: string; revisionId: string }) | null;
  /** What its kind needs; never what is hidden from students. */
  settings: PromptSettings;
  /** A rubric of its own; null: the assignment's. */
  rubricVersionId: string | null;
}

/** What is read of one document: ordered ranges of one revision; none means the whole. */
export interface PublishedExcerpt {
  documentId: string;
  revisionId: string;
  showHeadnote: boolean;
  showNotes: boolean;
  ranges: Span[];
}

export interface PublishedAssignment {
  versionId: string;
  number: number;
  /** What the instructor tells students about the change that made this version; null for the first. */
  changeNote: string | null;
  instructions: RichText | null;
  /** What help a student may use; null when nothing was said. */
  allowedHelp: string | null;
  rubricVersionId: string | null;
  prompts: PublishedPrompt[];
  excerpts: PublishedExcerpt[];
}
