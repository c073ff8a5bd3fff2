import { expect, test } from "vitest";
import { fromPlainText, plainText } from "../richtext/plain-text";
import { postsAsText, withoutQuotesOf } from "./own-posts";

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

test("a quotation from a text that is shut now keeps its length and loses its words; the writer's own words stay", () => {
  const quotes = [
    { words: "I ask for timber", label: "¶3", title: "A letter" },
    { words: "two carts", label: "¶1", title: "A ledger" },
  ];
  const text = postsAsText([{ body: fromPlainText("I ask for timber, he says."), quotes }]);
  const cut = withoutQuotesOf(text, ["The quay has sunk.\nI ask for timber, and for an answer."]);
  const dots = "·".repeat("I ask for timber".length);
  expect(cut.blocks.map((block) => block.text)).toEqual([
    "I ask for timber, he says.",
    `“${dots}” (A letter, ¶3)`,
    "“two carts” (A ledger, ¶1)",
  ]);
  expect(withoutQuotesOf(text, [])).toEqual(text);
});
