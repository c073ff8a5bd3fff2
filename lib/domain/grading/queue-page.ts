/** What the page of an assignment's grading shows: what waits, by question and by student, and who marks what. */
import type { PromptKind } from "../assignment/draft";
import type { QueueFilter } from "./queue";

/** A queue one can begin: of one question, or of everything student by student. */
export interface QueueLine {
  /** Null: student by student. */
  promptId: string | null;
  number: number | null;
  kind: PromptKind | null;
  /** The question's words, shortened. */
  words: string | null;
  /** Marked with a rubric of its own; else its levels are given on the whole. */
  own: boolean;
  counts: Record<QueueFilter, number>;
  /** The submission each filter begins with; null where it is empty. */
  first: Record<QueueFilter, string | null>;
  /** How many are marked. */
  marked: number;
}

/** What one grader was given, with what came of it. */
export interface AllotmentLine {
  id: string;
  grader: string;
  /** Names; null: all. */
  section: string | null;
  question: number | null;
  share: string | null;
}

/** How much one grader has on their table, all allotments together. */
export interface GraderLoad {
  grader: string;
  given: number;
  marked: number;
}

export interface GradingQueuePage {
  courseTitle: string;
  title: string;
  mayEdit: boolean;
  /** Who marks what may be changed by this member. */
  mayAllot: boolean;
  /** Number of the published version; null for a draft. */
  version: number | null;
  submitted: number;
  assigned: number;
  /** Those that are of use here. */
  filters: readonly QueueFilter[];
  /** Student by student first. */
  lines: QueueLine[];
  allotments: AllotmentLine[];
  loads: GraderLoad[];
  /** Parts that were given to nobody, while others were given to somebody. */
  left: number;
  /** What can be chosen when something is given to somebody. */
  choices: {
    graders: { id: string; name: string }[];
    sections: { id: string; name: string }[];
    /** Questions with rubrics of their own. */
    questions: { id: string; number: number }[];
  };
}
