import { describe, expect, it } from "vitest";
import { excerptContent } from "./excerpt-content";
import { plainTextOf } from "./plain-text";
import { everything, type ReadableRanges } from "./readable";
import { readableContent } from "./readable-content";
import { smallDocument } from "./testing/small-document";

const only = (blockId: string, words: string, more: Partial<ReadableRanges> = {}): ReadableRanges => {
  const offset = smallDocument.blocks.find((block) => block.id === blockId)?.text.indexOf(words) ?? -1;
  const end = { blockId, offset: offset + words.length };
  return { text: [{ flow: "doc", start: { blockId, offset }, end }], headnote: false, notes: false, ...more };
};

describe("what a person reads as a document of its own", () => {
  it("is the document when it is read whole", () => {
    expect(excerptContent(readableContent(smallDocument, everything))).toEqual(smallDocument);
  });

  it("holds no word that is left out, and says where it is", () => {
    const text = readableContent(smallDocument, only("b5", "No ship above 300 tons"));
    const content = excerptContent(text);
    const all = JSON.stringify(content);
    for (const word of ["nineteen", "harbour book", "for an answer"]) expect(all).not.toContain(word);
    const block = content.blocks.find(({ id }) => id === "b5");
    expect(block?.text).toBe("No ship above 300 tons");
    expect(block?.atoms.filter(({ kind }) => kind === "gap").length).toBeGreaterThan(0);
    expect(plainTextOf(readableContent(content))).toContain("No ship above 300 tons");
  });

  it("keeps a note at its marker", () => {
    const [note] = smallDocument.notes;
    const anchor = note?.anchor;
    const block = smallDocument.blocks.find(({ id }) => id === anchor?.blockId);
    if (!anchor || !block) throw new Error("the note has no place");
    const from = Math.max(0, anchor.at - 5);
    const ranges = only(block.id, [...block.text].slice(from, anchor.at).join(""), { notes: true });
    const content = excerptContent(readableContent(smallDocument, ranges));
    expect(content.notes.map(({ id }) => id)).toEqual([note?.id]);
    expect(content.notes[0]?.anchor).toEqual({ blockId: block.id, at: anchor.at - from });
  });
});
