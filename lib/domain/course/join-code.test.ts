import fc from "fast-check";
import { expect, test } from "vitest";
import { joinCodeFrom, readJoinCode, showJoinCode, spellJoinCode } from "./join-code";

const random = fc.uint8Array({ minLength: 12, maxLength: 12 });

test("a code that is shown, read aloud and typed back is the same code", () => {
  fc.assert(
    fc.property(random, (bytes) => {
      const code = joinCodeFrom(bytes);
      expect(code).toHaveLength(12);
      expect(readJoinCode(showJoinCode(code))).toBe(code);
      expect(readJoinCode(` ${showJoinCode(code).toLowerCase().replaceAll("-", " ")} `)).toBe(code);
    }),
  );
});

test("each of the 32 signs comes from eight of 256 bytes: 60 bits in all", () => {
  const signs = Array.from({ length: 256 }, (_, byte) => joinCodeFrom(new Uint8Array(12).fill(byte)).charAt(0));
  const counts = new Map(signs.map((sign) => [sign, signs.filter((each) => each === sign).length]));
  expect(counts.size).toBe(32);
  expect(new Set(counts.values())).toEqual(new Set([8]));
});

test("a code is grouped for the eye and spelled for the ear", () => {
  expect(showJoinCode("R7KPQ4MW9TXB")).toBe("R7KP-Q4MW-9TXB");
  expect(spellJoinCode("R7KPQ4MW9TXB")).toBe("R 7 K P , Q 4 M W , 9 T X B");
});

test.each([
  ["letters that look like digits", "r7kp-q4mw-9txo", "R7KPQ4MW9TX0"],
  ["I and l for one", "I7KP-l4MW-9TXB", "17KP14MW9TXB"],
  ["a long dash", "R7KP–Q4MW—9TXB", "R7KPQ4MW9TXB"],
  ["full-width letters", "Ｒ７ＫＰ-Q4MW-9TXB", "R7KPQ4MW9TXB"],
  ["too short", "R7KP-Q4MW", null],
  ["too long", "R7KP-Q4MW-9TXB-A", null],
  ["a sign that is not used", "R7KP-Q4MW-9TXU", null],
  ["markup", "<script>1234", null],
  ["nothing", "", null],
])("typed with %s", (_, typed, code) => expect(readJoinCode(typed)).toBe(code));

test("too little randomness is refused", () => expect(() => joinCodeFrom(new Uint8Array(11))).toThrow(RangeError));
