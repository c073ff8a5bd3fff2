/**
 * Rules E1 to E3: what a square bracket in the text is for. An explanation (`[beyond the Susha]`) is a gloss; words restored
 * where the original lacks them are supplied; `[…]` is an omission. In a note a bracket with a page is a citation.
 * Round brackets are the author's own. A bracket that does not close in its paragraph is never paired with another.
 */
import { codePointOffset } from "../document/codepoints";
import { parseDate } from "../document/dates";
import type { Interpolation, Mark } from "../document/model";

/** A bracket with its role, in code points of the block's text, and how sure that is. */
export interface Bracket {
  start: number;
  end: number;
  inside: string;
  role: Interpolation;
  score: number;
}

/** Brackets of a text in order. `inNote` reads bibliographic brackets as citations. */
export function bracketsOf(text: string, inNote: boolean): Bracket[] {
  const brackets: Bracket[] = [];
  let [utf16, codePoints] = [0, 0];
  const at = (index: number): number => {
    codePoints += codePointOffset(text.slice(utf16, index), index - utf16);
    utf16 = index;
    return codePoints;
  };
  for (const found of text.matchAll(/\[([^[\]]+)\]/gu)) {
    const inside = found[1] ?? "";
    const before = text.slice(Math.max(0, found.index - 40), found.index);
    const start = at(found.index);
    const [role, score] = roleOf(inside.trim(), before, inNote);
    brackets.push({ start, end: at(found.index + found[0].length), inside, role, score });
  }
  return brackets;
}

/** The marks of a text's brackets; they cover the brackets themselves. */
export function bracketMarks(brackets: readonly Bracket[]): Mark[] {
  return brackets.map(({ start, end, role, score }) => {
    const certainty = score >= 0.9 ? "high" : score >= 0.6 ? "medium" : "low";
    return { kind: "editorial", start, end, role, certainty };
  });
}

/** What editors say in brackets where the original cannot be read or is left out, in four languages. */
const lost =
  /^(?:(?:\d+|one|two|three|a|several|some|few)?\s?(?:lines?|words?|pages?|paragraphs?)\b.{0,30}|illegible|unclear|torn|missing|lost|inaudible|not deciphered|text not declassified|.{0,40}not declassified|omitted|unleserlich|unlesbar|.{0,12}fehl(?:t|en)|ausgelassen|auslassung|(?:un )?mots? (?:illisibles?|manquants?)|illisible|passage omis|нрзб\.?|неразб(?:орчиво|\.)?|пропуск.{0,20}|слово неразборчиво)(?![\p{L}])/iu;
const describes =
  /^(?:received|telegram|signed|signature|music|picture|seal|stamp|enclosure|attachment|handwritten|in the margin|underlined|laughter|applause|cheers|interruption|gelächter|beifall|zwischenruf|unterschrift|stempel|gez\.|am rand|rires|applaudissements|signature|cachet|en marge|смех|аплодисменты|подпись|печать|на полях|пометка)(?![\p{L}])/iu;
const explains =
  /^(?:an?|the|in|on|at|of|near|from|beyond|below|above|behind|between|north|south|east|west|i\.\s?e\.|that is|namely|probably|perhaps|now|then|formerly|today|see|capital|cent(?:re|er)|head|son|daughter|wife|husband|member|leader|author|gemeint|d\.\s?h\.|das ist|das hei(?:ß|ss)t|nämlich|siehe|heute|damals|vgl\.|c['’]est-à-dire|c\.-à-d\.|voir|aujourd['’]hui|alors|le|la|les|der|die|das|т\.\s?е\.|то есть|см\.|ныне|тогда|имеется в виду|речь идёт|речь идет)(?![\p{L}])/iu;

/** `April 15, 313`: years of three figures are no dates of documents, but editors give them. */
const dayOfAntiquity = /^(?:\p{Lu}\p{Ll}+ \d{1,2},|\d{1,2} \p{Lu}\p{Ll}+) \d{1,3}(?: A\. ?D\.| B\. ?C\.)?$/u;

function roleOf(inside: string, before: string, inNote: boolean): [Interpolation, number] {
  if (inNote && (/^ibid/iu.test(inside) || (/\b1\d{3}|20\d{2}\b/u.test(inside) && /\bpp?\.|\d$/u.test(inside))))
    return ["citation", 0.95];
  if (/^(?:sic|sic!)$/iu.test(inside)) return ["sic", 0.95];
  if (/^(?:\.{2,}|…|\. \. \.|—|-+)$/u.test(inside)) return ["omission", 0.95];
  if (lost.test(inside)) return ["omission", 0.9];
  if (describes.test(inside)) return ["descriptive", 0.9];
  if (parseDate(inside) !== null || dayOfAntiquity.test(inside)) return ["descriptive", 0.9];
  if (inside.endsWith("?") && inside.split(" ").length <= 4) return ["supplied", 0.9];
  if (/(?:--+|—|\p{Lu}\.|\.{2,})\s?$/u.test(before) && /^\p{Lu}/u.test(inside)) return ["expansion", 0.85];
  if (explains.test(inside)) return ["gloss", 0.9];
  // A foreign word beside its translation, or the translation beside it.
  if (/[*_\p{L}]\s$/u.test(before) && /^(?:\p{Ll}|_|\*)[\p{L}\s*_]+ of [\p{L}\s]+$/u.test(inside))
    return ["gloss", 0.85];
  if (inside.split(" ").length > 4) return ["gloss", 0.8];
  if (/\p{L}\s$/u.test(before) && /^\p{L}+$/u.test(inside)) return ["gloss", 0.7];
  return ["supplied", 0.5];
}

/** Opening and closing signs of a text that have no partner in it: `[` `]` `(` `)` and straight or curly quotes. */
export function unbalanced(text: string): ("bracket" | "parenthesis" | "quotation")[] {
  const found: ("bracket" | "parenthesis" | "quotation")[] = [];
  if (!pairs(text, "[", "]")) found.push("bracket");
  if (!pairs(text, "(", ")")) found.push("parenthesis");
  const straight = text.match(/"/gu)?.length ?? 0;
  const curly = (text.match(/“/gu)?.length ?? 0) - (text.match(/”/gu)?.length ?? 0);
  if (straight % 2 === 1 || curly !== 0) found.push("quotation");
  return found;
}

/** Whether all signs pair up; the label of a point in a list, `a)` or `12)`, closes nothing. */
function pairs(text: string, open: string, close: string): boolean {
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    if (text[index] === open) depth++;
    else if (text[index] === close && depth > 0) depth--;
    else if (text[index] === close && !/(?:^|\s)(?:\d{1,2}|[a-z])$/u.test(text.slice(Math.max(0, index - 3), index)))
      return false;
  }
  return depth === 0;
}
