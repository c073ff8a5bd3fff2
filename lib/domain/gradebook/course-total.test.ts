import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { comparePoints, fromThousandths, thousandths } from "../rubric/decimal";
import { courseTotal } from "./course-total";
import { dropLowest, shareOf } from "./drop-lowest";
import { asPercent, compareFractions, fraction, noShare } from "./fraction";
import type { Category, Cell, CountedCell } from "./model";
import { suppose } from "./what-if";

const cell = (columnId: string, points: string | null, max: string | null, over: Partial<Cell> = {}): Cell => ({
  ...{ columnId, title: columnId, categoryId: null, points, max, late: false, supposed: false },
  state: points === null ? "NotGraded" : "Graded",
  ...over,
});
const category = (id: string, weight: string | null, drop = 0): Category => ({
  ...{ id, name: id, weight, dropLowest: drop },
});
const of = (categoryId: string, ...cells: Cell[]) => cells.map((each) => ({ ...each, categoryId }));

test.each<[string, Category[], Cell[], string | null]>([
  ["nothing at all", [], [], null],
  ["nothing graded is no total", [], [cell("a", null, "10")], null],
  ["0 is a grade", [], [cell("a", "0", "10")], "0"],
  ["not graded takes no part", [], [cell("a", "8", "10"), cell("b", null, "10")], "80"],
  ["excused takes no part", [], [cell("a", "8", "10"), cell("b", null, "90", { state: "Excused" })], "80"],
  ["excused counts no points it has", [], [cell("a", "8", "10"), cell("b", "1", "90", { state: "Excused" })], "80"],
  ["missing counts as 0", [], [cell("a", "8", "10"), cell("b", null, "10", { state: "Missing" })], "40"],
  ["levels without points take no part", [], [cell("a", "8", "10"), cell("b", null, null)], "80"],
  ["a column worth nothing takes no part", [], [cell("a", "8", "10"), cell("b", "0", "0")], "80"],
  ["late is said, not counted twice", [], [cell("a", "8", "10", { late: true })], "80"],
  ["thirds are exact until they are said", [], [cell("a", "1", "3"), cell("b", "1", "3")], "33.333"],
  ["half a thousandth is rounded up", [], [cell("a", "1", "160000")], "0.001"],
  [
    "weights",
    [category("essays", "60"), category("notes", "40")],
    [...of("essays", cell("a", "5", "10")), ...of("notes", cell("b", "4", "4"))],
    "70",
  ],
  [
    "a category in which nothing counts leaves the others their relation",
    [category("essays", "60"), category("notes", "20"), category("exam", "20")],
    [...of("essays", cell("a", "5", "10")), ...of("notes", cell("b", "4", "4"))],
    "62.5",
  ],
  [
    "a weight of nothing counts nothing",
    [category("essays", "1"), category("practice", "0")],
    [...of("essays", cell("a", "5", "10")), ...of("practice", cell("b", "0", "4"))],
    "50",
  ],
  [
    "with weights, what is outside them counts nothing",
    [category("essays", "1")],
    [...of("essays", cell("a", "5", "10")), cell("b", "0", "4")],
    "50",
  ],
  [
    "the lowest is left out",
    [category("notes", null, 1)],
    of("notes", cell("a", "2", "10"), cell("b", "9", "10"), cell("c", "7", "10")),
    "80",
  ],
  ["the last one stays", [category("notes", null, 3)], of("notes", cell("a", "2", "10"), cell("b", "1", "10")), "20"],
  [
    "a missing one may be the lowest",
    [category("notes", null, 1)],
    of("notes", cell("a", "8", "10"), cell("b", null, "10", { state: "Missing" })),
    "80",
  ],
])("%s", (_, categories, cells, percent) => {
  expect(courseTotal(categories, cells).percent).toBe(percent);
});

test("the working shows every step", () => {
  const { working } = courseTotal(
    [category("Essays", "60", 1), category("Notes", "40"), category("Exam", "10")],
    [...of("Essays", cell("First", "5", "10"), cell("Second", "2", "10")), ...of("Notes", cell("All", "4", "4"))],
  );
  expect(working).toEqual([
    "Essays: 5 of 10 points = 50 %; left out: Second.",
    "Notes: 4 of 4 points = 100 %.",
    "Exam: nothing counts yet.",
    "Total: (50 % × 60 + 100 % × 40) ÷ 100 = 70 %.",
  ]);
});

test("the sum names only what has a weight", () => {
  const cells = [...of("Essays", cell("a", "5", "10")), ...of("Practice", cell("b", "0", "4")), cell("c", "1", "1")];
  const { working } = courseTotal([category("Essays", "2"), category("Practice", "0")], cells);
  expect(working.at(-1)).toBe("Total: (50 % × 2) ÷ 2 = 50 %.");
});

describe("what if", () => {
  const cells = [cell("a", "8", "10"), cell("b", null, "10"), cell("levels", null, null)];
  const tried = (...pairs: [string, string | null][]) => suppose(cells, new Map(pairs));
  test("counts like a grade, and says that it is supposed", () => {
    const outcome = tried(["b", "4"]);
    expect(outcome.ok && courseTotal([], outcome.value)).toMatchObject({ percent: "60", supposed: true });
    expect(courseTotal([], cells)).toMatchObject({ percent: "80", supposed: false });
  });
  test("takes a grade out", () =>
    expect(tried(["a", null])).toMatchObject({ ok: true, value: [{ points: null }, {}, {}] }));
  test.each<[string, string]>([
    ["b", "10.001"],
    ["b", "-1"],
    ["b", "ten"],
    ["b", ""],
    ["b", "1.2345"],
    ["gone", "1"],
    ["levels", "1"],
  ])("%s cannot have %j", (column, points) =>
    expect(tried([column, points])).toMatchObject({ ok: false, field: column }),
  );
});

const counted = fc
  .tuple(fc.nat(20_000), fc.nat(20_000))
  .map(([a, b]) => ({ points: BigInt(Math.min(a, b)), max: BigInt(Math.max(a, b, 1)) }));
const row = fc.array(counted, { minLength: 1, maxLength: 7 }).map((all) =>
  all.map((each, index): CountedCell => {
    const [points, max] = [fromThousandths(each.points), fromThousandths(each.max)];
    return { columnId: `c${index}`, title: `c${index}`, points, max };
  }),
);
const share = (cells: readonly CountedCell[]) => shareOf(cells) ?? noShare;

/** Every way to leave out `count`, tried one by one. */
function bestByTrying(cells: readonly CountedCell[], keep: number) {
  let best = noShare;
  for (let mask = 0; mask < 2 ** cells.length; mask++) {
    const kept = cells.filter((_, index) => (mask >> index) & 1);
    if (kept.length === keep && compareFractions(share(kept), best) > 0) best = share(kept);
  }
  return best;
}

describe("laws of leaving out the lowest", () => {
  const drop = fc.integer({ min: 0, max: 6 });
  test("no other choice gives more", () => {
    fc.assert(
      fc.property(row, drop, (cells, count) => {
        const { kept } = dropLowest(cells, count);
        expect(kept).toHaveLength(Math.max(1, cells.length - count));
        expect(share(kept)).toEqual(bestByTrying(cells, kept.length));
      }),
    );
  });
  test("leaving out more never lowers the share", () => {
    fc.assert(
      fc.property(row, drop, (cells, count) => {
        const [one, more] = [dropLowest(cells, count), dropLowest(cells, count + 1)];
        expect(compareFractions(share(one.kept), share(more.kept))).toBeLessThanOrEqual(0);
      }),
    );
  });
  test("a better grade never lowers the share", () => {
    fc.assert(
      fc.property(row, drop, fc.nat(), fc.nat(20_000), (cells, count, at, more) => {
        const raised = cells.map((each, index) => {
          if (index !== at % cells.length) return each;
          const points = fromThousandths(thousandths(each.points) + BigInt(more));
          return { ...each, points: comparePoints(points, each.max) > 0 ? each.max : points };
        });
        const [before, after] = [dropLowest(cells, count), dropLowest(raised, count)];
        expect(compareFractions(share(before.kept), share(after.kept))).toBeLessThanOrEqual(0);
      }),
    );
  });
  test("nothing is lost or counted twice, and the order of columns changes nothing", () => {
    fc.assert(
      fc.property(row, drop, (cells, count) => {
        const { kept, dropped } = dropLowest(cells, count);
        const ids = (all: readonly CountedCell[]) => all.map(({ columnId }) => columnId).toSorted();
        expect(ids([...kept, ...dropped])).toEqual(ids(cells));
        expect(ids(dropLowest(cells.toReversed(), count).kept)).toEqual(ids(kept));
      }),
    );
  });
});

const anyCell = fc
  .record({
    counted,
    state: fc.constantFrom("Graded", "NotGraded", "Excused", "Missing"),
    categoryId: fc.constantFrom("x", "y", null),
  })
  .map(({ counted: { points, max }, state, categoryId }) => ({
    ...{ state, categoryId, max: fromThousandths(max) },
    points: state === "Graded" ? fromThousandths(points) : null,
  }));
const book = fc
  .array(anyCell, { maxLength: 8 })
  .map((all) => all.map((each, index) => cell(`c${index}`, each.points, each.max, each)));
const weight = fc.option(fc.nat(100).map(String));
const categories = fc
  .tuple(weight, weight, fc.nat(2))
  .map(([x, y, drop]) => [category("x", x, drop), category("y", y)]);

describe("laws of the total", () => {
  test("it lies between nothing and everything", () => {
    fc.assert(
      fc.property(categories, book, (all, cells) => {
        const total = courseTotal(all, cells).share;
        if (total === null) return;
        expect(compareFractions(total, noShare)).toBeGreaterThanOrEqual(0);
        expect(compareFractions(total, fraction(1n, 1n))).toBeLessThanOrEqual(0);
      }),
    );
  });
  test("the order of columns and categories changes nothing", () => {
    fc.assert(
      fc.property(categories, book, (all, cells) => {
        expect(courseTotal(all.toReversed(), cells.toReversed()).share).toEqual(courseTotal(all, cells).share);
      }),
    );
  });
  test("excused work is as if it had not been asked for", () => {
    fc.assert(
      fc.property(categories, book, (all, cells) => {
        const asked = cells.filter(({ state }) => state !== "Excused");
        expect(courseTotal(all, cells).share).toEqual(courseTotal(all, asked).share);
      }),
    );
  });
  test("weights count by their relation alone", () => {
    fc.assert(
      fc.property(categories, book, (all, cells) => {
        const tenfold = all.map((each) => ({ ...each, weight: each.weight && `${Number(each.weight) * 10}` }));
        expect(courseTotal(tenfold, cells).share).toEqual(courseTotal(all, cells).share);
      }),
    );
  });
  test("missing never gives more than not graded", () => {
    fc.assert(
      fc.property(categories, book, (all, cells) => {
        const waiting = cells.map((each) =>
          each.state === "Missing" ? { ...each, state: "NotGraded" as const } : each,
        );
        // Within the weights nothing else changes only while every category goes on counting.
        const counts = (of: readonly Cell[]) => courseTotal(all, of).categories.filter((each) => each.share).length;
        fc.pre(counts(cells) === counts(waiting) && all.every((each) => each.dropLowest === 0));
        const [with0, without] = [courseTotal(all, cells).share, courseTotal(all, waiting).share];
        if (with0 && without) expect(compareFractions(with0, without)).toBeLessThanOrEqual(0);
      }),
    );
  });
});

test("a percentage is said with as many places as are asked for", () => {
  const twoThirds = fraction(2n, 3n);
  expect([asPercent(twoThirds), asPercent(twoThirds, 1), asPercent(twoThirds, 0)]).toEqual(["66.667", "66.7", "67"]);
});

test("where nothing is parted into categories, the total is its own working", () => {
  expect(courseTotal([], [cell("a", "2", "3")]).working).toEqual(["Total: 2 of 3 points = 66.667 %."]);
});

test.each([
  ["two thirds", cell("a", "2", "3"), "66.7"],
  ["half a tenth goes up", cell("a", "83.25", "100"), "83.3"],
  ["rounded once: 89.94996 is less than 89.95", cell("a", "2248.749", "2500"), "89.9"],
  ["all", cell("a", "7", "7"), "100"],
])("in tenths: %s", (_, only, tenths) => expect(courseTotal([], [only]).tenths).toBe(tenths));
