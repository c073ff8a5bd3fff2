import fc from "fast-check";
import { expect, test } from "vitest";
import { plainSettings } from "../assignment/prompt-settings";
import { fromPlainText } from "../richtext/model";
import { partsOf, placedParts } from "./form-parts";
import type { Answer } from "./model";
import { runningText } from "./running-text";

const empty = fromPlainText("");
const id = (last: string) => `00000000-0000-4000-8000-00000000000${last}`;
const settings = {
  ...plainSettings,
  fields: ["author" as const, "date" as const],
  options: [
    { id: "x", text: "The council" },
    { id: "y", text: "The harbour" },
  ],
};
const sheet: Answer = {
  form: "Sourcing",
  rows: { author: fromPlainText("The guard\n\nand his clerk"), genre: fromPlainText("A report") },
  reflection: fromPlainText("I had thought otherwise."),
};
const board: Answer = {
  form: "Corroboration",
  pairs: [
    { id: "1", left: id("a"), right: id("b"), relation: "Contradicts", reason: "One counts, the other guesses." },
    { id: "2", left: id("a"), right: null, relation: "Silent", reason: "" },
  ],
};
const marks: Answer = {
  form: "CloseReading",
  marks: [{ id: "1", annotationId: id("a"), carries: "Tone", how: "By short clauses." }],
};
const choice: Answer = { form: "Choice", chosen: ["y"], reason: fromPlainText("It was there.") };
const context: Answer = {
  form: "Contextualization",
  happening: fromPlainText("War."),
  shaped: empty,
  beyond: fromPlainText("A diary."),
};

const places = (answer: Answer) =>
  placedParts(answer, runningText(answer, settings.options), settings)?.parts.map(({ kind, from, to }) => [
    kind,
    from,
    to,
  ]);

test("a sheet is its rows, an empty one too, each with its paragraphs", () => {
  expect(places(sheet)).toEqual([
    ["row", 0, 3],
    ["row", 3, 3],
    ["row", 3, 3],
    ["row", 3, 3],
    ["row", 3, 3],
    ["row", 3, 5],
    ["row", 5, 5],
    ["row", 5, 7],
  ]);
  const asked = partsOf(sheet, [], settings.fields).flatMap((part) =>
    part.kind === "row" && !part.optional ? [part.name] : [],
  );
  expect(asked).toEqual(["Author", "Date"]);
});

test.each<[string, Answer, unknown[]]>([
  [
    "a board is its pairs, with or without a reason",
    board,
    [
      ["pair", 0, 2],
      ["pair", 2, 3],
    ],
  ],
  ["marked words", marks, [["mark", 0, 2]]],
  [
    "what was chosen, and why",
    choice,
    [
      ["chosen", 0, 1],
      ["reason", 1, 2],
    ],
  ],
  [
    "three fields of context",
    context,
    [
      ["row", 0, 2],
      ["row", 2, 2],
      ["row", 2, 4],
    ],
  ],
])("%s", (_, answer, expected) => {
  expect(places(answer)).toEqual(expected);
});

test("posts after a form are not part of it", () => {
  const content = { blocks: [...runningText(board).blocks, ...fromPlainText("A post.").blocks] };
  expect(placedParts(board, content, settings)?.rest).toBe(3);
});

test.each<[string, Answer | null, Answer]>([
  ["there is none", null, sheet],
  ["it is running text", { form: "Text", text: fromPlainText("a") }, { form: "Text", text: fromPlainText("a") }],
  ["the frozen text is another one", board, sheet],
  ["the frozen text is shorter", board, { form: "Corroboration", pairs: board.pairs.slice(0, 1) }],
])("no form is drawn when %s", (_, form, text) => {
  expect(placedParts(form, runningText(text, settings.options), settings)).toBeNull();
});

test("the parts of any board are all of its running text, in order and without a gap", () => {
  const pair = fc.record({
    id: fc.constant("1"),
    left: fc.constantFrom(null, id("a")),
    right: fc.constantFrom(null, id("b")),
    relation: fc.constantFrom(null, "Agrees" as const, "Silent" as const),
    reason: fc.string(),
  });
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 6 }), (pairs) => {
      const answer: Answer = { form: "Corroboration", pairs };
      const content = runningText(answer);
      const placed = placedParts(answer, content, settings);
      const drawn = placed?.parts.flatMap(({ from, to }) => content.blocks.slice(from, to));
      expect(drawn).toEqual(content.blocks);
      expect(placed?.rest).toBe(content.blocks.length);
    }),
  );
});
