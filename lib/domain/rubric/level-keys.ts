/**
 * Which digit chooses which level. Where each level is worth a whole number of points from 0 to 9, no two the same, the
 * digit is the number of points, so that a grader types what they give; otherwise levels are counted from 1.
 */
import type { Criterion } from "./model";

/** The digit of each level, in the order of the levels; null from the tenth on. */
export function levelKeys({ levels }: Pick<Criterion, "levels">): (string | null)[] {
  const points = levels.map((level) => level.points ?? "");
  const speaking = points.every((each) => /^\d$/.test(each)) && new Set(points).size === points.length;
  return speaking ? points : levels.map((_, index) => (index < 9 ? String(index + 1) : null));
}
