import { expect, test } from "vitest";
import type { RichText, RichTextBlock } from "../richtext/model";
import { bareParagraphs, countingHints } from "./hints";

const A = "00000000-0000-4000-8000-00000000000a";
const block = (text: string, cites = false, type: RichTextBlock["type"] = "p"): RichTextBlock => ({
  ...{ type, text, marks: [] },
  atoms: cites ? [{ kind: "evidence", at: 0, annotationId: A }] : [],
});
const notes = new Map([[A, { id: A, documentIds: ["d1"] }]]);
const texts = [
  { documentId: "d1", title: "The letter" },
  { documentId: "d2", title: "The ledger" },
];

test.each<[string, RichTextBlock[], number[]]>([
  ["nothing", [], []],
  ["one with and one without", [block("One.", true), block("Two.")], [2]],
  ["an empty line is no paragraph", [block("One."), block(""), block("Two.")], [1, 2]],
  ["a quotation with evidence belongs to what leads to it", [block("He says:"), block("So.", true, "quote")], []],
  ["a list alone is a paragraph", [block("One.", false, "listItem")], [1]],
])("paragraphs without evidence: %s", (_, blocks, numbers) => {
  expect(bareParagraphs({ blocks }).map(({ number }) => number)).toEqual(numbers);
});

const text = (...blocks: RichTextBlock[]): RichText => ({ blocks });

test("documents and paragraphs are counted once something is cited", () => {
  const answer = { form: "Text" as const, text: text(block("One.", true), block("Two.")) };
  expect(countingHints(answer, notes, texts)).toEqual([
    "Your evidence comes from 1 of 2 documents; not from The ledger.",
    "Paragraph 2 cites no note.",
  ]);
  expect(countingHints({ form: "Text", text: text(block("Two.")) }, notes, texts)).toEqual([]);
  expect(countingHints(answer, notes, texts.slice(0, 1))).toEqual(["Paragraph 2 cites no note."]);
});

test("a board says how many passages it uses", () => {
  const pairs = [{ id: "1", left: A, right: null, relation: null, reason: "" }];
  expect(countingHints({ form: "Corroboration", pairs }, notes, texts)).toContain("1 passage is used in your pairs.");
});
