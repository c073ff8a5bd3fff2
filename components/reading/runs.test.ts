import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { joined, runsOf, type Stretch } from "./runs";
import { wordsInRuns } from "./words-in-runs";

const stretch = (from: number, to: number, name = "a"): Stretch => ({ from, to, name });

describe("runs of overlapping stretches", () => {
  it.each<[string, Stretch[], [number, number, string, number][]]>([
    ["nothing", [], []],
    ["one", [stretch(2, 5)], [[2, 5, "a", 1]]],
    ["an empty one", [stretch(3, 3)], []],
    [
      "two that overlap",
      [stretch(0, 6), stretch(4, 9, "b")],
      [
        [0, 4, "a", 1],
        [4, 6, "a+b", 2],
        [6, 9, "b", 1],
      ],
    ],
    [
      "the same twice is one way of lighting, and two deep",
      [stretch(0, 4), stretch(2, 4)],
      [
        [0, 2, "a", 1],
        [2, 4, "a", 2],
      ],
    ],
    [
      "apart",
      [stretch(6, 8), stretch(0, 2)],
      [
        [0, 2, "a", 1],
        [6, 8, "a", 1],
      ],
    ],
    ["to the end of the block", [stretch(3, Number.POSITIVE_INFINITY)], [[3, Number.POSITIVE_INFINITY, "a", 1]]],
  ])("%s", (_, stretches, expected) =>
    expect(runsOf(stretches).map(({ from, to, names, depth }) => [from, to, names.join("+"), depth])).toEqual(expected),
  );

  it("say of every character what lies on it, and of no other", () => {
    const stretches = fc.array(
      fc
        .record({ from: fc.nat(30), length: fc.nat(12), name: fc.constantFrom("a", "b", "c") })
        .map(({ from, length, name }) => stretch(from, from + length, name)),
    );
    fc.assert(
      fc.property(stretches, (all) => {
        const runs = runsOf(all);
        for (let at = 0; at < 45; at++) {
          const on = all.filter(({ from, to }) => from <= at && at < to);
          const run = runs.find(({ from, to }) => from <= at && at < to);
          expect(run?.depth ?? 0).toBe(on.length);
          expect(run?.names ?? []).toEqual([...new Set(on.map(({ name }) => name))].sort());
        }
      }),
    );
  });

  it("are joined where they stand side by side", () =>
    expect(
      joined(runsOf([stretch(0, 6), stretch(4, 9, "b"), stretch(6, 7)]), ({ names }) => names.includes("a")),
    ).toEqual([{ from: 0, to: 7 }]));
});

describe("words in runs", () => {
  it.each<[string, string, number, Stretch[], string]>([
    ["no run", "abc", 0, [], "abc"],
    ["in the middle", "abcdef", 0, [stretch(2, 4)], "ab[cd]ef"],
    ["words that begin later in the block", "abcdef", 10, [stretch(12, 14)], "ab[cd]ef"],
    ["beginning before the words", "abc", 10, [stretch(5, 11)], "[a]bc"],
    ["ending after them", "abc", 10, [stretch(12, 20)], "ab[c]"],
    ["elsewhere", "abc", 10, [stretch(0, 10), stretch(13, 20)], "abc"],
    ["letters beyond 16 bits", "𝕬𝕭𝕮", 0, [stretch(1, 2)], "𝕬[𝕭]𝕮"],
  ])("%s", (_, words, at, stretches, expected) =>
    expect(
      wordsInRuns(words, at, runsOf(stretches))
        .map(({ text, run }) => (run ? `[${text}]` : text))
        .join(""),
    ).toBe(expected),
  );
});
