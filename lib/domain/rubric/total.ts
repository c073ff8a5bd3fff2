/**
 * Adding up a marked rubric, with its working shown. Rows without points (levels that only describe, feedback only)
 * take no part. A rubric with an undecided row that carries points has no total yet: "not graded" is null, never 0.
 */
import { comparePoints, subtractPoints, sumPoints } from "./decimal";
import type { Criterion, Level, Score } from "./model";

/** One line of the sum, as the student sees it. `points` is null while undecided, or when the row carries none. */
export interface WorkingRow {
  criterionId: string;
  title: string;
  chosen: string | null;
  points: string | null;
  max: string | null;
  /** Why the sum holds fewer points than were given: a cap that was met. */
  cappedBy: string | null;
}

export interface Total {
  /** Exact decimal, or null: not everything that carries points is decided, or nothing does. */
  points: string | null;
  /** The most that could be had, or null when no row carries points. */
  max: string | null;
  /** Every row is decided. */
  complete: boolean;
  working: WorkingRow[];
}

/** Most points a criterion can give; null when it carries none. */
export function maxPoints(
  criterion: Pick<Criterion, "kind" | "points"> & { levels: readonly Pick<Level, "points" | "maxPoints">[] },
): string | null {
  if (criterion.kind === "Cap" || criterion.kind === "FeedbackOnly") return null;
  if (criterion.kind === "YesNo" || criterion.kind === "Threshold") return criterion.points;
  const points = criterion.levels.flatMap((level) => level.maxPoints ?? level.points ?? []);
  return points.toSorted(comparePoints).at(-1) ?? null;
}

/** Is this level a range of points, of which a person gives one? */
export const isBand = (level: Pick<Level, "minPoints" | "maxPoints">): boolean =>
  level.minPoints !== null && level.maxPoints !== null;

/** What a level gives: its own points, or those a person gave within its band; null where it carries none, or waits. */
function pointsOf(level: Level | undefined, given: string | null): string | null {
  if (!level) return null;
  const { points, minPoints, maxPoints } = level;
  if (minPoints === null || maxPoints === null) return points;
  if (given === null) return null;
  return comparePoints(given, minPoints) < 0 || comparePoints(given, maxPoints) > 0 ? null : given;
}

/** Is this row decided? Feedback only and caps need no decision. */
export function isDecided(criterion: Criterion, score: Score | undefined): boolean {
  switch (criterion.kind) {
    case "Levels":
    case "Band": {
      const level = criterion.levels.find(({ id }) => id === score?.levelId);
      return score?.levelId != null && (!level || !isBand(level) || pointsOf(level, score.points) !== null);
    }
    case "YesNo":
    case "Threshold":
      return score?.met != null;
    case "Cap":
    case "FeedbackOnly":
      return true;
  }
}

function row(criterion: Criterion, score: Score | undefined): WorkingRow {
  const base = { criterionId: criterion.id, title: criterion.title, max: maxPoints(criterion), cappedBy: null };
  if (!isDecided(criterion, score) || !score) return { ...base, chosen: null, points: null };
  if (criterion.kind === "Levels" || criterion.kind === "Band") {
    const level = criterion.levels.find((candidate) => candidate.id === score.levelId);
    return { ...base, chosen: level?.name ?? null, points: pointsOf(level, score.points) };
  }
  if (criterion.kind === "FeedbackOnly") return { ...base, chosen: null, points: null };
  if (criterion.kind === "Cap") return { ...base, chosen: score.met ? "applies" : null, points: null };
  return { ...base, chosen: score.met ? "yes" : "no", points: score.met ? criterion.points : criterion.points && "0" };
}

/** Lowers what the capped rows give together to the cap; the first rows keep theirs. */
function applyCap(rows: WorkingRow[], cap: Criterion, keyOf: Map<string, string>): WorkingRow[] {
  const isCapped = (each: WorkingRow) => cap.capsKeys.includes(keyOf.get(each.criterionId) ?? "");
  let left = cap.capPoints ?? "0";
  return rows.map((each) => {
    if (!isCapped(each) || each.points === null) return each;
    const allowed = comparePoints(each.points, left) <= 0 ? each.points : left;
    left = subtractPoints(left, allowed);
    return allowed === each.points ? each : { ...each, points: allowed, cappedBy: cap.title };
  });
}

/** The total of a marked rubric. Scores of unknown criteria are ignored; a level of another criterion gives nothing. */
export function totalOf(criteria: readonly Criterion[], scores: readonly Score[]): Total {
  const byCriterion = new Map(scores.map((score) => [score.criterionId, score]));
  const keyOf = new Map(criteria.map((criterion) => [criterion.id, criterion.key]));
  let working = criteria.map((criterion) => row(criterion, byCriterion.get(criterion.id)));
  for (const cap of criteria) {
    if (cap.kind === "Cap" && byCriterion.get(cap.id)?.met) working = applyCap(working, cap, keyOf);
  }
  const complete = criteria.every((criterion) => isDecided(criterion, byCriterion.get(criterion.id)));
  const carrying = working.filter((each) => each.max !== null);
  const max = carrying.length === 0 ? null : sumPoints(carrying.map((each) => each.max ?? "0"));
  const undecided = carrying.some((each) => each.points === null);
  const points = max === null || undecided ? null : sumPoints(carrying.map((each) => each.points ?? "0"));
  return { points, max, complete, working };
}

/** The sum of several rubrics of one submission; null while one that carries points is open, or when none carries any. */
export function sumOfTotals(totals: readonly Pick<Total, "points" | "max">[]): {
  points: string | null;
  max: string | null;
} {
  const carrying = totals.filter(({ max }) => max !== null);
  if (carrying.length === 0) return { points: null, max: null };
  const given = carrying.flatMap(({ points }) => points ?? []);
  const max = sumPoints(carrying.map((each) => each.max ?? "0"));
  return { points: given.length === carrying.length ? sumPoints(given) : null, max };
}
