import { describe, expect, it } from "vitest";
import type { GlossaryEntry } from "./model";
import { everything } from "./readable";
import { readableContent } from "./readable-content";
import { explainedPlaces } from "./readable-glossary";
import { smallDocument } from "./testing/small-document";

const entry = (form: string, more: Partial<GlossaryEntry> = {}): GlossaryEntry => ({
  ...{ id: form, kind: "abbreviation", form, meaning: "explained", basis: "instructor", confirmed: true },
  ...more,
});
const forms = (glossary: GlossaryEntry[], ranges = everything) =>
  readableContent({ ...smallDocument, glossary }, ranges).glossary.map(({ form }) => form);
const noHeadnote = { ...everything, headnote: false, notes: false };

describe("the glossary of a reader", () => {
  it.each<[name: string, entry: GlossaryEntry, whole: boolean, cut: boolean]>([
    ["a form of the text", entry("timber"), true, true],
    ["a form of the headnote only", entry("nineteen"), true, false],
    ["a form of a note only", entry("harbour book"), true, false],
    ["a form that stands nowhere", entry("Zeppelin"), false, false],
    ["half a word is no form", entry("timb"), false, false],
    ["signs in a form are no pattern", entry("Ulan-Ude (b) [a/c] C++"), false, false],
    ["not confirmed", entry("timber", { confirmed: false }), false, false],
    ["without a meaning", entry("timber", { meaning: null }), false, false],
    [
      "its meaning is printed in the headnote",
      entry("timber", { basis: "printed", meaning: "nineteen years" }),
      true,
      false,
    ],
  ])("%s", (_, one, whole, cut) => {
    expect(forms([one])).toEqual(whole ? [one.form] : []);
    expect(forms([one], noHeadnote)).toEqual(cut ? [one.form] : []);
  });
});

it("explains each form where it stands first, and nothing twice", () => {
  const glossary = [entry("timber"), entry("ship above"), entry("ship")];
  const text = readableContent({ ...smallDocument, glossary });
  const blocks = text.items.flatMap((item) => (item.kind === "block" ? [item.block] : []));
  const places = explainedPlaces(text.glossary, blocks);
  const words = [...places].flatMap(([id, spans]) => {
    const block = smallDocument.blocks.find((each) => each.id === id);
    return spans.map(({ start, end }) => [...(block?.text ?? "")].slice(start, end).join(""));
  });
  expect(words.toSorted()).toEqual(["ship", "timber"]);
});

it("is not asked for where the meaning is printed right behind the form, but at the next place", () => {
  const [first] = smallDocument.blocks.filter(({ type }) => type === "p");
  if (!first) throw new Error("no paragraph");
  const text = "The HB (Harbour Board) met. The HB did not answer.";
  const glossary = [entry("HB", { basis: "printed", meaning: "Harbour Board" })];
  const read = readableContent({ ...smallDocument, blocks: [{ ...first, text, atoms: [] }], notes: [], glossary });
  const blocks = read.items.flatMap((item) => (item.kind === "block" ? [item.block] : []));
  expect(explainedPlaces(read.glossary, blocks).get(first.id)).toEqual([
    { start: 32, end: 34, meaning: "Harbour Board" },
  ]);
});
