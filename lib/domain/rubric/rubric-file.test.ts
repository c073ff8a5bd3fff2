import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { carriedScores } from "./carried-scores";
import { type Criterion, countedThings, criterionKinds, type RubricTemplate, type Score } from "./model";
import { readRubricFile, rubricFileText } from "./rubric-file";
import { rubricProblems } from "./rubric-problems";

type Row = RubricTemplate["criteria"][number];
type RowLevel = Row["levels"][number];
const level = (name: string, points: string | null = null, band: [string, string] | null = null): RowLevel => ({
  ...{ name, description: "", points, minPoints: band?.[0] ?? null, maxPoints: band?.[1] ?? null },
});
const row = (key: string, over: Partial<Row>): Row => ({
  ...{ key, kind: "YesNo", title: key, description: "", skill: null, points: null },
  ...{ threshold: null, counts: null, capPoints: null, capsKeys: [], levels: [] },
  ...over,
});
const use = row("use", { kind: "Levels", levels: [level("Low", "0"), level("High", "2.5")] });
const words = row("words", { kind: "Levels", levels: [level("Basic"), level("Proficient")] });
const range = row("range", {
  kind: "Band",
  levels: [level("Low", null, ["0", "3.5"]), level("High", null, ["3.501", "6"])],
});
const threshold = row("documents", { kind: "Threshold", points: "1", threshold: 4, counts: "Documents" });
const cap = row("one-sided", { kind: "Cap", capPoints: "2", capsKeys: ["use"] });
const free = row("free", { kind: "FeedbackOnly" });
const rubric = (...criteria: Row[]): RubricTemplate => ({ slug: "mine", title: "Mine", about: "", criteria });
const whole = rubric(use, words, range, threshold, cap, free, row("yes", { points: "1" }));

test("a rubric of every kind of row is sound", () => {
  expect(new Set(whole.criteria.map(({ kind }) => kind)).size).toBe(criterionKinds.length);
  expect(rubricProblems(whole)).toEqual([]);
});

test.each<[string, Row[], string]>([
  ["no title", [{ ...use, title: " " }], "needs a title"],
  ["the same key twice", [use, use], "same key"],
  ["one level", [{ ...use, levels: [level("High", "2")] }], "two or more"],
  ["thirteen levels", [{ ...words, levels: Array.from({ length: 13 }, (_, at) => level(`${at}`)) }], "at most"],
  ["two levels of one name", [{ ...words, levels: [level("Low"), level("low ")] }], "same name"],
  ["a level without a name", [{ ...words, levels: [level(""), level("Low")] }], "needs a name"],
  ["some levels with points", [{ ...use, levels: [level("Low"), level("High", "2")] }], "or to none"],
  ["points that are not the best level's", [{ ...use, points: "3" }], "best level"],
  [
    "a band among levels",
    [{ ...use, levels: [level("Low", "0"), level("High", null, ["1", "2"])] }],
    "Only a row of bands",
  ],
  [
    "a level among bands",
    [{ ...range, levels: [level("Low", "0"), level("High", null, ["1", "2"])] }],
    "least and its most",
  ],
  [
    "half a band",
    [{ ...range, levels: range.levels.map((each) => ({ ...each, maxPoints: null })) }],
    "least and its most",
  ],
  [
    "a band upside down",
    [{ ...range, levels: [level("A", null, ["3", "1"]), level("B", null, ["4", "5"])] }],
    "above its end",
  ],
  [
    "bands that share points",
    [{ ...range, levels: [level("A", null, ["0", "3"]), level("B", null, ["3", "5"])] }],
    "share points",
  ],
  ["a threshold of nothing", [{ ...threshold, threshold: null }], "how many are needed"],
  ["counting elsewhere", [row("yes", { threshold: 3 })], "Only a threshold row"],
  ["levels of a yes or no", [row("yes", { levels: use.levels })], "no levels"],
  ["feedback with points", [{ ...free, points: "1" }], "gives no points"],
  ["a cap without points", [use, { ...cap, capPoints: null }], "the most"],
  ["a cap for nothing", [use, { ...cap, capsKeys: [] }], "which rows"],
  ["a cap for a row that is gone", [cap], "not there"],
  ["a cap for words", [words, { ...cap, capsKeys: ["words"] }], "without points"],
  ["a cap for itself", [use, { ...cap, capsKeys: ["one-sided"] }], "without points"],
  ["a cap that names a row twice", [use, { ...cap, capsKeys: ["use", "use"] }], "twice"],
  ["a cap elsewhere", [{ ...use, capPoints: "1" }], "Only a cap"],
])("%s is told", (_, criteria, problem) => {
  expect(
    rubricProblems(rubric(...criteria))
      .map((each) => each.problem)
      .join(" "),
  ).toContain(problem);
});

describe("as a file", () => {
  test("what is written is read", () =>
    expect(readRubricFile(rubricFileText(whole))).toEqual({ ok: true, value: whole }));
  test("any texts travel", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.constantFrom(...countedThings), (text, counts) => {
        fc.pre(text.trim() !== "" && !text.includes("\u0000"));
        const file = rubric({ ...threshold, counts, description: text }, { ...use, title: text });
        expect(readRubricFile(rubricFileText(file))).toEqual({ ok: true, value: file });
      }),
    );
  });
  test("a rubric from before there were bands is read", () => {
    const older = rubricFileText(rubric(use)).replace(
      /,\s*"(minPoints|maxPoints|counts)": null|"(counts)": null,\s*/g,
      "",
    );
    expect(older).not.toMatch(/minPoints|maxPoints|counts/);
    expect(readRubricFile(older)).toEqual({ ok: true, value: rubric(use) });
  });
  test.each<[string, string, string]>([
    ["not JSON", "{", "not a rubric file"],
    ["another file", `{"headnote":"assignment","version":1}`, "not a rubric file"],
    ["nothing", "", "not a rubric file"],
    ["a newer file", rubricFileText(whole).replace(`"version": 1`, `"version": 2`), "newer Headnote"],
    ["points below 0", rubricFileText(rubric(use)).replace(`"2.5"`, `"-2.5"`), "criteria › 0 › levels › 1 › points"],
    ["a float", rubricFileText(rubric(use)).replace(`"2.5"`, "2.5"), "cannot be read"],
    ["an unsound rubric", rubricFileText(rubric(cap)), "Row 1, “one-sided”: The cap is for a row that is not there."],
    ["much too long", " ".repeat(1_000_001), "too long"],
  ])("%s is told", (_, text, problem) => {
    expect(readRubricFile(text)).toMatchObject({ ok: false, problem: expect.stringContaining(problem) });
  });
});

describe("an edited rubric under a marking", () => {
  const published = (version: string, ...rows: Row[]): Criterion[] =>
    rows.map((each) => ({
      ...each,
      id: `${each.key} ${version}`,
      levels: each.levels.map((one) => ({ ...one, id: `${each.key} ${one.name} ${version}` })),
    }));
  const score = (key: string, over: Partial<Score>): Score => ({
    ...{ criterionId: `${key} 1`, levelId: null, met: null, counted: null, points: null, note: null },
    ...over,
  });
  const carried = (given: Score, was: Row, ...now: Row[]) =>
    carriedScores([given], published("1", was), published("2", ...now));
  const high = score("use", { levelId: "use High 1", note: "well read" });
  test.each<[string, Score, Row, Row[], Partial<Score> | null, string[]]>([
    ["the same row", high, use, [use], { criterionId: "use 2", levelId: "use High 2" }, []],
    ["other words, the same levels", high, use, [{ ...use, title: "Usage" }], { levelId: "use High 2" }, []],
    [
      "points written otherwise",
      high,
      use,
      [{ ...use, levels: [level("Low", "0"), level("High", "2.50")] }],
      { levelId: "use High 2" },
      [],
    ],
    [
      "a level worth more: the remark stays",
      high,
      use,
      [{ ...use, levels: [level("Low", "0"), level("High", "3")] }],
      { levelId: null, note: "well read" },
      ["use"],
    ],
    [
      "a level that is gone",
      score("use", { levelId: "use High 1" }),
      use,
      [{ ...use, levels: [level("Low", "0"), level("Top", "2.5")] }],
      null,
      ["use"],
    ],
    ["a row that is gone", high, use, [words], null, []],
    [
      "within the same band",
      score("range", { levelId: "range High 1", points: "5.5" }),
      range,
      [range],
      { points: "5.5" },
      [],
    ],
    [
      "a higher threshold",
      score("documents", { met: true, counted: 4 }),
      threshold,
      [{ ...threshold, threshold: 5 }],
      null,
      ["documents"],
    ],
    [
      "the same threshold",
      score("documents", { met: true, counted: 4 }),
      threshold,
      [threshold],
      { met: true, counted: 4 },
      [],
    ],
  ])("%s", (_, given, was, now, expected, anew) => {
    const { scores, anew: again } = carried(given, was, ...now);
    expect(again).toEqual(anew);
    if (expected) expect(scores).toMatchObject([expected]);
    else expect(scores).toEqual([]);
  });
});
