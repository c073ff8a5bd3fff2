import { describe, expect, it } from "vitest";
import type { ReadOptions, SourceText } from "../model";
import { readPdf } from "./read";
import { makePdf, type PdfPage, type PdfString } from "./testing/make-pdf";
import { setColumn } from "./testing/set-column";

const options: ReadOptions = { pages: null, parts: null, onProgress: () => undefined };

async function sourceOf(pages: readonly PdfPage[], chosen: ReadOptions = options): Promise<SourceText> {
  const read = await readPdf(makePdf(pages), chosen);
  if (!read.ok) throw new Error(read.problem);
  return read.source;
}

const first =
  "The commission sat from early spring until the rivers froze, and heard more than two hundred people from every district along the northern line, of whom few had travelled so far before.";
const second =
  "Its secretary kept the papers in a wooden chest that went with him from town to town, and copied every evening what had been said during the day by those who came.";
const body = { x: 72, width: 468, size: 11 };

/** Four composed pages with heads, numbers, notes at the foot, and a paragraph that runs over each page's end. */
function book(): PdfPage[] {
  return [21, 22, 23, 24].map((folio): PdfPage => {
    const strings: PdfString[] = [
      { text: folio % 2 ? "Papers of the Commission" : "The Northern Line", x: 240, y: 750, size: 9 },
      { text: String(folio), x: folio % 2 ? 530 : 72, y: 750, size: 9 },
      { text: "and what the ferryman had told them, was written down by nobody else at all", x: 72, y: 710, size: 11 },
    ];
    const set = setColumn([`but by the secretary of page ${folio}.`, first, second], { ...body, y: 696 });
    const last = setColumn(["He wrote on the evening before they left the town that the chest was lost once more,"], {
      ...body,
      y: set.y,
    });
    return {
      strings: [
        ...strings,
        ...set.strings,
        ...last.strings,
        { text: "Here a word", x: 72, y: 596, size: 11 },
        { text: "is", x: 410, y: 596, size: 11 },
        { text: "1", x: 420, y: 600, size: 6 },
        ...setColumn([`1. A note on page ${folio} that says where the chest was found.`], {
          ...body,
          y: 90,
          size: 8.5,
          indent: 0,
        }).strings,
      ],
    };
  });
}

describe("a book in PDF", () => {
  it("ends a note in the middle of a page where the type of the text returns", async () => {
    const words = "The store was opened on Friday and the seals were whole, as the clerk had said they would be.";
    const at = { x: 72, width: 430, size: 11 };
    const first = setColumn([words, words], { ...at, y: 700 });
    const note = [
      { text: "1", x: 72, y: first.y - 17.5, size: 5.5 },
      { text: "This was printed in full above.", x: 76, y: first.y - 20, size: 8.5 },
    ];
    const second = setColumn(["No. 13. The clerk to the store", words, words], { ...at, y: first.y - 60 });
    const { blocks, notes } = await sourceOf([{ strings: [...first.strings, ...note, ...second.strings] }]);
    expect(notes.map((each) => each.blocks.map(({ text }) => text))).toEqual([["This was printed in full above."]]);
    expect(blocks?.map(({ text }) => text).join(" ")).toContain("No. 13. The clerk to the store");
  });

  it("tells text, running heads and notes apart and pairs what stands on one page", async () => {
    const { blocks, notes } = await sourceOf(book());
    const furniture = blocks?.filter((block) => block.form === "furniture").map((block) => block.text);
    expect(furniture?.slice(0, 2)).toEqual(["Papers of the Commission 21", "22 The Northern Line"]);
    expect(notes.map((note) => [note.label, note.blocks[0]?.text])).toEqual(
      [21, 22, 23, 24].map((folio) => ["1.", `A note on page ${folio} that says where the chest was found.`]),
    );
    const markers = blocks?.flatMap((block) => block.markers);
    expect(markers?.map(({ key, note }) => [key, note])).toEqual([
      ["1", 0],
      ["1", 1],
      ["1", 2],
      ["1", 3],
    ]);
  });
  it("prints every page's number at its beginning, once", async () => {
    const { blocks } = await sourceOf(book());
    const breaks = blocks
      ?.flatMap((block) => block.atoms)
      .map((atom) => (atom.kind === "pageBreak" ? atom.label : null));
    expect(breaks).toEqual(["21", "22", "23", "24"]);
  });
  it("reads a range of pages and tells how far it is", async () => {
    const told: number[][] = [];
    const onProgress = (done: number, total: number) => void told.push([done, total]);
    const { blocks } = await sourceOf(book(), { parts: null, pages: { from: 2, to: 3 }, onProgress });
    expect([...new Set(blocks?.map((block) => block.page))]).toEqual([2, 3]);
    expect(told).toEqual([
      [1, 2],
      [2, 2],
    ]);
  });
});

describe("a page in PDF", () => {
  const only = async (strings: PdfString[]) => (await sourceOf([{ strings }])).blocks ?? [];
  it("joins words cut at line ends and tells which were doubtful", async () => {
    const source = await sourceOf([
      {
        strings: ["The rail-", "way was open and the rail-", "ways paid."].map((text, index) => ({
          text: `${text}`,
          x: 72,
          y: 700 - index * 13,
          size: 11,
        })),
      },
    ]);
    expect(source.blocks?.map((block) => block.text).join(" ")).toBe("The railway was open and the railways paid.");
    expect(source.notices).toEqual([expect.stringContaining("rail-way, rail-ways")]);
  });
  it("comes to an end on a damaged page whose type has no size, and keeps its words", async () => {
    const lines = [700, 680, 660, 640].map((y) => ({
      text: "The store was opened and the seals were whole.",
      x: 72,
      y,
      size: 11,
    }));
    const letters = [..."harbour men"].map((text) => ({ text, x: 72, y: 600, size: 0 }));
    const words = (await only([...lines, ...letters])).map(({ text }) => text).join(" ");
    for (const letter of "harboumen") expect(words.slice(words.lastIndexOf("whole."))).toContain(letter);
  });
  it("keeps italics as emphasis and a larger line as a heading", async () => {
    const blocks = await only([
      { text: "The Chest", x: 72, y: 740, size: 18 },
      { text: "They called it", x: 72, y: 700, size: 11 },
      { text: "sunduk", x: 140, y: 700, size: 11, font: "Times-Italic" },
      ...setColumn([second], { ...body, y: 686, indent: 0 }).strings,
    ]);
    expect(blocks[0]).toMatchObject({ form: "heading", level: 1, text: "The Chest" });
    const marked = blocks[1];
    expect(marked?.marks.map((mark) => [mark.kind, marked.text.slice(mark.start, mark.end)])).toEqual([
      ["emphasis", "sunduk"],
    ]);
  });
  it("reads two columns one after the other", async () => {
    const side = { width: 210, size: 10 };
    const blocks = await only([
      ...setColumn([second, `${second} And so it went.`], { ...side, x: 320, y: 700 }).strings,
      ...setColumn([first, `${first} It was long.`], { ...side, x: 72, y: 700 }).strings,
    ]);
    expect(blocks.map((block) => block.text)).toEqual([
      first,
      `${first} It was long.`,
      second,
      `${second} And so it went.`,
    ]);
  });
  it("sets words askew aside as furniture and loses none", async () => {
    const blocks = await only([
      ...setColumn([first], { ...body, y: 700 }).strings,
      { text: "DRAFT", x: 200, y: 300, size: 60, angle: 45 },
    ]);
    expect(blocks.map(({ form, text }) => [form, text])).toEqual([
      ["furniture", "DRAFT"],
      ["paragraph", first],
    ]);
  });
});

describe("files that cannot be read as they are", () => {
  const words: PdfPage = { strings: [{ text: "Some words of a page.", x: 72, y: 700, size: 11 }] };
  const scan: PdfPage = { strings: [], picture: true };
  it.each<[string, Uint8Array, RegExp]>([
    ["no PDF at all", new TextEncoder().encode("%PDF-1.4 nothing"), /damaged/u],
    ["cut off", makePdf([words]).slice(0, 200), /damaged|no pages/u],
    ["pictures only", makePdf([scan, scan]), /^This PDF holds pictures of pages and no text\. Run text recognition/u],
    ["blank", makePdf([{ strings: [] }]), /holds no text/u],
    [
      "more pages than are read",
      makePdf(Array.from({ length: 2_001 }, () => ({ strings: [] }))),
      /2,001 pages and at most 2,000/u,
    ],
  ])("%s", async (_, bytes, problem) => {
    const read = await readPdf(bytes, options);
    expect(read.ok ? "" : read.problem).toMatch(problem);
  });
  it("names the pages without text", async () => {
    expect((await sourceOf([words, scan, scan, words])).notices).toEqual([
      expect.stringContaining("Pages 2–3 are without text"),
    ]);
  });
  it("leaves scripts out and says so", async () => {
    const read = await readPdf(makePdf([words], { javascript: true }), options);
    expect(read.ok && read.source.notices).toEqual(["The PDF holds scripts; they were left out."]);
  });
});
