/**
 * How a class stands in what was released to it, as its students may see it: counts by points, or by the levels of each
 * row where a rubric has no points. Nothing is said of fewer than five people.
 */
import { comparePoints, thousandths } from "../rubric/decimal";
import type { Feedback } from "../rubric/feedback";
import { distribution } from "./visible-grade";

/** What was released to one student. */
export interface ReleasedStanding {
  points: string | null;
  max: string | null;
  rows: Feedback["rows"];
}

/** One chart: steps from the lowest to the highest, and the step of the person who looks. */
export interface ClassChart {
  title: string;
  steps: { step: string; count: number }[];
  own: string | null;
}

/** Up to this many points each whole point is a step; above it, fifths of them. */
const FEW = 10;
const FIFTHS = ["under 20 %", "20 to 39 %", "40 to 59 %", "60 to 79 %", "80 to 100 %"] as const;

/** The charts one student sees; none where it is not allowed, or the class is too small. `own` is among `all`. */
export function classStanding(all: readonly ReleasedStanding[], own: ReleasedStanding, allowed: boolean): ClassChart[] {
  if (own.max !== null) return chart("Points", all.map(pointStep(all)), pointSteps(all), pointStep(all)(own), allowed);
  return own.rows.flatMap(({ title, levels }) => {
    const order = levels.map(({ name }) => name);
    if (order.length === 0) return [];
    const chosen = ({ rows }: ReleasedStanding) => {
      const row = rows.find((each) => each.title === title);
      return row?.levels.find((level) => level.chosen)?.name ?? null;
    };
    return chart(title, all.map(chosen), order, chosen(own), allowed);
  });
}

function chart(
  title: string,
  given: readonly (string | null)[],
  order: readonly string[],
  own: string | null,
  allowed: boolean,
): ClassChart[] {
  const counted = given.flatMap((step) => (step !== null && order.includes(step) ? [step] : []));
  const steps = distribution(counted, order, allowed);
  return steps === null ? [] : [{ title, steps, own }];
}

/** The one sum everybody's points are out of, when it is small; null when they differ, or are many. */
function fewPoints(all: readonly ReleasedStanding[]): string | null {
  const most = all.flatMap(({ max }) => max ?? []);
  const [first] = most;
  if (first === undefined || most.some((max) => comparePoints(max, first) !== 0)) return null;
  return comparePoints(first, String(FEW)) <= 0 ? first : null;
}

function pointSteps(all: readonly ReleasedStanding[]): string[] {
  const few = fewPoints(all);
  if (few === null) return [...FIFTHS];
  return Array.from({ length: Number(thousandths(few) / 1000n) + 1 }, (_, points) => String(points));
}

/** Half points count with the whole point below them. */
function pointStep(all: readonly ReleasedStanding[]) {
  const few = fewPoints(all);
  return ({ points, max }: ReleasedStanding): string | null => {
    if (points === null || max === null || thousandths(max) === 0n) return null;
    if (few !== null) {
      const whole = thousandths(points) / 1000n;
      const most = thousandths(few) / 1000n;
      return String(whole > most ? most : whole);
    }
    const fifth = Number((thousandths(points) * 5n) / thousandths(max));
    return FIFTHS[Math.min(fifth, FIFTHS.length - 1)] ?? null;
  };
}
