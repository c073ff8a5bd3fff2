import { expect, test } from "vitest";
import { fromPlainText, type RichTextBlock } from "../richtext/model";
import type { FrozenEvidence } from "../submission/submitted";
import { countedForm, type ExpectedPassage, evidenceView, type KnownOfAnswer } from "./evidence-view";
import type { Answer } from "./model";

const [A, B, C] = ["a", "b", "c"].map((letter) => `00000000-0000-4000-8000-00000000000${letter}`) as [
  string,
  string,
  string,
];
const passage = (startAt: number, endAt: number, exact = `at ${startAt}`) => ({
  ...{ flow: "doc" as const, start: { blockId: "b", offset: startAt }, end: { blockId: "b", offset: endAt } },
  ...{ startAt, endAt, exact, prefix: "", suffix: "" },
});
const evidence = (annotationId: string, document: string, at: [number, number]): FrozenEvidence => ({
  ...{ annotationId, ordinal: 0, skill: null, body: "A note", label: "¶1", citation: "Archive" },
  ...{ documentId: document, documentTitle: `The ${document}`, revisionId: `${document} 1`, passage: passage(...at) },
});
const expected = (document: string, at: [number, number], exact?: string): ExpectedPassage => ({
  ...{ revisionId: `${document} 1`, documentTitle: `The ${document}`, label: "¶2", passage: passage(...at, exact) },
});
const block = (text: string, ...cites: string[]): RichTextBlock => ({
  ...{ type: "p", text, marks: [] },
  atoms: cites.map((annotationId) => ({ kind: "evidence", at: 0, annotationId })),
});
const text = (...blocks: RichTextBlock[]): Answer => ({ form: "Text", text: { blocks } });
const options = [
  { id: "x", text: "The council" },
  { id: "y", text: "The harbour" },
];
const seen = (answer: Answer, frozen: FrozenEvidence[] = [], known: Partial<KnownOfAnswer> = {}) =>
  evidenceView(answer, { evidence: frozen, options }, { quotations: [], expected: [], key: [], ...known });

test("documents stand in the order of their first note, each note once", () => {
  const frozen = [evidence(A, "ledger", [0, 5]), evidence(B, "letter", [5, 9]), evidence(C, "ledger", [9, 12])];
  const { view, counts } = seen(text(block("One.", B, A), block("Two.", C, B)), frozen);
  expect(view.documents).toEqual([
    { documentId: "letter", title: "The letter", notes: [B] },
    { documentId: "ledger", title: "The ledger", notes: [A, C] },
  ]);
  expect(counts.documents).toHaveLength(2);
  expect(view.gone).toBe(0);
});

test("a note deleted before submitting is told, and is no evidence; its paragraph has its chip all the same", () => {
  const { view, counts } = seen(text(block("One.", A, B), block("Two.")), [evidence(A, "letter", [0, 5])]);
  expect(view).toMatchObject({ gone: 1, documents: [{ notes: [A] }], bare: [{ number: 2, words: "Two." }] });
  expect(counts.notes).toEqual([A]);
});

test("paragraphs without evidence begin with their first words; where nothing is cited none is singled out", () => {
  const long = `${"🂡".repeat(70)} end`;
  const { view } = seen(text(block("One.", A), block(long)), [evidence(A, "letter", [0, 5])]);
  expect(view.bare).toEqual([{ number: 2, words: `${"🂡".repeat(58)} …` }]);
  const bare = seen(text(block("One."), block("Two.")));
  expect(bare.view.bare).toEqual([]);
  expect(bare.counts.bareParagraphs).toHaveLength(2);
});

test("expected passages are drawn on where evidence shares a character with them, in the same text", () => {
  const zones = [expected("letter", [4, 9], "w".repeat(100)), expected("letter", [5, 9]), expected("ledger", [0, 5])];
  const { view, counts } = seen(text(block("One.", A)), [evidence(A, "letter", [0, 5])], { expected: zones });
  expect(view.expected.map(({ drawnOn }) => drawnOn)).toEqual([true, false, false]);
  expect(view.expected[0]).toMatchObject({ label: "¶2", words: `${"w".repeat(88)} …`, documentTitle: "The letter" });
  expect(counts.passages).toEqual({ met: 1, all: 3 });
});

const choice = (...chosen: string[]): Answer => ({ form: "Choice", chosen, reason: { blocks: [] } });
test.each<[string, Answer, string[], { right: string[]; chosen: boolean } | null]>([
  ["there is none", choice("x"), [], null],
  ["it was chosen", choice("x"), ["x"], { right: ["The council"], chosen: true }],
  ["more than it was chosen", choice("x", "y"), ["x"], { right: ["The council"], chosen: false }],
  ["the question is no choice", text(block("x")), ["x"], null],
])("the key: %s", (_, answer, key, says) => {
  expect(seen(answer, [], { key }).view.key).toEqual(says);
});

test("what has no form is counted as running text; what was erased is not counted", () => {
  const content = fromPlainText("The council.");
  expect(countedForm({ form: null, content })).toEqual({ form: "Text", text: content });
  expect(countedForm({ form: choice("x"), content })).toEqual(choice("x"));
  expect(countedForm({ form: null, content: null })).toBeNull();
});
