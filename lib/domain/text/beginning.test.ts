import fc from "fast-check";
import { expect, test } from "vitest";
import { beginning } from "./beginning";

test.each([
  ["a short text stands whole", "He asks.", 20, "He asks."],
  ["lines become one", "He asks.\n\nThey wait.", 40, "He asks. They wait."],
  ["a long one ends between words", "He asks for timber and an answer", 20, "He asks for timber…"],
  ["exactly as long as may be", "He asks", 7, "He asks"],
  ["a word that ends at the limit stands", "He asks for", 7, "He asks…"],
  ["no comma before the dots", "He asks, and waits for them", 9, "He asks…"],
  ["a word longer than the line", "abcdefghij", 4, "abcd…"],
  ["never half a character", "ab😀cd", 3, "ab…"],
  ["nothing", "", 10, ""],
])("%s", (_, text, most, expected) => {
  expect(beginning(text, most)).toBe(expected);
});

test("it is never longer than asked for, but for the dots, and always whole characters", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 1, max: 60 }), (text, most) => {
      const shown = beginning(text, most);
      expect(shown.length).toBeLessThanOrEqual(most + 1);
      expect(shown.isWellFormed()).toBe(true);
    }),
  );
});
