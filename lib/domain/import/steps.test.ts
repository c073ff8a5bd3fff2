/** The steps of the importer one by one, in tables. */
import { describe, expect, it } from "vitest";
import { bracketsOf, unbalanced } from "./brackets";
import { findDebris } from "./debris";
import { editorVoice } from "./headnote";
import { inlineOf } from "./inline";
import { linesOf, wrapColumn } from "./lines";
import { correspondents, isName, vocative } from "./names";
import { labelNotes } from "./note-labels";
import { markersOf } from "./note-markers";
import { paragraphsOf } from "./paragraphs";
import { seriesHeads } from "./series";
import { isSalute, isValediction, itemOf } from "./shapes";

const itemsOf = (lines: readonly string[]) =>
  paragraphsOf(lines.join("\n\n")).paragraphs.map((paragraph, order) =>
    itemOf(paragraph, order, [], { century: 1900 }),
  );

describe("paragraphs", () => {
  const wrapped = [
    "The miller opened the loft before the sun was up,",
    "and nobody saw him do it except the watchman, who",
    "was paid to see nothing and who had slept through",
    "worse nights than this one had been so far, as he",
    "said.",
    "",
    "He went away.",
  ].join("\n");

  it("undoes line ends of a wrapped text", () => {
    const texts = paragraphsOf(wrapped).paragraphs.map(({ text }) => text);
    expect(texts).toEqual([wrapped.split("\n\n")[0]?.replaceAll("\n", " "), "He went away."]);
  });

  it("takes lines of very different lengths as paragraphs", () => {
    expect(
      wrapColumn(linesOf("A title\n14.XI.36\nA long paragraph that was never wrapped at any column.\nEnd")),
    ).toBeNull();
  });

  it("joins words cut at a line's end, keeps hyphens that the text shows elsewhere, and tells the rest", () => {
    const lines = [
      "The old self-help book stood on the shelf of self-",
      "help, where a candlestick and another such candle-",
      "stick were kept for evenings when the old watch-",
      "man read aloud in it to everyone who could not yet",
      "sleep.",
    ];
    const page = paragraphsOf(lines.join("\n"));
    expect(page.paragraphs[0]?.text).toMatch(
      /of self-help, where a candlestick and another such candlestick .* old watchman read/u,
    );
    expect(page.doubtfulJoins).toEqual(["watch-man"]);
  });

  it("has spans that are UTF-16 offsets of the text", () => {
    const text = "\u{1f35e} bread\n\n  e\u0301clair";
    const [first, second] = paragraphsOf(text).paragraphs;
    expect(text.slice(first?.start, first?.end)).toBe("\u{1f35e} bread");
    expect(text.slice(second?.start, second?.end)).toBe("e\u0301clair");
    expect(second?.text).toBe("\u00e9clair");
  });
});

describe("notes", () => {
  it.each([
    ["^{1.} Text", "1.", "Text"],
    ["[^a]: Text", "a", "Text"],
    ["[Footnote 3: Text]", "3", "Text"],
    ["² Text", "2", "Text"],
    ["<sup>4</sup> Text", "4", "Text"],
    ["^5^ Text", "5", "Text"],
  ])("%s", (text, label, rest) => {
    expect(labelNotes(paragraphsOf(text).paragraphs, new Map()).notes).toMatchObject([
      { label, parts: [{ words: { text: rest } }] },
    ]);
  });

  it("run on to the closing bracket", () => {
    const { notes, rest } = labelNotes(paragraphsOf("[Footnote 1: One [sic]\n\ntwo.]\n\nText").paragraphs, new Map());
    expect(notes[0]?.parts.map(({ words }) => words.text)).toEqual(["One [sic]", "two."]);
    expect(rest).toHaveLength(1);
  });

  it("`1. ` is a note only where a marker of that number stands", () => {
    const page = paragraphsOf("A mill.\n\n1. Burnt in 1921.").paragraphs;
    expect(labelNotes(page, new Map([["1", 1]])).notes).toHaveLength(1);
    expect(labelNotes(page, new Map()).notes).toHaveLength(0);
  });

  it.each([
    ["the mill¹ stood", ["1"]],
    ["the *mill*² stood", ["2"]],
    ["mill^{3} and ^{4.}", ["3", "4"]],
    ["said so.[1] And", ["1"]],
    ["built in [1817]", []],
    ["an area of 20 m² and F⁷ 12345", []],
    ["three folles.(95) Do thou", ["95"]],
    ["the RSP (m) and article 5(2)", []],
    ["¹ begins", []],
  ])("markers in: %s", (text, keys) => {
    expect(markersOf(text, new Set(["1"])).map(({ key }) => key)).toEqual(keys);
  });
});

describe("inline", () => {
  const shown = (text: string) => {
    const { text: reading, marks } = inlineOf(text, [], []);
    return [reading, marks.map((mark) => `${mark.kind} ${[...reading].slice(mark.start, mark.end).join("")}`)];
  };
  it.each([
    ["a *small* mill", "a small mill", ["emphasis small"]],
    ["a _small_ mill", "a small mill", ["emphasis small"]],
    ["a **small** mill", "a small mill", ["strong small"]],
    ["**. Second", "**. Second", []],
    ["snake_case_word", "snake_case_word", []],
    ["2 * 3 * 4", "2 * 3 * 4", []],
    ["\u{1f35e} *b*", "\u{1f35e} b", ["emphasis b"]],
  ])("%s", (text, reading, marks) => {
    expect(shown(text)).toEqual([reading, marks]);
  });

  it("a marker leaves the text and becomes a reference of zero width", () => {
    const text = "the *mill*¹ stood ^{2} there";
    const markers = markersOf(text, new Set());
    expect(inlineOf(text, markers, ["n1", "n2"])).toMatchObject({
      text: "the mill stood there",
      atoms: [
        { kind: "noteReference", noteId: "n1", at: 8 },
        { kind: "noteReference", noteId: "n2", at: 15 },
      ],
    });
  });
});

describe("brackets", () => {
  it.each([
    ["at Zarechnoe [in the north], to", "gloss"],
    ["he [supplies?] bread", "supplied"],
    ["we […] went", "omission"],
    ["their [sic] mill", "sic"],
    ["at Cz---- [Czerny's] house", "expansion"],
    ["on the day [April 15, 313]", "descriptive"],
    ["[Received April 30]", "descriptive"],
  ])("%s", (text, role) => {
    expect(bracketsOf(text, false).map((bracket) => bracket.role)).toEqual([role]);
  });

  it("in a note hold citations", () => {
    expect(
      bracketsOf('"so" [W. Hale, Scales (London, 1988), p. 114] and [Ibid., p. 2]', true).map(({ role }) => role),
    ).toEqual(["citation", "citation"]);
  });

  it.each([
    ["a mill)", ["parenthesis"]],
    ["points a) and 2) of it", []],
    ['he said "so', ["quotation"]],
    ["ned], she", ["bracket"]],
    ['(a) [b] "c"', []],
  ])("unbalanced in: %s", (text, signs) => {
    expect(unbalanced(text)).toEqual(signs);
  });
});

describe("debris", () => {
  const sentence = "The mill stood still for a week and nobody in the village was paid for it.";
  it.each([
    ["a sliver at the left", ["rown ledg", "d again", "ıt by"], ["left"]],
    ["tiny pieces between paragraphs", [sentence, "gra", "The", "Ho", sentence], ["right"]],
    ["one cut piece at the edge", ["d again on", sentence, sentence], ["left"]],
    ["running heads", ["112 THE RIVER", sentence, "THE RIVER 113"], ["top", "top"]],
    ["page numbers", ["12", sentence, "13"], ["top", "top"]],
    ["no points of a list", [sentence, "to open the mill;", "to pay the miller;", "to close the loft."], []],
    ["no title with a date", [sentence, "Orlova to Gusev", "MARCH 1921", sentence], []],
    ["no numbered heads", ["218.", sentence, "219.", sentence], []],
    ["no titles with numbers", ["Order No. 1", "3 May 1921", sentence, "Order No. 2", "4 May 1921", sentence], []],
  ])("%s", (_, lines, sides) => {
    expect(findDebris(itemsOf(lines)).map(({ side }) => side)).toEqual(sides);
  });
});

describe("series of numbered documents", () => {
  const text = "Best of all millers, do see about that house once more, and write to me before the feast.";
  it.each([
    ["bare numbers above titles", ["218.", "TO GUSEV.", text, "219.", "TO LAPIN.", text, "220.", "TO GUSEV.", text], 3],
    ["numbers with titles", ["1. Order to the mill", text, "2. Letter to Gusev", text, "3. Minutes of May", text], 3],
    ["points of one order are none", ["1. The mill is closed.", "2. The loft is opened.", "3. The miller is paid."], 0],
    ["two are no series", ["1. Order to the mill", text, "2. Letter to Gusev", text], 0],
    ["sections", ["§ 7. Of mills", text], 1],
  ])("%s", (_, lines, count) => {
    expect(seriesHeads(itemsOf(lines)).size).toBe(count);
  });
});

describe("names", () => {
  it.each(["N. Bukhanov", "L. VAN DER MEER.", "Anna Orlova", "Grinev."])("a name: %s", (text) =>
    expect(isName(text)).toBe(true),
  );
  it.each(["the mill", "He went away", "17/IX", "Send salt, please, soon"])("no name: %s", (text) =>
    expect(isName(text)).toBe(false),
  );

  it("sender and recipients of a title", () => {
    expect(correspondents("Letter from N. Orlova to Gusev and Lapin")).toEqual({
      senders: ["N. Orlova"],
      recipients: ["Gusev", "Lapin"],
    });
    expect(correspondents("TO BARONESS VON ERTMANN.")).toEqual({ senders: [], recipients: ["BARONESS VON ERTMANN"] });
    expect(correspondents("Introduction to History in 3 parts")).toBeNull();
  });

  it.each([
    ["Anna Dmitrievna! You", "Anna Dmitrievna"],
    ["Dear Nadya,", "Nadya"],
    ["Stop at once! I", null],
  ])("addressed in: %s", (text, name) => {
    expect(vocative(text)).toBe(name);
  });

  it.each(["MY GOOD ADJUTANT,--", "Dear Nadya,", "Citizens!", "Comrades workers!"])("salute: %s", (text) =>
    expect(isSalute(text)).toBe(true),
  );
  it.each(["I am, with esteem, your friend,", "Your friend", "In haste, your"])("valediction: %s", (text) =>
    expect(isValediction(text)).toBe(true),
  );
});

describe("whose voice", () => {
  const editor =
    "Grinev (1884–1947), a surveyor, was sent up the river, where ferries had stopped. By 1931 his reports were read aloud.";
  const author = "I came to the landing on the eighth and left it the same evening, and I ask you for a new rope.";
  it("hears the editor in the third person and dates of life, the author in I and you", () => {
    expect(editorVoice(editor, { names: ["Grinev"], year: 1931 })).toBeGreaterThan(0.8);
    expect(editorVoice(author, { names: ["Grinev"], year: 1931 })).toBeLessThan(0.2);
  });
});
