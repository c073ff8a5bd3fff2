import fc from "fast-check";
import { expect, it } from "vitest";
import { storable } from "./storable";

it.each([
  ["plain words stay", "Order No. 1\n\tto the garrison", "Order No. 1\n\tto the garrison"],
  ["the null character goes", "a\u0000b", "ab"],
  ["other control characters go", "a\u0007\u001b[31mb\u0085", "a[31mb"],
  ["what is no character goes", "a\ufffeb\uffff", "ab"],
  ["line ends are one", "a\r\nb\rc", "a\nb\nc"],
  ["half a pair is a replacement character", "a\ud835b", "a\ufffdb"],
  ["a whole pair stays", "𝔓", "𝔓"],
  ["composed", "e\u0301", "é"],
])("%s", (_name, text, expected) => {
  expect(storable(text)).toBe(expected);
});

/** Any UTF-16 units, halves of pairs and control characters among them. */
const anyText = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xffff }),
      fc.integer({ min: 0, max: 0xa0 }),
      fc.integer({ min: 0xd800, max: 0xdfff }),
    ),
  )
  .map((units) => String.fromCharCode(...units));

it("law: cleaning twice changes nothing more", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const clean = storable(text);
      expect(storable(clean)).toBe(clean);
      expect(clean).not.toMatch(/[\p{Cs}\0\r]/u);
    }),
  );
});
