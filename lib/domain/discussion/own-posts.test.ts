import { expect, test } from "vitest";
import { fromPlainText, plainText } from "../richtext/plain-text";
import { postsAsText } from "./own-posts";

test("posts stand one after another, each with what it quotes", () => {
  const quote = { words: "an answer", label: "¶2", title: "A letter" };
  const text = postsAsText([
    { body: fromPlainText("He asks.\n\nHe does not order."), quotes: [quote] },
    { body: fromPlainText(""), quotes: [{ words: "timber", label: "", title: "A letter" }] },
  ]);
  expect(plainText(text)).toBe("He asks.\nHe does not order.\n“an answer” (A letter, ¶2)\n“timber” (A letter)");
  expect(text.blocks.map(({ type }) => type)).toEqual(["p", "p", "quote", "quote"]);
  expect(postsAsText([])).toEqual({ blocks: [] });
});
