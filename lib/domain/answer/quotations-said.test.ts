import { expect, test } from "vitest";
import type { CheckedQuotation } from "./quotations";
import { sayQuotations } from "./quotations-said";

const checked = (verdict: CheckedQuotation["verdict"], more: Partial<CheckedQuotation> = {}): CheckedQuotation => ({
  ...{ quoted: "the ice came", verdict, documentId: "d1", title: "The letter", truth: null },
  ...more,
});

test.each<[string, CheckedQuotation[], string[]]>([
  ["nothing", [], []],
  ["what is right is counted", [checked("exact")], ["1 quotation stands in the texts word for word."]],
  [
    "what is shortened apart from what is not",
    [checked("exact"), checked("exact"), checked("shortened")],
    [
      "2 quotations stand in the texts word for word.",
      "1 quotation stands in the texts, with words left out or put in.",
    ],
  ],
  [
    "a misquotation with the true words",
    [checked("misquoted", { truth: "the ice has come" })],
    ["“the ice came” differs from The letter, which has: “the ice has come”."],
  ],
  [
    "words in another order, with where they stand",
    [checked("reordered")],
    ["“the ice came”: the words stand in The letter, in another order."],
  ],
  [
    "a long one is cut",
    [checked("not found", { quoted: "word ".repeat(30) })],
    [`“${"word ".repeat(18).slice(0, 88).trimEnd()} …” was not found in the texts of this assignment.`],
  ],
])("%s", (_, quotations, says) => {
  expect(sayQuotations(quotations)).toEqual(says);
});
