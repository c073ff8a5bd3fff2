/** Everything a student needs to answer: the questions, the texts, what they have written, and the notes they may cite. */
import type { Passage } from "../anchor/passage";
import type { PagesOfFacts } from "../answer/facts";
import type { Answer } from "../answer/model";
import type { NamePair } from "../answer/sourcing-hints";
import type { AssignmentDates } from "../assignment/allowed";
import type { PublishedAssignment } from "../assignment/published";
import type { RichText } from "../richtext/model";
import type { AssignedText } from "./assigned-text";
import type { Gate, GateQuestion } from "./gate";

/** One answer as it was saved last. `savedAt`: an instant, as ISO text. */
export interface DraftAnswer {
  promptId: string;
  content: Answer;
  version: number;
  savedAt: string;
  /** How it was written, by the page that counted. */
  facts: PagesOfFacts;
}

/** What was written for a question that the assignment does not ask any more. */
export interface DroppedAnswer {
  promptId: string;
  /** The question in the words it had last. */
  asked: RichText;
  content: RichText;
}

/** One of the writer's own notes, as a chip shows it. */
export interface CitableNote {
  id: string;
  version: number;
  skill: string | null;
  body: string;
  tags: string[];
  private: boolean;
  /** Taken back since: a chip in a draft still shows its words, but it is no evidence. */
  deleted: boolean;
  /** `¶5`, or the part of the apparatus. */
  label: string;
  documentTitle: string;
  /** The document cited in full, with its archival reference. */
  citation: string;
  documentId: string;
  revisionId: string;
  passage: Passage;
}

export interface AnswerDesk {
  courseTitle: string;
  title: string;
  timeZone: string;
  dueAt: Date | null;
  closesAt: Date | null;
  /** The student's own dates, as they decide, and why they are not everybody's. */
  dates: AssignmentDates;
  datesWorking: string[];
  /** Questions and excerpts; a passage this student does not get is left out of its question. */
  published: PublishedAssignment;
  /** What has changed since this student saw it, oldest first; null where nothing was said of a change. */
  unseen: (string | null)[];
  texts: AssignedText[];
  /** Texts that open when a question is answered, with what was predicted. */
  gates: Gate[];
  /** Questions, of this assignment or another one, that keep some of these texts shut. */
  shutBy: GateQuestion[];
  answers: DraftAnswer[];
  /** Answers to questions that a newer version left out; they can be read, not changed. */
  noLongerAsked: DroppedAnswer[];
  notes: CitableNote[];
  /** Words posted in the threads of discussion prompts, by question: they are submitted with the answer. */
  posted: Record<string, number>;
  /** Names that the course takes for the authors of these texts, for hints. */
  aliases: NamePair[];
  /** May still be written and submitted. */
  open: boolean;
  /** What is submitted may be changed and submitted again. */
  mayResubmit: boolean;
  submittedAt: Date | null;
  /** Facts of writing are submitted too. */
  factsToInstructors: boolean;
}
