/** Counting how findings compare with the truth. */
import type { Verdict } from "../../lib/domain/anchor/testing/truth";

/** In percent. `orphaned`: not found, rightly or not; part of what is right, or of what is lost. */
export interface Counts {
  right: number;
  wrong: number;
  lost: number;
  orphaned: number;
}

export function countsOf(verdicts: readonly Verdict[], orphaned: number): Counts {
  const share = (verdict: Verdict) => (100 * verdicts.filter((each) => each === verdict).length) / verdicts.length;
  return {
    right: share("right"),
    wrong: share("wrong"),
    lost: share("lost"),
    orphaned: (100 * orphaned) / verdicts.length,
  };
}

export const printed = ({ right, wrong, lost, orphaned }: Counts): string =>
  `right ${right.toFixed(2)} %, wrong ${wrong.toFixed(2)} %, lost ${lost.toFixed(2)} % (not found ${orphaned.toFixed(2)} %)`;

/** A time in words: microseconds, milliseconds or seconds. */
export const duration = (ms: number): string =>
  ms < 1
    ? `${(ms * 1000).toFixed(0)} µs`
    : ms < 10_000
      ? `${ms.toFixed(ms < 10 ? 1 : 0)} ms`
      : `${(ms / 1000).toFixed(0)} s`;
