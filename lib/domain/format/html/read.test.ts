import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createBuilder } from "../builder";
import { readHtml } from "../html";
import { readHtmlFiles } from "./read";

describe("several files of one book", () => {
  const chapter = (note: string) =>
    `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en"><head><title>A Book</title></head><body>
     <h1>Chapter ${note}</h1><p>Word<a id="r" epub:type="noteref" href="../notes/notes.xhtml#n${note}">${note}</a> on.</p></body></html>`;
  const notes = `<html><body><h2>Notes</h2><ol><li id="n1" epub:type="endnote"><p>One. <a href="../text/one.xhtml#r">back</a></p></li>
     <li id="n2" epub:type="endnote"><p>Two. <a href="../text/two.xhtml#r">back</a></p></li></ol></body></html>`;

  it("pairs notes over them by the paths of links, though ids repeat", () => {
    const builder = createBuilder();
    const done: number[] = [];
    const read = readHtmlFiles(
      builder,
      [
        { name: "OEBPS/text/one.xhtml", text: chapter("1") },
        { name: "OEBPS/text/two.xhtml", text: chapter("2") },
        { name: "OEBPS/notes/notes.xhtml", text: notes },
      ],
      (count) => done.push(count),
    );
    expect(read).toEqual({ ok: true, meta: { language: "en", sourceBook: "A Book" }, notices: [] });
    expect(done).toEqual([1, 2, 3]);
    const finished = builder.finish({ format: "epub" });
    if (!finished.ok) throw new Error(finished.problem);
    const { blocks, notes: found } = finished.source;
    expect(blocks?.flatMap(({ markers }) => markers.map(({ key, note }) => [key, note]))).toEqual([
      ["1", 0],
      ["2", 1],
    ]);
    expect(found.map(({ label, blocks: parts }) => [label, ...parts.map(({ text }) => text)])).toEqual([
      ["1.", "One."],
      ["2.", "Two."],
    ]);
  });

  it("reads of a file of notes only those that the chosen chapters refer to", () => {
    const builder = createBuilder();
    const files = [
      { name: "OEBPS/text/two.xhtml", text: chapter("2") },
      { name: "OEBPS/notes/notes.xhtml", text: notes, notesOnly: true },
    ];
    expect(readHtmlFiles(builder, files, () => undefined).ok).toBe(true);
    const finished = builder.finish({ format: "epub" });
    expect(finished.ok && finished.source.text).toBe("Chapter 2\n\nWord2 on.\n\n2. Two.");
  });

  it("refuses the book when one file cannot be read", () => {
    const files = [
      { name: "a", text: "<p>a" },
      { name: "b", text: "<div>".repeat(400) },
    ];
    expect(readHtmlFiles(createBuilder(), files, () => undefined)).toEqual({
      ok: false,
      problem: expect.stringMatching(/nested more than/u),
    });
  });
});

const tags = [
  "p",
  "div",
  "b",
  "i",
  "span",
  "table",
  "td",
  "tr",
  "li",
  "ol",
  "blockquote",
  "sup",
  "a",
  "h2",
  "pre",
  "br",
  "hr",
  "q",
];
const attributes = [
  "",
  " class=footnote",
  " id=n1",
  ' href="#n1"',
  " class=poem",
  " align=right",
  " id=page3",
  " class=letter",
];
const piece = fc.oneof(
  fc
    .record({ tag: fc.constantFrom(...tags), attribute: fc.constantFrom(...attributes), closes: fc.boolean() })
    .map(({ tag, attribute, closes }) => (closes ? `</${tag}>` : `<${tag}${attribute}>`)),
  fc.constantFrom(" ", "\n", "&amp;", "<!-- x -->", "<"),
  fc.stringMatching(/^[b-hj-z]{5,9}$/u),
);

describe("laws", () => {
  it("whatever the markup, no word of the page is lost and every block stands where it says", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const read = readHtml(new TextEncoder().encode(`<p>begin</p>${pieces.join(" ")}`));
        expect(read.ok).toBe(true);
        if (!read.ok) return;
        const { text, blocks, notes } = read.source;
        for (const block of [...(blocks ?? []), ...notes.flatMap((note) => note.blocks)])
          expect(text.slice(block.start, block.end)).toBe(block.text);
        const words = new Set(text.split(/[^a-z]+/u));
        // A lone `<` makes a tag of the word after it.
        const given = pieces.filter((word, at) => /^[a-z]{5,9}$/u.test(word) && pieces[at - 1] !== "<");
        for (const word of given) expect(words.has(word)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
