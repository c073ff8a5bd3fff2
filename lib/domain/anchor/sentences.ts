/**
 * Where sentences begin and end, for choosing a passage sentence by sentence. Historical texts are full of stops that
 * end nothing: initials (N. D. Sokolov), abbreviations (f. 3, op. 24; No. 672), dates (10.XII.37), dots of omission;
 * and of sentences whose stop stands inside the closing quotation mark or bracket. When in doubt, a sentence goes on:
 * a passage that is too long is easily seen, half a name is a mistake.
 *
 * Offsets are code points; the spans cover the text without the spaces between them.
 */
import { codePointLength } from "../document/codepoints";

/** A stretch of a text, half-open, in code points. */
export interface TextSpan {
  start: number;
  end: number;
}

/** Abbreviations that a name or number follows, in lower case, without the stop. */
const abbreviations = new Set(
  (
    "mr mrs ms dr prof st no nos vol vols ch pp p f ff op d l ll ed eds trans cf ca c e.g i.e viz vs etc jr sr gen col " +
    "capt lt sgt maj adm gov rev hon esq art sec fig par ob ibid fol r v rg ms mss jan feb mar apr jun jul aug sept sep " +
    "oct nov dec a.d b.c o.s n.s г гг в вв т тов гр им ул д оп ф л лл ст см др пр"
  ).split(" "),
);

/**
 * A stop with what closes after it, then space; `words` before the stop decide. Other scripts have stops of their own:
 * Arabic and Urdu, Devanagari and its kin, Armenian, Ethiopic; the semicolon of Greek asks; after those of Chinese and
 * Japanese no space follows.
 */
const stop = /([.!?…؟۔।॥։።]+|(?<=[\p{Script=Greek}\p{M}]);)(["'”’»)\]]*)(\s+|$)|([。！？]+)([”’」』）》]*)(\s*)/gu;

/** The sentences of a text, in order, without the spaces between; a text without a stop is one. */
export function sentences(text: string): TextSpan[] {
  const ends: number[] = [];
  for (const found of text.matchAll(stop)) {
    const after = found.index + found[0].length;
    if (found[1] === undefined || endsSentence(text, found.index, found[1], found[2] ?? "", after)) ends.push(after);
  }
  if (ends.at(-1) !== text.length) ends.push(text.length);
  return spansBetween(text, ends);
}

function endsSentence(text: string, at: number, marks: string, closers: string, after: number): boolean {
  if (after >= text.length) return true;
  const next = text.slice(after).replace(/^["'“‘«([]+/u, "");
  // What goes on in lower case is the same sentence: "Halt!" he cried; he stopped . . . and went on.
  if (/^\p{Ll}/u.test(next)) return false;
  if (marks !== ".") return !/^[.…]+$/u.test(marks) || /^[\p{Lu}\d]/u.test(next);
  if (closers !== "") return true;
  const word = /[\p{L}\p{N}.'’]+$/u.exec(text.slice(0, at))?.[0] ?? "";
  if (/^\p{Lu}$/u.test(word) || /^(?:\p{Lu}\.)+\p{Lu}$/u.test(word)) return false;
  if (/\s\.\s*$/u.test(text.slice(Math.max(0, at - 2), at + 1))) return false;
  if (!abbreviations.has(word.toLowerCase())) return !/^\d{1,3}$/u.test(word) || !startsBlockNumber(text, at, word);
  return false;
}

/** "1. In all companies": the number of an article at the beginning, or after a sentence, is no sentence. */
function startsBlockNumber(text: string, at: number, word: string): boolean {
  const before = text.slice(0, at - word.length).trimEnd();
  if (abbreviations.has((/([\p{L}.]+)\.$/u.exec(before)?.[1] ?? "").toLowerCase())) return false;
  return before === "" || /[.!?…;:]["'”’»)\]]*$/u.test(before);
}

/** A word as it is written. */
const word = /[\p{L}\p{N}\p{M}]+(?:(?:['’׳״\-‐‑]|\u200c|\u200d)[\p{L}\p{N}\p{M}]+)*/gu;

/**
 * The words of a text, in order: runs of letters, digits and marks with apostrophes and hyphens inside, the joiners of
 * Persian and Devanagari, and the signs within Hebrew abbreviations.
 */
export function words(text: string): TextSpan[] {
  const found: TextSpan[] = [];
  let at = 0;
  let before = 0;
  for (const match of text.matchAll(word)) {
    at += codePointLength(text.slice(before, match.index));
    const end = at + codePointLength(match[0]);
    found.push({ start: at, end });
    before = match.index + match[0].length;
    at = end;
  }
  return found;
}

/** Stretches between UTF-16 ends as code point spans without the spaces around them. */
function spansBetween(text: string, ends: readonly number[]): TextSpan[] {
  const spans: TextSpan[] = [];
  let from = 0;
  let at = 0;
  for (const end of ends) {
    const piece = text.slice(from, end);
    const lead = piece.length - piece.trimStart().length;
    const start = at + codePointLength(piece.slice(0, lead));
    const length = codePointLength(piece.trim());
    if (length > 0) spans.push({ start, end: start + length });
    at += codePointLength(piece);
    from = end;
  }
  return spans;
}
