import fc from "fast-check";
import { expect, test } from "vitest";
import type { Criterion, Score } from "../rubric/model";
import { graderReadings, levelsByCriterion, levelsBySkill, type MarkedRows } from "./insight";

const criterion = (key: string, over: Partial<Criterion>): Criterion => ({
  ...{ id: key, key, kind: "Levels", title: key, description: "", skill: null, points: null },
  ...{ threshold: null, counts: null, capPoints: null, capsKeys: [], levels: [] },
  ...over,
});
const levels = (...names: string[]) =>
  names.map((name) => ({ id: name, name, description: "", points: null, minPoints: null, maxPoints: null }));
const reading = criterion("reading", { skill: "close-reading", levels: levels("Basic", "Emergent", "Proficient") });
const source = criterion("source", { skill: "sourcing", kind: "YesNo" });
const cap = criterion("cap", { kind: "Cap", capPoints: "1", capsKeys: ["reading"] });
const free = criterion("free", { kind: "FeedbackOnly", skill: "sourcing" });
const criteria = [reading, source, cap, free];
const score = (criterionId: string, over: Partial<Score>): Score => ({
  ...{ criterionId, levelId: null, met: null, counted: null, points: null, note: null },
  ...over,
});
const marked = (studentId: string, ...scores: Score[]): MarkedRows => ({ studentId, criteria, scores });
const class3 = [
  marked("anna", score("reading", { levelId: "Proficient" }), score("source", { met: false })),
  marked(
    "ben",
    score("reading", { levelId: "Emergent" }),
    score("source", { met: false }),
    score("cap", { met: true }),
  ),
  marked("cem", score("reading", { levelId: "of another rubric" })),
];

test("levels by criterion; caps, feedback and rows that wait count nowhere", () => {
  expect(
    levelsByCriterion(class3).map(({ key, decided, levels: all }) => [key, decided, all.map((each) => each.count)]),
  ).toEqual([
    ["reading", 2, [0, 1, 1]],
    ["source", 2, [2, 0]],
  ]);
});

test("a row whose levels were renamed is another row", () => {
  const renamed = { ...reading, levels: levels("Low", "High") };
  const all = [...class3, { studentId: "dora", criteria: [renamed], scores: [score("reading", { levelId: "High" })] }];
  expect(levelsByCriterion(all).map(({ key, decided }) => [key, decided])).toEqual([
    ["reading", 2],
    ["source", 2],
    ["reading", 1],
  ]);
});

test("skills, the thinnest first", () => {
  expect(levelsBySkill(class3)).toEqual([
    { skill: "sourcing", rows: 2, students: 2, low: 2, height: 0 },
    { skill: "close-reading", rows: 2, students: 2, low: 0, height: 0.75 },
  ]);
  expect(levelsBySkill([])).toEqual([]);
});

test("the order of students changes nothing, and every decided row is counted once", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("Basic", "Emergent", "Proficient", null), { maxLength: 12 }), (chosen) => {
      const all = chosen.map((levelId, index) => marked(`s${index}`, score("reading", { levelId })));
      expect(levelsBySkill(all.toReversed())).toEqual(levelsBySkill(all));
      const [row] = levelsByCriterion(all);
      expect(row?.decided ?? 0).toBe(chosen.filter((each) => each !== null).length);
      expect(row?.levels.reduce((sum, { count }) => sum + count, 0) ?? 0).toBe(row?.decided ?? 0);
    }),
  );
});

test("graders: mean, spread and time; nothing is said of nothing", () => {
  const mark = (graderId: string, points: string | null, max: string | null, activeMs: number | null = null) => ({
    ...{ graderId, points, max, activeMs },
  });
  expect(
    graderReadings([
      ...[mark("ben", "5", "10", 1000), mark("ben", "0", "10", 3000), mark("ben", null, "10", 9000)],
      ...[mark("ann", "3", "4"), mark("cem", null, null)],
    ]),
  ).toEqual([
    { graderId: "ann", marked: 1, mean: 75, spread: null, medianMs: null },
    { graderId: "ben", marked: 3, mean: 25, spread: Math.sqrt(1250), medianMs: 3000 },
    { graderId: "cem", marked: 1, mean: null, spread: null, medianMs: null },
  ]);
});
