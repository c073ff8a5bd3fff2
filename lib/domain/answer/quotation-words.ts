/**
 * Texts and quotations as words that can be compared: what kind of quotation mark, dash or space was typed does not
 * matter, nor what is not seen; capital letters and the signs between words do.
 */
import { foldedWord } from "../anchor/folding";

/** A word or a sign, as it is compared, and where it stands in the text it came from (UTF-16). */
export interface Token {
  /** As it is compared, with its capitals. */
  form: string;
  word: boolean;
  start: number;
  end: number;
}

const pattern =
  /(?<alone>[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])|(?<word>[\p{L}\p{N}\p{M}\u00ad\u200b-\u200d]+(?:['’‘ʼ‐‑-][\p{L}\p{N}\p{M}]+)*)|(?<sign>[^\s\p{L}\p{N}])/gu;

/** Marks that come and go with the way of quoting, and what joins printed words. */
const passedOver = /["'’‘‚‛“”„‟«»‹›[\]()]/u;

/** The words and signs of a text in order; quotation marks and brackets are passed over. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(pattern)) {
    const [found] = match;
    const word = match.groups?.sign === undefined;
    if (!word && passedOver.test(found)) continue;
    const form = word ? foldedWord(found.replace(/[’‘ʼ]/gu, "'").replace(/[‐‑]/gu, "-")) : sign(found);
    if (form !== "") tokens.push({ form, word, start: match.index, end: match.index + found.length });
  }
  return tokens;
}

const sign = (found: string) => (/\p{Pd}/u.test(found) ? "-" : found === "…" ? "..." : found);

const initial = (form: string) => form.charAt(0).toLocaleLowerCase() + form.slice(1);

/** Are two words the same but for the case of the first letter? */
export const sameButInitial = (a: Token, b: Token): boolean => a.form === b.form || initial(a.form) === initial(b.form);

/** The tokens less the signs at both ends: a comma that the sentence around a quotation needs is not quoted. */
export function trimmed(tokens: readonly Token[]): Token[] {
  const from = tokens.findIndex(({ word }) => word);
  const to = tokens.findLastIndex(({ word }) => word);
  return from < 0 ? [] : tokens.slice(from, to + 1);
}
