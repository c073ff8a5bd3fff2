import fc from "fast-check";
import { expect, test } from "vitest";
import { asKind, editProblems, freshRow, moved, withoutRow } from "./edit-rubric";
import { type CriterionKind, criterionKinds } from "./model";
import { mostOf, type RubricRows, rubricChanges } from "./rubric-pages";
import { totalOf } from "./total";

const row = (kind: CriterionKind, key: string, more: Partial<RubricRows[number]> = {}) => ({
  ...freshRow(kind, key),
  ...{ title: key, ...more },
});
const level = (name: string, points: string | null) => ({
  ...{ name, description: "", points, minPoints: null, maxPoints: null },
});
const claim = row("Levels", "claim", { levels: [level("None", "0"), level("Clear", "2")] });
const cites = row("YesNo", "cites", { points: "1" });
const cap = row("Cap", "cap", { capPoints: "2", capsKeys: ["claim", "cites"] });

test.each<[string, RubricRows, string[]]>([
  ["nothing wrong", [claim, cites, cap], []],
  [
    "a number that cannot be read comes first, and nothing is compared",
    [{ ...claim, levels: [level("None", "1."), level("None", "2")] }],
    ["Write points as a number such as 2 or 2.5, and a count as a whole number above 0."],
  ],
  [
    "half a document",
    [row("Threshold", "many", { threshold: 1.5 })],
    ["Write points as a number such as 2 or 2.5, and a count as a whole number above 0."],
  ],
  ["a cap whose rows went", [cites, { ...cap, capsKeys: [] }], ["Say which rows the cap is for."]],
])("problems while typing: %s", (_, rows, expected) => {
  expect(editProblems("A title", rows).map(({ problem }) => problem)).toEqual(expected);
});

test("a row that is taken out leaves no cap that names it", () => {
  const rows = withoutRow([claim, cites, cap], "claim");
  expect(rows.map(({ key, capsKeys }) => [key, capsKeys])).toEqual([
    ["cites", []],
    ["cap", ["cites"]],
  ]);
});

test("whatever kinds a row goes through, it keeps its words and has only what its kind has", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...criterionKinds), { minLength: 1 }), (kinds) => {
      const start = { ...claim, points: "2", threshold: 3, capPoints: "1", capsKeys: ["cites"] };
      const end = kinds.reduce(asKind, start);
      expect([end.key, end.title]).toEqual([claim.key, claim.title]);
      expect(editProblems("A title", [end, cites]).map(({ problem }) => problem)).not.toEqual(
        expect.arrayContaining([expect.stringMatching(/^(Only|This kind of row|A band has no points)/)]),
      );
    }),
  );
});

test("moving keeps everything, and moving back is as before; at the ends nothing moves", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(), { minLength: 2 }), fc.nat(), (list, place) => {
      const at = place % (list.length - 1);
      expect(moved(moved(list, at, 1), at + 1, -1)).toEqual(list);
      expect(moved(list, 0, -1)).toEqual(list);
      expect(moved(list, list.length - 1, 1)).toEqual(list);
    }),
  );
});

test.each<[string, RubricRows, RubricRows, string[]]>([
  ["nothing", [claim, cites], [claim, cites], []],
  ["a row more", [claim], [claim, cites], ["“cites” was added."]],
  ["a row less", [claim, cites], [claim], ["“cites” was taken out."]],
  ["points", [cites], [{ ...cites, points: "3" }], ["“cites” gives 3 at most; it gave 1."]],
  ["no points", [cites], [{ ...cites, points: null }], ["“cites” gives no points at most; it gave 1."]],
  ["words", [cites], [{ ...cites, description: "Twice." }], ["“cites” was changed."]],
  ["order", [claim, cites], [cites, claim], ["The order of the rows was changed."]],
])("what changed: %s", (_, before, after, expected) => {
  expect(rubricChanges(before, after)).toEqual(expected);
});

test("bands and caps: a cap that applies never raises a sum, keeps it within its limit, and adds up exactly", () => {
  const thousandths = fc.integer({ min: 0, max: 9_000 });
  const decimal = (value: number) => String(value / 1000);
  fc.assert(
    fc.property(fc.array(thousandths, { minLength: 1, maxLength: 6 }), thousandths, (given, limit) => {
      const levels = [
        { ...level("All", null), id: "all", minPoints: "0", maxPoints: "9" },
        { ...level("More", null), id: "more", minPoints: "9.5", maxPoints: "10" },
      ];
      const bands = given.map((_, index) => ({ ...row("Band", `band-${index}`), id: `band-${index}`, levels }));
      const limits = { capPoints: decimal(limit), capsKeys: bands.map(({ key }) => key) };
      const criteria = [...bands, { ...row("Cap", "cap", limits), id: "cap", levels: [] }];
      const undecided = { levelId: null, met: null, counted: null, points: null, note: null };
      const scores = (met: boolean) => [
        ...given.map((points, index) => {
          return { ...undecided, criterionId: `band-${index}`, levelId: "all", points: decimal(points) };
        }),
        { ...undecided, criterionId: "cap", met },
      ];
      const sum = given.reduce((total, each) => total + each, 0);
      const pointsOf = (met: boolean) => Math.round(Number(totalOf(criteria, scores(met)).points) * 1000);
      expect(pointsOf(false)).toBe(sum);
      expect(pointsOf(true)).toBe(Math.min(sum, limit));
      expect(mostOf(criteria)).toBe(String(10 * given.length));
    }),
  );
});
