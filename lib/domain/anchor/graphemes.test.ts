import fc from "fast-check";
import { expect, test } from "vitest";
import { wholeLetters } from "./graphemes";

const cases: [name: string, text: string, from: number, to: number, expected: string][] = [
  ["plain letters stay as they are", "harbour", 1, 4, "arb"],
  ["an accent written apart goes with its letter", "cafe\u0301 noir", 0, 4, "cafe\u0301"],
  ["a passage that begins at an accent begins at its letter", "cafe\u0301 noir", 4, 10, "e\u0301 noir"],
  ["Hebrew points go with their letter", "שָׁלוֹם", 1, 2, "שָׁ"],
  ["Arabic vowel signs go with their letter", "كِتَابٌ", 1, 3, "كِتَ"],
  [
    "a conjunct of Devanagari stays whole",
    "\u0915\u094d\u0937\u0924\u094d\u0930\u093f\u092f",
    1,
    2,
    "\u0915\u094d\u0937",
  ],
  ["polytonic Greek with marks written apart", "α\u0313\u0301νθρωπος", 1, 2, "α\u0313\u0301"],
  ["signs joined by a zero-width joiner are one", "a 👩‍👩‍👧 b", 3, 5, "👩‍👩‍👧"],
  ["a flag is two letters and one sign", "🇺🇦🇵🇱", 0, 2, "🇺🇦"],
  ["half of a surrogate pair takes the whole", "x𐎠y", 2, 3, "𐎠"],
  ["the whole text", "abc", 0, 3, "abc"],
];

test.each(cases)("%s", (_name, text, from, to, expected) => {
  const { start, end } = wholeLetters(text, from, to);
  expect(text.slice(start, end)).toBe(expected);
});

test("it only ever widens, and widening twice changes nothing", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1 }), fc.nat(), fc.nat(), (text, a, b) => {
      const [from, to] = [a % text.length, b % text.length].sort((x, y) => x - y);
      if (from === undefined || to === undefined || from === to) return;
      const once = wholeLetters(text, from, to);
      expect(once.start).toBeLessThanOrEqual(from);
      expect(once.end).toBeGreaterThanOrEqual(to);
      expect(wholeLetters(text, once.start, once.end)).toEqual(once);
    }),
  );
});
