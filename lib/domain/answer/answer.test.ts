import { expect, test } from "vitest";
import { plainSettings } from "../assignment/prompt-settings";
import { fromPlainText, plainText, type RichText } from "../richtext/model";
import { carriedOver, fitsForm, inForm } from "./carried-over";
import { missingInForm } from "./demands";
import { type Answer, citedIn, emptyAnswer, isEmptyAnswer, sentAnswer, storedAnswer } from "./model";
import { runningText, writtenWords } from "./running-text";

const [A, B, C] = ["a", "b", "c"].map((letter) => `00000000-0000-4000-8000-00000000000${letter}`) as [
  string,
  string,
  string,
];
const known = new Map([
  [A, { id: A, documentIds: ["d1"] }],
  [B, { id: B, documentIds: ["d2"] }],
  [C, { id: C, documentIds: ["d1"] }],
]);
const citing = (text: string, id: string): RichText => ({
  blocks: [{ type: "p", text, marks: [], atoms: [{ kind: "evidence", at: 0, annotationId: id }] }],
});
const pair = { id: "1", left: A, right: B, relation: "Agrees" as const, reason: "Both count." };
const mark = { id: "1", annotationId: A, carries: "Tone" as const, how: "By its short clauses." };
const options = [
  { id: "x", text: "The council" },
  { id: "y", text: "The harbour" },
];
const empty = fromPlainText("");

test.each<[string, Answer, Partial<typeof plainSettings>, string[]]>([
  ["running text demands nothing of its form", { form: "Text", text: empty }, { minPairs: 3 }, []],
  [
    "rows that are asked for and empty",
    { form: "Sourcing", rows: { author: fromPlainText("The guard") }, reflection: empty },
    { fields: ["author", "date", "audience"] },
    ["Not filled in yet: Date, Audience."],
  ],
  [
    "a chip fills a row",
    { form: "Sourcing", rows: { date: citing("", A) }, reflection: empty },
    { fields: ["date"] },
    [],
  ],
  [
    "the reflection behind a gate",
    { form: "Sourcing", rows: { date: fromPlainText("1917") }, reflection: empty },
    { fields: ["date"], gates: A },
    ["What you keep or change after reading is not written yet."],
  ],
  [
    "parts of context",
    { form: "Contextualization", happening: fromPlainText("War."), shaped: empty, beyond: empty },
    {},
    ["Not filled in yet: How it shaped the document, Evidence from beyond it."],
  ],
  ["enough pairs", { form: "Corroboration", pairs: [pair] }, { minPairs: 1 }, []],
  [
    "too few pairs",
    { form: "Corroboration", pairs: [pair] },
    { minPairs: 3 },
    ["It has 1 whole pair; the question asks for 3."],
  ],
  [
    "two passages of one document are no pair",
    { form: "Corroboration", pairs: [{ ...pair, right: C }] },
    { minPairs: 1 },
    ["It has 0 whole pairs; the question asks for 1.", "1 pair is not finished."],
  ],
  [
    "a deleted note makes no pair",
    { form: "Corroboration", pairs: [{ ...pair, left: "00000000-0000-4000-8000-00000000000d" }] },
    {},
    ["1 pair is not finished."],
  ],
  [
    "a silence needs one passage",
    { form: "Corroboration", pairs: [{ ...pair, right: null, relation: "Silent" }] },
    {},
    [],
  ],
  [
    "an agreement needs two",
    {
      form: "Corroboration",
      pairs: [
        { ...pair, right: null },
        { ...pair, reason: " " },
      ],
    },
    {},
    ["2 pairs are not finished."],
  ],
  ["enough marks", { form: "CloseReading", marks: [mark] }, { minMarks: 1 }, []],
  [
    "a mark that does not say how",
    { form: "CloseReading", marks: [mark, { ...mark, how: "" }] },
    { minMarks: 2 },
    ["It has 1 whole mark; the question asks for 2.", "1 mark is not finished."],
  ],
  ["a choice with its reason", { form: "Choice", chosen: ["x"], reason: fromPlainText("So.") }, { options }, []],
  [
    "nothing chosen and no reason",
    { form: "Choice", chosen: ["gone"], reason: empty },
    { options },
    ["Nothing is chosen.", "The reason is missing."],
  ],
  [
    "two where one is asked for",
    { form: "Choice", chosen: ["x", "y"], reason: empty },
    { options, reason: false },
    ["More than one is chosen; the question asks for one."],
  ],
])("%s", (_, answer, settings, says) => {
  expect(missingInForm({ kind: "Sourcing", settings: { ...plainSettings, ...settings } }, answer, known)).toEqual(says);
});

const written: Answer[] = [
  { form: "Text", text: citing("Two words.", A) },
  { form: "Sourcing", rows: { date: citing("In March.", B) }, reflection: fromPlainText("Changed.") },
  { form: "Contextualization", happening: fromPlainText("War."), shaped: citing("Here.", C), beyond: empty },
  { form: "Corroboration", pairs: [pair] },
  { form: "CloseReading", marks: [mark] },
  { form: "Choice", chosen: ["x"], reason: citing("Because.", A) },
];

test.each(written)("$form goes to the database and back, from outside too", (answer) => {
  const sent: unknown = JSON.parse(JSON.stringify(answer));
  expect(storedAnswer.parse(sent)).toEqual(answer);
  expect(sentAnswer.parse(sent)).toEqual(answer);
});

test("running text from before there were forms is read as such, stored or sent by a page that was open", () => {
  const text = citing("As before.", A);
  expect(storedAnswer.parse(text)).toEqual({ form: "Text", text });
  expect(sentAnswer.parse(text)).toEqual({ form: "Text", text });
  expect(
    sentAnswer.safeParse({
      form: "Text",
      text: { blocks: [{ ...text.blocks[0], text: "", atoms: [{ kind: "evidence", at: 9, annotationId: A }] }] },
    }).success,
  ).toBe(false);
});

test.each(written.flatMap((answer) => written.map(({ form }) => [answer.form, form, answer] as const)))(
  "%s carried over to %s keeps its words and its evidence",
  (_, form, answer) => {
    let ids = 0;
    const carried = carriedOver(answer, form, options, () => `n${ids++}`);
    expect(carried.form).toBe(form);
    expect(citedIn(carried).toSorted()).toEqual(citedIn(answer).toSorted());
    const said = plainText(runningText(carried, options));
    for (const line of plainText(runningText(answer, options)).split("\n")) expect(said).toContain(line.trim());
  },
);

test("ten thousand words become reasons that the server takes", () => {
  const text = fromPlainText("harbour ".repeat(10_000));
  const carried = carriedOver({ form: "Text", text }, "CloseReading", [], () => "m");
  expect(sentAnswer.safeParse(carried).success).toBe(true);
  expect(writtenWords(carried)).toBe(10_000);
});

test("nothing written fits every form; words fit their own", () => {
  const nothing = emptyAnswer("Text");
  expect(isEmptyAnswer(nothing) && fitsForm(nothing, "Choice")).toBe(true);
  expect(inForm(nothing, "Choice")).toEqual(emptyAnswer("Choice"));
  const words: Answer = { form: "Text", text: fromPlainText("So.") };
  expect(fitsForm(words, "Choice")).toBe(false);
  expect(inForm(words, "Choice")).toBe(words);
});
