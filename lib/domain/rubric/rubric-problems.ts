/**
 * What is wrong with a rubric that is being edited, in sentences beside the row they belong to. A rubric without any of
 * these can be marked with and added up.
 */
import { comparePoints } from "./decimal";
import type { RubricTemplate } from "./model";

type Row = RubricTemplate["criteria"][number];
type RowLevel = Row["levels"][number];

export interface RubricProblem {
  /** Place of the row, from 0; null is the whole rubric. */
  row: number | null;
  problem: string;
}

export const MOST_ROWS = 60;
export const MOST_LEVELS = 12;

/** Everything that keeps a rubric from being published; empty when nothing does. */
export function rubricProblems({ title, criteria }: Pick<RubricTemplate, "title" | "criteria">): RubricProblem[] {
  const whole = [
    ...(title.trim() === "" ? ["The rubric needs a title."] : []),
    ...(criteria.length === 0 ? ["The rubric needs a row."] : []),
    ...(criteria.length > MOST_ROWS ? [`A rubric has ${MOST_ROWS} rows at most.`] : []),
  ];
  return [
    ...whole.map((problem) => ({ row: null, problem })),
    ...criteria.flatMap((row, index) => rowProblems(row, index, criteria).map((problem) => ({ row: index, problem }))),
  ];
}

function rowProblems(row: Row, index: number, criteria: readonly Row[]): string[] {
  const problems: string[] = [];
  if (row.title.trim() === "") problems.push("This row needs a title.");
  if (criteria.findIndex(({ key }) => key === row.key) < index) problems.push("Two rows have the same key.");
  if (row.kind !== "Threshold" && (row.threshold !== null || row.counts !== null)) {
    problems.push("Only a threshold row counts something.");
  }
  if (row.kind !== "Cap" && (row.capPoints !== null || row.capsKeys.length > 0)) {
    problems.push("Only a cap limits other rows.");
  }
  return [...problems, ...kindProblems(row, criteria)];
}

function kindProblems(row: Row, criteria: readonly Row[]): string[] {
  if (row.kind === "Levels" || row.kind === "Band") return levelProblems(row);
  const problems = row.levels.length > 0 ? ["This kind of row has no levels."] : [];
  if (row.kind === "Threshold" && row.threshold === null) problems.push("Say how many are needed.");
  if (row.kind === "Cap") problems.push(...capProblems(row, criteria));
  if ((row.kind === "Cap" || row.kind === "FeedbackOnly") && row.points !== null) {
    problems.push("This kind of row gives no points.");
  }
  return problems;
}

function levelProblems({ kind, points, levels }: Row): string[] {
  const problems: string[] = [];
  if (kind === "Levels" && levels.length < 2) problems.push("A row with levels needs two or more.");
  if (kind === "Band" && levels.length === 0) problems.push("A row of bands needs one or more.");
  if (levels.length > MOST_LEVELS) problems.push(`A row has ${MOST_LEVELS} levels at most.`);
  if (levels.some(({ name }) => name.trim() === "")) problems.push("Every level needs a name.");
  if (new Set(levels.map(({ name }) => name.trim().toLowerCase())).size < levels.length) {
    problems.push("Two levels have the same name.");
  }
  problems.push(...(kind === "Band" ? bandProblems(levels) : plainProblems(levels)));
  const most = levels
    .flatMap((level) => level.maxPoints ?? level.points ?? [])
    .toSorted(comparePoints)
    .at(-1);
  if (points !== null && (most === undefined || comparePoints(points, most) !== 0)) {
    problems.push("The points of the row are not those of its best level.");
  }
  return problems;
}

function plainProblems(levels: readonly RowLevel[]): string[] {
  const problems: string[] = [];
  if (levels.some(({ minPoints, maxPoints }) => minPoints !== null || maxPoints !== null)) {
    problems.push("Only a row of bands has levels from some points to others.");
  }
  const with0 = levels.filter(({ points }) => points !== null).length;
  if (with0 > 0 && with0 < levels.length) problems.push("Give points to every level of a row, or to none.");
  return problems;
}

function bandProblems(levels: readonly RowLevel[]): string[] {
  const bands = levels.flatMap(({ minPoints: from, maxPoints: to }) =>
    from === null || to === null ? [] : { from, to },
  );
  if (bands.length < levels.length) return ["Every band needs its least and its most points."];
  const problems = levels.some(({ points }) => points !== null) ? ["A band has no points beside its range."] : [];
  if (bands.some(({ from, to }) => comparePoints(from, to) > 0)) return [...problems, "A band begins above its end."];
  const order = bands.toSorted((a, b) => comparePoints(a.from, b.from));
  const overlap = order.some(({ from }, index) => index > 0 && comparePoints(from, order[index - 1]?.to ?? "0") <= 0);
  return overlap ? [...problems, "Two bands share points: it would not be known which one was meant."] : problems;
}

const carriesPoints = (row: Row) =>
  row.kind === "YesNo" || row.kind === "Threshold"
    ? row.points !== null
    : row.levels.some(({ points, maxPoints }) => points !== null || maxPoints !== null);

function capProblems({ capPoints, capsKeys }: Row, criteria: readonly Row[]): string[] {
  const problems = capPoints === null ? ["Say how many points are the most."] : [];
  if (capsKeys.length === 0) problems.push("Say which rows the cap is for.");
  const capped = capsKeys.map((key) => criteria.find((each) => each.key === key));
  if (capped.some((row) => !row)) problems.push("The cap is for a row that is not there.");
  if (capped.some((row) => row && !carriesPoints(row))) problems.push("The cap is for a row without points.");
  if (new Set(capsKeys).size < capsKeys.length) problems.push("The cap names a row twice.");
  return problems;
}
