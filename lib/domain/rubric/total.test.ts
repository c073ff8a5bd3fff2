import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { comparePoints, fromThousandths, subtractPoints, sumPoints, thousandths } from "./decimal";
import type { Criterion, Score } from "./model";
import { totalOf } from "./total";

const decimal = fc.bigInt({ min: 0n, max: 99_999_999n }).map(fromThousandths);

describe("exact decimals", () => {
  test("a decimal and its thousandths say the same", () => {
    fc.assert(
      fc.property(decimal, (each) => {
        expect(fromThousandths(thousandths(each))).toBe(each);
      }),
    );
  });
  test("sums do not depend on the order", () => {
    fc.assert(
      fc.property(fc.array(decimal, { maxLength: 20 }), (all) => {
        expect(sumPoints(all)).toBe(sumPoints(all.toReversed()));
      }),
    );
  });
  test("taking away undoes adding", () => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        expect(subtractPoints(sumPoints([a, b]), b)).toBe(a);
      }),
    );
  });
  test("a tenth and two tenths are three tenths", () => expect(sumPoints(["0.1", "0.2"])).toBe("0.3"));
  test.each(["", "-1", "1.2345", "1e3", "a"])("%j is no number of points", (text) =>
    expect(() => thousandths(text)).toThrow(RangeError),
  );
  test("comparing", () => expect([comparePoints("2", "10"), comparePoints("1.50", "1.5")]).toEqual([-1, 0]));
});

const noBand = { minPoints: null, maxPoints: null };
const criterion = (id: string, over: Partial<Criterion>): Criterion => ({
  id,
  key: id,
  kind: "Levels",
  title: id,
  description: "",
  skill: null,
  points: null,
  threshold: null,
  counts: null,
  capPoints: null,
  capsKeys: [],
  levels: [],
  ...over,
});
const levels = (...points: (string | null)[]) =>
  points.map((each, index) => ({ id: `l${index}`, name: `Level ${index}`, description: "", points: each, ...noBand }));
const score = (criterionId: string, over: Partial<Score>): Score => ({
  criterionId,
  levelId: null,
  met: null,
  counted: null,
  points: null,
  note: null,
  ...over,
});

const words = criterion("words", { levels: levels("0", "1", "2.5") });
const uses = criterion("uses", { kind: "Threshold", points: "1", threshold: 4 });
const yes = criterion("yes", { kind: "YesNo", points: "2" });
const cap = criterion("cap", { kind: "Cap", capPoints: "2", capsKeys: ["words", "yes"] });
const band = criterion("plain", { levels: levels(null, null) });
const range = criterion("range", {
  kind: "Band",
  levels: [
    { id: "low", name: "Low", description: "", points: null, minPoints: "0", maxPoints: "3.5" },
    { id: "high", name: "High", description: "", points: null, minPoints: "4", maxPoints: "6" },
  ],
});
const free = criterion("free", { kind: "FeedbackOnly" });

test.each<[string, Criterion[], Score[], string | null, string | null, boolean]>([
  ["nothing marked is not graded", [words, uses], [], null, "3.5", false],
  ["zero is a grade", [words], [score("words", { levelId: "l0" })], "0", "2.5", true],
  [
    "levels and thresholds add up",
    [words, uses],
    [score("words", { levelId: "l2" }), score("uses", { met: true })],
    "3.5",
    "3.5",
    true,
  ],
  ["a threshold not met gives 0", [uses], [score("uses", { met: false })], "0", "1", true],
  ["one row undecided: no total", [words, yes], [score("yes", { met: true })], null, "4.5", false],
  ["levels without points have no total", [band], [score("plain", { levelId: "l1" })], null, null, true],
  ["a band without a number waits", [range], [score("range", { levelId: "high" })], null, "6", false],
  [
    "a number within the band counts",
    [range],
    [score("range", { levelId: "high", points: "4.25" })],
    "4.25",
    "6",
    true,
  ],
  ["a number outside the band waits", [range], [score("range", { levelId: "low", points: "4" })], null, "6", false],
  ["the ends belong to the band", [range], [score("range", { levelId: "low", points: "3.5" })], "3.5", "6", true],
  ["feedback only needs no decision", [free, yes], [score("yes", { met: true })], "2", "2", true],
  [
    "a cap lowers what its rows give together",
    [words, yes, cap],
    [score("words", { levelId: "l1" }), score("yes", { met: true }), score("cap", { met: true })],
    "2",
    "4.5",
    true,
  ],
  [
    "a cap that does not apply changes nothing",
    [words, yes, cap],
    [score("words", { levelId: "l1" }), score("yes", { met: true })],
    "3",
    "4.5",
    true,
  ],
  [
    "a level of another criterion gives nothing",
    [words],
    [score("words", { levelId: "elsewhere" })],
    null,
    "2.5",
    true,
  ],
])("%s", (_, criteria, scores, points, max, complete) => {
  expect(totalOf(criteria, scores)).toMatchObject({ points, max, complete });
});

test("the working names the cap", () => {
  const total = totalOf(
    [words, yes, cap],
    [score("words", { levelId: "l2" }), score("yes", { met: true }), score("cap", { met: true })],
  );
  expect(total.working.map((each) => [each.title, each.points, each.cappedBy])).toEqual([
    ["words", "2", "cap"],
    ["yes", "0", "cap"],
    ["cap", null, null],
  ]);
});

test("the total is never more than the most that can be had", () => {
  fc.assert(
    fc.property(fc.constantFrom("l0", "l1", "l2"), fc.boolean(), fc.boolean(), (levelId, met, capped) => {
      const { points, max } = totalOf(
        [words, yes, cap],
        [score("words", { levelId }), score("yes", { met }), score("cap", { met: capped })],
      );
      expect(comparePoints(points ?? "0", max ?? "0")).toBeLessThanOrEqual(0);
    }),
  );
});

describe("laws of the sum", () => {
  const rows = [words, uses, yes, range, cap, free];
  const marks = fc.record({
    level: fc.option(fc.nat(2)),
    band: fc.option(fc.tuple(fc.constantFrom("low", "high"), fc.bigInt({ min: 0n, max: 7000n }))),
    met: fc.tuple(...[0, 1, 2].map(() => fc.option(fc.boolean()))),
  });
  interface Marks {
    level: number | null;
    band: [string, bigint] | null;
    met: (boolean | null)[];
  }
  const scoresOf = ({ level, band, met: [used = null, said = null, capped = null] }: Marks) => [
    score("words", { levelId: level === null ? null : `l${level}` }),
    score("range", { levelId: band?.[0] ?? null, points: band && fromThousandths(band[1]) }),
    ...[score("uses", { met: used }), score("yes", { met: said }), score("cap", { met: capped })],
  ];
  test("it is the sum of its working, and never more than the most; what waits is never 0", () => {
    fc.assert(
      fc.property(marks, (given) => {
        const { points, max, working, complete } = totalOf(rows, scoresOf(given));
        const counting = working.filter((row) => row.max !== null);
        expect(points === null).toBe(counting.some((row) => row.points === null));
        expect(complete).toBe(points !== null);
        if (points === null) return;
        expect(points).toBe(sumPoints(counting.map((row) => row.points ?? "")));
        expect(comparePoints(points, max ?? "")).toBeLessThanOrEqual(0);
      }),
    );
  });
  test("a cap never gives anybody more, and its rows together no more than it says", () => {
    fc.assert(
      fc.property(marks, (given) => {
        const scores = scoresOf(given);
        const free0 = totalOf(
          rows,
          scores.filter(({ criterionId }) => criterionId !== "cap"),
        );
        const capped = totalOf(rows, [
          ...scores.filter(({ criterionId }) => criterionId !== "cap"),
          score("cap", { met: true }),
        ]);
        expect(capped.points === null).toBe(free0.points === null);
        if (capped.points === null || free0.points === null) return;
        expect(comparePoints(capped.points, free0.points)).toBeLessThanOrEqual(0);
        const under = capped.working.filter(({ criterionId }) => criterionId === "words" || criterionId === "yes");
        expect(comparePoints(sumPoints(under.map((row) => row.points ?? "")), "2")).toBeLessThanOrEqual(0);
      }),
    );
  });
  test("the order in which rows were decided changes nothing", () => {
    fc.assert(
      fc.property(marks, (given) => {
        const scores = scoresOf(given);
        expect(totalOf(rows, scores.toReversed())).toEqual(totalOf(rows, scores));
      }),
    );
  });
});
