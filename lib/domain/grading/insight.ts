/**
 * What a class can and cannot do yet, read from the rows of rubrics and never from totals; and how graders differ. A
 * level counts by how far up it stands among the levels of its row, so that rows of three and of five levels can be
 * laid side by side; a row that waits counts nowhere.
 */
import { thousandths } from "../rubric/decimal";
import type { Criterion, Score } from "../rubric/model";
import { isDecided } from "../rubric/total";

/** The rows of one finished marking of one student. */
export interface MarkedRows {
  studentId: string;
  criteria: readonly Criterion[];
  scores: readonly Score[];
}

/** How often each level of a row was chosen, lowest first. */
export interface RowCounts {
  key: string;
  title: string;
  skill: string | null;
  decided: number;
  levels: { name: string; count: number }[];
}

const steps = ({ kind, levels }: Criterion): string[] => {
  if (kind === "YesNo" || kind === "Threshold") return ["No", "Yes"];
  return kind === "Levels" || kind === "Band" ? levels.map(({ name }) => name) : [];
};

/** Which step was chosen, from 0; null while undecided, or where a row has no steps. */
function stepOf(criterion: Criterion, score: Score | undefined): number | null {
  if (!score || steps(criterion).length === 0 || !isDecided(criterion, score)) return null;
  if (criterion.kind === "YesNo" || criterion.kind === "Threshold") return score.met ? 1 : 0;
  const at = criterion.levels.findIndex(({ id }) => id === score.levelId);
  return at < 0 ? null : at;
}

/** Levels by criterion; rows of several versions of a rubric are one by their key and the names of their levels. */
export function levelsByCriterion(marked: readonly MarkedRows[]): RowCounts[] {
  const rows = new Map<string, RowCounts>();
  for (const { criteria, scores } of marked) {
    const given = new Map(scores.map((score) => [score.criterionId, score]));
    for (const criterion of criteria) {
      const names = steps(criterion);
      if (names.length === 0) continue;
      const { key, title, skill } = criterion;
      const identity = JSON.stringify([key, names]);
      const levels = names.map((name) => ({ name, count: 0 }));
      const row = rows.get(identity) ?? { key, title, skill, decided: 0, levels };
      rows.set(identity, row);
      const level = row.levels[stepOf(criterion, given.get(criterion.id)) ?? -1];
      if (!level) continue;
      level.count++;
      row.decided++;
    }
  }
  return [...rows.values()];
}

/** How a skill is shown, over all rows that name it. */
export interface SkillReading {
  skill: string;
  /** Rows that were decided. */
  rows: number;
  students: number;
  /** Of these rows, those in the lower half of their levels. */
  low: number;
  /** Mean height among the levels, from 0 (lowest) to 1 (highest). */
  height: number;
}

/** The skills of some markings, the thinnest first; of one student, or of a class. */
export function levelsBySkill(marked: readonly MarkedRows[]): SkillReading[] {
  const found = marked.flatMap(({ studentId, criteria, scores }) => {
    const given = new Map(scores.map((score) => [score.criterionId, score]));
    return criteria.flatMap((criterion) => {
      const [step, last] = [stepOf(criterion, given.get(criterion.id)), steps(criterion).length - 1];
      if (criterion.skill === null || step === null || last < 1) return [];
      return { skill: criterion.skill, studentId, height: step / last };
    });
  });
  return [...Map.groupBy(found, ({ skill }) => skill)]
    .map(([skill, rows]) => ({
      skill,
      rows: rows.length,
      students: new Set(rows.map(({ studentId }) => studentId)).size,
      low: rows.filter(({ height }) => height < 0.5).length,
      height: rows.reduce((sum, { height }) => sum + height, 0) / rows.length,
    }))
    .toSorted((a, b) => a.height - b.height || (a.skill < b.skill ? -1 : 1));
}

/** One finished marking, as far as its grader is concerned. */
export interface GraderMark {
  graderId: string;
  points: string | null;
  max: string | null;
  /** Milliseconds from opening to finishing, pauses left out; null where it was not counted. */
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
