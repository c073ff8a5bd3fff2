/**
 * A receipt says what was submitted, so that anyone can check it later: the same answers, evidence and version give
 * the same text, whose SHA-256 is printed on it. Line by line, in a fixed order; JSON strings keep every character.
 */
import type { RichText } from "../richtext/model";

export interface ReceiptAnswer {
  promptId: string;
  content: RichText;
  evidence: { annotationId: string; revisionId: string; startAt: number; endAt: number; exact: string; note: string }[];
}

export interface ReceiptFacts {
  assignmentId: string;
  assignmentVersion: number;
  studentId: string;
  number: number;
  answers: ReceiptAnswer[];
}

/** The text whose hash is the receipt. Answers are ordered by prompt id, so that the order of writing does not matter. */
export function receiptText(facts: ReceiptFacts): string {
  const head = [facts.assignmentId, facts.assignmentVersion, facts.studentId, facts.number];
  const answers = facts.answers
    .toSorted((a, b) => (a.promptId < b.promptId ? -1 : 1))
    .map(({ promptId, content, evidence }) => [
      promptId,
      content.blocks.map((block) => [block.type, block.text, block.atoms.map((atom) => [atom.at, atom.annotationId])]),
      evidence.map((each) => [each.annotationId, each.revisionId, each.startAt, each.endAt, each.exact, each.note]),
    ]);
  return JSON.stringify(["headnote-receipt-1", head, answers]);
}
