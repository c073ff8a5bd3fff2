/**
 * Exact fractions for the gradebook: 2 of 3 points are two thirds, not 0.6667. Kept in lowest terms with a positive
 * denominator; rounded once, where a percentage is said.
 */
import { fromThousandths } from "../rubric/decimal";

export interface Fraction {
  numerator: bigint;
  /** At least 1. */
  denominator: bigint;
}

function greatestCommon(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** A fraction in lowest terms. Throws a RangeError for a denominator of 0 or below. */
export function fraction(numerator: bigint, denominator: bigint): Fraction {
  if (denominator <= 0n) throw new RangeError("a share of nothing");
  const common = greatestCommon(numerator, denominator);
  return { numerator: numerator / common, denominator: denominator / common };
}

export const noShare: Fraction = { numerator: 0n, denominator: 1n };

/** Exact sum. */
export const plus = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);

/** Exact product. */
export const times = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.numerator * b.numerator, a.denominator * b.denominator);

/** Exact quotient. Throws a RangeError when the divisor is not above zero. */
export const dividedBy = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.numerator * b.denominator, a.denominator * b.numerator);

/** Below zero, 0 or above: which of two fractions is greater. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference === 0n ? 0 : difference < 0n ? -1 : 1;
}

/** A share of one as a percentage with at most `places` places (0 to 3), half rounded up: two thirds are "66.667". */
export function asPercent({ numerator, denominator }: Fraction, places = 3): string {
  const step = 10n ** BigInt(3 - places);
  const exact = numerator * 100_000n;
  const steps = (2n * exact + denominator * step) / (2n * denominator * step);
  return fromThousandths(steps * step);
}
