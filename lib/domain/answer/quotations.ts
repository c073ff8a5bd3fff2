/**
 * Quotations that a student typed by hand, checked against the revisions they read: word for word, with words left out
 * and said so, in another order, misquoted (with what stands there), or not found. A hint for the writer before submitting: a quotation
 * may come from elsewhere, and words in quotation marks need not be a quotation.
 */
import type { RichText } from "../richtext/model";
import {
  FEW,
  type Indexed,
  indexed,
  nearest,
  type QuotedText,
  stands,
  standsInOtherOrder,
  stretchesOf,
} from "./quotation-match";
import { tokensOf, trimmed } from "./quotation-words";

export type QuotationVerdict = "exact" | "shortened" | "reordered" | "misquoted" | "not found";

export interface CheckedQuotation {
  /** As it was typed, without its marks. */
  quoted: string;
  verdict: QuotationVerdict;
  documentId: string | null;
  title: string | null;
  /** What stands in the text instead; for a misquotation. */
  truth: string | null;
}

/** Does a quotation stand in a text, word for word or with words left out and said so? */
export const isFound = ({ verdict }: Pick<CheckedQuotation, "verdict">): boolean =>
  verdict === "exact" || verdict === "shortened";

const marks: readonly RegExp[] = [
  /“([^“”]{1,5000})”/gu,
  /„([^„“”]{1,5000})[“”]/gu,
  /«([^«»]{1,5000})»/gu,
  /"([^"]{1,5000})"/gu,
  /(?<![\p{L}\p{N}])‘([^‘]{1,5000}?)’(?![\p{L}\p{N}])/gu,
];

/** What stands in quotation marks in a text, and its blocks of quotation, in order. */
export function quotationsIn({ blocks }: RichText): string[] {
  return blocks.flatMap(({ type, text }) => {
    if (type === "quote") return text.trim() === "" ? [] : [text.trim()];
    const found: { at: number; end: number; words: string }[] = [];
    for (const mark of marks) {
      for (const match of text.matchAll(mark)) {
        const [all, words = ""] = match;
        const [at, end] = [match.index, match.index + all.length];
        // A quotation within a quotation goes with the outer one.
        if (!found.some((each) => each.at <= at && end <= each.end)) found.push({ at, end, words });
      }
    }
    return found.toSorted((a, b) => a.at - b.at).map(({ words }) => words);
  });
}

/** Few words that are found nowhere are taken for words in quotation marks, not for a quotation: null. */
function check(quoted: string, texts: readonly Indexed[]): CheckedQuotation | null {
  const whole = trimmed(tokensOf(quoted));
  if (whole.length === 0) return null;
  const said = { quoted, truth: null };
  const exact = texts.find((text) => stands([{ tokens: whole, within: Number.POSITIVE_INFINITY }], text));
  if (exact) return { ...said, verdict: "exact", documentId: exact.documentId, title: exact.title };
  const stretches = stretchesOf(quoted);
  const shortened = /\[|…|\.\s?\.\s?\./u.test(quoted) && stretches.length > 0;
  const short = shortened ? texts.find((text) => stands(stretches, text)) : undefined;
  if (short) {
    // "[T]he" changes nothing but a letter's case.
    const verdict = stretches.length === 1 && !/…|\.\s?\.|\[[^\]]{2,}\]/u.test(quoted) ? "exact" : "shortened";
    return { ...said, verdict, documentId: short.documentId, title: short.title };
  }
  const other = texts.find((text) => standsInOtherOrder(stretches, text));
  if (other) return { ...said, verdict: "reordered", documentId: other.documentId, title: other.title };
  const words = stretches.flatMap(({ tokens }) => tokens);
  const [like] = texts
    .flatMap((text) => {
      const found = nearest(words, text);
      return found ? [{ ...found, text }] : [];
    })
    .toSorted((a, b) => b.share - a.share);
  if (like) {
    return {
      quoted,
      verdict: "misquoted",
      documentId: like.text.documentId,
      title: like.text.title,
      truth: like.truth,
    };
  }
  if (whole.filter(({ word }) => word).length < FEW) return null;
  return { ...said, verdict: "not found", documentId: null, title: null };
}

/**
 * A checker for some texts, which are taken apart once. Ask it as often as the answer changes; what it has seen it
 * knows.
 */
export function quotationChecker(documents: readonly QuotedText[]): (text: RichText) => CheckedQuotation[] {
  const texts = documents.map(indexed);
  const known = new Map<string, CheckedQuotation | null>();
  return (text) =>
    quotationsIn(text).flatMap((quoted) => {
      const before = known.get(quoted);
      const checked = before === undefined ? check(quoted, texts) : before;
      known.set(quoted, checked);
      return checked ?? [];
    });
}

/**
 * Every quotation of a text that was typed by hand, in order, checked against texts that were taken apart before.
 * Nothing of it is kept.
 */
export const checkQuotations = (text: RichText, texts: readonly Indexed[]): CheckedQuotation[] =>
  quotationsIn(text).flatMap((quoted) => check(quoted, texts) ?? []);
