import fc from "fast-check";
import { expect, it } from "vitest";
import { storable } from "./storable";

it.each([
  ["plain words stay", "Order No. 1\n\tto the garrison", "Order No. 1\n\tto the garrison"],
  ["the null character goes", "a\u0000b", "ab"],
  ["other control characters go", "a\u0007\u001b[31mb\u0085", "a[31mb"],
  ["line ends are one", "a\r\nb\rc", "a\nb\nc"],
  ["half a pair is a replacement character", "a\ud835b", "a\ufffdb"],
  ["a whole pair stays", "𝔓", "𝔓"],
  ["composed", "e\u0301", "é"],
])("%s", (_name, text, expected) => {
  expect(storable(text)).toBe(expected);
});

it("law: cleaning twice changes nothing more", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(storable(storable(text))).toBe(storable(text));
    }),
  );
});
