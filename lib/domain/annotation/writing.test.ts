import { describe, expect, it } from "vitest";
import { fromPlainText } from "../richtext/model";
import type { Annotation } from "./model";
import { annotationToSave, kindOf } from "./save";
import { reopened, takenOver, toSave, wordsOf } from "./writing";

const id = "0190a0a0-0000-7000-8000-000000000001";
const note: Annotation = {
  ...{ id, mine: true, author: "You", revisionId: id, label: "¶2", version: 3, edited: false },
  passage: {
    ...{ flow: "doc", start: { blockId: "b", offset: 1 }, end: { blockId: "b", offset: 5 } },
    ...{ startAt: 11, endAt: 15, exact: "oath", prefix: "an ", suffix: " was" },
  },
  ...{ kind: "Question", skill: "sourcing", tags: ["law", "army"], audience: "Section", sectionId: id },
  ...{
    body: fromPlainText("Who swore?\n\nAnd to whom?"),
    postedAt: "2026-12-02T12:00:00.000Z",
    savedAt: "2026-12-02T12:00:00.000Z",
  },
};

describe("a note being written", () => {
  it("opened and sent unchanged, says what it said", () => {
    const { kind, skill, tags, body, audience, sectionId } = note;
    expect(wordsOf(reopened(note))).toEqual({ kind, skill, tags, body, audience, sectionId });
  });

  it("is accepted by the server's schema", () => {
    const sent = toSave(reopened(note), 3, "save-1");
    expect(annotationToSave.parse(JSON.parse(JSON.stringify(sent)))).toEqual(sent);
    expect(sent).toMatchObject({ baseVersion: 3, post: true, span: { start: { offset: 1 } } });
  });

  it("takes over what another device wrote", () => {
    const theirs = { ...wordsOf(reopened(note)), body: fromPlainText("Nobody."), skill: null };
    expect(takenOver(reopened(note), theirs)).toMatchObject({ id, text: "Nobody.", skill: null, question: true });
  });

  it.each([
    ["blanks and doubles among tags", { tags: " law, ,law,army " }, { tags: ["law", "army"] }],
    ["a section that is not asked for", { audience: "Private" as const }, { sectionId: null }],
  ])("tidies %s", (_, typed, expected) => expect(wordsOf({ ...reopened(note), ...typed })).toMatchObject(expected));
});

describe("what may be saved", () => {
  const sent = toSave(reopened(note), 3, "save-1");
  it.each([
    ["control characters are taken out", "a\u0000b\u0007c", "abc"],
    ["half a surrogate pair is replaced", "a\ud800b", "a\ufffdb"],
    ["letters are composed", "e\u0301", "é"],
    ["markup is only text", "<script>alert(1)</script>", "<script>alert(1)</script>"],
  ])("%s", (_, typed, kept) =>
    expect(
      annotationToSave.parse({ ...sent, body: { blocks: [{ type: "p", text: typed, marks: [], atoms: [] }] } }).body
        .blocks[0]?.text,
    ).toBe(kept),
  );

  it.each([
    ["100,001 characters", { body: fromPlainText("x".repeat(100_001)) }],
    [
      "a chip in a note",
      {
        body: { blocks: [{ type: "p", text: "x", marks: [], atoms: [{ kind: "evidence", at: 0, annotationId: id }] }] },
      },
    ],
    ["an id that is none", { id: "n1" }],
    ["a flow that is none", { span: { ...sent.span, flow: "margin" } }],
    ["a flow that cannot be stored", { span: { ...sent.span, flow: "note:\u0000" } }],
    ["a name of a save that cannot be stored", { clientId: "save\u0000" }],
    ["an unknown audience", { audience: "World" }],
    ["a tag without letters", { tags: ["\u0007"] }],
  ])("refuses %s", (_, more) => expect(annotationToSave.safeParse({ ...sent, ...more }).success).toBe(false));

  it("keeps 100,000 characters beyond 16 bits", () =>
    expect(annotationToSave.safeParse({ ...sent, body: fromPlainText("𝕬".repeat(50_000)) }).success).toBe(true));

  it.each([
    ["Comment", "", "Highlight"],
    ["Question", "  ", "Highlight"],
    ["Highlight", "words", "Comment"],
    ["Question", "words", "Question"],
  ] as const)("%s with %j is a %s", (kind, text, expected) => expect(kindOf(kind, fromPlainText(text))).toBe(expected));
});
