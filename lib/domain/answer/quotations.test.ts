import fc from "fast-check";
import { expect, test } from "vitest";
import { fromPlainText, type RichText } from "../richtext/model";
import { indexed } from "./quotation-match";
import { tokensOf } from "./quotation-words";
import { checkQuotations, quotationsIn } from "./quotations";

const letter = {
  documentId: "d1",
  title: "The letter of the harbour master",
  words:
    "Dear Council, the ice has come early this year.\nI asked for timber, twelve cart-loads, and was told to wait; nobody’s answer came.\n“We know enough,” said the clerk, and he shut the door on the men who had walked from Vyborg.",
};
const ledger = {
  documentId: "d2",
  title: "The ledger",
  words: "Twelve carts came over. The men who had walked paid nothing.",
};
const documents = [letter, ledger].map(indexed);

test.each<[string, string, string, string | null]>([
  ["word for word", "He writes “the ice has come early this year” and stops.", "exact", null],
  ["straight marks", 'He writes "the ice has come early this year" and stops.', "exact", null],
  ["guillemets", "Er schreibt «the ice has come early this year».", "exact", null],
  ["low and high marks", "Er schreibt „the ice has come early this year“.", "exact", null],
  ["single marks", "He writes ‘nobody’s answer came’ there.", "exact", null],
  ["a capital at its beginning", "“The ice has come early”", "exact", null],
  ["a letter in brackets", "“[T]he ice has come early”", "exact", null],
  ["a comma that the sentence needs", "“the ice has come early,” he writes", "exact", null],
  ["another kind of apostrophe", "“nobody's answer came”", "exact", null],
  ["across two paragraphs", "“early this year. I asked for timber”", "exact", null],
  ["marks within", "“'We know enough,' said the clerk”", "exact", null],
  ["a spelling said to be so", "“I asked for timber [sic], twelve”", "shortened", null],
  ["words left out", "“I asked for timber … and was told to wait”", "shortened", null],
  ["words left out with dots in brackets", "“I asked for timber [...] nobody’s answer came”", "shortened", null],
  ["words put in", "“[the clerk] shut the door on the men”", "shortened", null],
  ["words put in place of others", "“I asked for [wood], twelve cart-loads”", "shortened", null],
  ["parts in another order than the text has", "“told to wait … I asked for timber”", "reordered", null],
  ["the same without a sign", "“was told to wait, I asked for timber”", "reordered", null],
  ["parts of two texts", "“Twelve carts came over … I asked for timber”", "not found", null],
  ["parts too short to be told from chance", "“to wait … the ice”", "not found", null],
  ["one part in another order, one of nobody here", "“was told to wait … free trade for all”", "not found", null],
  ["a word changed", "“the ice has come late this year”", "misquoted", "the ice has come early this year"],
  [
    "a word dropped in silence",
    "“he shut the door on men who had walked”",
    "misquoted",
    "he shut the door on the men who had walked",
  ],
  ["a capital in the middle", "“the Ice has come early this year”", "misquoted", "the ice has come early this year"],
  ["words of nobody here", "“all power to the harbour workers tonight”", "not found", null],
])("%s", (_, said, verdict, truth) => {
  const [checked, ...more] = checkQuotations(fromPlainText(said), documents);
  expect(more).toEqual([]);
  expect(checked?.verdict).toBe(verdict);
  if (truth !== null) expect(checked?.truth).toContain(truth);
});

test("a few words in quotation marks that stand nowhere are not mentioned; those that stand somewhere are", () => {
  expect(checkQuotations(fromPlainText("So much for “free trade” and “timber”."), documents)).toMatchObject([
    { quoted: "timber", verdict: "exact", documentId: "d1" },
  ]);
});

test("a block of quotation is a quotation without marks, and the nearest text is named", () => {
  const quote: RichText = {
    blocks: [{ type: "quote", text: "The men who had walked paid nothing.", marks: [], atoms: [] }],
  };
  expect(checkQuotations(quote, documents)).toMatchObject([{ verdict: "exact", title: "The ledger" }]);
});

test("quotations are told in order, an inner one with its outer one", () => {
  const text = fromPlainText("«one two» then “three ‘four’ five” then “six”");
  expect(quotationsIn(text)).toEqual(["one two", "three ‘four’ five", "six"]);
});

const words = tokensOf(letter.words).filter(({ word }) => word);
const span = fc
  .tuple(fc.nat(words.length - 4), fc.integer({ min: 3, max: 12 }))
  .map(([from, length]) => ({ from, to: Math.min(from + length, words.length) - 1 }));
const slice = (from: number, to: number) => letter.words.slice(words[from]?.start ?? 0, words[to]?.end ?? 0);
const quoting = (quoted: string) =>
  checkQuotations({ blocks: [{ type: "quote", text: quoted, marks: [], atoms: [] }] }, documents)[0]?.verdict;

test("whatever stands in the text is exact", () => {
  fc.assert(
    fc.property(span, ({ from, to }) => {
      expect(quoting(slice(from, to))).toBe("exact");
    }),
  );
});

test("two parts of the text in their order with an ellipsis between are shortened, or stand there as they are", () => {
  fc.assert(
    fc.property(span, fc.nat(5), ({ from, to }, left) => {
      const again = to + 1 + left;
      fc.pre(again + 1 < words.length);
      expect(quoting(`${slice(from, to)} … ${slice(again, again + 1)}`)).toBe("shortened");
    }),
  );
});

test("a foreign word within is never exact", () => {
  fc.assert(
    fc.property(span, fc.nat(20), ({ from, to }, at) => {
      const middle = from + 1 + (at % Math.max(1, to - from));
      const changed = `${slice(from, middle - 1)} zeppelin ${slice(middle, to)}`;
      expect(["misquoted", "not found"]).toContain(quoting(changed));
    }),
  );
});

test("an answer of ten thousand words with a quotation in each paragraph is checked in a moment", () => {
  const long = fromPlainText(
    Array.from({ length: 200 }, (_, index) => `${"word ".repeat(40)}“the ice has come late in year ${index}”`).join(
      "\n\n",
    ),
  );
  const texts = [indexed({ ...letter, words: letter.words.repeat(100) })];
  const begun = performance.now();
  expect(checkQuotations(long, texts)).toHaveLength(200);
  expect(performance.now() - begun).toBeLessThan(5000);
});
