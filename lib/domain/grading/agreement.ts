/**
 * How far two graders agree who marked the same work without seeing each other. For each criterion: how often they
 * chose the same level, how often one next to it, and kappa, which takes away what chance would give.
 *
 * Kappa with quadratic weights: J. Cohen, "Weighted kappa", Psychological Bulletin 70 (1968), 213-220. Its standard
 * error: J. L. Fleiss, J. Cohen and B. S. Everitt, "Large sample standard errors of kappa and weighted kappa",
 * Psychological Bulletin 72 (1969), 323-327. That needs about 2k² pairs for k levels: D. V. Cicchetti, Applied
 * Psychological Measurement 5 (1981), 101-104; fewer than twenty are never enough. Below that no kappa is said.
 */

/** Two levels for one piece of work, as their places among the levels, from 0. */
export type MarkedPair = readonly [first: number, second: number];

export interface Kappa {
  value: number;
  /** 95 % interval, cut at -1 and 1. */
  low: number;
  high: number;
}

export interface Agreement {
  /** Pairs of marks. */
  n: number;
  exact: number;
  /** One level apart. */
  adjacent: number;
  /** Further apart. */
  apart: number;
  /** Null where there are too few pairs, or where both gave everybody the same level. */
  kappa: Kappa | null;
  /** Why there is no kappa; null when there is one. */
  why: string | null;
  /** Pairs that kappa needs. */
  needed: number;
}

/** Pairs that kappa needs for so many levels. */
export const pairsNeeded = (levels: number): number => Math.max(20, 2 * levels * levels);

/** Agreement of two graders on a criterion with `levels` levels. Throws a RangeError for a level that there is not. */
export function agreementOf(pairs: readonly MarkedPair[], levels: number): Agreement {
  if (pairs.flat().some((level) => !Number.isInteger(level) || level < 0 || level >= levels)) {
    throw new RangeError("a level that this criterion does not have");
  }
  const within = (distance: number) => pairs.filter(([a, b]) => Math.abs(a - b) <= distance).length;
  const [n, exact, needed] = [pairs.length, within(0), pairsNeeded(levels)];
  const counts = { n, exact, adjacent: within(1) - exact, apart: n - within(1), needed };
  if (levels < 2) return { ...counts, kappa: null, why: "There is only one level to choose." };
  if (n < needed) {
    return { ...counts, kappa: null, why: `Kappa needs ${needed} pairs for ${levels} levels; there are ${n}.` };
  }
  const kappa = weightedKappa(pairs, levels);
  return { ...counts, kappa, why: kappa ? null : "Both gave everybody the same level." };
}

/** Null where chance alone would agree on everything. */
function weightedKappa(pairs: readonly MarkedPair[], levels: number): Kappa | null {
  const n = pairs.length;
  const places = Array.from({ length: levels }, (_, place) => place);
  const weight = (a: number, b: number) => 1 - (a - b) ** 2 / (levels - 1) ** 2;
  const first = places.map((place) => pairs.filter(([a]) => a === place).length / n);
  const second = places.map((place) => pairs.filter(([, b]) => b === place).length / n);
  const sum = (of: (place: number) => number) => places.reduce((total, place) => total + of(place), 0);
  const row = places.map((a) => sum((b) => (second[b] ?? 0) * weight(a, b)));
  const column = places.map((b) => sum((a) => (first[a] ?? 0) * weight(a, b)));
  const observed = pairs.reduce((total, [a, b]) => total + weight(a, b), 0) / n;
  const expected = sum((a) => (first[a] ?? 0) * (row[a] ?? 0));
  const chance = 1 - expected;
  if (chance < 1e-12) return null;
  const value = (observed - expected) / chance;
  const spread = pairs.reduce((total, [a, b]) => {
    const marginal = (row[a] ?? 0) + (column[b] ?? 0);
    return total + (weight(a, b) * chance - marginal * (1 - observed)) ** 2 / n;
  }, 0);
  const variance = (spread - (observed * expected - 2 * expected + observed) ** 2) / (n * chance ** 4);
  const half = 1.959964 * Math.sqrt(Math.max(0, variance));
  return { value, low: Math.max(-1, value - half), high: Math.min(1, value + half) };
}
