/** Marks, corrections and edits of notes, on the composed page. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codePointLength, codePointSlice } from "../document/codepoints";
import type { Mark } from "../document/model";
import { placeOf, startDraft } from "./draft";
import { mergeWithPrevious, setBlockText, splitBlock } from "./edit-blocks";
import { correctWords, removeMark, setMark } from "./edit-marks";
import { blockToNote, describeNote, divideNote, joinNotes, noteToBlocks } from "./edit-notes";
import page from "./fixtures/reader-page.txt?raw";
import { importText } from "./import";
import type { ImportDraft } from "./model";

const draft = startDraft(importText(page));
const docId = draft.documents[1]?.id ?? "";
const content = (at: ImportDraft) => at.documents[1]?.content;
const body = content(draft)?.blocks.find(({ type }) => type === "p");
const blockId = body?.id ?? "";
const block = (at: ImportDraft, id = blockId) => placeOf(at, docId, id)?.block;
const spanOf = (words: string) => {
  const start = codePointLength((body?.text ?? "").slice(0, body?.text.indexOf(words)));
  return { start, end: start + codePointLength(words) };
};
const covered = (at: ImportDraft, kind: Mark["kind"]) =>
  block(at)
    ?.marks.filter((mark) => mark.kind === kind)
    .map(({ start, end }) => codePointSlice(block(at)?.text ?? "", start, end));

describe("marks", () => {
  it.each<[string, Mark]>([
    ["a person", { ...spanOf("Burmin"), kind: "name", of: "person", key: null }],
    ["foreign words", { ...spanOf("hymnal"), kind: "foreign", language: "de" }],
    ["small capitals", { ...spanOf("RSP"), kind: "smallCaps" }],
    ["unclear words", { ...spanOf("318"), kind: "unclear", certainty: "medium" }],
  ])("mark %s, and are taken away again", (_, mark) => {
    const marked = setMark(draft, docId, blockId, mark);
    expect(block(marked)?.marks).toContainEqual(mark);
    expect(removeMark(marked, docId, blockId, mark)).toEqual(draft);
    expect(setMark(marked, docId, blockId, mark)).toBe(marked);
  });

  it("leave the spaces at the ends of a choice out", () => {
    const { start, end } = spanOf("the harbour master");
    const marked = setMark(draft, docId, blockId, { kind: "strong", start: start - 1, end: end + 0 });
    expect(covered(marked, "strong")).toEqual(["the harbour master"]);
    expect(setMark(draft, docId, blockId, { kind: "strong", start: start - 1, end: start })).toBe(draft);
  });

  it("replace those of their kind that lie in them, and come before what they hold", () => {
    const inner = setMark(draft, docId, blockId, { kind: "strong", ...spanOf("harbour") });
    const gloss: Mark = { kind: "name", of: "organization", key: null, ...spanOf("harbour") };
    const outer = setMark(setMark(inner, docId, blockId, gloss), docId, blockId, {
      kind: "strong",
      ...spanOf("the harbour master"),
    });
    expect(covered(outer, "strong")).toEqual(["the harbour master"]);
    const kinds = block(outer)?.marks.map(({ kind }) => kind) ?? [];
    expect(kinds.indexOf("strong")).toBeLessThan(kinds.indexOf("name"));
  });
});

describe("corrections", () => {
  const correct = (at: ImportDraft, span: { start: number; end: number }, words: string) =>
    correctWords(at, docId, blockId, span, words, "ocr");

  it("show the new words, keep the printed ones, and move what stands behind", () => {
    const corrected = correct(draft, spanOf("hymnal"), "book of hymns");
    expect(block(corrected)?.text).toBe(body?.text.replace("hymnal", "book of hymns"));
    expect(block(corrected)?.marks).toContainEqual(
      expect.objectContaining({ kind: "correction", printed: "hymnal", reason: "ocr" }),
    );
    expect(covered(corrected, "correction")).toEqual(["book of hymns"]);
    expect(covered(corrected, "emphasis")).toEqual(covered(draft, "emphasis"));
    const [was, is] = [draft, corrected].map((at) => content(at)?.notes[0]?.anchor?.at ?? 0);
    expect(is).toBe((was ?? 0) + "book of hymns".length - "hymnal".length);
  });

  it("keep the first printed form when corrected again, and vanish with it", () => {
    const once = correct(draft, spanOf("hymnal"), "psalter");
    const { start } = spanOf("hymnal");
    const twice = correct(once, { start, end: start + 7 }, "missal");
    expect(block(twice)?.marks.filter(({ kind }) => kind === "correction")).toEqual([
      expect.objectContaining({ printed: "hymnal" }),
    ]);
    expect(correct(twice, { start, end: start + 6 }, "hymnal")).toEqual(draft);
    expect(correct(draft, spanOf("hymnal"), " hymnal ")).toBe(draft);
  });

  it("are taken in by a wider one, and cannot be cut through", () => {
    const once = correct(draft, spanOf("hymnal"), "psalter");
    const { start } = spanOf("a hymnal");
    const wider = correct(once, { start, end: start + "a psalter".length }, "an old psalter");
    expect(block(wider)?.marks.find(({ kind }) => kind === "correction")).toMatchObject({ printed: "a hymnal" });
    expect(correct(once, { start, end: start + 5 }, "the ps")).toBe(once);
  });

  it("law: taken back, leave everything as it was", () => {
    const length = codePointLength(body?.text ?? "");
    fc.assert(
      fc.property(fc.nat(length), fc.nat(40), fc.constantFrom("x", "two words", "é𝄞"), (start, by, words) => {
        const corrected = correct(draft, { start, end: Math.min(length, start + by) }, words);
        const mark = block(corrected)?.marks.find(({ kind }) => kind === "correction");
        const back = mark ? removeMark(corrected, docId, blockId, mark) : corrected;
        expect(block(back)?.text).toBe(body?.text);
        const outside = (at: ImportDraft) =>
          block(at)?.marks.filter((one) => one.end <= start || one.start >= start + by);
        expect(outside(back)).toEqual(outside(draft));
      }),
    );
  });
});

const note = content(draft)?.notes[0];
const noteBlock = note?.blocks[0]?.id ?? "";

describe("notes", () => {
  it("have words that are changed, divided and joined like those of the text", () => {
    const divided = splitBlock(draft, docId, noteBlock, 20);
    expect(content(divided)?.notes[0]?.blocks).toHaveLength(2);
    const second = content(divided)?.notes[0]?.blocks[1]?.id ?? "";
    expect(content(mergeWithPrevious(divided, docId, second))?.notes).toEqual(content(draft)?.notes);
    expect(block(setBlockText(draft, docId, noteBlock, "Other words."), noteBlock)?.text).toBe("Other words.");
    expect(mergeWithPrevious(draft, docId, noteBlock)).toBe(draft);
    expect(divided.zones.filter((zone) => zone.blockId === second).every(({ type }) => type === "note")).toBe(true);
  });

  it("are called anew; the voice follows whose they are", () => {
    const changed = describeNote(draft, docId, note?.id ?? "", { label: "*", kind: "author" });
    expect(content(changed)?.notes[0]).toMatchObject({ label: "*", kind: "author", blocks: [{ voice: "author" }] });
    expect(describeNote(changed, docId, note?.id ?? "", { label: "*", kind: "author" })).toBe(changed);
  });

  it("are parted and joined again without losing a word or a number", () => {
    const divided = splitBlock(draft, docId, noteBlock, 20);
    const second = content(divided)?.notes[0]?.blocks[1]?.id ?? "";
    const parted = divideNote(divided, docId, second);
    expect(content(parted)?.notes.map(({ anchor }) => anchor !== null)).toEqual([true, false]);
    const numbered = describeNote(parted, docId, content(parted)?.notes[1]?.id ?? "", { label: "9.", kind: "editor" });
    const joined = joinNotes(numbered, docId, content(numbered)?.notes[1]?.id ?? "");
    expect(content(joined)?.notes).toHaveLength(1);
    expect(content(joined)?.notes[0]?.blocks[1]?.text).toMatch(/^9\. /u);
    expect(joinNotes(draft, docId, note?.id ?? "")).toBe(draft);
    expect(divideNote(draft, docId, noteBlock)).toBe(draft);
  });

  it("become text, and text becomes a note: the number goes before the words and back", () => {
    const asText = noteToBlocks(draft, docId, note?.id ?? "", { after: blockId, type: "p" });
    const made = content(asText)?.blocks.find(({ id }) => id === noteBlock);
    expect(made).toMatchObject({ type: "p", voice: "author", text: `${note?.label} ${note?.blocks[0]?.text}` });
    expect(content(asText)?.notes).toEqual([]);
    expect(block(asText)?.atoms.filter(({ kind }) => kind === "noteReference")).toEqual([]);
    expect(asText.zones.find((zone) => zone.blockId === noteBlock)?.type).toBe("p");
    const again = blockToNote(asText, docId, noteBlock);
    expect(content(again)?.notes[0]).toMatchObject({
      label: note?.label,
      anchor: null,
      blocks: [{ text: note?.blocks[0]?.text, marks: note?.blocks[0]?.marks }],
    });
  });

  it("take with them no number that belongs to another note", () => {
    const asNote = blockToNote(draft, docId, blockId);
    expect(content(asNote)?.notes.map(({ anchor }) => anchor)).toEqual([null, null]);
    expect(content(asNote)?.notes[1]?.blocks[0]?.atoms).toEqual([]);
  });
});
