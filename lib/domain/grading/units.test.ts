import { describe, expect, test } from "vitest";
import { answersOf, type Claim, decidingMarking, unitsOf, workedKind } from "./units";

const prompt = (number: number, rubricVersionId: string | null) => ({ id: `p${number}`, number, rubricVersionId });
type Prompts = Parameters<typeof unitsOf>[0]["prompts"];
const units = (whole: string | null, ...rubrics: (string | null)[]) =>
  unitsOf({
    rubricVersionId: whole,
    prompts: rubrics.map((each, at) => prompt(at + 1, each)) as unknown as Prompts,
  }).map(({ promptId, rubricVersionId }) => [promptId, rubricVersionId]);

describe("what is marked by itself", () => {
  test.each<[string, string | null, (string | null)[], (string | null)[][]]>([
    ["one rubric for the whole", "w", [null, null], [[null, "w"]]],
    ["no rubric at all: words only", null, [null], [[null, null]]],
    [
      "a question of its own beside the whole",
      "w",
      [null, "r"],
      [
        [null, "w"],
        ["p2", "r"],
      ],
    ],
    [
      "every question by itself",
      null,
      ["r", "s"],
      [
        ["p1", "r"],
        ["p2", "s"],
      ],
    ],
    ["a question with, one without, none for the whole", null, ["r", null], [["p1", "r"]]],
  ])("%s", (_, whole, rubrics, expected) => {
    expect(units(whole, ...rubrics)).toEqual(expected);
  });
});

test("a unit takes the answer to its question, the whole those to questions without a rubric of their own", () => {
  const answers = [null, "r", null].map((rubric, at) => ({ prompt: { id: `p${at + 1}`, rubricVersionId: rubric } }));
  const of = (promptId: string | null) => answersOf({ promptId }, answers).map((each) => each.prompt.id);
  expect([of(null), of("p2"), of("p9")]).toEqual([["p1", "p3"], ["p2"], []]);
});

describe("which marking a grader works on", () => {
  const first = (graderId: string): Claim => ({ graderId, kind: "First" });
  const second = (graderId: string): Claim => ({ graderId, kind: "Second" });
  test.each<[string, Claim[], Claim[], string | null]>([
    ["nobody has begun", [], [], "First"],
    ["another began, and it is marked once", [], [first("ann")], "First"],
    ["another was given it, and it is marked once", [first("ann")], [], "First"],
    ["given the second", [first("ann"), second("me")], [], "Second"],
    ["began the second", [], [first("ann"), second("me")], "Second"],
    ["the second is another's, the first is free", [second("ann")], [], "First"],
    ["both are others'", [first("ann"), second("ben")], [], null],
    [
      "both are others', and one is moderated",
      [],
      [first("ann"), second("ben"), { graderId: "me", kind: "Moderated" }],
      null,
    ],
  ])("%s", (_, tasks, markings, expected) => {
    expect(workedKind("me", { tasks, markings })).toBe(expected);
  });
});

describe("which marking counts", () => {
  const one = (kind: Claim["kind"], level: string, completed = true) => ({
    ...{ kind, completed },
    marking: { scores: [{ level }] },
  });
  type One = ReturnType<typeof one>;
  const same = (a: One, b: One) => a.marking.scores[0]?.level === b.marking.scores[0]?.level;
  test.each<[string, One[], boolean, string | null]>([
    ["the only one", [one("First", "a")], false, "First"],
    ["the only one, not finished", [one("First", "a", false)], false, null],
    ["one of two", [one("First", "a")], true, null],
    ["two that agree", [one("First", "a"), one("Second", "a")], true, "First"],
    ["two that differ", [one("First", "a"), one("Second", "b")], true, null],
    ["two that differ, and a third", [one("First", "a"), one("Second", "b"), one("Moderated", "b")], true, "Moderated"],
    ["a third not finished", [one("First", "a"), one("Second", "b"), one("Moderated", "b", false)], true, null],
  ])("%s", (_, markings, doubled, expected) => {
    expect(decidingMarking(markings, doubled, same)?.kind ?? null).toBe(expected);
  });
});
