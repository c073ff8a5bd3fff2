/**
 * The words of a text as the library searches them. A word is known by its name keys, so that Trotsky, Trotskii and
 * Троцкий are one word whichever way a reader spells it; and an English word also by its singular, so that a question
 * about petitions finds the petition.
 */
import { queryKeys, searchKeys } from "../name/search";

/** A word where it stands: UTF-16 units of the text, `[start, end)`. */
export interface Word {
  start: number;
  end: number;
  printed: string;
}

/** Letters, digits and their accents; an apostrophe or a printed soft sign inside belongs to the word. */
const word = /[\p{L}\p{M}\p{N}]+(?:['’ʼʹ`´][\p{L}\p{M}\p{N}]+)*/gu;

/** The words of a text, in order. A hyphen parts two words. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(word)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
    printed: found[0],
  }));
}

/**
 * The keys under which a word of a text is found. A word that is looked for has more of them (`soughtKeys`): it may be
 * meant as a name however it is typed. The two are one when they have a key in common. Never empty.
 */
export type KeysOf = (printed: string) => readonly string[];

/** What an English word is without its possessive or plural ending, when it seems to have one. */
function singularOf(printed: string): string | null {
  const owner = /^(\p{L}{2,})['’]s$/iu.exec(printed)?.[1];
  if (owner !== undefined) return owner;
  if (/^[a-z]{3,}ies$/iu.test(printed)) return `${printed.slice(0, -3)}y`;
  if (/^[a-z]{2,}(?:ch|sh|x|ss)es$/iu.test(printed)) return printed.slice(0, -2);
  return /^[a-z]{2,}[^aiosu\W\d]s$|^[a-z]{3,}[ao]s$/iu.test(printed) ? printed.slice(0, -1) : null;
}

/** A word and, when it seems to be a plural or possessive, the word it comes from. */
function wordAndSingular(printed: string): string[] {
  const singular = singularOf(printed);
  return singular === null ? [printed] : [printed, singular];
}

/** UTF-16 units by which a word of endless length is known; PostgreSQL cuts keys of more than two kilobytes anyhow. */
const LONGEST = 200;

/** A word that no key is made of, such as one of endless length, is at least its own beginning. */
const atLeast = (keys: string[], printed: string) =>
  keys.length > 0 ? [...new Set(keys)] : [printed.toLowerCase().slice(0, LONGEST).toWellFormed()];

/** The keys of a word that is looked for. */
export const soughtKeys: KeysOf = (printed) => {
  return atLeast(
    wordAndSingular(printed).flatMap((each) => queryKeys(each).flat()),
    printed,
  );
};

/** How many words one reader of keys remembers: the vocabulary of a large course. */
const REMEMBERED = 100_000;

/** A reader of the keys of texts that remembers the words it has met: the same words come again on every page. */
export function keyReader(): KeysOf {
  const known = new Map<string, readonly string[]>();
  return (printed) => {
    const before = known.get(printed);
    if (before) return before;
    const keys = atLeast(wordAndSingular(printed).flatMap(searchKeys), printed);
    if (known.size >= REMEMBERED) known.clear();
    if (printed.length <= LONGEST) known.set(printed, keys);
    return keys;
  };
}
