/**
 * A student's total in a course, exact, with its working. With weights, each category counts by the share of its points
 * that was had; a category in which nothing counts yet takes no part, and the others keep their relation. Without
 * weights, points are added up over the categories.
 */
import { sumPoints, thousandths } from "../rubric/decimal";
import { dropLowest, shareOf } from "./drop-lowest";
import { asPercent, dividedBy, type Fraction, fraction, noShare, plus, times } from "./fraction";
import { type Category, type Cell, type CountedCell, countedCell } from "./model";

/** One category in the sum. */
export interface CategoryTotal {
  /** Null for columns outside every category. */
  categoryId: string | null;
  name: string;
  /** Null where nothing counts: neither 0 nor full. */
  share: Fraction | null;
  points: string;
  max: string;
  weight: string | null;
  dropped: CountedCell[];
  kept: CountedCell[];
  /** In one sentence. */
  working: string;
}

export interface CourseTotal {
  /** A share of one; null when nothing counts. */
  share: Fraction | null;
  /** The same in percent with at most three places, half rounded up; null when nothing counts. */
  percent: string | null;
  /** The same with at most one place, for a glance; rounded once, from the exact share. */
  tenths: string | null;
  categories: CategoryTotal[];
  working: string[];
  /** Something in it is supposed, not given. */
  supposed: boolean;
}

const loose = { id: null, name: "Outside every category", weight: null, dropLowest: 0 };

/** Adds up the cells of one student. A cell of a category that does not exist counts as outside every category. */
export function courseTotal(categories: readonly Category[], cells: readonly Cell[]): CourseTotal {
  const known = new Set(categories.map(({ id }) => id));
  const of = (id: string | null) =>
    cells.filter(({ categoryId }) => (categoryId !== null && known.has(categoryId) ? categoryId : null) === id);
  const totals = [...categories, loose].flatMap((category) => {
    const own = of(category.id);
    return category.id === null && own.length === 0 ? [] : [categoryTotal(category, own)];
  });
  const weighted = categories.some(({ weight }) => weight !== null);
  const counting = totals.filter(({ share, weight }) => share !== null && (!weighted || weightOf(weight) > 0n));
  const share = weighted ? weightedShare(counting) : shareOf(counting.flatMap(({ kept }) => kept));
  const percent = share && asPercent(share);
  const last = percent === null ? "Nothing counts yet: there is no total." : sentence(counting, weighted, percent);
  // Where nothing is parted into categories, there is no other sum than the total.
  const parts = categories.length === 0 ? [] : totals.map(({ working }) => working);
  return {
    ...{ share, percent, tenths: share && asPercent(share, 1), categories: totals },
    working: [...parts, last],
    supposed: cells.some((cell) => cell.supposed && countedCell(cell) !== null),
  };
}

function categoryTotal(category: Omit<Category, "id"> & { id: string | null }, cells: readonly Cell[]): CategoryTotal {
  const { kept, dropped } = dropLowest(
    cells.flatMap((cell) => countedCell(cell) ?? []),
    category.dropLowest,
  );
  const [points, max] = [sumPoints(kept.map((cell) => cell.points)), sumPoints(kept.map((cell) => cell.max))];
  const share = shareOf(kept);
  const out = dropped.length === 0 ? "" : `; left out: ${dropped.map(({ title }) => title).join(", ")}`;
  const said = share ? `${points} of ${max} points = ${asPercent(share)} %${out}.` : "nothing counts yet.";
  const { id: categoryId, name, weight } = category;
  return { categoryId, name, weight, share, points, max, kept, dropped, working: `${name}: ${said}` };
}

const weightOf = (weight: string | null): bigint => (weight === null ? 0n : thousandths(weight));

function weightedShare(counting: readonly CategoryTotal[]): Fraction | null {
  const parts = counting.map(({ share, weight }) => ({ share: share ?? noShare, weight: weightOf(weight) }));
  const all = parts.reduce((sum, { weight }) => sum + weight, 0n);
  if (all === 0n) return null;
  const sum = parts.reduce((total, { share, weight }) => plus(total, times(share, fraction(weight, 1n))), noShare);
  return dividedBy(sum, fraction(all, 1n));
}

function sentence(counting: readonly CategoryTotal[], weighted: boolean, percent: string): string {
  if (!weighted) {
    const points = sumPoints(counting.map((each) => each.points));
    return `Total: ${points} of ${sumPoints(counting.map((each) => each.max))} points = ${percent} %.`;
  }
  const parts = counting.map(({ share, weight }) => `${asPercent(share ?? noShare)} % × ${weight}`).join(" + ");
  return `Total: (${parts}) ÷ ${sumPoints(counting.map(({ weight }) => weight ?? "0"))} = ${percent} %.`;
}
