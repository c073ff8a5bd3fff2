/** A submission as it was frozen: what graders, students and receipts read. Nothing here follows a later edit. */
import type { Passage } from "../anchor/passage";
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
  content: RichText | null;
  wordCount: number;
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
  receiptHash: string;
  published: PublishedAssignment;
  answers: SubmittedAnswer[];
}
