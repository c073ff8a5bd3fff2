import { describe, expect, it } from "vitest";
import type { Span } from "../anchor/passage";
import { smallDocument } from "../document/testing/small-document";
import { type AssignmentDraft, type DraftPrompt, emptyAssignment, plainPrompt } from "./draft";
import { previewOf } from "./preview";

const [documentId, revisionId] = ["d1", "r1"];
const now = new Date("2026-11-23T10:00:00Z");
const span = (blockId: string, end: number): Span => ({
  flow: "doc",
  start: { blockId, offset: 0 },
  end: { blockId, offset: end },
});
const excerpt = { documentId, revisionId, ranges: [], showHeadnote: true, showNotes: true };
const asked = (given: Partial<DraftPrompt>): DraftPrompt => ({
  ...{ ...plainPrompt, id: "p", kind: "Sourcing", text: "Who says so?", skill: null, points: null, passage: null },
  ...{ minAnnotations: 0, minDocuments: 0, minWords: null, maxWords: null, ...given },
});
const draft = (given: Partial<AssignmentDraft> = {}): AssignmentDraft => ({
  ...{ ...emptyAssignment, title: "Whose quay?", excerpts: [excerpt], prompts: [asked({})], ...given },
});
const seen = (of: AssignmentDraft, passed = false) =>
  previewOf(of, {
    ...{ courseTitle: "HIST 101", timeZone: "Europe/Berlin", revisions: new Map(), passed, now },
    texts: new Map([[revisionId, smallDocument]]),
  });
const types = (of: AssignmentDraft, passed = false) =>
  seen(of, passed).texts.flatMap(({ text }) =>
    text.items.flatMap((item) => (item.kind === "block" ? [item.block.type] : [])),
  );
const gate = asked({ settings: { ...plainPrompt.settings, gates: documentId } });
const body = smallDocument.blocks.filter(({ type }) => type === "p").map(({ text }) => text);

describe("an assignment as a student would meet it", () => {
  it("has nothing of what is hidden", () => {
    const hidden = {
      zones: [{ documentId, revisionId, span: span("b4", 4) }],
      samples: [{ level: "Proficient", text: "A sample nobody sees" }],
      key: ["right-one"],
    };
    const options = [
      { id: "right-one", text: "The pilot" },
      { id: "other", text: "The office" },
    ];
    const preview = seen(
      draft({ prompts: [asked({ kind: "Choice", hidden, settings: { ...gate.settings, options } })] }),
    );
    const sent = JSON.stringify(preview.prompts);
    expect(sent).not.toContain("A sample nobody sees");
    expect(sent).not.toContain("Proficient");
    expect(sent).not.toMatch(/"hidden"|"key"|"zones"/);
    expect(sent).toContain("The office");
  });

  it("a gate keeps every word of the text back until it is passed", () => {
    const sent = JSON.stringify(seen(draft({ prompts: [gate] })));
    for (const words of body) expect(sent).not.toContain(words);
    expect(types(draft({ prompts: [gate] }))).not.toContain("p");
    expect(types(draft({ prompts: [gate] }), true)).toContain("p");
    expect(seen(draft({ prompts: [gate] })).texts[0]?.shut).toBe(true);
    expect(seen(draft({ prompts: [gate] })).prompts[0]?.opens).toBe(smallDocument.meta.title);
  });

  it("a question stands only at words that its reader gets", () => {
    const on = asked({ id: "q", kind: "Essay", passage: { documentId, revisionId, span: span("b4", 4) } });
    expect(seen(draft({ prompts: [gate, on] })).prompts[1]?.place).toBeNull();
    expect(seen(draft({ prompts: [gate, on] }), true).prompts[1]?.place?.span).toEqual(span("b4", 4));
  });

  it("headnotes and notes are withheld as the excerpt says", () => {
    const bare = draft({ excerpts: [{ ...excerpt, showHeadnote: false, showNotes: false }] });
    expect(types(bare)).not.toContain("headnote");
    expect(seen(bare).texts[0]?.text.notes).toEqual([]);
  });

  it("says what may be done now, and how many texts are gone", () => {
    const preview = seen(draft({ opens: "2026-12-01T08:00", excerpts: [excerpt, { ...excerpt, revisionId: "gone" }] }));
    expect(preview.why).toMatch(/^Opens Tuesday 1 December/);
    expect(preview.missing).toBe(1);
  });
});
