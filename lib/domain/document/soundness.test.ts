import { expect, it } from "vitest";
import type { DocumentContent } from "./model";
import { unsoundness } from "./soundness";
import { smallDocument } from "./testing/small-document";

const [first, second, ...others] = smallDocument.blocks;
const [note, ...otherNotes] = smallDocument.notes;
if (!first || !second || !note) throw new Error("The small document has two blocks and a note.");

it.each<[name: string, change: Partial<DocumentContent>, told: RegExp | null]>([
  ["as it is", {}, null],
  ["two blocks of one id", { blocks: [first, { ...second, id: first.id }, ...others] }, /same id/u],
  ["two notes of one id", { notes: [note, { ...note, blocks: [] }, ...otherNotes] }, /same id/u],
  ["a control character", { blocks: [{ ...first, text: `${first.text}\u0000` }, second, ...others] }, /characters/u],
  ["not composed", { blocks: [{ ...first, text: `${first.text}e\u0301` }, second, ...others] }, /characters/u],
  [
    "a mark beyond the end",
    { blocks: [{ ...first, marks: [{ kind: "emphasis", start: 0, end: 5000 }] }, second, ...others] },
    /mark/u,
  ],
  [
    "a page break beyond the end",
    { blocks: [{ ...first, atoms: [{ kind: "pageBreak", at: 5000, label: null }] }, second, ...others] },
    /mark/u,
  ],
  ["a note at no block", { notes: [{ ...note, anchor: { blockId: "gone", at: 0 } }, ...otherNotes] }, /place/u],
  ["a note behind a block", { notes: [{ ...note, anchor: { blockId: first.id, at: 5000 } }, ...otherNotes] }, /place/u],
  ["a note without a place", { notes: [{ ...note, anchor: null }, ...otherNotes] }, null],
])("%s", (_, change, told) => {
  const found = unsoundness({ ...smallDocument, ...change });
  if (told === null) expect(found).toBeNull();
  else expect(found).toMatch(told);
});
