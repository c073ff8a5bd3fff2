import type { ChosenPassage } from "@/components/reading/ranges.client";
import type { Span } from "@/lib/domain/anchor/passage";
import { blockOffsets } from "@/lib/domain/richtext/runs";
import type { MarkingComment } from "@/lib/domain/rubric/marking";
import type { SubmittedAnswer } from "@/lib/domain/submission/submitted";
import type { GradingText, QuotedPassage } from "./desk-props";

/**
 * A new comment, still without words, on what was chosen on the grader's page: words of an answer (code points of its
 * plain text) or a passage of a text. Null when it is neither.
 */
export function commentOn(
  { revisionId, span, quote }: ChosenPassage,
  answers: readonly SubmittedAnswer[],
  texts: readonly GradingText[],
  id: string,
): { comment: MarkingComment; quoted: QuotedPassage | null } | null {
  const answer = answers.find((each) => each.id === revisionId);
  if (answer?.content) {
    const offsets = blockOffsets(answer.content);
    const [from, to] = [offsets[Number(span.start.blockId)], offsets[Number(span.end.blockId)]];
    if (from === undefined || to === undefined) return null;
    const words = { answerId: answer.id, start: from + span.start.offset, end: to + span.end.offset };
    return { comment: { id, body: "", answer: words, passage: null }, quoted: null };
  }
  const text = texts.find((each) => each.revisionId === revisionId);
  if (!text) return null;
  const quoted = { label: labelOf(span, text.numbers), documentTitle: text.title, exact: quote };
  return { comment: { id, body: "", answer: null, passage: { revisionId, span } }, quoted };
}

/** "¶5", "¶5–6"; the server says the name of everything else when the page is opened again. */
function labelOf({ flow, start, end }: Span, numbers: Record<string, number>): string {
  const [first, last] = [numbers[start.blockId], numbers[end.blockId]];
  if (flow !== "doc" || first === undefined) return "this passage";
  return last === undefined || last === first ? `¶${first}` : `¶${first}–${last}`;
}
