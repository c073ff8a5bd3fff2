/**
 * Exact decimals for points. A grade is money to a student: 0.1 + 0.2 is 0.3. Values are decimal strings with at most
 * three places ("2.5"), as in the database's numeric(9,3); sums are done in thousandths, as integers.
 */

const DECIMAL = /^(\d{1,9})(?:\.(\d{1,3}))?$/;

/** Thousandths of a decimal string. Throws a RangeError for anything else: points are checked where they enter. */
export function thousandths(decimal: string): bigint {
  const match = DECIMAL.exec(decimal);
  if (!match) throw new RangeError(`not a number of points: ${decimal}`);
  return BigInt(match[1] ?? "0") * 1000n + BigInt((match[2] ?? "").padEnd(3, "0"));
}

/** A decimal string from thousandths, without trailing zeros: 2500 is "2.5". */
export function fromThousandths(value: bigint): string {
  const whole = value / 1000n;
  const rest = (value % 1000n).toString().padStart(3, "0").replace(/0+$/, "");
  return rest === "" ? whole.toString() : `${whole}.${rest}`;
}

/** Exact sum; the sum of nothing is "0". */
export function sumPoints(points: readonly string[]): string {
  return fromThousandths(points.reduce((total, each) => total + thousandths(each), 0n));
}

/** Exact difference. Throws a RangeError below zero: nobody has negative points. */
export function subtractPoints(from: string, points: string): string {
  const rest = thousandths(from) - thousandths(points);
  if (rest < 0n) throw new RangeError(`${points} is more than ${from}`);
  return fromThousandths(rest);
}

/**
 * A share of points, `numerator / denominator` of them, in thousandths; what does not come out even is rounded down.
 * Throws a RangeError for a share of nothing, or below zero.
 */
export function shareOfPoints(points: string, numerator: bigint, denominator: bigint): string {
  if (denominator <= 0n || numerator < 0n) throw new RangeError("not a share");
  return fromThousandths((thousandths(points) * numerator) / denominator);
}

/** -1, 0 or 1: which of two decimals is greater. */
export function comparePoints(a: string, b: string): number {
  const difference = thousandths(a) - thousandths(b);
  return difference === 0n ? 0 : difference < 0n ? -1 : 1;
}
