import { describe, expect, test } from "vitest";
import { bandGiven, pointsKept, pointsRubric } from "./band";
import { rubricTemplate } from "./model";
import { rubricProblems } from "./rubric-problems";

const band = (id: string, minPoints: string | null, maxPoints: string | null) => ({
  ...{ id, name: id, minPoints, maxPoints },
});
const levels = [band("low", "0", "3"), band("middle", "3", "6"), band("high", "6.5", "8"), band("none", null, null)];

describe("typed points", () => {
  test.each([
    ["in one band", null, "2", { levelId: "low", points: "2" }],
    ["at an end", null, "0", { levelId: "low", points: "0" }],
    ["where two bands meet, the first", null, "3", { levelId: "low", points: "3" }],
    ["where two bands meet, the chosen one", "middle", "3", { levelId: "middle", points: "3" }],
    ["outside the chosen band: the one that holds it", "low", "7.25", { levelId: "high", points: "7.25" }],
    ["with needless zeros", null, " 02.50 ", { levelId: "low", points: "2.5" }],
    ["a whole number that ends in zero", null, "0.500", { levelId: "low", points: "0.5" }],
  ])("%s", (_, chosen, typed, value) => {
    expect(bandGiven(levels, chosen, typed)).toEqual({ ok: true, value });
  });

  test.each([
    ["between bands", "6.2", "0 to 3 or 3 to 6 or 6.5 to 8"],
    ["above all", "9", "0 to 3"],
    ["a word", "two", "Write a number"],
    ["below nothing", "-1", "Write a number"],
    ["half written", "2.", "Write a number"],
    ["too exact", "2.0001", "Write a number"],
  ])("refused: %s", (_, typed, words) => {
    expect(bandGiven(levels, null, typed)).toMatchObject({ ok: false, problem: expect.stringContaining(words) });
  });
});

test("another level keeps points that it gives too", () => {
  expect(pointsKept(band("middle", "3", "6"), "3")).toBe("3");
  expect(pointsKept(band("middle", "3", "6"), "2")).toBeNull();
  expect(pointsKept(band("plain", null, null), "2")).toBeNull();
  expect(pointsKept(band("middle", "3", "6"), null)).toBeNull();
});

test.each(["4", "2.5"])("a question worth %s points has a rubric that can be read", (points) => {
  const rubric = rubricTemplate.parse(pointsRubric(points));
  expect(rubricProblems(rubric)).toEqual([]);
});
