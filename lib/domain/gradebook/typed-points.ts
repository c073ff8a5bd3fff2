/** Points as a person writes them into the gradebook, by hand or in a table. */
import { done, type Outcome, refused } from "../policy/outcome";
import { comparePoints } from "../rubric/decimal";

/**
 * Reads typed points as an exact decimal without needless zeros: "08.50" is "8.5". Refused in a sentence: what is no
 * number, is below 0, has more than three places, or is more than `max`; anything where the column has no points.
 */
export function typedPoints(text: string, max: string | null): Outcome<string> {
  const digits = text.trim().replace(/^(\d+\.\d{3})0+$/, "$1");
  if (/^-\d/.test(digits)) return refused("Points are never below 0.", "points");
  if (/^\d+,\d+$/.test(digits)) return refused("Write the number with a point: it has a comma.", "points");
  if (!/^\d{1,6}(\.\d{1,3})?$/.test(digits))
    return refused("This is not a number with at most three places behind the point.", "points");
  if (max === null) return refused("This column has no points.", "points");
  if (comparePoints(digits, max) > 0) return refused(`This column gives ${max} points at most.`, "points");
  const points = digits.includes(".") ? digits.replace(/\.?0+$/, "") : digits;
  return done(points.replace(/^0+(?=\d)/, ""));
}
