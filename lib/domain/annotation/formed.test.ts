import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RichText, RichTextBlock } from "../richtext/model";
import { fromPlainText } from "../richtext/plain-text";
import { formed, typed, withForms } from "./formed";

const block = (text: string, more: Partial<RichTextBlock> = {}): RichTextBlock => ({
  ...{ type: "p", text, marks: [], atoms: [] },
  ...more,
});
const link = { kind: "link" as const, start: 0, end: 3, href: "https://example.org/" };
const chip = { kind: "evidence" as const, at: 0, annotationId: "0190a0a0-0000-7000-8000-000000000001" };
const oath = block("The oath.", { marks: [link] });
const army = block("Who swore?", { type: "quote" });
const before: RichText = { blocks: [oath, army] };

describe("words with forms, edited as plain words", () => {
  it("stay as they are while nothing is changed", () => expect(withForms(typed(before), before)).toBe(before));

  it.each([
    ["a paragraph before", "First.\n\nThe oath.\n\nWho swore?", [block("First."), oath, army]],
    ["a paragraph changed", "The oath!\n\nWho swore?", [block("The oath!"), army]],
    ["a paragraph gone", "Who swore?", [army]],
    ["paragraphs in another order", "Who swore?\n\nThe oath.", [army, oath]],
    ["a paragraph twice: its form is there once", "The oath.\n\nThe oath.", [oath, block("The oath.")]],
    ["nothing left", " ", []],
  ])("%s", (_, text, blocks) => expect(withForms(text, before)).toEqual({ blocks }));

  it("are told from plain words, which have no forms to keep", () => {
    expect(formed(before)).toBe(before);
    expect(formed(fromPlainText("One.\nStill one.\n\nTwo."))).toBeUndefined();
    expect(withForms("One.\nStill one.", undefined)).toEqual(fromPlainText("One.\nStill one."));
  });

  it("said in the field and taken from it again, are what they were, whatever they are", () => {
    const any: fc.Arbitrary<RichText> = fc.record({
      blocks: fc.array(
        fc.record({
          type: fc.constantFrom<RichTextBlock["type"][]>("p", "quote", "listItem"),
          text: fc.string({ unit: fc.constantFrom("a", " ", "\n", "é") }),
          marks: fc.array(fc.constant({ ...link, start: 0, end: 1 }), { maxLength: 1 }),
          atoms: fc.array(fc.constant(chip), { maxLength: 1 }),
        }),
      ),
    });
    fc.assert(
      fc.property(any, (body) => {
        expect(withForms(typed(body), formed(body))).toEqual(body);
      }),
    );
  });
});
