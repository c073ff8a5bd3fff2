/** Finding a quotation in a text: word for word, in stretches with something left out or put in, or nearly. */

import { sameButInitial, type Token, tokensOf, trimmed } from "./quotation-words";

/** A text that was given to read: its words, block after block. */
export interface QuotedText {
  documentId: string;
  title: string;
  words: string;
}

/** Fewer words than this are no quotation that can be told from chance. */
export const FEW = 3;
/** Words that may stand where something in square brackets was put in. */
const BRACKET = 15;
/** Tokens compared when the words differ; a longer quotation is compared by its beginning. */
const COMPARED = 300;
/** Share of its words in their order that make a quotation a misquotation of a passage rather than other words. */
const ALIKE = 0.6;

/** A text taken apart once. */
export interface Indexed extends QuotedText {
  tokens: Token[];
  /** Its words without the signs, and each in small letters. */
  spoken: Token[];
  keys: string[];
  /** Where a word begins to stand, by its form in small letters. */
  places: Map<string, number[]>;
}

const key = ({ form }: Token) => form.toLocaleLowerCase();

/** Takes a text apart. */
export function indexed(text: QuotedText): Indexed {
  const tokens = tokensOf(text.words);
  const places = new Map<string, number[]>();
  tokens.forEach((token, at) => {
    const known = places.get(key(token));
    if (known) known.push(at);
    else places.set(key(token), [at]);
  });
  const spoken = tokens.filter(({ word }) => word);
  return { ...text, tokens, spoken, keys: spoken.map(key), places };
}

/** A stretch of a quotation, and how far behind the one before it may stand (tokens). */
interface Stretch {
  tokens: Token[];
  within: number;
}

const omission = /\[\s*(?:…|\.\s?\.\s?\.)\s*\]|\(\s*(?:…|\.\s?\.\s?\.)\s*\)|…|\.\s?\.\s?\.(?:\s?\.)?/gu;

/** The stretches of a quotation between what it leaves out and what it puts into square brackets. */
export function stretchesOf(quoted: string): Stretch[] {
  const said = quoted.replace(/\[([\p{L}])\](?=\p{L})/gu, "$1").replace(/\[\s*sic[.!]?\s*\]/giu, " ");
  const parts = said
    .replace(omission, "\uf8f1")
    .replace(/\[[^[\]]*\]/gu, "\uf8f2")
    .split(/([\uf8f1\uf8f2])/u);
  let within = Number.POSITIVE_INFINITY;
  return parts.flatMap((part) => {
    if (part === "\uf8f1") within = Number.POSITIVE_INFINITY;
    else if (part === "\uf8f2") within = Math.min(within, BRACKET);
    else {
      const tokens = trimmed(tokensOf(part));
      if (tokens.length === 0) return [];
      const stretch = { tokens, within };
      within = BRACKET;
      return [stretch];
    }
    return [];
  });
}

/** Does a stretch stand at this place? Its first word may begin with another case. */
const standsAt = (tokens: readonly Token[], { tokens: text }: Indexed, at: number): boolean =>
  tokens.every((token, index) => {
    const there = text[at + index];
    return there !== undefined && (index === 0 ? sameButInitial(token, there) : token.form === there.form);
  });

/** Do the stretches stand in the text one behind the other, each within its distance? */
export function stands(stretches: readonly Stretch[], text: Indexed, from = 0): boolean {
  const [first, ...rest] = stretches;
  const [word] = first?.tokens ?? [];
  if (!first || !word) return true;
  for (const at of text.places.get(key(word)) ?? []) {
    if (at < from) continue;
    if (from > 0 && at - from > first.within) return false;
    if (!standsAt(first.tokens, text, at)) continue;
    if (stands(rest, text, at + first.tokens.length)) return true;
    // What follows may stand anywhere behind: a later place cannot do better.
    if (rest.every(({ within }) => within === Number.POSITIVE_INFINITY)) return false;
  }
  return false;
}

/**
 * Do the parts of a quotation all stand in the text, but not in this order? Parts are what ellipses divide; without any,
 * the longest runs of its words. A part of fewer than three words may stand anywhere by chance and does not count.
 */
export function standsInOtherOrder(stretches: readonly Stretch[], text: Indexed): boolean {
  const loose = stretches.map(({ tokens }) => ({ tokens, within: Number.POSITIVE_INFINITY }));
  const parts = loose.length > 1 ? loose : runsIn(loose[0]?.tokens ?? [], text);
  if (parts.length < 2 || parts.some(({ tokens }) => tokens.filter(({ word }) => word).length < FEW)) return false;
  return parts.every((part) => stands([part], text)) && !stands(parts, text);
}

/** A quotation cut into runs of words that stand in the text, each as long as can be; none when a word stands nowhere. */
function runsIn(quoted: readonly Token[], text: Indexed): Stretch[] {
  const tokens = quoted.slice(0, COMPARED);
  const runs: Stretch[] = [];
  for (let from = 0; from < tokens.length; ) {
    const rest = tokens.slice(from);
    let longest = 0;
    for (const at of text.places.get(rest[0] ? key(rest[0]) : "") ?? []) {
      let length = 0;
      const same = (a: Token | undefined, b: Token | undefined) =>
        a && b && (length === 0 ? key(a) === key(b) : a.form === b.form);
      while (same(rest[length], text.tokens[at + length])) length++;
      longest = Math.max(longest, length);
    }
    if (longest === 0) {
      // A comma or a dash that joins the parts belongs to neither.
      if (rest[0]?.word) return [];
      from++;
      continue;
    }
    const run = trimmed(rest.slice(0, longest));
    if (run.length > 0) runs.push({ tokens: run, within: Number.POSITIVE_INFINITY });
    from += longest;
  }
  return runs;
}

/** The place of the text that shares most words with a quotation, in their order; null when none is like it. */
export function nearest(tokens: readonly Token[], text: Indexed): { share: number; truth: string } | null {
  const quoted = tokens.filter(({ word }) => word).slice(0, COMPARED);
  if (quoted.length < FEW) return null;
  const wanted = new Set(quoted.map(key));
  const { spoken, keys } = text;
  const size = Math.ceil(quoted.length * 1.3);
  let [hits, best, from] = [0, 0, 0];
  keys.forEach((each, at) => {
    if (wanted.has(each)) hits++;
    const gone = keys[at - size];
    if (gone !== undefined && wanted.has(gone)) hits--;
    if (hits > best) [best, from] = [hits, Math.max(0, at - size + 1)];
  });
  if (best / quoted.length < ALIKE) return null;
  const window = spoken.slice(Math.max(0, from - 3), from + size + 3);
  const shared = inOrder(quoted.map(key), window.map(key));
  const [start, end] = [window[shared[0] ?? -1], window[shared.at(-1) ?? -1]];
  const share = shared.length / quoted.length;
  return share < ALIKE || !start || !end ? null : { share, truth: text.words.slice(start.start, end.end) };
}

/** Places in `b` of a longest common sequence of words. */
function inOrder(a: readonly string[], b: readonly string[]): number[] {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const places: number[] = [];
  for (let [i, j] = [0, 0]; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      places.push(j);
      i++;
      j++;
    } else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return places;
}
