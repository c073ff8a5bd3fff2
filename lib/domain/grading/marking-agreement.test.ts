import { expect, test } from "vitest";
import { emptyMarking, type Marking } from "../rubric/marking";
import type { Criterion } from "../rubric/model";
import { agreementByCriterion, type LevelPair, levelPairs } from "./marking-agreement";

const level = (id: string, points: string) => ({
  ...{ id, name: id, description: "", points, minPoints: null, maxPoints: null },
});
const row = (id: string, given: Partial<Criterion> = {}): Criterion => ({
  ...{ id, key: `${id}-key`, kind: "Levels", title: id, description: "", skill: null, points: null, threshold: null },
  ...{ counts: null, capPoints: null, capsKeys: [], levels: [level("low", "1"), level("high", "2")] },
  ...given,
});
const gives = (given: Record<string, string | boolean>): Marking => ({
  ...emptyMarking,
  scores: Object.entries(given).map(([criterionId, what]) => ({
    ...{ criterionId, counted: null, points: null, note: null },
    levelId: typeof what === "string" ? what : null,
    met: typeof what === "boolean" ? what : null,
  })),
});

test("rows that both decided make pairs; those that one left open, and those without levels, make none", () => {
  const criteria = [row("tone"), row("open"), row("yes", { kind: "YesNo" }), row("cap", { kind: "Cap" })];
  const [first, second] = [
    gives({ tone: "low", open: "high", yes: true, cap: true }),
    gives({ tone: "high", yes: false, cap: false }),
  ];
  const pairs = levelPairs(null, criteria, { first, second });
  expect(pairs.map((pair) => [pair.first.title, pair.first.at, pair.second.at])).toEqual([
    ["tone", 0, 1],
    ["yes", 1, 0],
  ]);
});

test("levels count from the lowest, however the rubric was written", () => {
  const criteria = [row("tone", { levels: [level("high", "2"), level("low", "1")] })];
  const [pair] = levelPairs(2, criteria, { first: gives({ tone: "low" }), second: gives({ tone: "high" }) });
  expect(pair).toMatchObject({ promptNumber: 2, first: { at: 0 }, second: { at: 1 } });
});

const pair = (first: number, second: number, given: Partial<LevelPair["first"]> = {}, promptNumber = 1): LevelPair => {
  const of = { key: "tone", title: "Tone", skill: null, levels: ["a", "b", "c"], count: 1, ...given };
  return { promptNumber, first: { ...of, at: first }, second: { ...of, at: second } };
};

test("agreement is counted by criterion and question; other levels under the same name are another criterion", () => {
  const pairs = [
    ...[pair(0, 0), pair(0, 1), pair(0, 2)],
    ...[pair(1, 1, {}, 2), pair(1, 1, { key: "use", title: "Use" }), pair(0, 1, { levels: ["a", "b"] })],
  ];
  const rows = agreementByCriterion(pairs).map(({ promptNumber, title, levels, agreement }) => {
    const { n, exact, adjacent, apart } = agreement;
    return [promptNumber, title, levels.length, n, exact, adjacent, apart];
  });
  expect(rows).toEqual([
    [1, "Tone", 3, 3, 1, 1, 1],
    [2, "Tone", 3, 1, 1, 0, 0],
    [1, "Use", 3, 1, 1, 0, 0],
    [1, "Tone", 2, 1, 0, 1, 0],
  ]);
});
