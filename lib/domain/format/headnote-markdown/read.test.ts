/** Headnote's Markdown as a person sees and edits it. The text is composed. */
import { expect, it } from "vitest";
import { readHeadnoteMarkdown } from "./read";
import { writeHeadnoteMarkdown } from "./write";

const file = `---
headnote: 1
title: "On Ferries"
language: "en"
glossary:
  - {"id":"g1","kind":"place","form":"Susha","meaning":null,"basis":"instructor","confirmed":true}
---

:::title{#b1}
On Ferries
:::

:::p{#b2 voice=translator}
At 10:30 the :foreign[troiki]{lang=ru-Latn}[^n1] came :ed[[in Siberia]]{kind=gloss cert=high}: see f\\:op. 3:4.:pb{label=7}
:::

::::note{#n1 label=1. kind=editor}
:::p{#b3 voice=editor}
Three men.
:::
::::
`;

const read = (text: string) => readHeadnoteMarkdown(new TextEncoder().encode(text));

it("reads what stands in the file, and writes the same again", () => {
  const result = read(file);
  const documents = result.ok ? result.source.documents : null;
  const text = "At 10:30 the troiki came [in Siberia]: see f:op. 3:4.";
  expect(documents?.[0]?.blocks[1]).toEqual({
    ...{ id: "b2", type: "p", voice: "translator", text },
    marks: [
      { kind: "foreign", language: "ru-Latn", start: 13, end: 19 },
      { kind: "editorial", role: "gloss", certainty: "high", start: 25, end: 37 },
    ],
    atoms: [
      { kind: "noteReference", noteId: "n1", at: 19 },
      { kind: "pageBreak", label: "7", at: 53 },
    ],
  });
  expect(documents?.[0]?.notes).toMatchObject([{ label: "1.", kind: "editor", anchor: { blockId: "b2", at: 19 } }]);
  expect(writeHeadnoteMarkdown(documents ?? [])).toBe(file);
});

it("reads a file with the line ends of Windows", () => {
  const [plain, windows] = [read(file), read(file.replaceAll("\n", "\r\n"))];
  expect(windows).toEqual(plain);
});

it.each([
  ["a newer form", file.replace("headnote: 1", "headnote: 2"), 2],
  ["front matter that does not end", file.replace("---\n\n:::title", ":::title"), 7],
  ["a value without quotes", file.replace('"On Ferries"', "On Ferries"), 3],
  ["a fact of the wrong kind", file.replace('"On Ferries"', "[7]"), 1],
  ["a block of no known type", file.replace(":::title{", ":::poem{"), 9],
  ["a block that does not end", file.slice(0, file.indexOf("\n:::\n\n:::p")), 9],
  ["a directive that does not end", file.replace("troiki]", "troiki"), 14],
  ["an unknown directive", file.replace(":foreign[", ":colour["), 14],
  ["words outside of a block", file.replace(":::p{", "Stray.\n:::p{"), 13],
  ["a note that does not end", file.slice(0, -5), 17],
  ["a mark beyond the words", file.replace("op. 3:4.", "op. 3:4.:em{from=90 to=95}"), 14],
])("refuses %s and names the line", (_, broken, line) => {
  const result = read(broken);
  expect(result.ok ? "" : result.problem).toMatch(new RegExp(`^Line ${line} of this .+\\.$`, "u"));
});
