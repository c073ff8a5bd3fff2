import { expect, test } from "vitest";
import { type Answer, emptyAnswer } from "../answer/model";
import { plainSettings } from "../assignment/prompt-settings";
import type { PublishedPrompt } from "../assignment/published";
import { emptyText, fromPlainText, type RichText } from "../richtext/model";
import { checklist } from "./checklist";
import type { Gate } from "./gate";
import { receiptText } from "./receipt";

const A = "00000000-0000-4000-8000-00000000000a";
const B = "00000000-0000-4000-8000-00000000000b";

const prompt = (over: Partial<PublishedPrompt>): PublishedPrompt => ({
  id: "p1",
  promptVersionId: "v1",
  number: 1,
  kind: "Sourcing",
  text: emptyText,
  skill: null,
  points: null,
  minAnnotations: 0,
  minDocuments: 0,
  minWords: null,
  maxWords: null,
  passage: null,
  settings: plainSettings,
  rubricVersionId: null,
  ...over,
});

const citing = (text: string, ...ids: string[]): RichText => ({
  blocks: [
    { type: "p", text, marks: [], atoms: ids.map((annotationId) => ({ kind: "evidence", at: 0, annotationId })) },
  ],
});

const notes = [
  { id: A, documentIds: ["d1"] },
  { id: B, documentIds: ["d1"] },
];

test.each<[string, Partial<PublishedPrompt>, RichText | undefined, string, string[]]>([
  ["no answer", {}, undefined, "empty", ["Nothing is written yet."]],
  ["only blanks", {}, fromPlainText("   "), "empty", ["Nothing is written yet."]],
  ["a chip alone is an answer", {}, citing("", A), "met", []],
  ["long enough", { minWords: 2 }, fromPlainText("two words"), "met", []],
  ["too short", { minWords: 3 }, fromPlainText("two words"), "short", ["It has 2 words; the question asks for 3."]],
  ["too long", { maxWords: 1 }, fromPlainText("two words"), "short", ["It has 2 words; the question allows 1."]],
  ["no evidence", { minAnnotations: 1 }, fromPlainText("a"), "short", ["It cites 0 notes; the question asks for 1."]],
  ["enough evidence", { minAnnotations: 2 }, citing("a", A, B), "met", []],
  [
    "the same note twice is one",
    { minAnnotations: 2 },
    citing("a", A, A),
    "short",
    ["It cites 1 note; the question asks for 2."],
  ],
  [
    "a deleted note is no evidence",
    { minAnnotations: 1 },
    citing("a", "00000000-0000-4000-8000-00000000000c"),
    "short",
    ["It cites 0 notes; the question asks for 1."],
  ],
  [
    "one document where two are asked for",
    { minDocuments: 2 },
    citing("a", A, B),
    "short",
    ["Its notes stand in 1 document; the question asks for 2."],
  ],
])("%s", (_, over, answer, state, says) => {
  const [item] = checklist([prompt(over)], new Map(answer ? [["p1", { form: "Text", text: answer }]] : []), notes);
  expect(item).toMatchObject({ state, says });
});

test("a receipt does not depend on the order in which answers were written", () => {
  const answer = (promptId: string) => ({
    promptId,
    content: fromPlainText(promptId),
    form: null,
    prediction: null,
    evidence: [],
  });
  const facts = { assignmentId: "a", assignmentVersion: 1, studentId: "s", number: 1 };
  const [one, other] = [answer("p1"), answer("p2")];
  expect(receiptText({ ...facts, answers: [one, other] })).toBe(receiptText({ ...facts, answers: [other, one] }));
  expect(receiptText({ ...facts, answers: [one] })).not.toBe(receiptText({ ...facts, number: 2, answers: [one] }));
});

test("a form is part of the receipt, and a submission from before there were forms keeps the receipt it had", () => {
  const facts = { assignmentId: "a", assignmentVersion: 1, studentId: "s", number: 1 };
  const content = fromPlainText("Both count.");
  const pair = { id: "1", left: A, right: B, relation: "Agrees" as const, reason: "Both count." };
  const of = (relation: "Agrees" | "Contradicts" | null) =>
    receiptText({
      ...facts,
      answers: [
        {
          ...{ promptId: "p1", content, prediction: null, evidence: [] },
          form: relation && { form: "Corroboration", pairs: [{ ...pair, relation }] },
        },
      ],
    });
  expect(of(null)).toBe('["headnote-receipt-1",["a",1,"s",1],[["p1",[["p","Both count.",[]]],[]]]]');
  expect(of("Agrees")).toContain("headnote-receipt-2");
  expect(of("Agrees")).not.toBe(of("Contradicts"));
});

test("what was locked before reading is part of the receipt, with its time, and changes no receipt without it", () => {
  const sheet = (words: string) => ({
    ...{ form: "Sourcing" as const, rows: { author: fromPlainText(words) }, reflection: emptyText },
  });
  const of = (prediction: { answer: Answer; at: Date } | null) =>
    receiptText({
      ...{ assignmentId: "a", assignmentVersion: 1, studentId: "s", number: 1 },
      answers: [
        { promptId: "p1", content: fromPlainText("A guard."), form: sheet("A guard."), prediction, evidence: [] },
      ],
    });
  const at = new Date("2026-10-01T10:00:00Z");
  const locked = of({ answer: sheet("A clerk."), at });
  expect(of(null)).toContain("headnote-receipt-2");
  expect(locked).toContain("headnote-receipt-3");
  expect(of({ answer: sheet("A cook."), at })).not.toBe(locked);
  expect(of({ answer: sheet("A clerk."), at: new Date("2026-10-01T10:00:01Z") })).not.toBe(locked);
});

test("what was posted in the thread of a discussion prompt is a part of its answer", () => {
  const asked = prompt({ kind: "Discussion", minWords: 30 });
  const [item] = checklist([asked], new Map(), notes, new Map([["p1", 20]]));
  expect(item).toMatchObject({ state: "short", words: 20, says: ["It has 20 words; the question asks for 30."] });
});

test("what the form of a question asks for is said with the rest", () => {
  const asked = prompt({
    kind: "Corroboration",
    settings: { ...plainSettings, sheet: true, minPairs: 1 },
    minDocuments: 2,
  });
  const pairs = [{ id: "1", left: A, right: null, relation: null, reason: "" }];
  const [item] = checklist([asked], new Map([["p1", { form: "Corroboration", pairs }]]), notes);
  expect(item?.says).toEqual([
    "It has 0 whole pairs; the question asks for 1.",
    "1 pair is not finished.",
    "Its notes stand in 1 document; the question asks for 2.",
  ]);
});

const gate: Pick<Gate, "promptId" | "title" | "shut" | "locked"> = {
  ...{ promptId: "p1", title: "The telegram", shut: true, locked: null },
};
const locked = { prediction: emptyAnswer("Sourcing"), at: new Date("2026-10-01T10:00:00Z") };
const sheet = (reflection: string): Answer => ({
  ...{ form: "Sourcing", rows: { date: fromPlainText("1917") }, reflection: fromPlainText(reflection) },
});
const gated = prompt({ settings: { ...plainSettings, sheet: true, fields: ["date"], gates: A } });

test.each<[string, Answer | undefined, Partial<typeof gate>, string, string[]]>([
  [
    "nothing is written and the text is shut",
    undefined,
    {},
    "empty",
    ["Nothing is written yet.", "Nothing is locked yet, so “The telegram” is still shut."],
  ],
  [
    "what is expected is written and not locked; the reflection is not asked for yet",
    sheet(""),
    {},
    "short",
    ["Nothing is locked yet, so “The telegram” is still shut."],
  ],
  [
    "locked, and nothing said after reading",
    sheet(""),
    { shut: false, locked },
    "short",
    ["What you keep or change after reading is not written yet."],
  ],
  ["locked, and said", sheet("I keep it."), { shut: false, locked }, "met", []],
  [
    "opened by the close: nothing can be locked, and nothing is missed",
    sheet("I keep it."),
    { shut: false, locked: null },
    "met",
    [],
  ],
])("a gate: %s", (_, answer, over, state, says) => {
  const [item] = checklist([gated], new Map(answer ? [["p1", answer]] : []), [], new Map(), [{ ...gate, ...over }]);
  expect(item).toMatchObject({ state, says });
});
