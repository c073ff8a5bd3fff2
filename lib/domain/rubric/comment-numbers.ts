/**
 * Comments on a student's words are numbered like notes: in the order in which their words stand in the submission, so
 * that number 1 is the first one read. Comments that end at the same word keep the order of their beginnings.
 */
import type { FeedbackComment } from "./feedback";

type AnyComment = Pick<FeedbackComment, "answer">;
type OnWords<T> = T & { answer: NonNullable<FeedbackComment["answer"]> };

const isOnWords = <T extends AnyComment>(comment: T): comment is OnWords<T> => comment.answer !== null;

/** The comments on words, in reading order, numbered from 1. `answers`: ids of the answers as they are shown. */
export function numberComments<T extends AnyComment>(
  comments: readonly T[],
  answers: readonly string[],
): (OnWords<T> & { number: number })[] {
  const place = ({ answer }: OnWords<T>) => answers.indexOf(answer.answerId);
  return comments
    .filter(isOnWords)
    .filter((comment) => place(comment) >= 0)
    .toSorted((a, b) => place(a) - place(b) || a.answer.end - b.answer.end || a.answer.start - b.answer.start)
    .map((comment, index) => ({ ...comment, number: index + 1 }));
}
