import { expect, test } from "vitest";
import { emptyMarking, markingProblem, markingSchema } from "./marking";
import type { Criterion, Score } from "./model";

const id = (n: number) => `00000000-0000-7000-8000-00000000000${n}`;
const band: Criterion = {
  ...{ id: id(1), key: "use", kind: "Band", title: "Use of sources", description: "", skill: null },
  ...{ points: null, threshold: null, counts: null, capPoints: null, capsKeys: [] },
  levels: [
    { id: id(2), name: "Fair", description: "", points: null, minPoints: "3", maxPoints: "4.5" },
    { id: id(3), name: "None", description: "", points: "0", minPoints: null, maxPoints: null },
  ],
};
const score = (over: Partial<Score>): Score => ({
  ...{ criterionId: id(1), levelId: null, met: null, counted: null, points: null, note: null },
  ...over,
});

test.each<[string, Score, string | null]>([
  ["within the band", score({ levelId: id(2), points: "4.25" }), null],
  ["the lower end", score({ levelId: id(2), points: "3" }), null],
  ["below the band", score({ levelId: id(2), points: "2.999" }), "gives 3 to 4.5 points, not 2.999"],
  ["above the band", score({ levelId: id(2), points: "4.501" }), "gives 3 to 4.5 points"],
  ["points where the level has its own", score({ levelId: id(3), points: "1" }), "choose a level"],
  ["points without a level", score({ points: "1" }), "choose a level"],
  ["a level of another rubric", score({ levelId: id(9) }), "not one of its levels"],
  ["a row of another rubric", score({ criterionId: id(8) }), "not in the rubric"],
])("%s", (_, given, problem) => {
  const said = markingProblem({ ...emptyMarking, scores: [given] }, [band], new Map());
  if (problem === null) expect(said).toBeNull();
  else expect(said).toContain(problem);
});

test.each(["-1", "1e3", "1.2345", "NaN", "", "1,5", "=1"])("%j is not taken for points", (points) => {
  expect(markingSchema.safeParse({ ...emptyMarking, scores: [score({ points })] }).success).toBe(false);
});

test("a marking from before there were bands is read", () => {
  const { points: _, ...older } = score({ levelId: id(3) });
  expect(markingSchema.parse({ ...emptyMarking, scores: [older] }).scores[0]?.points).toBeNull();
});
