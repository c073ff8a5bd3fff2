import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyAssignment, plainPrompt } from "./draft";
import {
  fromTemplate,
  moved,
  newPrompt,
  withDocument,
  withExcerpt,
  withoutDocument,
  withoutPrompt,
  withPrompt,
} from "./editing";
import { promptTemplate } from "./template";

const two = withPrompt(withPrompt(emptyAssignment, newPrompt("a", null)), newPrompt("b", null));
const read = withDocument(emptyAssignment, "d1", "r1");

describe("moves at the desk", () => {
  it.each([
    ["questions come in the order they are asked", two.prompts.map((each) => each.id), ["a", "b"]],
    [
      "a changed question keeps its place",
      withPrompt(two, { ...newPrompt("a", null), text: "Why?" }).prompts.map((each) => each.text),
      ["Why?", ""],
    ],
    ["one is taken away", withoutPrompt(two, "a").prompts.map((each) => each.id), ["b"]],
    ["a document is chosen once", withDocument(read, "d1", "r2").excerpts.map((each) => each.revisionId), ["r1"]],
    ["and taken away", withoutDocument(read, "d1").excerpts, []],
    [
      "its headnote is withheld",
      withExcerpt(read, "r1", { showHeadnote: false }).excerpts.map((each) => [each.showHeadnote, each.showNotes]),
      [[false, true]],
    ],
    ["a step earlier", moved(["x", "y", "z"], 2, -1), ["x", "z", "y"]],
    ["a step later", moved(["x", "y", "z"], 0, 1), ["y", "x", "z"]],
    ["the first goes no earlier", moved(["x", "y"], 0, -1), ["x", "y"]],
    ["the last goes no later", moved(["x", "y"], 1, 1), ["x", "y"]],
  ])("%s", (_name, found, expected) => {
    expect(found).toEqual(expected);
  });

  it("a template gives kind, words and demands, and leaves place and points", () => {
    const passage = {
      documentId: "d1",
      revisionId: "r1",
      span: { flow: "doc" as const, start: { blockId: "p", offset: 0 }, end: { blockId: "p", offset: 3 } },
    };
    const prompt = { ...newPrompt("a", passage), points: "6" };
    const template = {
      slug: "t",
      framework: "f",
      kind: "Essay" as const,
      title: "T",
      text: "Argue.",
      skill: null,
      minAnnotations: 3,
      minDocuments: 2,
      minWords: 400,
      maxWords: 900,
      settings: plainPrompt.settings,
      hidden: { key: [] },
      gate: false,
    };
    expect(fromTemplate(prompt, template)).toEqual({
      ...plainPrompt,
      ...{ id: "a", passage, points: "6", kind: "Essay", text: "Argue.", skill: null },
      ...{ minAnnotations: 3, minDocuments: 2, minWords: 400, maxWords: 900 },
    });
  });

  it("a template that is asked before reading shuts the text it was put on", () => {
    const at = { flow: "doc" as const, start: { blockId: "p", offset: 0 }, end: { blockId: "p", offset: 3 } };
    const prompt = newPrompt("a", { documentId: "d1", revisionId: "r1", span: at });
    const samples = [{ level: "Basic", text: "He says it." }];
    const template = promptTemplate.parse({
      ...{ slug: "t", framework: "f", kind: "Sourcing", title: "T", text: "Who?", skill: null, gate: true },
      ...{ minAnnotations: 0, minDocuments: 0, minWords: null, maxWords: null, settings: { sheet: true } },
    });
    const asked = fromTemplate({ ...prompt, hidden: { ...prompt.hidden, samples } }, template);
    expect([asked.settings.gates, asked.passage, asked.settings.sheet]).toEqual(["d1", null, true]);
    expect(asked.hidden.samples).toEqual(samples);
    expect(fromTemplate(asked, { ...template, gate: false }).settings.gates).toBeNull();
  });

  it("law: a step there and back is none, and nothing is lost", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 2, maxLength: 9 }), fc.nat(7), (list, at) => {
        const index = at % (list.length - 1);
        expect(moved(moved(list, index, 1), index + 1, -1)).toEqual(list);
        expect(moved(list, index, 1).toSorted()).toEqual(list.toSorted());
      }),
    );
  });
});
