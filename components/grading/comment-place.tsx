import { plainText } from "@/lib/domain/richtext/model";
import type { MarkingComment } from "@/lib/domain/rubric/marking";
import { beginning } from "@/lib/domain/text/beginning";
import type { GradingDeskProps, QuotedPassage } from "./desk-props";

/** The words a comment stands on; null where they are not known. */
export function wordsUnder(
  { answer, passage }: MarkingComment,
  quoted: QuotedPassage | undefined,
  answers: GradingDeskProps["answers"],
): string | null {
  if (passage) return quoted?.exact ?? null;
  const content = answers.find((each) => each.id === answer?.answerId)?.content;
  return answer && content ? [...plainText(content)].slice(answer.start, answer.end).join("") : null;
}

/** What a comment stands on, in words. */
export function CommentPlace({
  comment,
  quoted,
  answers,
}: {
  comment: MarkingComment;
  quoted: QuotedPassage | undefined;
  answers: GradingDeskProps["answers"];
}) {
  if (comment.passage)
    return quoted ? `${quoted.documentTitle}, ${quoted.label}: “${quoted.exact}”` : "On a passage of the text";
  const words = wordsUnder(comment, quoted, answers);
  return words ? `“${beginning(words, 60)}”` : "On the answer";
}
