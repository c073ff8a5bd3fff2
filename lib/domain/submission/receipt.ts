/**
 * A receipt says what was submitted, so that anyone can check it later: the same answers, evidence and version give
 * the same text, whose SHA-256 is printed on it. Line by line, in a fixed order; JSON strings keep every character.
 *
 * The first receipts knew running text only, the second forms too, the third what was locked before a text opened. The
 * text says which it is, and where there is no form or nothing was locked it is made as it was made then; so the number
 * printed on an old receipt still comes out.
 */
import type { Answer } from "../answer/model";
import { sourcingFields } from "../assignment/prompt-settings";
import type { RichText } from "../richtext/model";

export interface ReceiptAnswer {
  promptId: string;
  /** The running text. */
  content: RichText;
  /** The answer in its form; null for what was submitted before there were forms. */
  form: Answer | null;
  /** What was locked before its text opened, with its time; null where there was no gate, or nothing was locked. */
  prediction: { answer: Answer; at: Date } | null;
  evidence: { annotationId: string; revisionId: string; startAt: number; endAt: number; exact: string; note: string }[];
}

export interface ReceiptFacts {
  assignmentId: string;
  assignmentVersion: number;
  studentId: string;
  number: number;
  answers: ReceiptAnswer[];
}

const lines = ({ blocks }: RichText) =>
  blocks.map((block) => [block.type, block.text, block.atoms.map((atom) => [atom.at, atom.annotationId])]);

/** The parts of a form in a fixed order, whatever the order in which they were stored. */
function formLines(form: Answer): unknown[] {
  switch (form.form) {
    case "Text":
      return [form.form, lines(form.text)];
    case "Sourcing":
      return [
        form.form,
        sourcingFields.map((field) => lines(form.rows[field] ?? { blocks: [] })),
        lines(form.reflection),
      ];
    case "Contextualization":
      return [form.form, lines(form.happening), lines(form.shaped), lines(form.beyond)];
    case "Corroboration":
      return [form.form, form.pairs.map(({ left, right, relation, reason }) => [left, right, relation, reason])];
    case "CloseReading":
      return [form.form, form.marks.map(({ annotationId, carries, how }) => [annotationId, carries, how])];
    case "Choice":
      return [form.form, form.chosen, lines(form.reason)];
  }
}

/** The text whose hash is the receipt. Answers are ordered by prompt id, so that the order of writing does not matter. */
export function receiptText(facts: ReceiptFacts): string {
  const head = [facts.assignmentId, facts.assignmentVersion, facts.studentId, facts.number];
  const withForms = facts.answers.some(({ form }) => form !== null);
  const withPredictions = facts.answers.some(({ prediction }) => prediction !== null);
  const answers = facts.answers
    .toSorted((a, b) => (a.promptId < b.promptId ? -1 : 1))
    .map(({ promptId, content, form, prediction, evidence }) => [
      promptId,
      lines(content),
      evidence.map((each) => [each.annotationId, each.revisionId, each.startAt, each.endAt, each.exact, each.note]),
      ...(withForms || withPredictions ? [form === null ? null : formLines(form)] : []),
      ...(withPredictions ? [prediction && [prediction.at.toISOString(), formLines(prediction.answer)]] : []),
    ]);
  const made = withPredictions ? "headnote-receipt-3" : withForms ? "headnote-receipt-2" : "headnote-receipt-1";
  return JSON.stringify([made, head, answers]);
}
