import { expect, test } from "vitest";
import { smallDocument } from "../document/testing/small-document";
import { quotedBody } from "./quoted-body";

test.each<[string, string, string | null]>([
  ["five words of the body", "He says “No ship above 300 tons” here.", "No ship above 300 tons"],
  ["in other letters and signs", "no ship, ABOVE 300 tons", "no ship, ABOVE 300 tons"],
  ["four words are chance", "Why no ship above 300 feet?", null],
  [
    "words of an editor's note",
    "The harbour book records a survey in March.",
    "The harbour book records a survey in March",
  ],
  ["the headnote is sent anyway", "The harbour master had served for nineteen years when he wrote", null],
  ["and so is what says which source it is", "Town archive, Harbour papers, box 4, folder 2, fol. 17", null],
  ["words over two paragraphs are no run", "I wrote of it twice. No ship", "I wrote of it twice"],
  ["other words", "What do you expect of a letter from a harbour master?", null],
  ["none", "", null],
])("%s", (_, text, quoted) => expect(quotedBody(text, smallDocument)).toBe(quoted));

test("of a long quotation the beginning is said", () => {
  const long = Array.from({ length: 40 }, (_, index) => `word${index}`).join(" ");
  const [block] = smallDocument.blocks;
  const content = { ...smallDocument, blocks: block ? [{ ...block, type: "p" as const, text: long }] : [] };
  expect(quotedBody(`Here: ${long}`, content)?.split(" ")).toHaveLength(15);
});
