/** Points that a grader gives within a band: a range of a level, or all that a question is worth. */
import { done, type Outcome, refused } from "../policy/outcome";
import { comparePoints } from "./decimal";
import type { Level, RubricTemplate } from "./model";
import { isBand } from "./total";

type Range = Pick<Level, "id" | "name" | "minPoints" | "maxPoints">;

/**
 * What a grader means who types points into a row: the chosen level if its band holds them, else the first one that
 * does. An exact decimal of at most three places; what is none, or lies in no band, is refused in a sentence.
 */
export function bandGiven(
  levels: readonly Range[],
  chosen: string | null,
  typed: string,
): Outcome<{ levelId: string; points: string }> {
  const text = typed.trim();
  if (!/^\d{1,6}(\.\d{1,3})?$/.test(text)) return refused("Write a number, such as 6 or 2.5.");
  const points = plain(text);
  const holds = levels.filter((level) => within(level, points));
  const level = holds.find(({ id }) => id === chosen) ?? holds[0];
  if (level) return done({ levelId: level.id, points });
  const bands = levels.filter(isBand).map(({ minPoints, maxPoints }) => `${minPoints} to ${maxPoints}`);
  return refused(`This row gives ${bands.join(" or ")}.`);
}

/** Without needless zeros: "02.50" is "2.5". */
const plain = (text: string): string =>
  (text.includes(".") ? text.replace(/\.?0+$/, "") : text).replace(/^0+(?=\d)/, "");

/** The points that stay when another level of the row is chosen: those its band holds too. */
export const pointsKept = (level: Range, points: string | null): string | null =>
  points !== null && within(level, points) ? points : null;

const within = ({ minPoints, maxPoints }: Range, points: string): boolean =>
  minPoints !== null &&
  maxPoints !== null &&
  comparePoints(points, minPoints) >= 0 &&
  comparePoints(points, maxPoints) <= 0;

/** The rubric of a question that is worth points and has no other: one row, of which any number up to them is given. */
export const pointsRubric = (points: string): RubricTemplate => ({
  slug: "points",
  title: `Points, up to ${points}`,
  about: "",
  criteria: [
    {
      ...{ key: "points", kind: "Band", title: "Points", description: "", skill: null, points: null },
      ...{ threshold: null, counts: null, capPoints: null, capsKeys: [] },
      levels: [{ name: `0 to ${points}`, description: "", points: null, minPoints: "0", maxPoints: points }],
    },
  ],
});
