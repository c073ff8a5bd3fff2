/**
 * "Do the same for all like this": questions raised by the same rule about the same thing are answered together, each
 * as it would have been answered alone.
 */
import { decide } from "../import/decide";
import { type Answer, type ImportDraft, type ImportQuestion, severity } from "../import/model";

/** The other open questions of the same rule about the same field, as sure or unsure as this one. */
export function questionsLike(draft: ImportDraft, { id, rule, field, kind, score }: ImportQuestion): ImportQuestion[] {
  return draft.questions.filter(
    (other) =>
      other.id !== id &&
      other.rule === rule &&
      other.field === field &&
      // What must be seen is not answered together with what is only to be confirmed.
      other.kind === kind &&
      severity(other.score) === severity(score) &&
      draft.answers[other.id] === undefined,
  );
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * What an answer to one question means for another like it: its proposal for the proposal, its alternative of the same
 * words or place for an alternative, the same fact for one's own words. Null where it cannot be carried over.
 */
export function answerLike(question: ImportQuestion, given: Answer, other: ImportQuestion): Answer | null {
  if (given.do === "keep") return given;
  if (same(given, question.proposal.value)) return other.proposal.value;
  const index = question.alternatives.findIndex(({ value }) => same(value, given));
  if (index >= 0) {
    const label = question.alternatives[index]?.label;
    const named = other.alternatives.find((choice) => choice.label === label);
    const placed = other.alternatives[index];
    const found = named ?? (placed?.value.do === given.do ? placed : undefined);
    return found?.value ?? null;
  }
  return given.do === "meta" ? given : null;
}

/** The questions that would be answered too, if this answer were given to all like it. */
export function carriedOver(draft: ImportDraft, question: ImportQuestion, given: Answer): ImportQuestion[] {
  return questionsLike(draft, question).filter((other) => answerLike(question, given, other) !== null);
}

/** Answers a question and all like it. */
export function decideAlike(draft: ImportDraft, questionId: string, given: Answer): ImportDraft {
  const question = draft.questions.find(({ id }) => id === questionId);
  if (question === undefined) return draft;
  return carriedOver(draft, question, given).reduce(
    (current, { id }) => {
      // Asked anew: an answer before may have joined or parted the documents this one is about.
      const now = current.questions.find((each) => each.id === id);
      const answer = now === undefined ? null : answerLike(question, given, now);
      return answer === null ? current : decide(current, id, answer);
    },
    decide(draft, questionId, given),
  );
}
