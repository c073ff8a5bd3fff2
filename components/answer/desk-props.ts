import type { ReactNode } from "react";
import type { CitableWords } from "@/components/richtext/note-list.client";
import type { Passage } from "@/lib/domain/anchor/passage";
import type { PagesOfFacts } from "@/lib/domain/answer/facts";
import type { Answer } from "@/lib/domain/answer/model";
import type { DocumentRecord, NamePair } from "@/lib/domain/answer/sourcing-hints";
import type { PublishedPrompt } from "@/lib/domain/assignment/published";
import type { Gate } from "@/lib/domain/submission/gate";

/** One of the writer's notes at its place. */
export interface DeskNote extends CitableWords {
  documentId: string;
  revisionId: string;
  /** The document cited in full. */
  citation: string;
  passage: Passage;
}

/** A text beside the answer, drawn by the server. */
export interface DeskText {
  documentId: string;
  revisionId: string;
  title: string;
  drawn: ReactNode;
  /** Its words as far as they may be read, block after block: what quotations are checked against. */
  words: string;
  /** The document cited in full. */
  citation: string;
  /** Paragraph numbers by block. */
  numbers: Readonly<Record<string, number>>;
  /** Author and date as its record has them; null while its text is shut. */
  record: DocumentRecord | null;
}

export interface DeskAnswer {
  promptId: string;
  content: Answer;
  version: number;
  savedAt: string;
  /** How it was written, by the page that counted. */
  facts: PagesOfFacts;
}

/** What the desk of a student's answers is given. `course`, `assignment`: as they stand in addresses. */
export interface AnswerDeskProps {
  account: string;
  course: string;
  assignment: string;
  zone: string;
  /** The number of the question that is open first. */
  first: number;
  questions: readonly PublishedPrompt[];
  answers: readonly DeskAnswer[];
  notes: readonly DeskNote[];
  texts: readonly DeskText[];
  /** Texts that open when a question is answered. */
  gates: readonly Gate[];
  /** Words posted in the threads of discussion prompts, by question. */
  posted: Readonly<Record<string, number>>;
  /** Names that the course takes for one another. */
  aliases: readonly NamePair[];
  /** May still be written; otherwise answers are only shown. */
  open: boolean;
  /** Said beside the button: until when one may submit again. */
  until: string;
  /** What submitting late means; null while nothing is late. */
  late: string | null;
  /** Those who teach see how answers were written. */
  factsToInstructors: boolean;
  /** What help is allowed, in the instructor’s words. */
  allowedHelp: string | null;
}
