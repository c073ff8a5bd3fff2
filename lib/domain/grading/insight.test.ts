import fc from "fast-check";
import { expect, test } from "vitest";
import type { FeedbackRow } from "../rubric/feedback";
import type { Criterion, Score } from "../rubric/model";
import { givenLevel, graderReadings, levelsByCriterion, levelsBySkill, returnedLevel } from "./insight";

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
const score = (over: Partial<Score>) => ({ levelId: null, met: null, points: null, ...over });
const class3 = [
  ...[givenLevel(reading, score({ levelId: "Proficient" })), givenLevel(source, score({ met: false }))],
  ...[givenLevel(reading, score({ levelId: "Emergent" })), givenLevel(source, score({ met: false }))],
  ...[givenLevel(cap, score({ met: true })), givenLevel(free, score({}))],
  ...[givenLevel(reading, score({ levelId: "of another rubric" })), givenLevel(source, score({}))],
].flatMap((each) => each ?? []);

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
  const all = [...class3, givenLevel(renamed, score({ levelId: "High" }))].flatMap((each) => each ?? []);
  expect(levelsByCriterion(all).map(({ key, decided }) => [key, decided])).toEqual([
    ["reading", 2],
    ["source", 2],
    ["reading", 1],
  ]);
});

test("skills, the thinnest first", () => {
  expect(levelsBySkill(class3)).toEqual([
    { skill: "sourcing", rows: 2, low: 2, height: 0 },
    { skill: "close-reading", rows: 2, low: 0, height: 0.75 },
  ]);
  expect(levelsBySkill([])).toEqual([]);
});

test("a row written from the top is read from the bottom", () => {
  const worth = levels("Full", "Part", "None").map((each, index) => ({ ...each, points: `${4 - 2 * index}` }));
  const fromTop = criterion("top", { skill: "context", levels: worth });
  expect(givenLevel(fromTop, score({ levelId: "Full" }))).toMatchObject({ levels: ["None", "Part", "Full"], at: 2 });
});

test("what came back is read like what was given", () => {
  const row = (chosen: string | null, over: Partial<FeedbackRow> = {}): FeedbackRow => ({
    ...{ criterionId: "c", skill: "sourcing", promptNumber: null, title: "Source", description: "", chosen },
    ...{ points: null, max: null, cappedBy: null, note: null, levels: [], ...over },
  });
  const names = (at: number) =>
    ["Basic", "Emergent", "Proficient"].map((name, index) => ({
      ...{ name, description: "", points: null, minPoints: null, maxPoints: null, chosen: index === at },
    }));
  expect(returnedLevel(row("Emergent", { levels: names(1) }))).toMatchObject({ at: 1, skill: "sourcing", count: 1 });
  expect(returnedLevel(row("yes"))).toMatchObject({ levels: ["No", "Yes"], at: 1 });
  expect(returnedLevel(row("no"))).toMatchObject({ at: 0 });
  for (const says of [row(null), row("applies"), row(null, { levels: names(-1) })])
    expect(returnedLevel(says)).toBeNull();
});

test("levels counted by a query are worth as many as were counted, in whatever order", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("Basic", "Emergent", "Proficient", null), { maxLength: 12 }), (chosen) => {
      const one = chosen.flatMap((levelId) => givenLevel(reading, score({ levelId })) ?? []);
      const counted = [...Map.groupBy(chosen, (each) => each)].flatMap(
        ([levelId, all]) => givenLevel(reading, score({ levelId }), all.length) ?? [],
      );
      const [a, b] = [levelsBySkill(one)[0], levelsBySkill(counted.toReversed())[0]];
      expect([b?.rows, b?.low]).toEqual([a?.rows, a?.low]);
      expect(b?.height ?? 0).toBeCloseTo(a?.height ?? 0);
      expect(levelsByCriterion(one)[0]?.levels).toEqual(levelsByCriterion(counted)[0]?.levels);
      expect(levelsByCriterion(one)[0]?.decided ?? 0).toBe(chosen.filter((each) => each !== null).length);
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
