import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tagParts, tagsIn, tagsTyped } from "./typed-tags";

describe("tags in a field", () => {
  it.each([
    ["nothing", "", []],
    ["blanks and doubles", " law, ,law,army ", ["law", "army"]],
    ["a tag with a comma", 'trade, "Smith, Adam" ,law', ["trade", "Smith, Adam", "law"]],
    ["a tag with a comma and quotation marks", '"the ""old"", and the new"', ['the "old", and the new']],
    ["quotation marks that are not closed yet", '"Smith, Adam', ['"Smith', "Adam"]],
    ["quotation marks within a tag", 'the "old" law, army', ['the "old" law', "army"]],
    ["words behind quotation marks", '"old" law, army', ['"old" law', "army"]],
  ])("%s: %j", (_, typed, tags) => expect(tagsIn(typed)).toEqual(tags));

  it("says what is being typed last", () => expect(tagParts("law, ").at(-1)).toBe(""));

  it("says again what it was given, whatever the tags are", () => {
    const tag = fc
      .oneof(fc.string(), fc.string({ unit: fc.constantFrom('"', ",", " ", "a") }))
      .map((text) => text.trim())
      .filter((text) => text !== "");
    fc.assert(
      fc.property(fc.uniqueArray(tag), (tags) => {
        expect(tagsIn(tagsTyped(tags))).toEqual(tags);
      }),
    );
  });
});
