/** Composed pages of thirteen looks (fixtures/README.md), whole and damaged: what each document is made of. */
import { describe, expect, it } from "vitest";
import chancery from "./fixtures/chancery.txt?raw";
import decreeRussian from "./fixtures/decree-russian.txt?raw";
import diary from "./fixtures/diary.txt?raw";
import diplomatic from "./fixtures/diplomatic.txt?raw";
import endnotes from "./fixtures/endnotes.txt?raw";
import french from "./fixtures/french.txt?raw";
import lettersGerman from "./fixtures/letters-german.txt?raw";
import medieval from "./fixtures/medieval.txt?raw";
import minutes from "./fixtures/minutes.txt?raw";
import newspaper from "./fixtures/newspaper.txt?raw";
import pages from "./fixtures/pages.txt?raw";
import twoColumns from "./fixtures/two-columns.txt?raw";
import verse from "./fixtures/verse.txt?raw";
import { importText } from "./import";
import type { ImportResult } from "./model";
import { harmless, wrapped } from "./mutate.testing";
import { lostWords } from "./words.testing";

/** Title, date, blocks in order, and how many notes have their place. */
type Outline = [title: string | null, date: string | null, blocks: string, notes: number];

const expected: [name: string, text: string, outlines: Outline[]][] = [
  [
    "orders and appeals of a chancery, numbered",
    chancery,
    [
      [
        "Order of the District Commissioner No. 318",
        "1921-04-09",
        "title ×3, dateline, headnote, p, listItem ×3, closer, editorialStatement, citation",
        0,
      ],
      ["Appeal of the Women of Zarechnoe", "1921-04", "title ×2, dateline, salute, p, closer ×3, citation", 0],
      [
        "Telegram from the District Commissioner to the Provincial Committee",
        "1921-04-22",
        "title ×2, dateline, p, closer, citation",
        0,
      ],
    ],
  ],
  [
    "a Russian decree",
    decreeRussian,
    [["О перевозах на Нижней Суше", "1917-12-12", "title, dateline, p, listItem ×3, closer ×2, citation", 0]],
  ],
  [
    "a diary",
    diary,
    [
      [
        "From the Diary of the Ferryman Pavel Lapin",
        "1921",
        "title, dateline, headnote, heading, p, heading, p, heading, p, citation",
        0,
      ],
    ],
  ],
  [
    "diplomatic papers, the source above each, one with an enclosure",
    diplomatic,
    [
      [
        "The Consul at Zarechnoe (Harding) to the Secretary of State",
        "1917-04-29",
        "citation, title, editorialStatement, dateline, p ×2, closer",
        1,
      ],
      [
        "The Secretary of State to the Consul at Zarechnoe (Harding)",
        "1917-05-01",
        "citation, title, editorialStatement, dateline, p, closer",
        1,
      ],
      [
        "The Consul at Zarechnoe (Harding) to the Secretary of State",
        "1917-05-09",
        "citation, title, dateline, p, closer ×2, editorialStatement, heading, listItem ×2",
        0,
      ],
    ],
  ],
  [
    "letters with notes at the end of the book",
    endnotes,
    [
      ["Rudin to Osipova", "1931-05-03", "title, dateline, salute, p ×2, closer ×2, citation", 2],
      ["Osipova to Rudin", "1931-05-19", "title, dateline, salute, p, closer ×2, citation", 1],
    ],
  ],
  [
    "a French report",
    french,
    [
      [
        "Le préfet de la Suche au ministre de l'Intérieur",
        "1848-06-04",
        "title, dateline, salute, p ×2, closer ×3, citation",
        0,
      ],
    ],
  ],
  [
    "German letters",
    lettersGerman,
    [
      ["14. Karl Lind an Anna Weber", "1921-05-03", "title, dateline, salute, p ×2, closer ×2, citation", 0],
      ["15. Anna Weber an Karl Lind", "1921-05-09", "title, dateline, salute, p, closer ×2, citation", 0],
      ["16. Karl Lind an Anna Weber", "1921-05-14", "title, dateline, salute, p, closer ×2, citation", 0],
    ],
  ],
  [
    "extracts (a) to (c) of medieval sources in a section",
    medieval,
    [
      ["§ 3. The Mills of the Abbey", null, "title, headnote", 0],
      ["(a) Chronicon Zarechnense, II, 14. (Muratov, 3:118.)", null, "citation, headnote, p", 0],
      ["(b) Chronicon Zarechnense, II, 19; A. D. 1131. (Muratov, 3:124.)", null, "citation, headnote, p", 0],
      ["(c) Registrum Abbatis, IX, 2; A. D. 1160.", null, "citation, headnote, p", 0],
    ],
  ],
  [
    "minutes",
    minutes,
    [
      [
        "Minutes No. 14 of the Meeting of the Beekeepers' Union of Zarechnoe",
        "1947-03-14",
        "title, dateline, p ×8, closer ×2, citation",
        0,
      ],
    ],
  ],
  [
    "a newspaper",
    newspaper,
    [
      ["THE FERRY QUESTION", "1921-05-03", "title, heading, dateline, p ×2, citation", 0],
      ["TO THE EDITOR OF THE SUSHA HERALD", "1921-05-06", "title, dateline, salute, p, closer ×2, citation", 0],
    ],
  ],
  [
    "pages with running heads and notes numbered by signs on each",
    pages,
    [
      ["23. Grinev to Osipova", "1931-04-09", "title, dateline, headnote, p, closer, citation", 2],
      ["24. Osipova to Grinev", "1931-04-20", "title, dateline, p, closer, citation", 1],
      ["25. Grinev to Osipova", "1931-05-02", "title, dateline, p, closer, citation", 0],
    ],
  ],
  ["two columns read across", twoColumns, [["THE SUSHA HERALD", null, "title, p ×2", 0]]],
  ["verse", verse, [["The Ferryman's Song", "1899", "title, dateline, headnote, verse ×3, closer, citation", 0]]],
];

function outlineOf({ documents }: ImportResult): Outline[] {
  return documents.map(({ content: { blocks, notes, meta } }) => {
    const types = blocks.map(({ type }) => type).join(", ");
    const short = types.replace(/(\w+)((?:, \1)+)(?!\w)/gu, (_, type: string, more: string) => {
      return `${type} ×${more.split(",").length}`;
    });
    return [meta.title, meta.date?.edtf ?? null, short, notes.filter(({ anchor }) => anchor !== null).length];
  });
}

/** Figures of markers are signs of the apparatus, not words. */
const lost = (text: string, result: ImportResult): string[] =>
  lostWords(text, result).filter((word) => !/^\d{1,2}$/u.test(word));

describe.each(expected)("%s", (_, text, outlines) => {
  it("is read as it is meant, without losing a word", () => {
    const result = importText(text);
    expect(outlineOf(result)).toEqual(outlines);
    expect(lost(text, result)).toEqual([]);
  });

  it.each(Object.entries(harmless))("is the same with %s", (_name, damage) => {
    expect(outlineOf(importText(damage(text)))).toEqual(outlines);
  });

  it.each([
    ["wrapped at 60", (page: string) => wrapped(page, 60)],
    ["wrapped at 60 and hyphenated", (page: string) => wrapped(page, 60, true)],
    ["without blank lines", (page: string) => page.replace(/\n{2,}/gu, "\n")],
  ])("has the same documents %s", (_name, damage) => {
    const documents = outlineOf(importText(damage(text)));
    expect(documents.map(([title, date]) => [title, date])).toEqual(outlines.map(([title, date]) => [title, date]));
  });

  it("asks at most six questions a document, and of what it decided it is sure", () => {
    const { questions, documents } = importText(text);
    expect(questions.filter(({ kind }) => kind === "ask").length).toBeLessThanOrEqual(documents.length * 6);
    for (const { kind, score } of questions) if (kind === "confirm") expect(score).toBeGreaterThanOrEqual(0.9);
  });
});

it("a letter whose source line was lost is still parted from the next, or that is asked", () => {
  const cut = lettersGerman.replace(/^Staatsarchiv.*\n\n/gmu, "");
  const titles = outlineOf(importText(cut)).map(([title]) => title);
  expect(titles).toEqual(["14. Karl Lind an Anna Weber", "15. Anna Weber an Karl Lind", "16. Karl Lind an Anna Weber"]);
});

it("what came with a document is part of it, and that is asked", () => {
  const { questions, documents } = importText(diplomatic);
  const asked = questions.filter(({ field, kind }) => field === "boundary" && kind === "ask");
  expect(asked.map(({ documentId, proposal }) => [documentId, proposal.label])).toEqual([
    [documents[2]?.id, "It belongs to this document"],
  ]);
});

it("columns that were read one after the other are told", () => {
  const { questions, documents } = importText(twoColumns);
  expect(questions.filter(({ rule }) => rule === "L2")).toHaveLength(1);
  expect(documents[0]?.content.blocks.map(({ text }) => text.slice(-30))).toEqual([
    "THE SUSHA HERALD",
    "be trusted with it afterwards.",
    "e meal was never there at all.",
  ]);
});
