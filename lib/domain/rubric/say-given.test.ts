import { expect, test } from "vitest";
import type { Criterion, Score } from "./model";
import { sayGiven } from "./say-given";

const level = { id: "l", name: "Emergent", description: "", points: null, minPoints: "2", maxPoints: "4" };
const row = { kind: "Levels", levels: [level] } as const;
const nothing = { levelId: null, met: null, points: null };

test.each<[string, Pick<Criterion, "kind">, Partial<Score>, string]>([
  ["a level", row, { levelId: "l" }, "Emergent"],
  ["points within a band", { ...row, kind: "Band" }, { levelId: "l", points: "3" }, "Emergent, 3"],
  ["yes", { kind: "YesNo" }, { met: true }, "yes"],
  ["no, which is not nothing", { kind: "Threshold" }, { met: false }, "no"],
  ["a cap", { kind: "Cap" }, { met: true }, "applies"],
  ["a cap that does not hold", { kind: "Cap" }, { met: false }, "does not apply"],
  ["undecided", row, {}, "not decided"],
  ["a row with nothing to choose", { kind: "FeedbackOnly" }, {}, "nothing to choose"],
])("%s", (_, criterion, score, words) => {
  const of = { ...plain, levels: [level], ...criterion };
  expect(sayGiven(of, { ...nothing, criterionId: "c", counted: null, note: null, ...score })).toBe(words);
});

const plain: Criterion = {
  ...{ id: "c", key: "c", kind: "Levels", title: "Tone", description: "", skill: null, points: null },
  ...{ threshold: null, counts: null, capPoints: null, capsKeys: [], levels: [] },
};
