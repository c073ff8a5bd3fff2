import { expect, test } from "vitest";
import { type AssignmentDraft, type DraftPrompt, emptyAssignment, plainPrompt } from "./draft";
import { markingRemarks } from "./marking-remarks";
import { plainRules } from "./work-rules";

const rubrics = [
  { value: "ten", points: "10" },
  { value: "six", points: "6" },
  { value: "levels", points: null },
];
const asked = (points: string | null, rubric: string | null = null): DraftPrompt => ({
  ...{ ...plainPrompt, id: "a", kind: "Essay", text: "Why?", skill: null, points, passage: null, rubric },
  ...{ minAnnotations: 0, minDocuments: 0, minWords: null, maxWords: null },
});
const perDay = { ...plainRules, latePolicy: "PercentPerDay", latePercent: "10" } as const;
const said = (prompts: DraftPrompt[], more: Partial<AssignmentDraft> = {}) =>
  markingRemarks({ ...emptyAssignment, prompts, ...more }, rubrics).map(({ sign, words, more: beside }) =>
    [sign, words, ...(beside ? [beside] : [])].join(": "),
  );

test.each<[string, string[], DraftPrompt[], Partial<AssignmentDraft>]>([
  ["nothing is marked", ["done: No rubric: students get comments without marks"], [asked(null)], {}],
  ["points without a rubric", ["look: No rubric: students get comments without marks"], [asked("5")], {}],
  ["levels", ["done: The rubric has levels without points"], [asked("5")], { rubric: "levels" }],
  ["points that agree", ["done: The rubric gives 10 points"], [asked("4"), asked("6")], { rubric: "ten" }],
  [
    "points that do not",
    ["look: The rubric gives 10 points, the questions say 4: the rubric counts"],
    [asked("4"), asked(null)],
    { rubric: "ten" },
  ],
  [
    "a question has a rubric of its own: its points are not the whole's",
    ["done: The rubric gives 10 points", "done: The rubric of question 2 gives 6 points"],
    [asked("10"), asked("6", "six")],
    { rubric: "ten" },
  ],
  [
    "a question’s rubric says other points than the question",
    ["look: The rubric of question 1 gives 6 points, the question says 5: the rubric counts"],
    [asked("5", "six")],
    {},
  ],
  [
    "only some questions have one",
    [
      "done: The rubric of question 2 has levels without points",
      "done: The other questions have no rubric: students get comments without marks",
    ],
    [asked(null), asked(null, "levels")],
    {},
  ],
  [
    "only some have one, and another says points",
    [
      "done: The rubric of question 2 gives 6 points",
      "look: The other questions have no rubric: students get comments without marks",
    ],
    [asked("3"), asked(null, "six")],
    {},
  ],
  [
    "lateness costs points, and there are none",
    [
      "done: No rubric: students get comments without marks",
      "look: Late work costs 10 % of the points, and no rubric here gives points: nothing will be taken off",
    ],
    [asked(null)],
    { rules: perDay },
  ],
  [
    "lateness costs points of a question’s rubric",
    ["done: The rubric of question 1 gives 6 points"],
    [asked(null, "six")],
    { rules: perDay },
  ],
  ["lateness costs nothing", ["done: The rubric has levels without points"], [asked(null)], { rubric: "levels" }],
])("%s", (_, expected, prompts, more) => expect(said(prompts, more)).toEqual(expected));
