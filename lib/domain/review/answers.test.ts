import { describe, expect, it } from "vitest";
import { type Block, type DocumentContent, emptyMeta, type Meta } from "../document/model";
import { bracketsIn } from "./brackets";
import { editedContent, editionOf, onDesk } from "./edition";
import { changedFacts, factWords } from "./facts";
import { type Decision, undoable } from "./history";
import { blockChoices, placeAfter } from "./note-place";
import { ownAnswer, writtenDate } from "./own-answer";

const meta: Meta = { ...emptyMeta("en"), title: "A letter", genre: "letter", senders: ["A. One", "B. Two"] };
const block = (id: string, text: string, marks: Block["marks"] = []): Block => ({
  ...{ id, type: "p", voice: "author", text, marks, atoms: [] },
});
const content: DocumentContent = {
  blocks: [block("b1", "The 𝄞 clef [of gold] is lost."), block("b7", "Two.")],
  notes: [],
  meta,
  glossary: [],
};

describe("an answer in one's own words", () => {
  it.each([
    ["title", " A new title ", { do: "meta", set: { title: "A new title" } }],
    ["translator", "", { do: "meta", set: { translator: null } }],
    ["rights", "Ours", { do: "meta", set: { rights: "Ours" } }],
    ["place", "Kyiv", { do: "meta", set: { place: "Kyiv" } }],
    ["date", "", { do: "meta", set: { date: null } }],
    ["boundary", "anything", null],
  ] as const)("%s: %s", (field, words, expected) => {
    expect(ownAnswer(field, words)).toEqual(expected);
  });

  it.each([
    ["28 October 1938", "1938-10-28"],
    ["January 1948", "1948-01"],
    ["some time later", null],
  ])("reads the date %s as %s and keeps its words", (words, edtf) => {
    expect(writtenDate(words)).toMatchObject({ printed: words, edtf, basis: "instructor" });
  });
});

describe("facts in words", () => {
  it("changes nothing when no word is changed", () => {
    expect(changedFacts(meta, factWords(meta))).toEqual({});
  });

  it("sets only what was changed; an emptied field is not stated", () => {
    const words = { ...factWords(meta), title: "", recipients: "C. Three; ; D. Four", date: "May 1911", genre: "" };
    const changed = changedFacts(meta, words);
    expect(changed).toMatchObject({ title: null, recipients: ["C. Three", "D. Four"], genre: null });
    expect(changed.date).toMatchObject({ printed: "May 1911", edtf: "1911-05" });
    expect(Object.keys(changed).sort()).toEqual(["date", "genre", "recipients", "title"]);
  });
});

describe("what can be taken back", () => {
  const entry = (number: number, undoes: number | null = null, final = false): Decision => ({
    ...{ number, undoes, said: `change ${number}`, final },
  });
  it.each<[string, Decision[], number | null]>([
    ["nothing at first", [], null],
    ["the newest", [entry(1), entry(2)], 2],
    ["the one before, once the newest is taken back", [entry(1), entry(2), entry(3, 2)], 1],
    ["nothing when all is taken back", [entry(1), entry(2, 1)], null],
    ["what came after an undo", [entry(1), entry(2, 1), entry(3)], 3],
    ["nothing before a publication", [entry(1), entry(2, null, true)], null],
    ["only what came after a publication", [entry(1), entry(2, null, true), entry(3)], 3],
  ])("%s", (_, decisions, expected) => {
    expect(undoable(decisions)?.number ?? null).toBe(expected);
  });
});

describe("the place of a note", () => {
  const documents = [{ id: "d1", content }];
  it.each([
    ["after words, in code points", "b1", "𝄞 clef", { blockId: "b1", at: 10 }],
    ["at the end without words", "b7", " ", { blockId: "b7", at: 4 }],
    ["with runs of spaces", "b1", "is  lost", { blockId: "b1", at: 28 }],
    ["not where the words do not stand", "b7", "clef", null],
    ["not in a block that is gone", "b99", "", null],
  ])("%s", (_, blockId, words, expected) => {
    expect(placeAfter(documents, blockId, words)).toEqual(expected);
  });

  it("offers each block by number and first words", () => {
    expect(blockChoices(documents).map(({ label }) => label)).toEqual([
      "¶1: The 𝄞 clef [of gold] is lost.",
      "¶2: Two.",
    ]);
  });
});

describe("brackets of a block", () => {
  it("finds them in code points, the author's own and an editor's", () => {
    const text = "The 𝄞 clef [of gold] is [lost].";
    const marks: Block["marks"] = [{ kind: "editorial", start: 11, end: 20, role: "gloss", certainty: "high" }];
    expect(bracketsIn(block("b", text, marks))).toEqual([
      { start: 11, end: 20, role: "gloss" },
      { start: 24, end: 30, role: null },
    ]);
  });
});

describe("a document on the editing desk", () => {
  it("goes on with ids that no revision has used", () => {
    const older = { ...content, blocks: [block("b12", "Gone since.")] };
    const review = editionOf(content, [older]);
    expect(review.draft.serial).toBe(13);
    expect(editedContent(review)).toBe(content);
    expect(review.draft.documents[0]?.id).toBe(onDesk);
  });

  it("is nothing any more when no block is left, or two documents are", () => {
    const review = editionOf(content, []);
    const [only] = review.draft.documents;
    const of = (documents: typeof review.draft.documents) => ({ ...review, draft: { ...review.draft, documents } });
    expect(editedContent(of([]))).toBeNull();
    expect(editedContent(of([...review.draft.documents, { id: "d2", content }]))).toBeNull();
    expect(only && editedContent(of([{ ...only, content: { ...content, blocks: [] } }]))).toBeNull();
  });
});
