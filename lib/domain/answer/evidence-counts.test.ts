import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { RichTextBlock } from "../richtext/model";
import { type CountedThing, type CriterionKind, countedThings } from "../rubric/model";
import { type CountedAnswer, countedFor, countedRows, evidenceCounts, type LinearPlace } from "./evidence-counts";
import type { CheckedQuotation, QuotationVerdict } from "./quotations";

const [A, B, C] = ["a", "b", "c"].map((letter) => `00000000-0000-4000-8000-00000000000${letter}`) as [
  string,
  string,
  string,
];
const block = (text: string, ...cites: string[]): RichTextBlock => ({
  ...{ type: "p", text, marks: [] },
  atoms: cites.map((annotationId) => ({ kind: "evidence", at: 0, annotationId })),
});
const place = (startAt: number, endAt: number, over: Partial<LinearPlace> = {}): LinearPlace => ({
  ...{ revisionId: "r1", flow: "doc", startAt, endAt },
  ...over,
});
const quotation = (verdict: QuotationVerdict): CheckedQuotation => ({
  ...{ quoted: "words", verdict, documentId: null, title: null, truth: null },
});
const notes = new Map([
  [A, { id: A, documentIds: ["d1"] }],
  [B, { id: B, documentIds: ["d1", "d2"] }],
  [C, { id: C, documentIds: ["d3"] }],
]);
const answer = (...blocks: RichTextBlock[]): CountedAnswer => ({
  ...{ answer: { form: "Text", text: { blocks } }, notes, quotations: [], evidence: [], expected: [] },
});
const none = {
  documents: [],
  notes: [],
  bareParagraphs: [],
  quotations: { found: 0, all: 0 },
  passages: { met: 0, all: 0 },
  pairs: 0,
};

describe("one answer", () => {
  test.each<[string, CountedAnswer, object]>([
    ["nothing", answer(), none],
    [
      "a document counts once, however many notes stand in it",
      answer(block("One.", A, B), block("Two.", A)),
      { documents: ["d1", "d2"], notes: [A, B] },
    ],
    [
      "a note that is gone is none, but its chip is still a chip",
      { ...answer(block("One.", A)), notes: new Map() },
      { ...none },
    ],
    [
      "paragraphs without evidence",
      answer(block("One."), block("Two.", A), block("Three.")),
      {
        bareParagraphs: [
          { number: 1, words: "One." },
          { number: 3, words: "Three." },
        ],
      },
    ],
    [
      "quotations that stand there",
      {
        ...answer(),
        quotations: (["exact", "shortened", "misquoted", "not found", "reordered"] as const).map(quotation),
      },
      { quotations: { found: 2, all: 5 } },
    ],
    [
      "expected passages",
      {
        ...answer(),
        evidence: [place(5, 11), place(30, 40, { flow: "note:1" }), place(50, 60, { revisionId: "r2" })],
        expected: [place(10, 20), place(11, 20), place(30, 40), place(50, 60)],
      },
      { passages: { met: 1, all: 4 } },
    ],
    [
      "whole pairs",
      {
        ...answer(),
        answer: {
          form: "Corroboration",
          pairs: [
            { id: "1", left: A, right: C, relation: "Agrees", reason: "Both say so." },
            { id: "2", left: A, right: B, relation: "Agrees", reason: "In one document." },
            { id: "3", left: A, right: null, relation: "Silent", reason: "Nothing of it." },
            { id: "4", left: A, right: C, relation: null, reason: "" },
          ],
        },
      },
      { pairs: 2, documents: ["d1", "d3", "d2"], bareParagraphs: [] },
    ],
  ])("%s", (_, counted, counts) => {
    expect(evidenceCounts(counted)).toMatchObject(counts);
  });
});

describe("a threshold row", () => {
  const first = evidenceCounts(answer(block("One.", A, B)));
  const second = evidenceCounts(answer(block("Two.", B, C)));
  test.each<[(typeof countedThings)[number] | null, number | null]>([
    [null, null],
    ["Documents", 3],
    ["Notes", 3],
    ["Quotations", 0],
    ["Passages", 0],
    ["Pairs", 0],
  ])("%s over two answers: %s", (counts, number) => {
    expect(countedFor({ counts }, [first, second])).toBe(number);
  });
  test("only threshold rows that count something get a number", () => {
    const row = (id: string, kind: CriterionKind, counts: CountedThing | null) => ({ id, kind, counts });
    const rows = [row("1", "Threshold", "Documents"), row("2", "Threshold", null), row("3", "YesNo", "Notes")];
    expect(countedRows(rows, [first, second])).toEqual({ 1: 3 });
  });
  test("more answers never count less; the order of answers changes nothing; no answer is 0", () => {
    const cited = fc.subarray([A, B, C]).map((ids) => evidenceCounts(answer(block("Words.", ...ids))));
    fc.assert(
      fc.property(fc.array(cited, { maxLength: 5 }), cited, fc.constantFrom(...countedThings), (all, more, counts) => {
        const before = countedFor({ counts }, all) ?? 0;
        expect(countedFor({ counts }, [...all, more]) ?? 0).toBeGreaterThanOrEqual(before);
        expect(countedFor({ counts }, all.toReversed())).toBe(before);
      }),
    );
    expect(countedFor({ counts: "Documents" }, [])).toBe(0);
  });
});
