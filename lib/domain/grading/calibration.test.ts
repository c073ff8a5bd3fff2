import { describe, expect, test } from "vitest";
import { plainPrompt } from "../assignment/draft";
import { promptHidden } from "../assignment/prompt-settings";
import type { PublishedPrompt } from "../assignment/published";
import { fromPlainText } from "../richtext/model";
import type { Criterion, RubricVersion, Score } from "../rubric/model";
import { apartIn, compared, type SampleMark, samplesOf } from "./calibration";

const prompt = (id: string, number: number, rubricVersionId: string | null): PublishedPrompt => ({
  ...plainPrompt,
  ...{ id, number, rubricVersionId, promptVersionId: id, passage: null, skill: null, points: null },
  ...{ minAnnotations: 0, minDocuments: 0, minWords: null, maxWords: null },
  ...{ kind: "Essay", text: fromPlainText(`Question ${number}?`) },
});

const criterion: Criterion = {
  ...{ id: "c", key: "words", kind: "Levels", title: "Words", description: "", skill: null, points: null },
  ...{ threshold: null, counts: null, capPoints: null, capsKeys: [] },
  levels: ["Basic", "Emergent", "Proficient"].map((name, place) => ({
    ...{ id: name, name, description: "", points: `${place + 1}`, minPoints: null, maxPoints: null },
  })),
};
const rubric: RubricVersion = { id: "r", title: "Words", number: 1, criteria: [criterion] };
const score = (levelId: string | null): Score => ({
  ...{ criterionId: "c", levelId, met: null, counted: null, points: null, note: null },
});
const mark = (graderId: string, level: string | null, over: Partial<SampleMark> = {}): SampleMark => ({
  ...{ graderId, grader: graderId, instructs: false, scores: [score(level)], completed: true, ...over },
});

describe("samples that can be marked", () => {
  const hidden = (...texts: string[]) =>
    promptHidden.parse({ samples: texts.map((text) => ({ level: " Basic ", text })) });
  test.each([
    ["under the rubric of the whole", "w", null, ["A"], [["A", "w"]]],
    [
      "under the question's own",
      "w",
      "own",
      ["A", "B"],
      [
        ["A", "own"],
        ["B", "own"],
      ],
    ],
    ["without a rubric none", null, null, ["A"], []],
    ["without words none", "w", null, [" "], []],
  ] as const)("%s", (_, whole, own, texts, expected) => {
    const found = samplesOf(
      { rubricVersionId: whole, prompts: [prompt("p", 1, own)] },
      new Map([["p", hidden(...texts)]]),
    );
    expect(found.map(({ text, rubricVersionId }) => [text, rubricVersionId])).toEqual(expected);
    for (const { meant, question } of found) expect([meant, question]).toEqual(["Basic", "Question 1?"]);
  });
});

describe("levels side by side", () => {
  test.each([
    ["Basic", "Basic", "same"],
    ["Basic", "Emergent", "next"],
    ["Basic", "Proficient", "further"],
    ["Basic", null, "unknown"],
  ] as const)("%s and %s: %s", (mine, theirs, apart) => {
    expect(apartIn(criterion, score(mine), score(theirs))).toBe(apart);
  });

  test("nothing before one's own are finished", () => {
    expect(compared(rubric, [mark("you", "Basic")], "me")).toBeNull();
    expect(compared(rubric, [mark("you", "Basic"), mark("me", "Basic", { completed: false })], "me")).toBeNull();
  });

  test("those who instruct come first; who has not finished is left out", () => {
    const marks = [
      mark("me", "Emergent"),
      mark("a", "Basic"),
      mark("b", "Basic", { completed: false }),
      mark("z", "Emergent", { instructs: true }),
    ];
    expect(compared(rubric, marks, "me")).toEqual([
      {
        ...{ criterionId: "c", title: "Words", mine: "Emergent" },
        others: [
          { grader: "z", instructs: true, given: "Emergent", apart: "same" },
          { grader: "a", instructs: false, given: "Basic", apart: "next" },
        ],
      },
    ]);
  });
});
