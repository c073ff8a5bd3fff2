import type { ReactNode } from "react";
import type { CitableWords } from "@/components/richtext/note-list.client";
import type { Passage } from "@/lib/domain/anchor/passage";
import type { PublishedPrompt } from "@/lib/domain/assignment/published";
import type { RichText } from "@/lib/domain/richtext/model";

/** One of the writer's notes at its place. */
export interface DeskNote extends CitableWords {
  documentId: string;
  revisionId: string;
  passage: Passage;
}

/** A text beside the answer, drawn by the server. */
export interface DeskText {
  documentId: string;
  revisionId: string;
  title: string;
  drawn: ReactNode;
}

export interface DeskAnswer {
  promptId: string;
  content: RichText;
  version: number;
  savedAt: string;
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
  /** May still be written; otherwise answers are only shown. */
  open: boolean;
  /** Said beside the button: until when one may submit again. */
  until: string;
}
