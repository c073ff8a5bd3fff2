import fc from "fast-check";
import { expect, test } from "vitest";
import { type AssignmentDraft, type DraftPrompt, emptyAssignment, plainPrompt } from "./draft";
import { packedText, readPacked } from "./packed";
import { type NewPlaces, remapped } from "./remapped";

const uuid = (n: number) => `00000000-0000-4000-8000-${n.toString().padStart(12, "0")}`;
const [oldText, newText] = [
  { documentId: uuid(1), revisionId: uuid(2) },
  { documentId: uuid(11), revisionId: uuid(12) },
];
const span = { flow: "doc" as const, start: { blockId: "b1", offset: 0 }, end: { blockId: "b1", offset: 4 } };
const prompt = (given: Partial<DraftPrompt> = {}): DraftPrompt => ({
  ...{ id: uuid(9), kind: "Sourcing", text: "Who says so?", skill: "sourcing", points: "2.5" },
  ...{ minAnnotations: 1, minDocuments: 0, minWords: null, maxWords: null },
  ...plainPrompt,
  passage: { ...oldText, span },
  settings: { ...plainPrompt.settings, gates: oldText.documentId },
  hidden: { ...plainPrompt.hidden, zones: [{ ...oldText, span }] },
  ...given,
});
const draft: AssignmentDraft = {
  ...emptyAssignment,
  title: "The quay",
  excerpts: [{ ...oldText, ranges: [span], showHeadnote: false, showNotes: true }],
  prompts: [prompt()],
  rubric: `version:${uuid(5)}`,
  due: "2026-12-03T18:00",
};
const places: NewPlaces = {
  texts: new Map([[oldText.revisionId, newText]]),
  rubrics: new Map([[`version:${uuid(5)}`, `version:${uuid(15)}`]]),
  skills: ["sourcing"],
  groupSets: [],
};
const newId = () => uuid(99);

test("everything a draft points at is found again in its new place; wall times and words stay", () => {
  const { draft: there, leftOut } = remapped(draft, places, newId);
  expect(leftOut).toEqual([]);
  expect(there).toEqual({
    ...draft,
    excerpts: [{ ...draft.excerpts[0], ...newText }],
    rubric: `version:${uuid(15)}`,
    prompts: [
      {
        ...prompt(),
        id: uuid(99),
        passage: { ...newText, span },
        settings: { ...plainPrompt.settings, gates: newText.documentId },
        hidden: { ...plainPrompt.hidden, zones: [{ ...newText, span }] },
      },
    ],
  });
});

test.each<[string, AssignmentDraft, NewPlaces, RegExp]>([
  ["a text", draft, { ...places, texts: new Map() }, /One text/],
  ["a rubric", draft, { ...places, rubrics: new Map() }, /rubric/],
  ["a skill", draft, { ...places, skills: [] }, /skill/],
  ["groups", { ...draft, groupSetId: uuid(7) }, places, /Groups belong/],
])("%s that is not there is left out and said", (_, given, there, said) => {
  const { draft: after, leftOut } = remapped(given, there, newId);
  expect(leftOut).toEqual([expect.stringMatching(said)]);
  expect(JSON.stringify(after)).not.toContain(uuid(7));
});

test("a template's rubric and a group set of the same course stay", () => {
  const here = { ...places, groupSets: [uuid(7)] };
  const { draft: after } = remapped({ ...draft, rubric: "hippo", groupSetId: uuid(7) }, here, newId);
  expect([after.rubric, after.groupSetId]).toEqual(["hippo", uuid(7)]);
});

test("law: going there and back gives the same questions, with ids of their own", () => {
  fc.assert(
    fc.property(fc.nat(5), fc.boolean(), (count, shown) => {
      const before = { ...draft, prompts: Array.from({ length: count }, () => prompt({ text: `${shown}` })) };
      const back: NewPlaces = {
        ...places,
        texts: new Map([[newText.revisionId, oldText]]),
        rubrics: new Map([[`version:${uuid(15)}`, `version:${uuid(5)}`]]),
      };
      const there = remapped(before, places, newId).draft;
      expect(remapped(there, back, () => uuid(9)).draft).toEqual(before);
    }),
  );
});

const packed = { timeZone: "Europe/Berlin", draft, texts: [], rubrics: [] };

test("a file says what was packed", () => {
  expect(readPacked(packedText(packed))).toEqual({
    ok: true,
    value: { format: "headnote-assignment", version: 1, ...packed },
  });
});

test.each([
  ["words", "Dear all", /not an assignment/],
  ["another JSON", "{}", /not an assignment/],
  ["a later Headnote's", '{"format":"headnote-assignment","version":2}', /newer Headnote/],
  ["a damaged one", packedText(packed).replace('"Sourcing"', '"Guessing"'), /“draft\.prompts\.0\.kind”/],
])("%s is refused with what is wrong", (_, text, said) => {
  expect(readPacked(text)).toMatchObject({ ok: false, field: "file", problem: expect.stringMatching(said) });
});
