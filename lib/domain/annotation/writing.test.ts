import { describe, expect, it } from "vitest";
import { fromPlainText } from "../richtext/model";
import { annotationToSave, kindOf, replyToSave } from "./save";
import { madeNote, madePlace, madeReply } from "./testing/note";
import {
  firstOf,
  isBlank,
  reopened,
  reopenedReply,
  replyToSend,
  takenOver,
  takenOverReply,
  toSave,
  wordsOf,
} from "./writing";

const id = "0190a0a0-0000-7000-8000-000000000001";
const note = madeNote(id, {
  ...{ mine: true, version: 3, kind: "Question", skill: "sourcing", tags: ["law", "army"] },
  ...{ audience: "Section", sectionId: id, text: "Who swore?\n\nAnd to whom?" },
  places: [madePlace({ revisionId: id, label: "¶2" }, "oath", 1)],
});

const linked = {
  blocks: fromPlainText("The oath.\n\nWho swore?").blocks.map((block) => ({
    ...block,
    marks: [{ kind: "link" as const, start: 0, end: 3, href: "https://example.org/" }],
  })),
};

describe("a note being written", () => {
  it("opened and sent unchanged, says what it said", () => {
    const { kind, relation, skill, tags, body, audience, groupId, sectionId, anonymous } = note;
    expect(wordsOf(reopened(note))).toEqual({
      ...{ kind, relation, skill, tags, body, audience, groupId, sectionId, anonymous },
    });
  });

  it.each([
    ["lines within a paragraph", { body: fromPlainText("One line,\nand another.\n\nA paragraph.") }],
    ["a link in its words", { body: linked }],
    ["a tag with a comma", { tags: ["Smith, Adam", "law"] }],
  ])("keeps %s while it is not changed", (_, more) => {
    expect(wordsOf(reopened({ ...note, ...more }))).toMatchObject(more);
    const theirs = { ...wordsOf(reopened(note)), ...more };
    expect(wordsOf(takenOver(reopened(note), theirs))).toEqual(theirs);
  });

  it("is accepted by the server's schema", () => {
    const sent = toSave(reopened(note), 3, "save-1");
    expect(annotationToSave.parse(JSON.parse(JSON.stringify(sent)))).toEqual(sent);
    expect(sent).toMatchObject({ baseVersion: 3, post: true, places: [{ span: { start: { offset: 1 } } }] });
  });

  it("takes over what another device wrote", () => {
    const theirs = { ...wordsOf(reopened(note)), body: fromPlainText("Nobody."), skill: null };
    expect(takenOver(reopened(note), theirs)).toMatchObject({ id, text: "Nobody.", skill: null, kind: "Question" });
  });

  it.each([
    ["blanks and doubles among tags", { tags: " law, ,law,army " }, { tags: ["law", "army"] }],
    ["a section that is not asked for", { audience: "Private" as const }, { sectionId: null }],
    ["a group that is not asked for", { groupId: id }, { groupId: null }],
    ["a relation of what is no corroboration", { relation: "Agrees" as const }, { relation: null }],
    ["a mark that has got words", { kind: "Highlight" as const }, { kind: "Comment" }],
  ])("tidies %s", (_, typed, expected) => expect(wordsOf({ ...reopened(note), ...typed })).toMatchObject(expected));

  it("names those whose name still stands in its words", () => {
    const named = [
      { id: "e1", name: "Ada" },
      { id: "e2", name: "Ben" },
    ];
    expect(toSave({ ...reopened(note), text: "@Ada, who swore?", named }, 3, "save-1").mentions).toEqual(["e1"]);
  });

  it("stands where its first passage does, and without one nowhere", () => {
    expect(firstOf(reopened(note))).toMatchObject({ revisionId: id, quote: "oath", label: "¶2" });
    expect(() => firstOf({ places: [] })).toThrow();
  });

  it.each([
    ["without words or tags", { text: " ", tags: "" }, true],
    ["with a tag", { text: "", tags: "law" }, false],
    [
      "with a second passage",
      { text: "", tags: "", places: [firstOf(reopened(note)), firstOf(reopened(note))] },
      false,
    ],
  ])("is blank %s: %o is %s", (_, typed, blank) => expect(isBlank({ ...reopened(note), ...typed })).toBe(blank));
});

describe("a reply being written", () => {
  const reply = madeReply(id, "The garrison.\n\nAll of it.");
  it("opened and sent unchanged, says what it said, in a form the server accepts", () => {
    const sent = replyToSend(reopenedReply("n", reply), 1, "save-1");
    expect(replyToSave.parse(JSON.parse(JSON.stringify(sent)))).toEqual(sent);
    expect(sent).toMatchObject({ id, body: reply.body, post: true, baseVersion: 1, mentions: [] });
  });
});

describe("a reply with a link", () => {
  const reply = reopenedReply("n", { ...madeReply(id, ""), body: linked });
  it("keeps it where its words stay, and takes over what another device wrote", () => {
    expect(
      replyToSend({ ...reply, text: `${reply.text} When?` }, 1, "s").body.blocks.map(({ marks }) => marks.length),
    ).toEqual([1, 0]);
    const other = reopenedReply("n", madeReply(id, "Else."));
    expect(takenOverReply(other, { body: linked, anonymous: true })).toEqual({ ...reply, anonymous: true });
  });
});

describe("what may be saved", () => {
  const sent = toSave(reopened(note), 3, "save-1");
  const [place] = sent.places;
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
    ["no place", { places: [] }],
    ["three places", { places: [place, place, place] }],
    ["a flow that is none", { places: [{ ...place, span: { ...place?.span, flow: "margin" } }] }],
    ["a flow that cannot be stored", { places: [{ ...place, span: { ...place?.span, flow: "note:\u0000" } }] }],
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
    ["Corroboration", "", "Corroboration"],
  ] as const)("%s with %j is a %s", (kind, text, expected) => expect(kindOf(kind, fromPlainText(text))).toBe(expected));
});
