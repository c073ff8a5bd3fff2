import { describe, expect, test } from "vitest";
import { type Block, type DocumentContent, emptyMeta, type Flow, type Note } from "../document/model";
import { flowBlocks } from "../document/text";
import { moveTargets } from "./move-targets";
import { describePassage, type Span } from "./passage";

const block = (id: string, text: string): Block => ({ id, type: "p", voice: "author", text, marks: [], atoms: [] });
const note = (id: string, text: string): Note => ({
  ...{ id, label: id, kind: "editor", anchor: null },
  blocks: [block(`${id}-1`, text)],
});
const content = (texts: Record<string, string>, notes: Record<string, string> = {}): DocumentContent => ({
  blocks: Object.entries(texts).map(([id, text]) => block(id, text)),
  notes: Object.entries(notes).map(([id, text]) => note(id, text)),
  meta: emptyMeta("en"),
  glossary: [],
});

/** The span of some words of a block; they stand there once. */
function spanOf(where: DocumentContent, words: string, flow: Flow = "doc"): Span {
  const found = flowBlocks(where, flow).find(({ text }) => text.includes(words));
  if (!found) throw new Error(`${words} does not stand in ${flow}.`);
  const offset = Array.from(found.text.slice(0, found.text.indexOf(words))).length;
  const end = offset + Array.from(words).length;
  return { flow, start: { blockId: found.id, offset }, end: { blockId: found.id, offset: end } };
}

const first = {
  a: "The river froze on Monday. We carried 𐌰𐌱 the grain over the bridge by night.",
  b: "Ilya wrote twice to the district office, and twice they sent his letter back unread.",
  c: "In the spring the ferry ran again, and the children of the village came to school.",
};
const notes = {
  n1: "See the report of 4 March in the files of the harbour.",
  n2: "Ibid.",
  n3: "A landing below the mill.",
};
const old = content(first, notes);

describe("passages of a document", () => {
  const cases: [
    name: string,
    next: DocumentContent,
    words: string,
    flow: Flow,
    status: string,
    text: string,
    blockId: string,
  ][] = [
    ["an unchanged document", old, "carried 𐌰𐌱 the grain", "doc", "exact", "carried 𐌰𐌱 the grain", "a"],
    [
      "a paragraph before it",
      content({ z: "Harbour, 4 March", ...first }, notes),
      "wrote twice",
      "doc",
      "exact",
      "wrote twice",
      "b",
    ],
    [
      "words before it in its paragraph",
      content({ ...first, b: `Then ${first.b}` }),
      "wrote twice",
      "doc",
      "moved",
      "wrote twice",
      "b",
    ],
    [
      "its paragraph goes elsewhere and gets another id",
      content({ a: first.a, c: first.c, x: first.b }),
      "wrote twice",
      "doc",
      "moved",
      "wrote twice",
      "x",
    ],
    [
      "paragraphs are joined",
      content({ a: `${first.a} ${first.b}`, c: first.c }),
      "wrote twice",
      "doc",
      "moved",
      "wrote twice",
      "a",
    ],
    [
      "its words are corrected",
      content({ ...first, b: first.b.replace("twice to", "three times to") }),
      "wrote twice to",
      "doc",
      "changed",
      "wrote three times to",
      "b",
    ],
    [
      "a note keeps its id",
      content(first, { n1: notes.n1, n2: "Ibid.", n3: "A landing stage below the mill." }),
      "landing below",
      "note:n3",
      "changed",
      "landing stage below",
      "n3-1",
    ],
    [
      "a note gets another id",
      content(first, { n1: notes.n1, n4: notes.n3 }),
      "landing below",
      "note:n3",
      "moved",
      "landing below",
      "n4-1",
    ],
    [
      "notes are numbered anew",
      content(first, { n1: notes.n3, n2: notes.n1 }),
      "report of 4 March",
      "note:n1",
      "moved",
      "report of 4 March",
      "n2-1",
    ],
    [
      "a note is taken into the text",
      content({ ...first, d: notes.n1 }),
      "report of 4 March",
      "note:n1",
      "moved",
      "report of 4 March",
      "d",
    ],
  ];
  test.each(cases)("%s", (_, next, words, flow, status, text, blockId) => {
    const moved = moveTargets(old, next)(spanOf(old, words, flow));
    expect(moved).toMatchObject({ status, passage: { exact: text, start: { blockId } } });
    expect(moved.passage).toEqual(moved.passage && describePassage(next, moved.passage));
  });

  test("over the end of a paragraph", () => {
    const span: Span = { flow: "doc", start: { blockId: "a", offset: 58 }, end: { blockId: "b", offset: 10 } };
    const next = content({ z: "Harbour", ...first }, notes);
    const moved = moveTargets(old, next)(span);
    expect(moved).toMatchObject({ status: "exact", passage: { ...span } });
    expect(moved.passage).toEqual(describePassage(next, span));
  });
});

describe("what was taken out is an orphan", () => {
  const orphan = { status: "orphaned", survival: 0, passage: null };
  const cases: [name: string, next: DocumentContent, span: Span][] = [
    ["a paragraph", content({ a: first.a, c: first.c }), spanOf(old, "wrote twice")],
    ["a note", content(first, { n1: notes.n1 }), spanOf(old, "landing below", "note:n3")],
    ["a note that others are like", content(first, { n1: "Ibid.", n3: "Ibid." }), spanOf(old, "Ibid.", "note:n2")],
    ["everything", content({}), spanOf(old, "wrote twice")],
    [
      "a span of an unknown block",
      old,
      { flow: "doc", start: { blockId: "q", offset: 0 }, end: { blockId: "q", offset: 3 } },
    ],
    [
      "a span beyond its block",
      old,
      { flow: "doc", start: { blockId: "a", offset: 0 }, end: { blockId: "a", offset: 900 } },
    ],
    ["an empty span", old, { flow: "doc", start: { blockId: "a", offset: 3 }, end: { blockId: "a", offset: 3 } }],
    [
      "a span of an unknown note",
      old,
      { flow: "note:q", start: { blockId: "a", offset: 0 }, end: { blockId: "a", offset: 3 } },
    ],
  ];
  test.each(cases)("%s", (_, next, span) => expect(moveTargets(old, next)(span)).toEqual(orphan));

  test("a sentence that a note has too is not pinned to the note", () => {
    const [before, after] = [{ ...first, b: `${first.b} ${notes.n3}` }, first];
    const [from, to] = [content(before, notes), content(after, notes)];
    expect(moveTargets(from, to)(spanOf(from, "A landing below the mill."))).toEqual(orphan);
    expect(moveTargets(from, to)(spanOf(from, "landing below", "note:n3"))).toMatchObject({ status: "exact" });
  });
});

test("the order of asking does not matter", () => {
  const next = content({ z: first.c, ...first, b: "Ilya wrote." }, { n4: notes.n1 });
  const spans = [
    spanOf(old, "wrote twice"),
    spanOf(old, "ferry ran"),
    spanOf(old, "report of", "note:n1"),
    spanOf(old, "grain over"),
  ];
  const [forward, backward] = [moveTargets(old, next), moveTargets(old, next)];
  expect(spans.map(forward)).toEqual(spans.toReversed().map(backward).toReversed());
});
