import { describe, expect, it } from "vitest";
import type { Span } from "../anchor/passage";
import { smallDocument } from "../document/testing/small-document";
import { type AssignmentDraft, type DraftPrompt, emptyAssignment, plainPrompt } from "./draft";
import { draftProblems } from "./draft-problems";
import { obstacles } from "./obstacles";
import { type PromptHidden, type PromptSettings, plainSettings } from "./prompt-settings";
import type { WorkRules } from "./work-rules";

const [documentId, revisionId, other] = ["d1", "r1", "d2"];
const span = (blockId: string, end = 5): Span => ({
  flow: "doc",
  start: { blockId, offset: 0 },
  end: { blockId, offset: end },
});
const excerpt = (document: string, revision: string, ranges: Span[] = []) => ({
  ...{ documentId: document, revisionId: revision, ranges, showHeadnote: true, showNotes: true },
});
const asked = (
  kind: DraftPrompt["kind"],
  settings: Partial<PromptSettings> = {},
  hidden: Partial<PromptHidden> = {},
): DraftPrompt => ({
  ...{ ...plainPrompt, id: "p", kind, text: "Who says so?", skill: null, points: null, passage: null },
  ...{ minAnnotations: 0, minDocuments: 0, minWords: null, maxWords: null },
  settings: { ...plainSettings, ...settings },
  hidden: { ...plainPrompt.hidden, ...hidden },
});
const draft = (prompts: DraftPrompt[], given: Partial<AssignmentDraft> = {}): AssignmentDraft => ({
  ...{ ...emptyAssignment, title: "T", excerpts: [excerpt(documentId, revisionId)] },
  ...{ prompts, ...given },
});
const rules = (given: Partial<WorkRules>, more: Partial<AssignmentDraft> = {}) =>
  draft([asked("Essay")], { rules: { ...emptyAssignment.rules, ...given }, ...more });
const due = "2026-12-03T18:00";
const two = { excerpts: [excerpt(documentId, revisionId), excerpt(other, "r2")] };
const options = [
  { id: "a", text: "The Duma" },
  { id: "b", text: "The Soviet" },
];

describe("what is still open in the settings", () => {
  it.each<[string, AssignmentDraft, string[]]>([
    ["a choice of two", draft([asked("Choice", { options }, { key: ["b"] })]), []],
    ["a choice without a key", draft([asked("Choice", { options })]), []],
    ["a choice of one", draft([asked("Choice", { options: options.slice(1) })]), ["prompts.0.settings.options"]],
    [
      "a choice with an empty answer",
      draft([asked("Choice", { options: [...options, { id: "c", text: " " }] })]),
      ["prompts.0.settings.options"],
    ],
    [
      "a choice of the same twice",
      draft([asked("Choice", { options: [...options, { id: "c", text: "The Duma " }] })]),
      ["prompts.0.settings.options"],
    ],
    ["a key that is no answer", draft([asked("Choice", { options }, { key: ["z"] })]), ["prompts.0.hidden.key"]],
    ["answers left from when it was a choice", draft([asked("Essay", { options: options.slice(1) })]), []],
    ["a gate", draft([asked("Sourcing", { gates: documentId })]), []],
    ["a gate before a text not read here", draft([asked("Sourcing", { gates: other })]), ["prompts.0.settings.gates"]],
    [
      "two gates before one text",
      draft([asked("Sourcing", { gates: documentId }), asked("Sourcing", { gates: documentId })]),
      ["prompts.1.settings.gates"],
    ],
    ["a gate left from when it was a sourcing question", draft([asked("Essay", { gates: other })]), []],
    ["a sheet without rows", draft([asked("Sourcing", { sheet: true, fields: [] })]), ["prompts.0.settings.fields"]],
    ["no sheet, no rows", draft([asked("Sourcing", { fields: [] })]), []],
    [
      "pairs of one document",
      draft([asked("Corroboration", { sheet: true, minPairs: 1 })]),
      ["prompts.0.settings.minPairs"],
    ],
    ["pairs of two documents", draft([asked("Corroboration", { sheet: true, minPairs: 1 })], two), []],
    [
      "a sample answer without words",
      draft([asked("Essay", {}, { samples: [{ level: "Proficient", text: "" }] })]),
      ["prompts.0.hidden.samples"],
    ],
    ["ten percent each day", rules({ latePolicy: "PercentPerDay", latePercent: "10" }, { due }), []],
    ["a percentage not said", rules({ latePolicy: "PercentPerDay" }, { due }), ["rules.latePercent"]],
    ["nothing percent", rules({ latePolicy: "PercentPerDay", latePercent: "0" }, { due }), ["rules.latePercent"]],
    ["more than all", rules({ latePolicy: "PercentPerDay", latePercent: "100.5" }, { due }), ["rules.latePercent"]],
    [
      "finer than is kept",
      rules({ latePolicy: "PercentPerDay", latePercent: "0.001" }, { due }),
      ["rules.latePercent"],
    ],
    ["a cut-off without a due time", rules({ latePolicy: "CutOff" }), ["rules.latePolicy"]],
    ["drafts submitted at no time", rules({ submitsAtDue: true }), ["rules.submitsAtDue"]],
    ["groups that are not chosen", rules({ discussionScope: "Group" }), ["rules.discussionScope"]],
  ])("%s", (_name, given, expected) => {
    expect(draftProblems(given).map((each) => each.field)).toEqual(expected);
  });

  it("says which question it is about, at the beginning of a sentence or within", () => {
    const problems = draftProblems(draft([asked("Essay"), asked("Choice")]));
    expect(problems.map((each) => each.problem)).toEqual(["Give question 2 two answers or more to choose from."]);
  });
});

describe("what is expected, and what a gate keeps shut, against the text", () => {
  const circumstances = {
    ...{ texts: new Map([[revisionId, smallDocument]]), skills: [], rubrics: [], groupSets: [] },
    ...{ withdrawn: [], annotated: [], keptKinds: {} },
  };
  const zones = (place: Span, revision = revisionId) => ({
    zones: [{ documentId, revisionId: revision, span: place }],
  });
  const on = (prompt: DraftPrompt, place: Span): DraftPrompt => ({
    ...prompt,
    passage: { documentId, revisionId, span: place },
  });
  it.each<[string, AssignmentDraft, string[]]>([
    ["a passage that is read", draft([asked("CloseReading", {}, zones(span("b4")))]), []],
    ["a passage past the end", draft([asked("CloseReading", {}, zones(span("b4", 999)))]), ["prompts.0.hidden.zones"]],
    [
      "a passage that is left out",
      draft([asked("CloseReading", {}, zones(span("b4")))], {
        excerpts: [excerpt(documentId, revisionId, [span("b5", 3)])],
      }),
      ["prompts.0.hidden.zones"],
    ],
    ["a text not read", draft([asked("CloseReading", {}, zones(span("b4"), "r9"))]), ["prompts.0.hidden.zones"]],
    [
      "a question on words that it keeps shut",
      draft([on(asked("Sourcing", { gates: documentId }), span("b5", 3))]),
      ["prompts.0.passage"],
    ],
    [
      "a question on the title it is asked by",
      draft([on(asked("Sourcing", { gates: documentId }), span("b1", 3))]),
      [],
    ],
  ])("%s", (_name, given, expected) => {
    expect(obstacles(given, circumstances).map((each) => each.field)).toEqual(expected);
  });
});
