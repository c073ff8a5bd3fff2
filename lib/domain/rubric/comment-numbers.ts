/**
 * Comments on a student's words are numbered like notes: in the order in which their words stand in the submission, so
 * that number 1 is the first one read. Comments that end at the same word keep the order of their beginnings.
 */
import type { FeedbackComment } from "./feedback";

type OnWords = Pick<FeedbackComment, "id" | "body"> & { answer: NonNullable<FeedbackComment["answer"]> };

/** The comments on words, in reading order, numbered from 1. `answers`: ids of the answers as they are shown. */
export function numberComments(
  comments: readonly Pick<FeedbackComment, "id" | "body" | "answer">[],
  answers: readonly string[],
): (OnWords & { number: number })[] {
  const place = ({ answer }: OnWords) => answers.indexOf(answer.answerId);
  return comments
    .flatMap(({ id, body, answer }): OnWords[] =>
      answer && answers.includes(answer.answerId) ? [{ id, body, answer }] : [],
    )
    .toSorted((a, b) => place(a) - place(b) || a.answer.end - b.answer.end || a.answer.start - b.answer.start)
    .map((comment, index) => ({ ...comment, number: index + 1 }));
}
