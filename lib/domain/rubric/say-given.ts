import type { Criterion, Score } from "./model";

/** What was given in a row, in words: the name of a level, with its points within a band; yes or no; not decided. */
export function sayGiven({ kind, levels }: Criterion, { levelId, met, points }: Score): string {
  const level = levels.find(({ id }) => id === levelId);
  if (level) return points === null ? level.name : `${level.name}, ${points}`;
  if (met === null) return kind === "FeedbackOnly" ? "nothing to choose" : "not decided";
  if (kind === "Cap") return met ? "applies" : "does not apply";
  return met ? "yes" : "no";
}
