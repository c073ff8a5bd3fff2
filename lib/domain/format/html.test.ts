import { describe, expect, it } from "vitest";
import { readHtml } from "./html";
import type { SourceBlock, SourceText } from "./model";

const bytesOf = (markup: string): Uint8Array => new TextEncoder().encode(markup);

function read(markup: string): SourceText {
  const source = readHtml(bytesOf(markup));
  if (!source.ok) throw new Error(source.problem);
  for (const block of [...(source.source.blocks ?? []), ...source.source.notes.flatMap((note) => note.blocks)])
    expect(source.source.text.slice(block.start, block.end)).toBe(block.text);
  return source.source;
}

const textsOf = (markup: string): string[] => (read(markup).blocks ?? []).map(({ text }) => text);

/** What is said of each block beside being a plain paragraph: `heading2 title begins right: words`. */
function saidOf(block: SourceBlock): string {
  const { form, level, part, begins, align, indent, text } = block;
  const said = [`${form}${level ?? ""}`, part, begins ? "begins" : null, align, indent > 0 ? `in ${indent}` : null];
  return `${said.filter((word) => word !== null).join(" ")}: ${text}`;
}

describe("blocks of a page", () => {
  it.each<[name: string, markup: string, blocks: string[]]>([
    [
      "headings, paragraphs and words between them",
      "<body><h2>Letters</h2>Before.<p>One<p>Two<div>Three <p>Four</p> five</div>",
      [
        "heading2: Letters",
        "paragraph: Before.",
        "paragraph: One",
        "paragraph: Two",
        "paragraph: Three",
        "paragraph: Four",
        "paragraph: five",
      ],
    ],
    [
      "a line break is a space; two of them part paragraphs",
      "<p>From the<br>front.<br>&nbsp;<br><br>To the rear.</p>",
      ["paragraph: From the front.", "paragraph: To the rear."],
    ],
    [
      "capital letters, unclosed tags and attributes of old pages",
      "<HTML><BODY BGCOLOR=white><CENTER><B>ORDER No. 3</B></CENTER><P ALIGN=RIGHT>Reval,<BR>4 May<P>All ranks<FONT SIZE=2> of the line</BODY>",
      ["paragraph center: ORDER No. 3", "paragraph right: Reval,\n4 May", "paragraph: All ranks of the line"],
    ],
    [
      "classes that say what a part is, in any case and with the prefixes of tools",
      `<div class="Letter"><h3>12. To a friend</h3><p class="DateLine">Kiev, 3 March</p><p class=tei-salute>Dear sir,</p><p>Thanks.</p>
       <p class="signature">Your<br>N. N.</p><p class="PostScript">P.S. More.</p><p class="source-note">Archive, f. 1</p></div>`,
      [
        "heading3 begins: 12. To a friend",
        "paragraph dateline: Kiev, 3 March",
        "paragraph salute: Dear sir,",
        "paragraph: Thanks.",
        "paragraph closer: Your\nN. N.",
        "paragraph postscript: P.S. More.",
        "paragraph citation: Archive, f. 1",
      ],
    ],
    [
      "a heading that is called a letter begins one",
      '<h3 class="letter">1.<br>TO A.</h3><p>x</p><h3 class="letter">2.<br>TO B.</h3>',
      ["heading3 title begins: 1. TO A.", "paragraph: x", "heading3 title begins: 2. TO B."],
    ],
    [
      "articles begin documents",
      "<article><header><h2>A</h2></header><p>x</article><article><p>y</article>",
      ["heading2 begins: A", "paragraph: x", "paragraph begins: y"],
    ],
    [
      "a class about a whole text does not make all of it a citation",
      `<div class="source"><p>${"A long source. ".repeat(120)}</p></div>`,
      [`paragraph: ${"A long source. ".repeat(120).trim()}`],
    ],
    [
      "verse: a stanza is a block, its lines are lines",
      '<div class="poem"><div class="stanza"><span class="i0">First line<br></span><span class="i2">second line<br></span></div><div class="stanza"><div class="line">Third</div><div class="line">fourth</div></div></div>',
      ["verse: First line\nsecond line", "verse: Third\nfourth"],
    ],
    [
      "lists with the numbers that browsers print",
      "<ol start=3><li>Three<ul><li>inner</ul><li>Four</ol><ol type=I><li>1. numbered itself<li><p>Second</p><p>goes on</p></ol>",
      [
        "listItem1 in 2.5: 3. Three",
        "listItem2 in 5: inner",
        "listItem1 in 2.5: 4. Four",
        "listItem1 in 2.5: 1. numbered itself",
        "listItem1 in 2.5: II. Second",
        "listItem1 in 2.5: goes on",
      ],
    ],
    [
      "a table has rows, a table that arranges the page has not",
      "<table><tr><th>Corn<th>Rye<tr><td>3 <i>lb</i><td><p>4</p></table><table><tr><td><p>A</p><p>B</p><td>C</table>",
      ["tableRow: Corn\tRye", "tableRow: 3 lb\t4", "paragraph: A", "paragraph: B", "paragraph: C"],
    ],
    [
      "quotations and what is set in",
      '<blockquote><p>Quoted</p></blockquote><p style="margin-left: 32px">In</p><p style="text-indent:1.5em">First</p><div style="margin: 1em 10%">Ten</div>',
      ["quote in 2.5: Quoted", "paragraph in 2: In", "paragraph: First", "paragraph in 4: Ten"],
    ],
    [
      "preformatted verse keeps its lines, preformatted prose does not",
      `<pre>Short line\n  of verse\n\nNext</pre><pre>${"These are the words of a long line that was wrapped\n".repeat(4)}</pre>`,
      [
        "verse: Short line\nof verse",
        "verse: Next",
        `paragraph: ${"These are the words of a long line that was wrapped ".repeat(4).trim()}`,
      ],
    ],
    [
      "menus and the foot of the page are no text",
      "<nav><a href=/>Home</a></nav><main><p>Text</p></main><footer>Contact</footer>",
      ["furniture: Home", "paragraph: Text", "furniture: Contact"],
    ],
  ])("%s", (_, markup, blocks) => {
    expect((read(markup).blocks ?? []).map(saidOf)).toEqual(blocks);
  });

  it("size of type in relation to the body, when it is that of the whole", () => {
    const blocks = read(
      `<p style="font-size:90%">${"small ".repeat(3)}</p><div><span style="font-size: 80%">${"headnote ".repeat(9)}</span></div><p><big>T</big>he</p>`,
    ).blocks;
    expect(blocks?.map(({ size }) => size)).toEqual([0.9, 0.8, 1]);
  });
});

describe("words of a block", () => {
  it.each<[name: string, markup: string, text: string, marks: string[]]>([
    [
      "type",
      "<p>a <i>b</i> <strong>c</strong> <u>d</u> <del>e</del> H<sub>2</sub>O",
      "a b c d e H2O",
      ["emphasis b", "strong c", "underline d", "struck e", "subscript 2"],
    ],
    [
      "type by style or class",
      '<p><span style="font-style:italic">a</span> <span class=smcap>b</span> <span style="font-weight:bold">c</span>',
      "a b c",
      ["emphasis a", "smallCaps b", "strong c"],
    ],
    [
      "another language than the page's",
      '<html lang=en><p>the <i lang="ru">troiki</i> and <span lang="en-GB">colour</span>',
      "the troiki and colour",
      ["emphasis troiki", "foreign troiki"],
    ],
    [
      "dates, names and titles",
      '<p><time datetime="1917-10-25">25 October</time> <span class="tei-persName">N. N.</span> <cite>Pravda</cite>',
      "25 October N. N. Pravda",
      ["date 25 October", "name N. N.", "title Pravda"],
    ],
    [
      "raised letters and units are raised, not markers",
      "<p>M<sup>r</sup> A. had 3 m<sup>2</sup>, F<sup>7</sup> and 10<sup>6</sup>",
      "Mr A. had 3 m2, F7 and 106",
      ["superscript r", "superscript 2", "superscript 7", "superscript 6"],
    ],
    ["a drawn initial and printed quotation marks", '<p><img alt="T" src="t.png">he <q>cause</q>', "The “cause”", []],
    [
      "entities and broken ones",
      "<p>a&mdash;b &amp c &#8212; &#x2014 &nosuch; &lt;b&gt; &#0;",
      "a—b & c — — &nosuch; <b> \ufffd",
      [],
    ],
    ["right-to-left and combining characters", "<p dir=rtl>שלום <b>עולם</b> e\u0301", "שלום עולם é", ["strong עולם"]],
  ])("%s", (_, markup, text, marks) => {
    const [block] = read(markup).blocks ?? [];
    expect(block?.text).toBe(text);
    expect(block?.marks.map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`)).toEqual(marks);
  });

  it.each<[name: string, markup: string, text: string, pages: string[]]>([
    [
      "a number in a class of its own",
      'Congre<span class="pagenum"><a id="Page_12">[12]</a></span>ss',
      "Congress",
      ["12@6"],
    ],
    [
      "an anchor without words, told once",
      'one <a name="Pg020" id="Pg020"></a><span class="tei-pb">[pg 020]</span> two',
      "one two",
      ["20@4"],
    ],
    [
      "a page break of EPUB with its title",
      'one <span epub:type="pagebreak" title="xii"></span>two',
      "one two",
      ["xii@4"],
    ],
    ["an id that wraps words is only a place", '<span id="page5">Words of the page</span>', "Words of the page", []],
  ])("page numbers: %s", (_, markup, text, pages) => {
    const [block] = read(`<p>${markup}</p>`).blocks ?? [];
    expect(block?.text).toBe(text);
    expect(block?.atoms.map((atom) => (atom.kind === "pageBreak" ? `${atom.label}@${atom.at}` : atom.kind))).toEqual(
      pages,
    );
  });
});

describe("notes and markers", () => {
  /** Marker as printed, its place, and the note it leads to; then each note with its label. */
  function notesOf(markup: string) {
    const source = read(markup);
    const markers = (source.blocks ?? []).flatMap(({ text, markers: all }) =>
      all.map(({ start, end, key, note }) => `${text.slice(0, start)}|${text.slice(start, end)} ${key}→${note}`),
    );
    const notes = source.notes.map(({ label, blocks }) => `${label}: ${blocks.map(({ text }) => text).join(" / ")}`);
    return { markers, notes, texts: (source.blocks ?? []).map(({ text }) => text) };
  }

  it.each<[name: string, markup: string, markers: string[], notes: string[]]>([
    [
      "anchors both ways (Project Gutenberg)",
      `<p>Word<a name="FNanchor_1_1" id="FNanchor_1_1"></a><a href="#Footnote_1_1" class="fnanchor">[1]</a> on.</p>
       <div class="footnotes"><h3>FOOTNOTES:</h3><div class="footnote"><p><a name="Footnote_1_1"></a><a href="#FNanchor_1_1"><span class="label">[1]</span></a> The note.</p></div></div>`,
      ["Word|[1] 1→0"],
      ["1: The note."],
    ],
    [
      "`[Footnote 1: …]` over two paragraphs",
      `<p>Word<sup class="footref"><a href="#footnote132">[1]</a></sup></p>
       <div class="footnote" id="footnote132"><p>[Footnote 1: The note</p><p>goes [far] on.]</p></div>`,
      ["Word|[1] 1→0"],
      ["1: The note / goes [far] on."],
    ],
    [
      "a list of notes with arrows back (Markdown tools)",
      `<p>Word<sup id="fnref1"><a href="#fn1">1</a></sup>, other<sup id="fnref2"><a href="#fn2">2</a></sup></p>
       <section class="footnotes"><ol><li id="fn1"><p>First. <a href="#fnref1">↩︎</a></p></li><li id="fn2"><p>Second.</p><p>More. <a href="#fnref2">↩</a></p></li></ol></section>`,
      ["Word|1 1→0", "Word1, other|2 2→1"],
      ["1.: First.", "2.: Second. / More."],
    ],
    [
      "roles and types of EPUB",
      `<p>Word<a epub:type="noteref" href="#n1">*</a></p><aside epub:type="footnote" id="n1"><p>* The note.</p></aside>`,
      ["Word|* *→0"],
      ["*: The note."],
    ],
    [
      "plain anchors of old pages",
      `<P>Word<A HREF="#1"><SUP>1</SUP></A> on.<P>End.<HR><P><A NAME="1"></A>1. The note.<P>`,
      ["Word|1 1→0"],
      ["1.: The note."],
    ],
    [
      "Word saved as a web page",
      `<p class=MsoNormal>Word<a href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a></p>
       <div style='mso-element:footnote-list'><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1"><span>[1]</span></a> The note.</p></div></div>`,
      ["Word|[1] 1→0"],
      ["1: The note."],
    ],
    [
      "Wikipedia and Wikisource",
      `<p>Word<sup id="cite_ref-1" class="reference"><a href="#cite_note-1">[1]</a></sup></p>
       <ol class="references"><li id="cite_note-1"><span class="mw-cite-backlink"><b><a href="#cite_ref-1">↑</a></b></span> <span>The note.</span></li></ol>`,
      ["Word|[1] 1→0"],
      ["1.: The note."],
    ],
    [
      "brackets outside the link, notes in a table",
      `<p>Word [<a href="#note2">2</a>] on.</p><table><tr><td><a id="note2">2</a></td><td>The note.</td></tr></table>`,
      ["Word |[2] 2→0"],
      ["2: The note."],
    ],
    [
      "a note that is shown on pointing",
      `<p>Word<sup title="A town on the river Neva.">3</sup></p>`,
      ["Word|3 3→0"],
      ["3: A town on the river Neva."],
    ],
    [
      "a note inside its paragraph",
      `<p>Word<span class="footnote">A note.</span> on.</p>`,
      ["Word| →0"],
      [": A note."],
    ],
    [
      "a marker whose note is not in the file",
      `<p>Word<a id="noteref_9" href="#note_9"><sup>9</sup></a>`,
      ["Word|9 9→null"],
      [],
    ],
    ["a raised figure after a word", "<p>Word<sup>4</sup> and rest.", ["Word|4 4→null"], []],
    ["a note without a link keeps its number", `<p>Word</p><p class="footnote">2) The note.</p>`, [], ["2: The note."]],
    [
      "a table of contents and a reference to an article are none",
      `<ul><li><a href="#l1">1</a> To A.</li></ul><p>See article <a href="#a12">12</a>.</p><h3 id="l1">1. To A.</h3><p id="a12">12. Every citizen.</p>`,
      [],
      [],
    ],
    [
      "two marks of one note, and a note that refers to another",
      `<p>A<a href="#n1" class="noteref">1</a> b<a href="#n1" class="noteref">1</a> c<a href="#n2" class="noteref">2</a></p>
       <div class="endnotes"><p id="n1">1. One.</p><p>Still one.</p><p id="n2">2. Two, see <a href="#n1">1</a>.</p></div>`,
      ["A|1 1→0", "A1 b|1 1→0", "A1 b1 c|2 2→1"],
      ["1.: One. / Still one.", "2.: Two, see 1."],
    ],
  ])("%s", (_, markup, markers, notes) => {
    const found = notesOf(markup);
    expect(found.notes).toEqual(notes);
    expect(found.markers).toEqual(markers);
  });

  it("a heading that only says that notes follow is no heading of the text", () => {
    expect((read("<p>a</p><h2>Notes</h2><p class=footnote>1. b</p>").blocks ?? []).map(saidOf)).toEqual([
      "paragraph: a",
      "furniture: Notes",
    ]);
  });
});

describe("what is left out is told once", () => {
  it.each<[name: string, markup: string, notices: RegExp[]]>([
    [
      "scripts and styles",
      "<script>alert(1)</script><style>p{}</style><p>x</p><script>y()</script>",
      [/^Scripts and styles/u],
    ],
    ["pictures", "<p>x<img src=a><svg><text>y</text></svg></p>", [/^Pictures/u]],
    [
      "fields, frames and hidden text",
      "<form><p>x</p><input value=z></form><iframe src=b></iframe><p hidden>y</p><p style='display:none'>y</p>",
      [/^Form fields/u, /frames/u, /page hides/u],
    ],
    [
      "comments, but not the conditions for old browsers",
      "<!--[if IE]>y<![endif]--><p>x</p><!-- note to self -->",
      [/^Comments/u],
    ],
    ["nothing", "<p>x", []],
  ])("%s", (_, markup, notices) => {
    const source = read(markup);
    expect(source.blocks?.map(({ text }) => text)).toEqual(["x"]);
    expect(source.notices).toEqual(notices.map((notice) => expect.stringMatching(notice)));
  });

  it("what the page says of itself", () => {
    expect(
      read('<html lang="de"><title>A Reader</title><meta name="dc.rights" content="Public domain"><p>x').meta,
    ).toEqual({
      language: "de",
      sourceBook: "A Reader",
      rights: "Public domain",
    });
  });
});

describe("encodings", () => {
  const cyrillic = [0xcf, 0xf0, 0xe8, 0xea, 0xe0, 0xe7]; // Приказ
  const page = (meta: string, letters: number[]) =>
    new Uint8Array([...bytesOf(`<html><head>${meta}</head><p>`), ...letters]);
  it.each<[name: string, bytes: Uint8Array, text: string]>([
    ["UTF-8", bytesOf("<p>Приказ é"), "Приказ é"],
    [
      "UTF-16 with a mark",
      new Uint8Array([0xff, 0xfe, ...[..."<p>Я"].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8])]),
      "Я",
    ],
    ["as the page says", page('<meta charset="windows-1251">', cyrillic), "Приказ"],
    [
      "as the page says in the old way",
      page('<META http-equiv="Content-Type" content="text/html; charset=windows-1251">', cyrillic),
      "Приказ",
    ],
    ["not as the page says, when it is UTF-8", bytesOf('<meta charset="windows-1251"><p>Приказ'), "Приказ"],
    [
      "by likeness, when the page says nothing",
      page("", [...cyrillic, 32, 0xe2, 0xee, 0xe9, 0xf1, 0xea, 0xe0, 0xec]),
      "Приказ войскам",
    ],
  ])("%s", (_, bytes, text) => {
    const source = readHtml(bytes);
    expect(source.ok && source.source.blocks?.[0]?.text).toBe(text);
  });
});

describe("bad input is refused or made harmless", () => {
  it.each<[name: string, bytes: Uint8Array, problem: RegExp]>([
    ["nothing", new Uint8Array(), /empty/u],
    ["no words", bytesOf("<html><body><img src=x></body></html>"), /holds no text/u],
    ["a frameset", bytesOf("<frameset><frame src=a></frameset>"), /frames/u],
    ["a program under another name", new Uint8Array(4000).fill(0), /holds no text/u],
    ["100,000 nested elements", bytesOf("<div>".repeat(100_000)), /nested more than/u],
    ["5 MB of opened tags", bytesOf("<b>".repeat(1_700_000)), /nested more than/u],
    [
      "a tag with 200,000 attributes",
      bytesOf(`<p ${Array.from({ length: 200_000 }, (_, at) => `a${at}`).join(" ")}>x`),
      /attributes/u,
    ],
  ])("%s", (_, bytes, problem) => {
    expect(readHtml(bytes)).toEqual({ ok: false, problem: expect.stringMatching(problem) });
  });

  it.each<[name: string, markup: string, texts: string[]]>([
    ["NUL bytes", `<p>a\u0000b</p><p>${"c".repeat(200)}</p>`, ["ab", "c".repeat(200)]],
    ["tags that cross", "<p><b>a<i>b</b>c</i>d", ["abcd"]],
    ["a table with words where none may be", "<table>lost<tr><td>a<td>b</table>", ["lost", "a\tb"]],
    [
      "XHTML with empty elements",
      '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body><p>a<a id="x"/>b<i/></p><div/><p>c</p></body></html>',
      ["ab", "c"],
    ],
    ["attributes that would run", '<p onclick="x()">a <a href="javascript:x()">b</a>', ["a b"]],
    ["an end without a beginning", "</div></p>a</b>", ["a"]],
  ])("%s", (_, markup, texts) => {
    expect(textsOf(markup)).toEqual(texts);
  });
});
