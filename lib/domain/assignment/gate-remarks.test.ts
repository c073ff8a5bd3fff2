import { expect, test } from "vitest";
import { smallDocument } from "../document/testing/small-document";
import { type AssignmentDraft, type DraftPrompt, emptyAssignment, plainPrompt } from "./draft";
import { gateRemarks } from "./gate-remarks";
import { plainSettings } from "./prompt-settings";

const [documentId, revisionId] = ["d1", "r1"];
const asked = (id: string, gates: string | null, more: Partial<DraftPrompt> = {}): DraftPrompt => ({
  ...{ ...plainPrompt, id, kind: "Sourcing", text: "What do you expect?", skill: null, points: null, passage: null },
  ...{ minAnnotations: 0, minDocuments: 0, minWords: null, maxWords: null },
  ...{ settings: { ...plainSettings, gates }, ...more },
});
const excerpt = { documentId, revisionId, ranges: [], showHeadnote: true, showNotes: true };
const draft = (prompts: DraftPrompt[], more: Partial<AssignmentDraft> = {}): AssignmentDraft => ({
  ...{ ...emptyAssignment, title: "T", excerpts: [excerpt], prompts, ...more },
});
const texts = new Map([[revisionId, smallDocument]]);
const nowhere = { texts, readElsewhere: [], published: null };
const said = (given: AssignmentDraft, more: Partial<Parameters<typeof gateRemarks>[1]> = {}) =>
  gateRemarks(given, { ...nowhere, ...more }).map(({ promptId, remark }) => `${promptId}: ${remark}`);
const gated = draft([asked("a", documentId)]);
const own =
  "a: Your own words are always sent: the headnote, the instructions, the questions, and your notes on other texts. Do not quote the text in them.";

test("a gate says what it does not keep back, and nothing more where nothing is odd", () => {
  expect(said(gated)).toEqual([own]);
  const withheld = draft([asked("a", documentId)], { excerpts: [{ ...excerpt, showHeadnote: false }] });
  expect(said(withheld)).toEqual([expect.not.stringContaining("headnote")]);
});

test.each<[string, AssignmentDraft]>([
  ["no gate", draft([asked("a", null)])],
  ["a gate of a text that is not read here", draft([asked("a", "d9")])],
  ["a kind that can be no gate", draft([asked("a", documentId, { kind: "Essay" })])],
])("%s says nothing", (_, given) =>
  expect(said(given, { readElsewhere: [{ documentId, assignment: "B" }] })).toEqual([]),
);

test("where the text is read elsewhere, it is shut there too", () => {
  const readElsewhere = [
    { documentId, assignment: "The harbour" },
    { documentId: "d2", assignment: "Other texts" },
    { documentId, assignment: "Timber" },
  ];
  expect(said(gated, { readElsewhere })[0]).toBe(
    "a: The text is read in “The harbour” and “Timber” too. There, and in the library, it is shut as well until a student has answered here.",
  );
});

test.each<[string, AssignmentDraft | null, boolean]>([
  ["never published", null, false],
  ["published without the gate", draft([asked("a", null)]), true],
  ["published with the gate at another question, which others have answered", draft([asked("b", documentId)]), true],
  ["published when the question kept another text shut", draft([asked("a", "d9")]), true],
  ["published with the gate", gated, false],
  ["published without the text", draft([asked("a", null)], { excerpts: [] }), false],
])("%s", (_, published, told) => {
  expect(said(gated, { published }).some((each) => each.includes("shut to everyone who has not locked"))).toBe(told);
});

test("words of the instructor's that repeat the text are pointed at, all places in one remark", () => {
  const quoted = draft(
    [asked("a", documentId), asked("b", null, { text: "Why “I ask for timber, and for an answer”?" })],
    { instructions: "No ship above 300 tons: think of that.", allowedHelp: "the quay has sunk by a hand" },
  );
  expect(said(quoted)).toEqual([
    own,
    "a: What you say to the students repeats words that question 1 keeps shut: “No ship above 300 tons”. They are read before the text opens. So do what you say of help and question 2.",
  ]);
  const options = [{ id: "x", text: "The pilots know it; the council does not" }];
  const choice = asked("b", null, { kind: "Choice", settings: { ...plainSettings, options } });
  expect(said(draft([asked("a", documentId), choice]))[1]).toContain("Question 2 repeats words");
});
