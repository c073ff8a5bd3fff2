import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readDocx } from "./docx";
import { makeDocx, para, run, sourceOf } from "./docx/make-docx.testing";
import { limits, type ReadOptions } from "./model";

const options: ReadOptions = { pages: null, parts: null, onProgress: () => {} };
const refusal = (bytes: Uint8Array): string => {
  const read = readDocx(bytes, options);
  return read.ok ? "read" : read.problem;
};

/** Where words can stand in a Word file. `%` is put for the inside of a paragraph or for words. */
const inParagraph = [
  "%",
  "<w:hyperlink>%</w:hyperlink>",
  "<w:ins>%</w:ins>",
  "<w:smartTag>%</w:smartTag>",
  "<w:bdo>%</w:bdo>",
  '<w:fldSimple w:instr="REF">%</w:fldSimple>',
];
const ofType = ["", "<w:b/>", "<w:i/>", "<w:caps/>", '<w:lang w:val="fr-FR"/>', '<w:vertAlign w:val="superscript"/>'];
const aroundParagraphs = [
  "%",
  "<w:sdt><w:sdtPr/><w:sdtContent>%</w:sdtContent></w:sdt>",
  "<w:tbl><w:tr><w:tc>%</w:tc></w:tr></w:tbl>",
  "<w:tbl><w:tr><w:tc>%</w:tc><w:tc>%</w:tc></w:tr></w:tbl>",
  "<w:p><w:r><w:drawing><wps:txbx><w:txbxContent>%</w:txbxContent></wps:txbx></w:drawing></w:r></w:p>",
];
const styleIds = ["", "Heading2", "Quote", "Unknown", "TOC1"];

describe("every word", () => {
  const word = fc.string({ unit: fc.constantFrom(..."abcdéжשñ"), minLength: 1, maxLength: 6 });
  const runs = fc
    .tuple(word, fc.constantFrom(...ofType), fc.constantFrom(...inParagraph))
    .map(([words, type, around]) => ({ words, xml: around.replace("%", run(` ${words} `, type)) }));
  const paragraph = fc
    .tuple(fc.array(runs, { minLength: 1, maxLength: 4 }), fc.constantFrom(...styleIds), fc.nat(2))
    .map(([parts, id, ends]) => ({
      words: parts.map(({ words }) => words),
      xml: para(parts.map(({ xml }) => xml).join("<w:r><w:br/></w:r>".repeat(ends)), id || undefined),
    }));
  const body = fc.array(fc.tuple(paragraph, fc.constantFrom(...aroundParagraphs), fc.boolean()), {
    minLength: 1,
    maxLength: 6,
  });

  it("of the text and of its notes is read, in order, once for each place", () => {
    fc.assert(
      fc.property(body, (parts) => {
        const notes: string[] = [];
        const xml = parts.map(([{ xml: inner }, around, inNote]) => {
          if (!inNote) return around.replaceAll("%", () => inner);
          notes.push(`<w:footnote w:id="${notes.length}">${around.replaceAll("%", () => inner)}</w:footnote>`);
          return para(`${run("marked")}<w:r><w:footnoteReference w:id="${notes.length - 1}"/></w:r>`);
        });
        const expected = parts.flatMap(([{ words }, around, inNote]) => {
          const times = inNote || around.split("%").length === 2 ? around.split("%").length - 1 : 2;
          const repeated = Array.from({ length: times }, () => words).flat();
          return inNote ? ["marked", ...repeated] : repeated;
        });
        const read = sourceOf({ body: xml.join(""), footnotes: notes.join("") });
        const found = [...(read.blocks ?? []), ...read.notes.flatMap((note) => note.blocks)].flatMap(({ text }) =>
          text.split(/\s+/u),
        );
        expect(found.sort()).toEqual(expected.map((each) => each.normalize("NFC")).sort());
        for (const each of [...(read.blocks ?? []), ...read.notes.flatMap((note) => note.blocks)]) {
          expect(read.text.slice(each.start, each.end)).toBe(each.text);
          expect(each.marks.every(({ start, end }) => start < end && end <= each.text.length)).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe("refusals", () => {
  const ole = (name: string) =>
    new Uint8Array([
      0xd0,
      0xcf,
      0x11,
      0xe0,
      ...Array.from({ length: 600 }, () => 0),
      ...[...name].flatMap((letter) => [letter.charCodeAt(0), 0]),
    ]);
  const inDocument = (content: string) => makeDocx({ body: "", more: { "word/document.xml": strToU8(content) } });
  const good = () => makeDocx({ body: para(run("Dear Anna, ".repeat(40))) });

  it.each([
    ["a file with a password", ole("EncryptedPackage"), /protected by a password; open it in Word/u],
    ["an old Word file", ole("WordDocument"), /old Word file \(\.doc\)/u],
    ["no container at all", strToU8("Dear Anna, I write to you in haste."), /no complete ZIP/u],
    ["another container", zipSync({ "letter.txt": strToU8("Dear Anna") }), /no Word file/u],
    ["a cut file", good().subarray(0, 400), /damaged or cut off/u],
    ["a bomb", makeDocx({ body: "", more: { "word/document.xml": new Uint8Array(60_000_000) } }), /ZIP bomb/u],
    [
      "no text part",
      makeDocx({ body: "", more: { "_rels/.rels": strToU8("<x/>"), "word/other.xml": strToU8("") } }),
      /holds no text/u,
    ],
    [
      "an entity bomb",
      inDocument('<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><d>&b;</d>'),
      /declares an entity/u,
    ],
    [
      "an external entity",
      inDocument('<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd">]><d>&a;</d>'),
      /declares an entity/u,
    ],
    ["deep nesting", inDocument(`${"<a>".repeat(300)}${"</a>".repeat(300)}`), /more than 200 deep/u],
    ["a broken text", inDocument("<w:document>"), /part “document.xml”.*broken/u],
    [
      "broken notes",
      makeDocx({ body: para(run("a")), footnotes: "<w:footnote>" }),
      /part “word\/footnotes.xml”.*broken/u,
    ],
    ["no words", makeDocx({ body: para("") }), /holds no text; if its pages are pictures/u],
    [
      "too many words",
      makeDocx({ body: para(run("word ".repeat(limits.characters / 5 + 1))) }),
      /more than 4,000,000 characters/u,
    ],
  ])("%s", (_, bytes, problem) => {
    expect(refusal(bytes)).toMatch(problem);
  });

  it("are single sentences", () => {
    expect(refusal(inDocument(`<a ${"x".repeat(500)}`))).toMatch(/^\p{Lu}[^\n]{8,300}\.$/u);
  });
});

describe("files that have lost parts", () => {
  const words =
    para(run("Dear Anna"), "Heading2") + para(`${run("I write.")}<w:r><w:footnoteReference w:id="1"/></w:r>`);
  const footnotes = `<w:footnote w:id="1">${para(run("In haste."))}</w:footnote>`;

  it.each([
    [
      "their relations",
      makeDocx({ body: words, footnotes, more: { "word/_rels/document.xml.rels": strToU8("<R/>") } }),
    ],
    ["the first relations", makeDocx({ body: words, footnotes, more: { "_rels/.rels": strToU8("<R/>") } })],
  ])("%s are read by the usual names", (_, bytes) => {
    const read = readDocx(bytes, options);
    expect(read.ok && read.source.text).toBe("Dear Anna\n\nI write.\n\n1 In haste.");
    expect(read.ok && read.source.blocks?.[0]).toMatchObject({ form: "heading", level: 2 });
  });

  it("and progress is told", () => {
    const done: number[] = [];
    readDocx(makeDocx({ body: words }), { ...options, onProgress: (at, total) => done.push(at / total) });
    expect(done.at(-1)).toBe(1);
  });
});
