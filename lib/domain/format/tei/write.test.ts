/** The TEI of one document as an editor expects it, and what happens when others change the file. The text is composed. */
import { describe, expect, it } from "vitest";
import { type Block, type DocumentContent, emptyMeta } from "../../document/model";
import { dating } from "./dating";
import { readTei } from "./read";
import { writeTei } from "./write";

const block = (id: string, type: Block["type"], text: string, more: Partial<Block> = {}): Block => ({
  ...{ id, type, text, marks: [], atoms: [] },
  voice: ["title", "headnote", "citation"].includes(type) ? "editor" : "author",
  ...more,
});

const content: DocumentContent = {
  blocks: [
    block("b1", "title", "Grinev to Osipova"),
    block("b2", "headnote", "Grinev was a miller."),
    block("b3", "p", "The weighers [of grain] left.", {
      marks: [
        { kind: "emphasis", start: 0, end: 12 },
        { kind: "editorial", role: "gloss", certainty: "high", start: 13, end: 23 },
      ],
      atoms: [
        { kind: "noteReference", at: 12, noteId: "n1" },
        { kind: "pageBreak", at: 24, label: "7" },
      ],
    }),
    block("b4", "verse", "One,\ntwo."),
    block("b5", "tableRow", "Rye\t4"),
    block("b6", "closer", "9/IV Grinev.", { marks: [{ kind: "signed", start: 5, end: 12 }] }),
    block("b7", "citation", "GARF, f. 1, d. 2"),
  ],
  notes: [
    {
      ...{ id: "n1", label: "1.", kind: "editor" as const, anchor: { blockId: "b3", at: 12 } },
      blocks: [block("b8", "p", "Sworn men.", { voice: "editor" })],
    },
  ],
  meta: { ...emptyMeta("en"), title: "Grinev to Osipova", rights: "CC0 1.0", senders: ["Grinev"], ends: "cut" },
  glossary: [],
};

const xml = writeTei(content);
const read = (text: string) => {
  const result = readTei(new TextEncoder().encode(text), { pages: null, parts: null, onProgress: () => undefined });
  if (!result.ok) throw new Error(result.problem);
  return result.source;
};

describe("the TEI of a document", () => {
  it.each([
    ["its title", '<div type="document" part="I">\n<head xml:id="b1">Grinev to Osipova</head>'],
    ["its headnote in a division", '<div type="headnote">\n<p xml:id="b2">Grinev was a miller.</p>\n</div>'],
    [
      "the note at its place",
      '<hi rend="italic">The weighers</hi><note n="1." type="editor" place="foot" xml:id="note.n1"><p xml:id="b8" ana="voice:editor">Sworn men.</p></note>',
    ],
    ["a gloss as an inline note", '<note type="gloss" place="inline" cert="high">[of grain]</note> <pb n="7"/>left.'],
    ["verse in lines", '<lg xml:id="b4"><l>One,</l><l>two.</l></lg>'],
    ["rows in a table", '<table>\n<row xml:id="b5"><cell>Rye</cell><cell>4</cell></row>\n</table>'],
    ["the signature in the closer", '<closer xml:id="b6">9/IV <signed>Grinev.</signed></closer>'],
    ["the source apart", '<div type="source">\n<bibl type="source" xml:id="b7">GARF, f. 1, d. 2</bibl>\n</div>'],
    ["the terms of use", "<availability><p>CC0 1.0</p></availability>"],
    ["the sender", '<correspAction type="sent">\n<persName>Grinev</persName>\n</correspAction>'],
  ])("has %s", (_, expected) => {
    expect(xml).toContain(expected);
  });

  it("gives the words of the file with the document, for the import to keep", () => {
    const source = read(xml);
    expect(source.documents).toEqual([content]);
    expect(source.text).toContain("The weighers [of grain] left.\n\nOne,\ntwo.");
    expect(source.blocks?.map(({ start, end }) => source.text.slice(start, end))).toEqual(
      content.blocks.map(({ text }) => text),
    );
    expect(source.notes.flatMap((note) => note.blocks.map(({ text }) => text))).toEqual(["Sworn men."]);
  });
});

describe("a file of ours that was changed", () => {
  it.each([
    ["laid out anew between blocks", xml.replaceAll("\n<", "\n      <")],
    ["with a comment", xml.replace("<body>", "<body><!-- seen -->")],
  ])("still gives the document when it was %s", (_, changed) => {
    expect(read(changed).documents).toEqual([content]);
  });

  it.each([
    ["a paragraph without an id", xml.replace("<lg", "<p>Added later.</p><lg"), "Added later."],
    ["words between blocks", xml.replace("<lg", "Stray words. <lg"), "Stray words."],
    ["an element we do not write", xml.replace("two.", "<stage>two</stage>."), "One,\ntwo."],
    ["an id that stands twice", xml.replace('xml:id="b4"', 'xml:id="b2"'), "One,\ntwo."],
    ["an id of no character", xml.replace('xml:id="b4"', 'xml:id="_ffffff_"'), "One,\ntwo."],
    ["a type we do not write", xml.replace('type="headnote"', 'type="preface"'), "Grinev was a miller."],
  ])("loses no word of %s", (_, changed, words) => {
    const source = read(changed);
    const texts = source.documents?.flatMap(({ blocks }) => blocks) ?? source.blocks ?? [];
    expect(texts.map(({ text }) => text)).toContain(words);
    if (source.documents === null) expect(source.notices).toEqual([expect.stringContaining("changed since")]);
  });
});

it.each([
  ["1938-10-28", { when: "1938-10-28" }],
  ["1948-01", { when: "1948-01" }],
  ["1937?", { when: "1937", cert: "medium" }],
  ["1936/1938", { notBefore: "1936", notAfter: "1938" }],
  ["../1921-07-05", { notAfter: "1921-07-05" }],
  ["[1937-10-28,1938-10-28]", { notBefore: "1937-10-28", notAfter: "1938-10-28" }],
  ["19XX", { notBefore: "1900", notAfter: "1999", cert: "medium" }],
  ["1931-XX", { notBefore: "1931", notAfter: "1931", cert: "medium" }],
  ["XXXX-04-09", {}],
  [null, {}],
])("dates %s in the attributes of TEI", (edtf, expected) => {
  const told = Object.entries(dating(edtf)).filter(([, value]) => value !== null);
  expect(Object.fromEntries(told)).toEqual(expected);
});
