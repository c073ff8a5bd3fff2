import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { paragraphsOf } from "../import/paragraphs";
import { readMarkdown } from "./markdown";
import type { SourceText } from "./model";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function read(text: string): SourceText {
  const source = readMarkdown(bytesOf(text));
  if (!source.ok) throw new Error(source.problem);
  return source.source;
}

const saidOf = (text: string): string[] =>
  (read(text).blocks ?? []).map(({ form, level, text: words }) => `${form}${level ?? ""}: ${words}`);

describe("blocks of Markdown", () => {
  it.each<[name: string, text: string, blocks: string[]]>([
    [
      "headings, rules and wrapped lines",
      "# Letters\n\nOne line\nand its rest.\n\n* * *\n\nTwo\n---",
      ["heading1: Letters", "paragraph: One line and its rest.", "heading2: Two"],
    ],
    [
      "a number that begins a paragraph stays",
      "218. To Steiner\n\nDear sir,\n\n219. To Haslinger",
      ["paragraph: 218. To Steiner", "paragraph: Dear sir,", "paragraph: 219. To Haslinger"],
    ],
    [
      "a list keeps its numbers, not its bullets",
      "1. All power\n2. To the soviets\n   - inner\n   - other\n\nEnd",
      [
        "listItem1: 1. All power",
        "listItem1: 2. To the soviets",
        "listItem2: inner",
        "listItem2: other",
        "paragraph: End",
      ],
    ],
    [
      "a dash that begins a single paragraph is printed",
      "- Yes, he said.\n\nEnd",
      ["paragraph: - Yes, he said.", "paragraph: End"],
    ],
    [
      "text set in by four spaces is a paragraph",
      "Before\n\n    Set in by the\n    scanner",
      ["paragraph: Before", "paragraph: Set in by the scanner"],
    ],
    [
      "words cut at the end of a line",
      "The self-\nhelp and the neces-\nsary self-help of the Social-\nDemocrats",
      ["paragraph: The self-help and the necessary self-help of the Social-Democrats"],
    ],
    [
      "quotations and tables",
      "> Quoted\n> words\n\n| A | B |\n|---|---|\n| 1 |  |",
      ["quote: Quoted words", "tableRow: A\tB", "tableRow: 1"],
    ],
    [
      "lines that are ended on purpose",
      "Your friend,  \nBEETHOVEN.\n\nFirst\\\nsecond\\\nthird",
      ["paragraph: Your friend,\nBEETHOVEN.", "verse: First\nsecond\nthird"],
    ],
    ["code is plain text", "```\na *b*\nc\n```", ["verse: a *b*\nc"]],
    [
      "an address that no link uses is a line",
      "[Source]: Arkhiv\n\n[a][b]\n\n[b]: http://x",
      ["paragraph: [Source]: Arkhiv", "paragraph: a"],
    ],
    [
      "the head that tools write",
      "---\nlang: ru\ntitle: x\n---\n\nText",
      ["furniture: lang: ru title: x", "paragraph: Text"],
    ],
    ["a rule at the beginning is no head", "---\n\nText: a\n\n---\n\nMore", ["paragraph: Text: a", "paragraph: More"]],
  ])("%s", (_, text, blocks) => {
    expect(saidOf(text)).toEqual(blocks);
  });

  it.each<[name: string, text: string, words: string, marks: string[]]>([
    [
      "emphasis",
      "the *troiki*¹ and **no** ~~never~~ _Pravda_",
      "the troiki¹ and no never Pravda",
      ["emphasis troiki", "strong no", "struck never", "emphasis Pravda"],
    ],
    [
      "what Markdown does not know stays",
      "**. But ^{1.} snake_case_word at 10:30, 2~3 and *",
      "**. But ^{1.} snake_case_word at 10:30, 2~3 and *",
      [],
    ],
    [
      "tags go, their words stay",
      "a <b>bold</b> <span onclick='x()'>word</span> &amp; b<br>c",
      "a bold word & b c",
      ["strong bold"],
    ],
    ["blocks of tags are paragraphs", '<div class="letter">\nIn a *div*.\n</div>', "In a div.", ["emphasis div"]],
    [
      "links keep their words",
      "see [the *text*](http://x.y) and <http://x.y>",
      "see the text and http://x.y",
      ["emphasis text"],
    ],
  ])("words: %s", (_, text, words, marks) => {
    const [block] = read(text).blocks ?? [];
    expect(block?.text).toBe(words);
    expect(block?.marks.map(({ kind, start, end }) => `${kind} ${words.slice(start, end)}`)).toEqual(marks);
  });

  it("pictures, scripts and comments are left out and told", () => {
    const { blocks, notices } = read("a ![b](c.png) <script>alert(1)</script>d <!-- hidden words -->");
    expect(blocks?.map(({ text }) => text)).toEqual(["a d"]);
    expect(notices).toEqual([
      "Pictures were left out.",
      "Scripts and styles were left out.",
      "Comments in the markup were left out.",
    ]);
  });

  it("spans are places of the raw text, which is kept", () => {
    const text = "---\nlang: en\n---\n\r\n# One *two*\n\n218. To\tA.\n\n> quoted[^n]\n\n[^n]: Note.\n\n    More.\n";
    const { text: kept, blocks, notes, meta } = read(text);
    expect(kept).toBe(text);
    expect(meta).toEqual({ language: "en" });
    expect(blocks?.slice(1).map(({ start, end }) => text.slice(start, end))).toEqual([
      "# One *two*",
      "218. To\tA.",
      "quoted[^n]",
    ]);
    expect(notes[0]?.blocks.map(({ start, end }) => text.slice(start, end))).toEqual(["Note.", "More."]);
  });
});

describe("notes of Markdown", () => {
  it.each<[name: string, text: string, markers: string[], notes: string[]]>([
    ["of several paragraphs", "A[^1] b.\n\n[^1]: One.\n\n    Two.", ["[^1] 1→0"], ["1: One. / Two."]],
    [
      "numbered anew on each page",
      "A[^1]\n\n[^1]: One.\n\nB[^1]\n\n[^1]: Two.",
      ["[^1] 1→0", "[^1] 1→1"],
      ["1: One.", "1: Two."],
    ],
    ["raised by a tag", "A<sup>1</sup> b", ["1 1→null"], []],
    ["a marker without a note stays in the text", "A[^7] b", [], []],
  ])("%s", (_, text, markers, notes) => {
    const source = read(text);
    const found = (source.blocks ?? []).flatMap((block) =>
      block.markers.map(({ start, end, key, note }) => `${block.text.slice(start, end)} ${key}→${note}`),
    );
    expect(found).toEqual(markers);
    expect(
      source.notes.map(({ label, blocks }) => `${label}: ${blocks.map(({ text: words }) => words).join(" / ")}`),
    ).toEqual(notes);
  });
});

describe("bad input", () => {
  it.each<[name: string, text: string, problem: RegExp]>([
    ["nothing", " \n ", /empty/u],
    ["quotations without end", `${">".repeat(5000)}a`, /nested more than/u],
    ["signs without end", "*a ".repeat(5000), /thousands of signs/u],
    ["a paragraph without end", "word\n".repeat(50_000), /longer than a chapter/u],
    ["lists without end", `${"- ".repeat(5000)}a`, /nested more than/u],
  ])("%s is refused", (_, text, problem) => {
    expect(readMarkdown(bytesOf(text))).toEqual({ ok: false, problem: expect.stringMatching(problem) });
  });
});

describe("laws", () => {
  const sentence = fc
    .array(
      fc.constantFrom(
        "the",
        "Siberia",
        "10:30",
        "l.",
        "*troiki*",
        "[in",
        "town]",
        "(b)",
        "1938",
        "snake_case",
        "—",
        "“no”",
        "¹",
      ),
      { minLength: 2, maxLength: 9 },
    )
    .map((words) => `A ${words.join(" ")}`);

  it("a page of plain text gives the paragraphs of the plain reader", () => {
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 6 }), (paragraphs) => {
        const text = paragraphs.join("\n\n");
        const plain = paragraphsOf(text).paragraphs.map((paragraph) => paragraph.text.replace(/\*/gu, ""));
        expect(read(text).blocks?.map((block) => block.text)).toEqual(plain);
      }),
    );
  });
});
