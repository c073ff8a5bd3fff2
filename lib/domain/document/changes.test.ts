import { describe, expect, it } from "vitest";
import { textChanges } from "./changes";
import { type Block, type DocumentContent, emptyMeta } from "./model";

const block = (id: string, text: string, type: Block["type"] = "p"): Block => ({
  id,
  type,
  voice: "author",
  text,
  marks: [],
  atoms: [],
});
const note = (text: string): DocumentContent["notes"][number] => ({
  id: "n1",
  label: "1",
  kind: "editor",
  anchor: null,
  blocks: [block("n1b", text)],
});
const meta = emptyMeta("en");
const text = (blocks: Block[], notes: DocumentContent["notes"] = []): DocumentContent => ({
  blocks,
  notes,
  meta,
  glossary: [],
});

describe("changes between two texts", () => {
  const old = text([block("a", "Title", "title"), block("b", "One."), block("c", "Two.")], [note("Old note.")]);
  it.each([
    ["nothing", old, []],
    [
      "a word",
      text([block("a", "Title", "title"), block("b", "One!"), block("c", "Two.")], old.notes),
      [{ id: "b", place: "¶1", before: "One.", after: "One!" }],
    ],
    [
      "a new paragraph moves numbers, but changes no other",
      text([block("a", "Title", "title"), block("x", "New."), block("b", "One."), block("c", "Two.")], old.notes),
      [{ id: "x", place: "¶1", before: null, after: "New." }],
    ],
    [
      "a paragraph gone",
      text([block("a", "Title", "title"), block("b", "One.")], old.notes),
      [{ id: "c", place: "¶2", before: "Two.", after: null }],
    ],
    [
      "another kind with the same words",
      text([block("a", "Title", "title"), block("b", "One."), block("c", "Two.", "closer")], old.notes),
      [{ id: "c", place: "closer", before: "Two.", after: "Two." }],
    ],
    [
      "a note",
      text(old.blocks, [note("New note.")]),
      [{ id: "n1b", place: "note 1", before: "Old note.", after: "New note." }],
    ],
  ])("%s", (_, now, expected) => {
    expect(textChanges(old, now)).toEqual(expected);
  });
});
