import { expect, test } from "vitest";
import { countedThings } from "../rubric/model";
import { sayCounted, sayEvidence } from "./evidence-said";
import type { EvidenceView } from "./evidence-view";
import type { QuotationVerdict } from "./quotations";

const empty: EvidenceView = { documents: [], gone: 0, quotations: [], bare: [], expected: [], key: null };
const quoted = (verdict: QuotationVerdict) => ({
  ...{ quoted: "words", verdict, documentId: null, title: null, truth: null },
});
const zone = (drawnOn: boolean) => {
  const at = { blockId: "b", offset: 0 };
  const span = { flow: "doc" as const, start: at, end: at };
  return { revisionId: "r", documentTitle: "The letter", label: "¶1", words: "words", span, drawnOn };
};
const letter = { documentId: "d1", title: "The letter" };
const ledger = { documentId: "d2", title: "The ledger" };

test.each<[string, Partial<EvidenceView>, string]>([
  ["nothing", {}, "no note is cited"],
  ["one note", { documents: [{ ...letter, notes: ["a"] }] }, "1 note from 1 document"],
  [
    "everything",
    {
      documents: [
        { ...letter, notes: ["a", "b"] },
        { ...ledger, notes: ["c"] },
      ],
      gone: 1,
      quotations: (["exact", "misquoted"] as const).map(quoted),
      bare: [2, 4].map((number) => ({ number, words: "Words" })),
      expected: [true, false, false].map(zone),
      key: { right: ["The council"], chosen: false },
    },
    "3 notes from 2 documents; 1 cited note deleted before submitting; 1 of 2 quotations found in the texts; paragraphs 2, 4 cite no note; 1 of 3 expected passages drawn on; something else than the key was chosen",
  ],
  [
    "all that is right, and one of each",
    {
      quotations: [quoted("shortened")],
      bare: [{ number: 1, words: "Words" }],
      expected: [zone(true)],
      key: { right: ["The council"], chosen: true },
    },
    "no note is cited; 1 quotation found in the texts; paragraph 1 cites no note; 1 of 1 expected passage drawn on; the key was chosen",
  ],
])("%s", (_, view, says) => {
  expect(sayEvidence({ ...empty, ...view })).toBe(says);
});

test("a count of a row says what it counts", () => {
  expect(countedThings.map((thing) => sayCounted(thing, 1))).toEqual([
    "1 document cited",
    "1 note cited",
    "1 quotation found in the texts",
    "1 expected passage drawn on",
    "1 whole pair",
  ]);
  expect(sayCounted("Documents", 4)).toBe("4 documents cited");
});
