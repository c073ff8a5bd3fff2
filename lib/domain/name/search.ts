/** Words of texts and questions as a full-text index keeps them: the plain word, and for names their key. */
import { nameKey, words } from "./key";

/** Stands before every key, so that no plain word is taken for one. A text search keeps such a token whole. */
const prefix = "k0";

/** Longer words are no names, and an index refuses very long tokens. */
const longest = 60;

const plainLetters: Record<string, string> = { ł: "l", ø: "o", ß: "ss", đ: "d", æ: "ae", œ: "oe", ı: "i" };

/** A word in lower case without accents. */
function plain(word: string): string {
  return word
    .toLowerCase()
    .replace(/[łøßđæœı]/gu, (letter) => plainLetters[letter] ?? letter)
    .normalize("NFD")
    .replace(/\p{M}|[^\p{L}\p{N}]/gu, "");
}

const keysOf = (word: string): string[] => (word.length < 3 ? [] : nameKey(word).map((key) => prefix + key));

/**
 * Tokens under which a text is found: every word and number in plain form, and the name keys of the words that begin
 * with a capital. Each once, in order of first appearance; the same text always gives the same tokens.
 */
export function searchKeys(text: string): string[] {
  const tokens = new Set<string>();
  for (const word of new Set(searchable(text))) {
    tokens.add(plain(word));
    if (/^\p{Lu}/u.test(word)) for (const key of keysOf(word)) tokens.add(key);
  }
  return [...tokens];
}

/**
 * A question as alternatives: a text answers it when of every inner list at least one token is among its search keys.
 * Names are meant however they are typed, so every word has its keys.
 */
export function queryKeys(query: string): string[][] {
  return searchable(query).map((word) => [...new Set([plain(word), ...keysOf(word)])]);
}

function searchable(text: string): string[] {
  return [...text.normalize("NFC").matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’ʼʹ]*/gu)]
    .map(([found]) => found)
    .filter((found) => found.length <= longest && words(found).length + Number(/\p{N}/u.test(found)) > 0);
}
