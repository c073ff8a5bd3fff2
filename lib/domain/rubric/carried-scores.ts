/**
 * What of a marking still holds when the rubric was edited under it, or when a student has submitted again: a row is
 * the same row when it has the same key, the same kind and asks the same; a level, when it is called and worth the same.
 * Everything else waits for a person. A grade that was given keeps its own version; this is only what a grader who
 * chooses to mark again begins with.
 */
import { comparePoints } from "./decimal";
import type { Criterion, Level, Score } from "./model";
import { isBand } from "./total";

export interface CarriedScores {
  scores: Score[];
  /** Titles of the rows, as they are now, that have to be decided anew: they were decided, and are not any more. */
  anew: string[];
}

/** Carries scores from one version of a rubric to another. */
export function carriedScores(
  scores: readonly Score[],
  before: readonly Criterion[],
  after: readonly Criterion[],
): CarriedScores {
  const given = new Map(scores.map((score) => [score.criterionId, score]));
  const carried: CarriedScores = { scores: [], anew: [] };
  for (const criterion of after) {
    const old = before.find(({ key }) => key === criterion.key);
    const score = old && given.get(old.id);
    if (!old || !score) continue;
    const next = carriedScore(score, old, criterion);
    if (next) carried.scores.push(next);
    else {
      carried.anew.push(criterion.title);
      // A remark is words: it stays, whatever becomes of the level.
      if (score.note !== null) {
        carried.scores.push({
          ...score,
          criterionId: criterion.id,
          levelId: null,
          met: null,
          counted: null,
          points: null,
        });
      }
    }
  }
  return carried;
}

function carriedScore(score: Score, old: Criterion, now: Criterion): Score | null {
  const same = old.kind === now.kind && old.threshold === now.threshold && old.counts === now.counts;
  if (!same || !sameWorth(old.points, now.points) || !sameWorth(old.capPoints, now.capPoints)) return null;
  if (score.levelId === null) return { ...score, criterionId: now.id };
  const chosen = old.levels.find(({ id }) => id === score.levelId);
  const level = chosen && now.levels.find((each) => each.name === chosen.name && sameLevel(each, chosen));
  if (!level) return null;
  return { ...score, criterionId: now.id, levelId: level.id, points: isBand(level) ? score.points : null };
}

const sameWorth = (a: string | null, b: string | null) =>
  a === null || b === null ? a === b : comparePoints(a, b) === 0;

const sameLevel = (a: Level, b: Level) =>
  sameWorth(a.points, b.points) && sameWorth(a.minPoints, b.minPoints) && sameWorth(a.maxPoints, b.maxPoints);
