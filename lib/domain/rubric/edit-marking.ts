/** Changes a grader makes to a marking, each giving a new one: a level, a remark, a comment put in or taken out. */
import type { Marking, MarkingComment } from "./marking";
import type { Score } from "./model";

const undecided = (criterionId: string): Score => ({
  criterionId,
  levelId: null,
  met: null,
  counted: null,
  points: null,
  note: null,
});
const says = ({ levelId, met, counted, points, note }: Score) =>
  levelId !== null || met !== null || counted !== null || points !== null || note !== null;

/** What is given for one criterion now; nothing decided when it has no row yet. */
export const scoreOf = (marking: Marking, criterionId: string): Score =>
  marking.scores.find((score) => score.criterionId === criterionId) ?? undecided(criterionId);

/** The marking with one criterion's row changed; a row that says nothing any more is left out. */
export function withScore(marking: Marking, criterionId: string, change: Partial<Omit<Score, "criterionId">>): Marking {
  const before = scoreOf(marking, criterionId);
  // Points belong to the band they were given in: another level begins without.
  const moved = change.levelId !== undefined && change.levelId !== before.levelId;
  const next = { ...before, ...(moved ? { points: null } : {}), ...change };
  const others = marking.scores.filter((score) => score.criterionId !== criterionId);
  return { ...marking, scores: says(next) ? [...others, next] : others };
}

/** The marking with this comment as it is now; one without words is left out. */
export function withComment(marking: Marking, comment: MarkingComment): Marking {
  const others = marking.comments.filter((each) => each.id !== comment.id);
  return { ...marking, comments: comment.body.trim() === "" ? others : [...others, comment] };
}
