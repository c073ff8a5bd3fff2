import { expect, test } from "vitest";
import { emptyText } from "../richtext/model";
import { graderHints } from "./grader-hints";
import type { Answer } from "./model";

const place = (startAt: number, endAt: number, flow = "doc") => ({
  revisionId: "r",
  flow,
  startAt,
  endAt,
  exact: `at ${startAt}`,
});
const options = [
  { id: "x", text: "The council" },
  { id: "y", text: "The harbour" },
];
const choice = (...chosen: string[]): Answer => ({ form: "Choice", chosen, reason: emptyText });
const nothing = { expected: [], key: [], options };

test.each<[string, Answer | null, ReturnType<typeof place>[], Partial<typeof nothing> | object, string[]]>([
  ["nothing is hidden", choice("x"), [place(0, 9)], {}, []],
  [
    "all that was expected",
    null,
    [place(0, 9)],
    { expected: [place(5, 12)] },
    ["1 of 1 expected passage is drawn on."],
  ],
  [
    "passages that touch do not meet, nor those of another flow",
    null,
    [place(0, 5), place(20, 30, "note:n1")],
    { expected: [place(5, 12), place(20, 30)] },
    ["0 of 2 expected passages are drawn on; not: “at 5”, “at 20”."],
  ],
  ["the key was chosen", choice("x"), [], { key: ["x"] }, ["The key is “The council”; this is what was chosen."]],
  ["more than the key", choice("x", "y"), [], { key: ["x"] }, ["The key is “The council”; something else was chosen."]],
])("%s", (_, answer, evidence, hidden, says) => {
  expect(graderHints(answer, evidence, { ...nothing, ...hidden })).toEqual(says);
});
