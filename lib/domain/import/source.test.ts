/** Files that a reader took apart: what the file says stands, and the rest is told as on any page. */
import { describe, expect, it } from "vitest";
import { emptyMeta } from "../document/model";
import type { SourceBlock, SourceNote, SourceText } from "../format/model";
import { importSource } from "./import";
import { joinSources } from "./join-sources";
import { toParseOutput } from "./parse-output";

type Said = Partial<Omit<SourceBlock, "start" | "end">> & { text: string };

/** Blocks as a reader gives them: each with its stretch of the text, parted by a blank line. */
function sourceOf(said: readonly Said[], more: Partial<SourceText> = {}): SourceText {
  let text = "";
  const blocks = said.map((one): SourceBlock => {
    const start = text.length;
    text += `${one.text}\n\n`;
    return { ...unsaid, ...one, start, end: start + one.text.length };
  });
  return { format: "html", text: text.trimEnd(), blocks, notes: [], meta: {}, documents: null, notices: [], ...more };
}

const unsaid = {
  form: "paragraph",
  level: null,
  part: null,
  begins: false,
  marks: [],
  atoms: [],
  markers: [],
  indent: 0,
  align: null,
  size: 1,
  page: null,
} as const satisfies Partial<SourceBlock>;

const note = (key: string, words: string, order: number): SourceNote => ({
  label: `${key}.`,
  key,
  order,
  kind: "editor",
  blocks: [{ ...unsaid, text: words, start: 0, end: 0 }],
});

const body = "The ferry at Nizhnyaya Susha has not run since the ice went, and I have told nobody why it does not.";

describe("what a file says of its blocks", () => {
  const source = sourceOf([
    { text: "GARS, f. 4, op. 1, d. 77, l. 3", part: "citation", begins: true },
    { text: "The Ferryman to the Surveyor", part: "title" },
    { text: "Zarechnoe, 3 May 1921", part: "dateline" },
    { text: "Dear Surveyor,", part: "salute" },
    { text: body, part: "p" },
    { text: "P. Lapin", part: "closer" },
    { text: "The Surveyor to the Ferryman", part: "title", begins: true },
    { text: "9 May 1921", part: "dateline" },
    { text: body },
    { text: "N. Gusev", part: "closer" },
  ]);
  const result = importSource(source);

  it("begins documents where it says and gives each block its type", () => {
    expect(result.documents.map(({ content }) => content.blocks.map(({ type }) => type))).toEqual([
      ["citation", "title", "dateline", "salute", "p", "closer"],
      ["title", "dateline", "p", "closer"],
    ]);
    expect(toParseOutput(result).documents[0]).toMatchObject({
      title: "The Ferryman to the Surveyor",
      date: { edtf: "1921-05-03" },
      closer: ["P. Lapin"],
      citation: { scheme: "ru" },
    });
  });

  it("asks nothing of what the file says, and confirms the boundary", () => {
    const boundary = result.questions.filter(({ field }) => field === "boundary");
    expect(boundary).toMatchObject([{ kind: "confirm", score: 0.98 }]);
  });

  it("colours each block where it stands in the file's text", () => {
    const shown = result.zones.map(({ start, end }) => source.text.slice(start, end));
    expect(shown).toEqual(source.blocks?.map(({ text }) => text));
  });
});

describe("words under marks", () => {
  const text = "\u{1f35e} bread and salt[1] for all";
  const source = sourceOf(
    [
      {
        text,
        marks: [{ kind: "foreign", language: "ru-Latn", start: 3, end: 8 }],
        atoms: [{ kind: "pageBreak", label: "7", at: text.indexOf("for") }],
        markers: [{ start: text.indexOf("[1]"), end: text.indexOf("[1]") + 3, key: "1", note: 0 }],
      },
      { text: "A paragraph of *stars* that are only stars.[1]", markers: [] },
    ],
    { notes: [note("1", "Baked at home.", 2)] },
  );
  const [document] = importSource(source).documents;
  const [first, second] = document?.content.blocks ?? [];

  it("are counted in code points, and markers leave the text", () => {
    expect(first).toMatchObject({
      text: "\u{1f35e} bread and salt for all",
      marks: [{ kind: "foreign", start: 2, end: 7 }],
      atoms: [
        { kind: "noteReference", at: 16 },
        { kind: "pageBreak", label: "7", at: 17 },
      ],
    });
  });

  it("are not read as signs of emphasis", () => {
    expect(second?.text).toContain("*stars*");
  });

  it("a linked marker has its note, whatever stands elsewhere", () => {
    expect(document?.content.notes[0]).toMatchObject({ label: "1.", anchor: { blockId: first?.id, at: 16 } });
  });
});

it("running heads of the file are set aside, and a paragraph that a page cut is one again", () => {
  const source = sourceOf([
    { text: "The miller had gone down to the river before the sun was over the poplars and", page: 1 },
    { text: "12", form: "furniture", page: 1 },
    { text: "THE RIVER", form: "furniture", page: 2 },
    { text: "found the ferry gone, with the rope still warm.", page: 2 },
  ]);
  const { debris, documents } = toParseOutput(importSource(source));
  expect(debris).toEqual([
    { side: "bottom", text: "12" },
    { side: "top", text: "THE RIVER" },
  ]);
  expect(documents[0]?.body).toEqual([
    "The miller had gone down to the river before the sun was over the poplars and found the ferry gone, with the rope still warm.",
  ]);
});

it("what the file says of itself fills what the text does not say, and is confirmed", () => {
  const meta = { language: "de", rights: "CC0 1.0", translator: "A. Weber", title: "On Ferries", sourceBook: "Rivers" };
  const result = importSource(sourceOf([{ text: body }, { text: body }], { meta }));
  expect(result.documents[0]?.content.meta).toMatchObject(meta);
  const asked = result.questions.filter(({ field }) => field === "rights" || field === "translator");
  expect(asked.map(({ kind, proposal }) => [kind, proposal.label])).toEqual([
    ["confirm", "CC0 1.0"],
    ["confirm", "A. Weber"],
  ]);
});

it("documents of Headnote's own file come as they are, with new ids and everything to confirm", () => {
  const content = {
    blocks: [
      {
        id: "x",
        type: "p" as const,
        voice: "author" as const,
        text: body,
        marks: [],
        atoms: [{ kind: "noteReference" as const, noteId: "x", at: 3 }],
      },
    ],
    notes: [
      {
        id: "x",
        label: "1",
        kind: "editor" as const,
        anchor: { blockId: "x", at: 3 },
        blocks: [{ id: "y", type: "p" as const, voice: "editor" as const, text: "So.", marks: [], atoms: [] }],
      },
    ],
    meta: { ...emptyMeta("en"), title: "On Ferries", rights: "CC0 1.0" },
    glossary: [],
  };
  const result = importSource(sourceOf([{ text: body }, { text: body }], { documents: [content, content] }));
  const [one, two] = result.documents;
  const ids = result.documents.flatMap(({ id, content: { blocks, notes } }) => [
    id,
    ...blocks.map((block) => block.id),
    ...notes.flatMap((item) => [item.id, ...item.blocks.map((block) => block.id)]),
  ]);
  expect(new Set(ids).size).toBe(8);
  for (const document of [one, two]) {
    const [block] = document?.content.blocks ?? [];
    const [own] = document?.content.notes ?? [];
    expect(own?.anchor).toEqual({ blockId: block?.id, at: 3 });
    expect(block?.atoms).toEqual([{ kind: "noteReference", noteId: own?.id, at: 3 }]);
  }
  expect(result.zones.map(({ documentId }) => documentId)).toEqual([one?.id, two?.id]);
  expect(new Set(result.questions.map(({ kind, score }) => `${kind} ${score}`))).toEqual(new Set(["confirm 0.98"]));
  expect(result.questions.map(({ field }) => field).slice(0, 5)).toEqual([
    "title",
    "date",
    "citation",
    "translator",
    "rights",
  ]);
});

describe("files joined", () => {
  const first = sourceOf([{ text: "One1", markers: [{ start: 3, end: 4, key: "1", note: 0 }] }], {
    notes: [note("1", "First note.", 1)],
    meta: { language: "en", rights: "CC0 1.0" },
  });
  const second = { ...first, meta: { language: "en", rights: "Public domain" } };
  const joined = joinSources([first, second]);

  it("have spans, notes and markers moved", () => {
    expect(joined.text).toBe("One1\fOne1");
    expect(joined.blocks?.map(({ start, end, markers }) => [joined.text.slice(start, end), markers[0]?.note])).toEqual([
      ["One1", 0],
      ["One1", 1],
    ]);
    expect(joined.notes.map(({ order }) => order)).toEqual([1, 2]);
    expect(joined.meta).toEqual({ language: "en" });
  });

  it("a plain text among them has its paragraphs as blocks", () => {
    const plain: SourceText = { ...first, format: "text", text: "A\n\nB", blocks: null, notes: [], meta: {} };
    expect(joinSources([plain, first]).blocks?.map(({ text, start }) => [text, start])).toEqual([
      ["A", 0],
      ["B", 3],
      ["One1", 5],
    ]);
    expect(joinSources([plain, plain])).toMatchObject({ text: "A\n\nB\fA\n\nB", blocks: null });
  });

  it("a paragraph that goes on in the next file is one", () => {
    const cut = (text: string): SourceText => ({ ...first, format: "text", text, blocks: null, notes: [], meta: {} });
    const result = importSource(
      joinSources([
        cut(
          "To the Surveyor\n\n3 May 1921\n\nThe miller had gone down to the river before the sun was over the poplars and",
        ),
        cut("found the ferry gone, with the rope still warm, and nobody on either bank of it."),
      ]),
    );
    expect(toParseOutput(result).documents.map(({ body: paragraphs }) => paragraphs.length)).toEqual([1]);
  });
});
