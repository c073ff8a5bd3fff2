import { expect, test } from "vitest";
import { type ClashReading, clashPromptText } from "./clash-prompt";

const reading: ClashReading = {
  ...{ words: "The Soviet commands.", quote: "in all its political actions", label: "¶5" },
  ...{ relation: null, ordinal: 1, beside: null, forEveryone: true },
};

test("both readings are quoted with their places", () => {
  expect(clashPromptText("subordinate to the Soviet", [reading, { ...reading, words: "It only allows." }])).toBe(
    [
      "About “subordinate to the Soviet” two notes do not say the same.",
      "One note on ¶5, “in all its political actions”: “The Soviet commands.”",
      "Another on ¶5, “in all its political actions”: “It only allows.”",
      "Which of them does the text bear out, and which words decide it?",
    ].join("\n\n"),
  );
});

test("a corroboration says how it relates the texts, also without words", () => {
  const relation = { ...reading, words: " ", relation: "Contradicts" as const, beside: "Order No. 2" };
  expect(clashPromptText("x", [relation, reading])).toContain(
    "One note says that ¶5, “in all its political actions” contradicts Order No. 2.",
  );
});

test("at the first passage the relation is turned round", () => {
  const first = { ...reading, words: "", relation: "Qualifies" as const, ordinal: 0, beside: "Order No. 2" };
  expect(clashPromptText("x", [first, reading])).toContain("is qualified by Order No. 2.");
});

test("what was not written for everyone is not quoted", () => {
  const text = clashPromptText("x", [{ ...reading, words: "For my instructor", forEveryone: false }, reading]);
  expect(text).not.toContain("For my instructor");
  expect(text).toContain("put it in your own words");
});

test("it fits into a prompt, however long the notes are", () => {
  const long = { ...reading, words: "𝒽".repeat(100_000), quote: "ы".repeat(20_000), beside: "t".repeat(200) };
  const text = clashPromptText("q".repeat(20_000), [long, { ...long, relation: "Qualifies" }]);
  expect(text.length).toBeLessThanOrEqual(4000);
  expect(text.isWellFormed()).toBe(true);
});
