/** A submission as it was frozen: what graders, students and receipts read. Nothing here follows a later edit. */
import type { Passage } from "../anchor/passage";
import type { WritingFacts } from "../answer/facts";
import type { Answer } from "../answer/model";
import type { PublishedAssignment, PublishedPrompt } from "../assignment/published";
import type { RichText } from "../richtext/model";

/** The frozen copy of a cited note: graders see only this. Words are null once the person was erased. */
export interface FrozenEvidence {
  annotationId: string;
  ordinal: number;
  skill: string | null;
  body: string | null;
  /** `¶5`, as the chip shows it. */
  label: string;
  documentTitle: string;
  citation: string;
  documentId: string;
  revisionId: string;
  passage: Passage;
}

export interface SubmittedAnswer {
  id: string;
  prompt: PublishedPrompt;
  /** Running text: what is read, commented and hashed. */
  content: RichText | null;
  /** The same as its form has it; null for what was submitted before there were forms, or erased. */
  form: Answer | null;
  /** What was locked before the text opened, and when; null where there was no gate, or it was not passed by then. */
  prediction: { answer: Answer; at: Date | null } | null;
  wordCount: number;
  /** How it was written; null where those who teach are not shown it. */
  facts: WritingFacts | null;
  evidence: FrozenEvidence[];
}

export interface SubmittedWork {
  submissionId: string;
  submissionVersionId: string;
  assignmentId: string;
  studentId: string;
  studentName: string;
  number: number;
  submittedAt: Date;
  dueAt: Date | null;
  /** Submitted by the student, or for them at the deadline. */
  cause: "Student" | "Deadline";
  /** Submitted at the deadline as it was: something asked for was missing. */
  unfinished: boolean;
  /** As it was reckoned when it was submitted. Null where nothing was due, or it is from before this was kept. */
  lateness: { days: number; percent: string | null; working: string[] } | null;
  receiptHash: string;
  published: PublishedAssignment;
  answers: SubmittedAnswer[];
}
