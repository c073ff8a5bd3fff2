import { describe, expect, it } from "vitest";
import { nameAt, stillNamed, withName } from "./mention";

const ann = { id: "1", name: "Ann Lee" };
const anna = { id: "2", name: "Anna" };

describe("the name that is being typed", () => {
  it.each([
    ["after an @", "Ask @An", { start: 4, typed: "An" }],
    ["at the beginning, with nothing yet", "@", { start: 0, typed: "" }],
    ["with a space in it", "@Ann L", { start: 0, typed: "Ann L" }],
    ["in brackets", "(@An", { start: 1, typed: "An" }],
    ["beyond 16 bits", "𝕬 @An", { start: 3, typed: "An" }],
  ])("%s", (_, text, expected) => expect(nameAt(text, text.length, [])).toEqual(expected));

  it.each([
    ["in an address", "write to ann@lee"],
    ["without an @", "Ask Ann"],
    ["after a line break", "@Ann\nLee"],
    ["when a space follows the @", "five @ three"],
    ["when the sentence has gone on", "@Ann Lee who said it then"],
  ])("none %s", (_, text) => expect(nameAt(text, text.length, [])).toBeNull());

  it("none after somebody was chosen", () => expect(nameAt("@Ann Lee said", 13, [ann])).toBeNull());
  it("none before the @", () => expect(nameAt("me @Ann", 2, [])).toBeNull());
});

describe("choosing a name", () => {
  it.each([
    ["at the end", "Ask @An", 4, 7, { text: "Ask @Ann Lee ", caret: 13 }],
    ["before more words", "Ask @An today", 4, 7, { text: "Ask @Ann Lee today", caret: 13 }],
    ["before a full stop", "Ask @An.", 4, 7, { text: "Ask @Ann Lee .", caret: 13 }],
  ])("%s", (_, text, start, caret, expected) => expect(withName(text, start, caret, ann.name)).toEqual(expected));
});

describe("those who are named", () => {
  it.each([
    ["their name stands there", "Ask @Ann Lee.", [ann], [ann]],
    ["the name was taken out", "Ask Ann Lee.", [ann], []],
    ["only a longer name stands there", "@Annabel", [anna], []],
    ["the shorter name stands after the longer", "@Annabel and @Anna", [anna], [anna]],
    ["one is chosen twice", "@Anna @Anna", [anna, anna], [anna]],
  ])("when %s", (_, text, chosen, expected) => expect(stillNamed(text, chosen)).toEqual(expected));
});
