/** Reading TEI of others: what each piece of markup becomes. The texts are composed. */
import { describe, expect, it } from "vitest";
import type { SourceBlock, SourceText } from "../model";
import { readTei } from "./read";

function read(xml: string): SourceText {
  const result = readTei(new TextEncoder().encode(xml), { pages: null, parts: null, onProgress: () => undefined });
  if (!result.ok) throw new Error(result.problem);
  return result.source;
}

const tei = (body: string, header = "") =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0" xmlns:x="urn:x"><teiHeader>${header}</teiHeader><text><body>${body}</body></text></TEI>`;

const told = ({ begins, part, form, text }: SourceBlock) => `${begins ? "» " : ""}${part ?? form}: ${text}`;
const blocks = (source: SourceText): string[] => (source.blocks ?? []).map(told);

const dispatch = `<div type="chapter"><head>The Mill Question</head>
  <div type="document" n="1"><note type="source" rend="inline">File No. 1.2/3</note>
    <head><hi rend="italic">The Miller to the Mayor</hi><note n="1" type="source">Source: Town Hall, box 4.</note></head>
    <opener><seg>[Telegram]</seg></opener>
    <opener><dateline><placeName>Riga</placeName>, <date when="1917-04-29T20:00:00">April 29, 1917</date><lb/>[Received April 30.]</dateline>
      <salute>Dear Sir,</salute></opener>
    <p>The wheel<note n="2" xml:id="n2" resp="#translator">Koleso.</note> has stopped <pb n="7"/>again.</p>
    <closer><salute>Yours,</salute> <signed>A. Miller</signed></closer>
    <postscript><p>P.S. Send grease.</p></postscript>
    <div><head>[Enclosure]</head><p>A bill.</p></div>
  </div>
  <div type="document" subtype="editorial-note" n="2"><head>Editorial Note</head><p>Nothing was sent.</p></div>
</div>`;

it("reads a volume of dispatches as it says its documents are", () => {
  const source = read(tei(dispatch));
  expect(blocks(source)).toEqual([
    "furniture: The Mill Question",
    "» citation: File No. 1.2/3",
    "title: The Miller to the Mayor",
    "citation: Source: Town Hall, box 4.",
    "editorialStatement: [Telegram]",
    "dateline: Riga, April 29, 1917\n[Received April 30.]",
    "salute: Dear Sir,",
    "paragraph: The wheel has stopped again.",
    "closer: Yours,",
    "closer: A. Miller",
    "postscript: P.S. Send grease.",
    "heading: [Enclosure]",
    "paragraph: A bill.",
    "» title: Editorial Note",
    "headnote: Nothing was sent.",
  ]);
  const text = source.blocks?.find(({ text: words }) => words.startsWith("The wheel"));
  expect(text?.markers).toEqual([{ start: 9, end: 9, key: "2", note: 0 }]);
  expect(text?.atoms).toEqual([{ at: 22, kind: "pageBreak", label: "7" }]);
  expect(source.notes.map(({ label, kind }) => [label, kind])).toEqual([["2", "translator"]]);
});

describe("one document in a file", () => {
  it("begins with what its editors put before it", () => {
    const body =
      '<p>Source: Town Hall.</p><p>Cited in a book.</p><div type="letter"><head>A Letter</head><p>So.</p></div>';
    expect(blocks(read(tei(body)))).toEqual([
      "» citation: Source: Town Hall.",
      "editorialStatement: Cited in a book.",
      "title: A Letter",
      "paragraph: So.",
    ]);
  });

  it("tells what its header says", () => {
    const header = `<fileDesc><titleStmt><title>Miller to Mayor</title><editor>E. Weber</editor>
      <respStmt><resp>translated by</resp><name>T. Ozols</name></respStmt></titleStmt>
      <publicationStmt><availability><licence>CC0 1.0</licence></availability></publicationStmt>
      <sourceDesc><bibl>Letters of Millers (1920)</bibl></sourceDesc></fileDesc>
      <profileDesc><langUsage><language ident="lv">Latvian</language></langUsage><correspDesc>
      <correspAction type="sent"><persName>A. Miller</persName><placeName>Riga</placeName><date when="1917-04-29"/></correspAction>
      <correspAction type="received"><persName>The Mayor</persName></correspAction></correspDesc></profileDesc>`;
    const source = read(tei("<p>So.</p>", header));
    expect(blocks(source)).toEqual(["» paragraph: So."]);
    expect(source.meta).toMatchObject({
      title: "Miller to Mayor",
      editor: "E. Weber",
      translator: "T. Ozols",
      rights: "CC0 1.0",
      sourceBook: "Letters of Millers (1920)",
      language: "lv",
      senders: ["A. Miller"],
      recipients: ["The Mayor"],
      place: "Riga",
      date: { edtf: "1917-04-29", printed: null },
    });
  });
});

it.each<[name: string, body: string, expected: string[]]>([
  ["verse", "<lg><head>Song</head><l>One,</l><l>two.</l></lg>", ["heading: Song", "verse: One,\ntwo."]],
  ["lines without a stanza", "<l>One,</l> <l>two.</l><p>So.</p>", ["verse: One,\ntwo.", "paragraph: So."]],
  ["stanzas", "<lg><lg><l>One</l></lg><lg><l>Two</l></lg></lg>", ["verse: One", "verse: Two"]],
  [
    "a list with labels and a list in it",
    "<list><label>1.</label><item>Bread<list><item>white</item></list></item><item>Salt</item></list>",
    ["listItem: 1. Bread", "listItem: white", "listItem: Salt"],
  ],
  ["a table", "<table><row><cell>Rye</cell><cell><p>4</p></cell></row></table>", ["tableRow: Rye\t4"]],
  [
    "minutes",
    "<sp><speaker>Weber:</speaker><p>No.</p><p>Never.</p></sp>",
    ["paragraph: Weber: No.", "paragraph: Never."],
  ],
  ["a quotation apart", "<p>He wrote:</p><quote><p>Go.</p></quote>", ["paragraph: He wrote:", "quote: Go."]],
  ["a quotation in the line", "<p>He <q>went</q>.</p>", ["paragraph: He went."]],
  [
    "a signature under a valediction",
    "<p>Sincerely,<lb/>A. Miller</p>",
    ["paragraph: Sincerely,", "paragraph: A. Miller"],
  ],
  [
    "a word over a line's end",
    '<p>bro<lb break="no"/>ken and<lb/>so on, with many more words of this long line, more than a signature has</p>',
    ["paragraph: broken and so on, with many more words of this long line, more than a signature has"],
  ],
  [
    "an address",
    "<closer><address><addrLine>Mill Lane</addrLine><addrLine>Riga</addrLine></address></closer>",
    ["closer: Mill Lane\nRiga"],
  ],
  [
    "a running head in a paragraph",
    "<p>One <fw>THE RIVER 12</fw>two.</p>",
    ["paragraph: One two.", "furniture: THE RIVER 12"],
  ],
  [
    "an element nobody knows",
    "<p>One <x:odd>two</x:odd>.</p><x:odd>Three</x:odd>",
    ["paragraph: One two.", "paragraph: Three"],
  ],
  ["a picture's caption", '<figure><graphic url="a.png"/><figDesc>A mill</figDesc></figure>', ["paragraph: A mill"]],
  [
    "an error and its correction",
    "<p>A <choice><sic>mlil</sic><corr>mill</corr></choice>.</p>",
    ["paragraph: A mill."],
  ],
  ["an attribute of P4", '<p>A <sic corr="mill">mlil</sic>.</p>', ["paragraph: A mill."]],
  [
    "a paragraph cut by a list",
    "<p>We need<list><item>salt</item></list>and bread.</p>",
    ["paragraph: We need", "listItem: salt", "paragraph: and bread."],
  ],
])("reads %s", (_, body, expected) => {
  expect(blocks(read(tei(body)))).toEqual(expected);
});

it.each<[name: string, body: string, marks: unknown[]]>([
  ["italics", '<p><hi rend="italic">So</hi></p>', [{ kind: "emphasis" }]],
  ["small capitals", '<p><hi rend="smallcaps">So</hi></p>', [{ kind: "smallCaps" }]],
  ["a language", '<p><foreign xml:lang="lv">So</foreign></p>', [{ kind: "foreign", language: "lv" }]],
  [
    "what is supplied",
    '<p><supplied cert="low">So</supplied></p>',
    [{ kind: "editorial", role: "supplied", certainty: "low" }],
  ],
  ["what is doubtful", "<p><unclear>So</unclear></p>", [{ kind: "unclear", certainty: "certain" }]],
  ["a deletion", "<p><del>So</del></p>", [{ kind: "struck" }]],
  ["a name", "<p><persName>So</persName></p>", [{ kind: "name", of: "person", key: null }]],
  [
    "a span of days",
    '<p><date notBefore="1917-04" notAfter="1917-06">So</date></p>',
    [{ kind: "date", edtf: "1917-04/1917-06" }],
  ],
  [
    "a correction",
    "<p><choice><sic>sO</sic><corr>So</corr></choice></p>",
    [{ kind: "correction", printed: "sO", reason: "typo" }],
  ],
])("marks %s", (_, body, marks) => {
  expect(read(tei(body)).blocks?.[0]?.marks).toEqual(marks.map((mark) => ({ ...Object(mark), start: 0, end: 2 })));
});

describe("notes", () => {
  it.each([
    [
      "a reference",
      '<p>Bread<ref target="#a">*</ref>.</p><div type="notes"><note xml:id="a" n="*">Rye.</note></div>',
      "Bread*.",
      5,
      6,
    ],
    ["an anchor", '<p>Bread<anchor xml:id="p"/>.</p><note n="*" target="#p" xml:id="a">Rye.</note>', "Bread.", 5, 5],
    ["its place", '<p>Bread<note place="foot" n="*">Rye.</note>.</p>', "Bread.", 5, 5],
  ])("are paired by %s", (_, body, text, start, end) => {
    const source = read(tei(body));
    expect(source.blocks?.map((block) => [block.text, block.markers])).toEqual([
      [text, [{ start, end, key: "*", note: 0 }]],
    ]);
    expect(source.notes.map(({ label, blocks: [first] }) => [label, first?.text])).toEqual([["*", "Rye."]]);
  });
});

describe("pieces and broken files", () => {
  it("reads a piece cut out of the middle of a file", () => {
    const piece = "<head>§ 2. Mills</head><p>One &mdash; two.</p></div>\n<div x:n='3'><head>§ 3. Bread</head>";
    expect(blocks(read(piece))).toEqual(["heading: § 2. Mills", "paragraph: One — two.", "heading: § 3. Bread"]);
  });

  it.each([
    ["tags that do not fit", "<TEI><text><p>One</q></p></text></TEI>"],
    [
      "entities of its own",
      '<!DOCTYPE TEI [<!ENTITY a SYSTEM "file:///etc/passwd">]><TEI><text><p>&a;</p></text></TEI>',
    ],
    ["no text", tei("")],
  ])("refuses a file with %s in one sentence", (_, xml) => {
    const result = readTei(new TextEncoder().encode(xml), { pages: null, parts: null, onProgress: () => undefined });
    expect(result.ok ? "" : result.problem).toMatch(/^[A-Z].*\.$/u);
  });
});

it.each([
  ["a picture", '<p>One</p><figure><graphic url="a.png"/></figure>', "Pictures were left out"],
  ["data for programs", "<p>One</p><spanGrp><span>noun</span></spanGrp>", "beside its text"],
])("tells that %s was left out", (_, body, notice) => {
  expect(read(tei(body)).notices).toEqual([expect.stringContaining(notice)]);
});

it("begins a document with each text of a corpus", () => {
  const text = (words: string) => `<TEI><teiHeader/><text><body><head>${words}</head><p>So.</p></body></text></TEI>`;
  expect(blocks(read(`<teiCorpus><teiHeader/>${text("One")}${text("Two")}</teiCorpus>`))).toEqual([
    "» title: One",
    "paragraph: So.",
    "» title: Two",
    "paragraph: So.",
  ]);
});
