import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pseudonymCount, pseudonyms } from "./pseudonym";

/** A source of chance that a test can repeat (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

describe("pseudonyms", () => {
  test("as many as asked for, no two alike, none of them taken", () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat(120), fc.nat(120), (seed, first, second) => {
        const before = pseudonyms(first, [], chance(seed));
        const after = pseudonyms(second, before, chance(seed));
        expect(after).toHaveLength(second);
        expect(new Set([...before, ...after]).size).toBe(first + second);
      }),
    );
  });

  test("each is a quality and a bird or tree, in words that anyone may be called by", () => {
    const all = pseudonyms(pseudonymCount / 2, [], chance(7));
    expect(all.filter((name) => !/^[A-Z][a-z]+ [A-Z][a-z]+$/.test(name))).toEqual([]);
    expect(all.filter((name) => name.length > 24)).toEqual([]);
  });

  test("more people than names: further rounds bear a number", () => {
    const many = pseudonyms(pseudonymCount + 50, [], chance(3));
    expect(new Set(many).size).toBe(pseudonymCount + 50);
    expect(many.some((name) => / \d$/.test(name))).toBe(true);
  });

  test("the order in which they are given is not the alphabet's", () => {
    const names = pseudonyms(30, [], chance(11));
    expect(names).not.toEqual(names.toSorted());
    expect(pseudonyms(30, [], chance(12))).not.toEqual(names);
  });
});
