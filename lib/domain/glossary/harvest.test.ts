import { describe, expect, it } from "vitest";
import { type Block, type DocumentContent, emptyMeta, type GlossaryEntry, type Meta } from "../document/model";
import { harvest } from "./harvest";
import { visibleGlossary } from "./visible";

const block = (text: string, more: Partial<Block> = {}): Block => ({
  id: "b1",
  type: "p",
  voice: "author",
  text,
  marks: [],
  atoms: [],
  ...more,
});
const content = (blocks: Block[], meta: Partial<Meta> = {}): DocumentContent => ({
  blocks,
  notes: [],
  meta: { ...emptyMeta("en"), ...meta },
  glossary: [],
});
const found = (text: string) => harvest(content([block(text)])).map(({ kind, form, meaning }) => [kind, form, meaning]);

describe("what a text explains", () => {
  it.each<[string, string, [string, string, string | null][]]>([
    [
      "an abbreviation, foreign",
      "The ORPO (People's Commissariat of Lamps) had set quotas.",
      [["abbreviation", "ORPO", "People's Commissariat of Lamps"]],
    ],
    ["an abbreviation, by its initials", "The HB (harbour board) met.", [["abbreviation", "HB", "harbour board"]]],
    [
      "an abbreviation after its expansion",
      "At the Special Harbour Board (SHB) he spoke.",
      [["abbreviation", "SHB", "Special Harbour Board"]],
    ],
    [
      "a body after its foreign name",
      "The Central Committee of Lamps (TsKL) met.",
      [["abbreviation", "TsKL", "Central Committee of Lamps"]],
    ],
    [
      "an abbreviation in an editor's bracket",
      "He left the RLP [Radical Lamp Party].",
      [["abbreviation", "RLP", "Radical Lamp Party"]],
    ],
    [
      "a party with its letter",
      "The committee of the VKP (b) and the VKP(b) met.",
      [["abbreviation", "VKP (b)", null]],
    ],
    [
      "a person with life dates",
      "A long-time clerk, L. Z. Grinev (1889–1953) reported back.",
      [["person", "L. Z. Grinev", "1889–1953"]],
    ],
    [
      "a person at the beginning of a sentence",
      "When Anna Osipova (b. 1889) came, all was quiet.",
      [["person", "Anna Osipova", "b. 1889"]],
    ],
    [
      "a place with a gloss",
      "In Kholm-Zhirki [town of the weavers] the miller spoke.",
      [["place", "Kholm-Zhirki", "town of the weavers"]],
    ],
    ["one of two places", "by Vyatka or Glazov [near Perm] to the mill", [["place", "Glazov", "near Perm"]]],
    [
      "a person with a gloss",
      "asked for Ludwig van Holt [a composer of songs], who",
      [["person", "Ludwig van Holt", "a composer of songs"]],
    ],
    ["a person addressed", "Ivan Petrovich! The mill stands still.", [["person", "Ivan Petrovich", null]]],
    ["a person greeted in capitals", "MY DEAR CZERNY,--", [["person", "CZERNY", null]]],
    ["a person greeted", "Dear Nadya,", [["person", "Nadya", null]]],
  ])("%s", (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    ["a place in brackets", "TASS (Moscow) reported."],
    ["a person in brackets", "The head of the CIA (Allen Lane) spoke."],
    ["a year", "The USSR (in 1938) was large."],
    ["a house", "the White House [said nothing]"],
    ["a war", "the Great War (1914–1918) began"],
    ["a sentence in brackets", "The NKVD (which had set quotas) met."],
    ["an adjective glossed", "the Tabor [Hussite] assembly"],
    ["an exclamation", "Alas! It was too late."],
    ["comrades", "Comrades! Forward!"],
    ["a title in capitals", "MY GOOD ADJUTANT!"],
    ["a place told by a sentence that names a person", "at St. Polten [who was her husband then]"],
    ["a Roman number", "Chapter XIV (Decline of the Party) begins."],
    ["initials of a person", "N.K. (of the Party) spoke."],
  ])("leaves %s alone", (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

describe("the glossary of a document", () => {
  const whole = content(
    [
      block("A clerk, L. Z. Grinev (1889–1953) wrote to Trotskii.", { type: "headnote", voice: "editor" }),
      block("I left for Moscow."),
      block("Grinev", { type: "closer", marks: [{ kind: "signed", start: 0, end: 6 }] }),
      block("GARF (State Archive of the Federation), f. 1", { type: "citation" }),
    ],
    { senders: ["L. Z. Grinev"], recipients: ["Trotsky", "Троцкий", "the Secretary of State"], place: "Petrograd" },
  );

  it("has each name once, whatever its spelling, with what the text says of it", () => {
    expect(harvest(whole).map(({ kind, form, meaning }) => [kind, form, meaning])).toEqual([
      ["person", "L. Z. Grinev", "1889–1953"],
      ["person", "Trotsky", null],
      ["place", "Petrograd", null],
      ["person", "Grinev", null],
    ]);
  });

  it.each(["Я", "A", "A’", "Ab ", "AB (c ", "Ab [c ", "Ab of ", "A. "])("reads %j without end quickly", (part) => {
    const began = performance.now();
    harvest(content([block(part.repeat(60_000 / part.length))]));
    expect(performance.now() - began).toBeLessThan(2000);
  });

  it("is only suggested, with ids that stay", () => {
    const entries = harvest(whole);
    expect(entries.every(({ confirmed, basis }) => !confirmed && basis === "printed")).toBe(true);
    expect(harvest(whole)).toEqual(entries);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
    for (const { id } of entries) expect(id.length).toBeLessThanOrEqual(80);
  });
});

describe("what a student sees of it", () => {
  const entry = (form: string, confirmed = true): GlossaryEntry => ({
    id: form,
    kind: "person",
    form,
    meaning: "someone",
    basis: "printed",
    confirmed,
  });
  it.each<[string, GlossaryEntry, string, boolean]>([
    ["a form in the visible words", entry("L. Z. Grinev"), "Then L. Z. Grinev wrote.", true],
    ["a form over a line end", entry("Anna Osipova"), "Anna\nOsipova", true],
    ["an abbreviation with brackets", entry("VKP(b)"), "the VKP(b), then", true],
    ["a name with a hyphen", entry("Orekhovo-Zuevo"), "the Orekhovo-Zuevo mills", true],
    ["signs that mean something in patterns", entry("a/b.c*[d]^$"), "no a/b.c*[d]^$ here", true],
    ["a form that stands only in withheld words", entry("Grinev"), "Nothing here.", false],
    ["a part of another word", entry("White"), "Whitehall", false],
    ["an entry that nobody confirmed", entry("Grinev", false), "Grinev", false],
  ])("%s", (_, one, text, seen) => {
    expect(visibleGlossary([one], text)).toEqual(seen ? [one] : []);
  });
});
