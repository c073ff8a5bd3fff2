import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { agreementOf, type MarkedPair, pairsNeeded } from "./agreement";

/** Pairs from a table: the first grader's levels are its rows, the second's its columns. */
const pairsOf = (table: readonly (readonly number[])[]): MarkedPair[] =>
  table.flatMap((row, a) => row.flatMap((count, b) => Array.from({ length: count }, (): MarkedPair => [a, b])));

describe("how often", () => {
  test.each<[string, MarkedPair[], number, number, number]>([
    ["nobody", [], 0, 0, 0],
    ["the same", [[1, 1]], 1, 0, 0],
    [
      "one apart, either way",
      [
        [1, 2],
        [2, 1],
      ],
      0,
      2,
      0,
    ],
    [
      "further",
      [
        [0, 3],
        [2, 2],
        [3, 2],
      ],
      1,
      1,
      1,
    ],
  ])("%s", (_, pairs, exact, adjacent, apart) => {
    expect(agreementOf(pairs, 4)).toMatchObject({ n: pairs.length, exact, adjacent, apart, kappa: null });
  });
});

describe("kappa", () => {
  test("two levels, fifty pairs: Cohen's own kappa, 0.4, with its standard error of 0.127", () => {
    // Observed 0.70, by chance 0.50; the variance after Fleiss, Cohen and Everitt reckoned by hand is 0.016128; Fleiss's own formula without weights gives the same.
    const { kappa } = agreementOf(
      pairsOf([
        [20, 5],
        [10, 15],
      ]),
      2,
    );
    expect(kappa?.value).toBeCloseTo(0.4, 10);
    expect(((kappa?.high ?? 0) - (kappa?.low ?? 0)) / 2 / 1.959964).toBeCloseTo(Math.sqrt(0.016128), 6);
  });
  test("three levels: one less the mean squared distance, over what chance would give", () => {
    const pairs = pairsOf([
      [8, 2, 0],
      [3, 6, 2],
      [1, 2, 6],
    ]);
    const far = (of: readonly MarkedPair[]) => of.reduce((sum, [a, b]) => sum + (a - b) ** 2, 0) / of.length;
    const byChance = far(pairs.flatMap(([a]) => pairs.map(([, b]): MarkedPair => [a, b])));
    expect(agreementOf(pairs, 3).kappa?.value).toBeCloseTo(1 - far(pairs) / byChance, 10);
  });
  test.each<[string, number, number, string | null]>([
    ["too few pairs", 31, 4, "Kappa needs 32 pairs for 4 levels; there are 31."],
    ["just enough", 32, 4, null],
    ["never fewer than twenty", 19, 2, "Kappa needs 20 pairs for 2 levels; there are 19."],
    ["one level", 40, 1, "There is only one level to choose."],
  ])("%s", (_, n, levels, why) => {
    const pairs = Array.from({ length: n }, (__, at): MarkedPair => [at % levels, (at + (at % 3 ? 0 : 1)) % levels]);
    const said = agreementOf(pairs, levels);
    expect(said).toMatchObject({ why, n });
    expect(said.kappa === null).toBe(why !== null);
  });
  test("both gave everybody the same level: nothing can be said", () => {
    const pairs = Array.from({ length: 40 }, (): MarkedPair => [2, 2]);
    expect(agreementOf(pairs, 4)).toMatchObject({ exact: 40, kappa: null, why: "Both gave everybody the same level." });
  });
  test.each([[[0, 4]], [[-1, 0]], [[0.5, 0]]] as [MarkedPair][])("%j is no pair of levels", (...pair) => {
    expect(() => agreementOf(pair, 4)).toThrow(RangeError);
  });
});

describe("laws", () => {
  const sample = fc.integer({ min: 2, max: 5 }).chain((levels) => {
    const level = fc.nat(levels - 1);
    const pair: fc.Arbitrary<MarkedPair> = fc.tuple(level, level);
    return fc.record({
      levels: fc.constant(levels),
      pairs: fc.array(pair, { minLength: pairsNeeded(levels), maxLength: 80 }),
    });
  });
  test("the three counts make up all pairs; kappa lies in its interval, from -1 to 1", () => {
    fc.assert(
      fc.property(sample, ({ levels, pairs }) => {
        const { n, exact, adjacent, apart, kappa } = agreementOf(pairs, levels);
        expect(exact + adjacent + apart).toBe(n);
        if (!kappa) return;
        expect(kappa.low).toBeLessThanOrEqual(kappa.value);
        expect(kappa.value).toBeLessThanOrEqual(kappa.high);
        expect([kappa.low, kappa.high].every((end) => end >= -1 && end <= 1)).toBe(true);
      }),
    );
  });
  test("it is the same whoever is called first, from whichever end levels are counted, in whatever order", () => {
    fc.assert(
      fc.property(sample, ({ levels, pairs }) => {
        const value = agreementOf(pairs, levels).kappa?.value ?? 0;
        const turned = [
          pairs.map(([a, b]): MarkedPair => [b, a]),
          pairs.map(([a, b]): MarkedPair => [levels - 1 - a, levels - 1 - b]),
          pairs.toReversed(),
        ];
        for (const each of turned) expect(agreementOf(each, levels).kappa?.value ?? 0).toBeCloseTo(value, 9);
      }),
    );
  });
  test("who always agree have kappa 1, with no doubt left", () => {
    fc.assert(
      fc.property(sample, ({ levels, pairs }) => {
        const { kappa } = agreementOf(
          pairs.map(([a]): MarkedPair => [a, a]),
          levels,
        );
        if (!kappa) return;
        for (const end of [kappa.value, kappa.low, kappa.high]) expect(end).toBeCloseTo(1, 6);
      }),
    );
  });
});
