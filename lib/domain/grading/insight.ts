/**
 * What a class can and cannot do yet, read from the rows of rubrics and never from totals; and how graders differ. A
 * level counts by how far up it stands among the levels of its row, so that rows of three and of five levels can be
 * laid side by side; a row that waits counts nowhere.
 */
import { comparePoints, thousandths } from "../rubric/decimal";
import type { FeedbackRow } from "../rubric/feedback";
import type { Criterion, Level, Score } from "../rubric/model";
import { isDecided } from "../rubric/total";

/** A level of a row as it was chosen, once or, where a query has counted, `count` times. */
export interface GivenLevel {
  /** Names the row in every version of its rubric. */
  key: string;
  title: string;
  skill: string | null;
  /** Names of all its levels, lowest first. */
  levels: readonly string[];
  /** Which of them was chosen, from 0. */
  at: number;
  count: number;
}

type Worth = Pick<Level, "name" | "points" | "maxPoints">;

/** Levels from the lowest on: some rubrics are written from the top. Without points their order is taken as it stands. */
function rising<L extends Worth>(levels: readonly L[]): L[] {
  const worth = ({ points, maxPoints }: Worth) => maxPoints ?? points;
  const [first, last] = [levels[0], levels.at(-1)];
  const [low, high] = [first && worth(first), last && worth(last)];
  return low && high && comparePoints(low, high) > 0 ? levels.toReversed() : [...levels];
}

const noYes = ["No", "Yes"];

/** What was chosen in a row, `count` times; null while it is undecided, and where the row has no levels. */
export function givenLevel(
  criterion: Criterion,
  chosen: Pick<Score, "levelId" | "met" | "points">,
  count = 1,
): GivenLevel | null {
  const { key, title, skill, kind } = criterion;
  const score = { ...chosen, criterionId: criterion.id, counted: null, note: null };
  if (kind === "Cap" || kind === "FeedbackOnly" || !isDecided(criterion, score)) return null;
  if (kind === "YesNo" || kind === "Threshold") {
    return { key, title, skill, levels: noYes, at: chosen.met ? 1 : 0, count };
  }
  const levels = rising(criterion.levels);
  const at = levels.findIndex(({ id }) => id === chosen.levelId);
  return at < 0 ? null : { key, title, skill, levels: levels.map(({ name }) => name), at, count };
}

/** What was chosen in a row that came back to a student; null where it has no levels, or says nothing. */
export function returnedLevel({ criterionId, title, skill, chosen, levels }: FeedbackRow): GivenLevel | null {
  const row = { key: criterionId ?? title, title, skill, count: 1 };
  if (levels.length === 0) {
    return chosen === "yes" || chosen === "no" ? { ...row, levels: noYes, at: chosen === "yes" ? 1 : 0 } : null;
  }
  const order = rising(levels);
  const at = order.findIndex((each) => each.chosen);
  return at < 0 ? null : { ...row, levels: order.map(({ name }) => name), at };
}

/** How often each level of a row was chosen, lowest first. */
export interface RowCounts {
  key: string;
  title: string;
  skill: string | null;
  decided: number;
  levels: { name: string; count: number }[];
}

/** Levels by criterion; rows of several versions of a rubric are one by their key and the names of their levels. */
export function levelsByCriterion(given: readonly GivenLevel[]): RowCounts[] {
  const rows = new Map<string, RowCounts>();
  for (const { key, title, skill, levels: names, at, count } of given) {
    const identity = JSON.stringify([key, names]);
    const levels = names.map((name) => ({ name, count: 0 }));
    const row = rows.get(identity) ?? { key, title, skill, decided: 0, levels };
    rows.set(identity, row);
    const level = row.levels[at];
    if (!level) continue;
    level.count += count;
    row.decided += count;
  }
  return [...rows.values()];
}

/** How a skill is shown, over all rows that name it. */
export interface SkillReading {
  skill: string;
  /** Rows that were decided. */
  rows: number;
  /** Of these rows, those in the lower half of their levels. */
  low: number;
  /** Mean height among the levels, from 0 (lowest) to 1 (highest). */
  height: number;
}

/** The skills of some markings, the thinnest first; of one student, or of a class. */
export function levelsBySkill(given: readonly GivenLevel[]): SkillReading[] {
  const found = given.flatMap(({ skill, levels, at, count }) =>
    skill === null || levels.length < 2 ? [] : { skill, count, height: at / (levels.length - 1) },
  );
  return [...Map.groupBy(found, ({ skill }) => skill)]
    .map(([skill, all]) => {
      const rows = all.reduce((sum, { count }) => sum + count, 0);
      return {
        ...{ skill, rows },
        low: all.reduce((sum, { height, count }) => sum + (height < 0.5 ? count : 0), 0),
        height: all.reduce((sum, { height, count }) => sum + height * count, 0) / rows,
      };
    })
    .toSorted((a, b) => a.height - b.height || (a.skill < b.skill ? -1 : 1));
}

/** One finished marking, as far as its grader is concerned. */
export interface GraderMark {
  graderId: string;
  points: string | null;
  max: string | null;
  /** Milliseconds from the first save to finishing, pauses among them; null where it was not counted. */
  activeMs: number | null;
}

export interface GraderReading {
  graderId: string;
  marked: number;
  /** Mean share of the points in percent, and its spread (sample standard deviation); null where they say nothing. */
  mean: number | null;
  spread: number | null;
  /** Median time for one, in milliseconds; null where none was counted. */
  medianMs: number | null;
}

/** Mean, spread and time of each grader. A hint: they need not have marked the same work. */
export function graderReadings(marks: readonly GraderMark[]): GraderReading[] {
  return [...Map.groupBy(marks, ({ graderId }) => graderId)]
    .map(([graderId, own]) => {
      const shares = own.flatMap(({ points, max }) =>
        points === null || max === null || thousandths(max) === 0n
          ? []
          : (100 * Number(thousandths(points))) / Number(thousandths(max)),
      );
      const mean = shares.length === 0 ? null : shares.reduce((sum, each) => sum + each, 0) / shares.length;
      const squares = shares.reduce((sum, each) => sum + (each - (mean ?? 0)) ** 2, 0);
      const spread = shares.length < 2 ? null : Math.sqrt(squares / (shares.length - 1));
      return {
        graderId,
        marked: own.length,
        mean,
        spread,
        medianMs: median(own.flatMap((each) => each.activeMs ?? [])),
      };
    })
    .toSorted((a, b) => (a.graderId < b.graderId ? -1 : 1));
}

function median(numbers: readonly number[]): number | null {
  const order = numbers.toSorted((a, b) => a - b);
  const [low, high] = [order[Math.floor((order.length - 1) / 2)], order[Math.floor(order.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
