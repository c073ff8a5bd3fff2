import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { folded, holds, sought } from "./search";
import { madeNote, madePlace, madeReply } from "./testing/note";

describe("what is sought", () => {
  it.each([
    ["words", "Who  swore", ["who", "swore"]],
    ["a phrase in quotation marks", 'oath "to the Tsar" army', ["oath", "to the tsar", "army"]],
    ["a phrase in curly marks", "“at once” committees", ["at once", "committees"]],
    ["a mark that is never closed", '"to the', ["to", "the"]],
    ["accents", "Müller Łódź Bjørnstad", ["muller", "lodz", "bjornstad"]],
    ["letters that are not Latin", "ПРИКАЗ", ["приказ"]],
    ["nothing", '  "" ', []],
  ])("%s", (_, typed, expected) => expect(sought(typed)).toEqual(expected));

  it("folding twice changes nothing more", () =>
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(folded(folded(text))).toBe(folded(text));
      }),
    ));
});

describe("a note is found", () => {
  const note = madeNote("n", {
    text: "Except does all the work.\n\nThe Duma may order.",
    tags: ["Garnison à Petrograd"],
    places: [
      madePlace({ before: "lower orders" }, "the lower ranks"),
      madePlace({ ordinal: 1, revisionId: "r2" }, "Our valiant army"),
    ],
    replies: [madeReply("a", "Compare Milyukov’s speech.")],
  });
  it.each([
    ["by its words, in any order", "order duma", true],
    ["by a phrase", '"all the work"', true],
    ["by words of two paragraphs", "except duma", true],
    ["by a tag without its accent", "garnison a petrograd", true],
    ["by the words it is about", "ranks", true],
    ["by its second passage", "valiant", true],
    ["by the words a correction changed", '"lower orders"', true],
    ["by a reply, with another apostrophe", "milyukov's", true],
    ["by nothing at all", "", true],
  ])("%s", (_, typed, expected) => expect(holds(note, sought(typed))).toBe(expected));
  it.each([
    ["one word is missing", "duma soviet"],
    ["the phrase stands otherwise", '"the all work"'],
    ["a phrase goes over the end of what one part says", '"order. Garnison"'],
  ])("not when %s", (_, typed) => expect(holds(note, sought(typed))).toBe(false));
});
