/** Markdown for reading: what a person, or another program, gets. The text is composed. */
import { expect, it } from "vitest";
import { type Block, type DocumentContent, emptyMeta } from "../document/model";
import { writePlainMarkdown } from "./plain-markdown";

const block = (type: Block["type"], text: string, more: Partial<Block> = {}): Block => ({
  ...{ id: `b-${text}`, type, voice: "author", text, marks: [], atoms: [] },
  ...more,
});
const documentOf = (blocks: Block[], notes: DocumentContent["notes"] = []): DocumentContent => ({
  ...{ blocks, notes, meta: emptyMeta("en"), glossary: [] },
});

it.each<[name: string, blocks: Block[], expected: string]>([
  ["a title and a heading", [block("title", "Mills"), block("heading", "One")], "# Mills\n\n## One\n"],
  ["what editors say", [block("headnote", "Of mills.")], "> Of mills.\n"],
  ["a list", [block("listItem", "rye"), block("listItem", "salt"), block("p", "So.")], "- rye\n- salt\n\nSo.\n"],
  ["a table", [block("tableRow", "rye\t4"), block("tableRow", "a|b\t")], "| rye | 4 |\n| --- | --- |\n| a\\|b |  |\n"],
  ["verse", [block("verse", "One,\ntwo.")], "One,\\\ntwo.\n"],
  ["signs of prose", [block("p", "*_[1]` 2 < 3")], "\\*\\_\\[1\\]\\` 2 \\< 3\n"],
  ["a number that is no list", [block("p", "1. The point")], "1\\. The point\n"],
  [
    "emphasis in emphasis",
    [
      block("p", "one two", {
        marks: [
          { kind: "emphasis", start: 0, end: 7 },
          { kind: "title", start: 4, end: 7 },
        ],
      }),
    ],
    "*one two*\n",
  ],
])("writes %s", (_, blocks, expected) => {
  expect(writePlainMarkdown([documentOf(blocks)])).toBe(expected);
});

it("numbers the notes of all documents through", () => {
  const noted = documentOf(
    [block("p", "Bread.", { atoms: [{ kind: "noteReference", at: 5, noteId: "n" }] })],
    [{ id: "n", label: "*", kind: "editor", anchor: null, blocks: [block("p", "Rye."), block("p", "Or oats.")] }],
  );
  expect(writePlainMarkdown([noted, noted])).toBe(
    "Bread[^1].\n\n[^1]: Rye.\n\n    Or oats.\n\n* * *\n\nBread[^2].\n\n[^2]: Rye.\n\n    Or oats.\n",
  );
});
