import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codePointSlice } from "../document/codepoints";
import {
  type Blocks,
  beginChoice,
  type Choice,
  choiceAt,
  chosenSpan,
  moveChoice,
  type Step,
  sentencesOf,
  stretchedTo,
  wholeBlock,
} from "./choosing";

const texts = ["One rose. Two sat down. Three left.", "", "𝕬lone again. Nobody spoke."];
const blocks: Blocks = (block) => texts[block];

/** The chosen words, blocks parted by a stroke. */
function said(choice: Choice): string {
  const { start, end } = chosenSpan(choice);
  return texts
    .map((text, block) =>
      codePointSlice(text, block === start.block ? start.at : 0, block === end.block ? end.at : undefined),
    )
    .slice(start.block, end.block + 1)
    .filter(Boolean)
    .join(" | ");
}

type Key = "→" | "←" | "⇧→" | "⇧←" | "^→" | "^←" | "^⇧→" | "^⇧←" | "¶";
function press(choice: Choice, key: Key): Choice {
  if (key === "¶") return wholeBlock(blocks, choice);
  const step: Step = key.includes("^") ? "word" : "sentence";
  return moveChoice(blocks, choice, step, key.includes("→") ? 1 : -1, key.includes("⇧"));
}

describe("choosing step by step", () => {
  it.each<[string, Key[], string]>([
    ["begins with a sentence", [], "One rose."],
    ["next sentence", ["→"], "Two sat down."],
    ["back again", ["→", "←"], "One rose."],
    ["no further back than the beginning", ["←"], "One rose."],
    ["into the next block, past an empty one", ["→", "→", "→"], "𝕬lone again."],
    ["longer by a sentence", ["⇧→"], "One rose. Two sat down."],
    ["longer over the block", ["→", "→", "⇧→"], "Three left. | 𝕬lone again."],
    ["shorter again", ["⇧→", "⇧→", "⇧←"], "One rose. Two sat down."],
    ["longer backwards", ["→", "→", "⇧←"], "Two sat down. Three left."],
    ["longer backwards, and over the origin", ["→", "⇧←", "⇧→", "⇧→"], "Two sat down. Three left."],
    ["the first word of a sentence", ["→", "^→"], "Two"],
    ["the last word of a sentence", ["→", "^←"], "down"],
    ["word by word", ["→", "^→", "^→"], "sat"],
    ["words, longer", ["→", "^→", "^⇧→"], "Two sat"],
    ["a sentence less its last word", ["→", "^⇧←"], "Two sat"],
    ["a sentence and a word more", ["^⇧→"], "One rose. Two"],
    ["from a word on to the next sentence's end", ["→", "^→", "→"], "Two sat down."],
    ["the whole block", ["→", "¶"], "One rose. Two sat down. Three left."],
  ])("%s", (_, keys, expected) => {
    const first = beginChoice(blocks, 0);
    expect(first && said(keys.reduce(press, first))).toBe(expected);
  });

  it("cannot begin where there are no words", () => expect(beginChoice(blocks, 1)).toBeNull());

  it("is never empty, reversed or outside, whatever is pressed", () => {
    const key = fc.constantFrom<Key>("→", "←", "⇧→", "⇧←", "^→", "^←", "^⇧→", "^⇧←", "¶");
    fc.assert(
      fc.property(fc.array(key, { maxLength: 20 }), fc.constantFrom(0, 2), (keys, block) => {
        const first = beginChoice(blocks, block);
        const { start, end } = chosenSpan(keys.reduce(press, first ?? expect.fail("no words")));
        expect(start.block < end.block || (start.block === end.block && start.at < end.at)).toBe(true);
        expect(end.at).toBeLessThanOrEqual([...(texts[end.block] ?? "")].length);
      }),
    );
  });
});

describe("choosing by a tap", () => {
  it.each<[string, number, number, string | null]>([
    ["in the middle of a sentence", 0, 14, "Two sat down."],
    ["its first letter", 0, 10, "Two sat down."],
    ["the space after a sentence takes the next one", 0, 9, "Two sat down."],
    ["past the end takes the last one", 0, 99, "Three left."],
    ["letters beyond 16 bits count as one", 2, 0, "𝕬lone again."],
    ["a block without words", 1, 0, null],
  ])("%s", (_, block, at, expected) => {
    const choice = choiceAt(blocks, block, at);
    expect(choice ? said(choice) : null).toBe(expected);
  });

  it("a second tap stretches it, forwards, backwards and over blocks", () => {
    const first = choiceAt(blocks, 0, 12);
    const [one, , three, alone] = sentencesOf(blocks, 0, 2);
    if (!first || !one || !three || !alone) throw new Error("there are five sentences");
    expect(said(stretchedTo(first, three))).toBe("Two sat down. Three left.");
    expect(said(stretchedTo(first, one))).toBe("One rose. Two sat down.");
    expect(said(stretchedTo(stretchedTo(first, one), alone))).toBe("Two sat down. Three left. | 𝕬lone again.");
  });

  it("lists the sentences of some blocks", () => {
    expect(sentencesOf(blocks, 0, 0)).toHaveLength(3);
    expect(sentencesOf(blocks, 0, 2)).toHaveLength(5);
    expect(sentencesOf(blocks, 2, 1)).toEqual([]);
    expect(sentencesOf(blocks, 3, 9)).toEqual([]);
  });
});
