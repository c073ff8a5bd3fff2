/** What an instructor who settles takes over from one of two markings, by a press; what they wrote themself stays. */
import { scoreOf, withScore } from "./edit-marking";
import type { Marking, MarkingComment } from "./marking";

/** The marking with one row as another gives it; its remark comes along where nothing is remarked yet. */
export function withRowOf(marking: Marking, other: Marking, criterionId: string): Marking {
  const { levelId, met, counted, points, note } = scoreOf(other, criterionId);
  const own = scoreOf(marking, criterionId).note;
  return withScore(marking, criterionId, { levelId, met, counted, points, note: own ?? note });
}

/**
 * The marking with everything another gives: its rows, its comments under new ids, and its words on the whole where none
 * are written yet. What is there already is not put in twice. `renamed` says which comment became which.
 */
export function withAllOf(
  marking: Marking,
  other: Marking,
  newId: () => string,
): { marking: Marking; renamed: { from: string; to: string }[] } {
  const rows = other.scores.reduce((made, { criterionId }) => withRowOf(made, other, criterionId), marking);
  const there = new Set(marking.comments.map(said));
  // A bank counts how often something of it was written; this was counted when it was.
  const taken = other.comments
    .filter((comment) => !there.has(said(comment)))
    .map(({ bankItemId: _, ...comment }) => ({ from: comment.id, comment: { ...comment, id: newId() } }));
  return {
    marking: {
      ...rows,
      comments: [...rows.comments, ...taken.map(({ comment }) => comment)],
      overall: marking.overall === "" ? other.overall : marking.overall,
    },
    renamed: taken.map(({ from, comment }) => ({ from, to: comment.id })),
  };
}

/** What a comment says, and of what. */
const said = ({ body, answer, passage }: MarkingComment): string => JSON.stringify([body, answer, passage]);
