/**
 * The name key: one spelling for a name however it is romanised, so that Trotskii, Trotsky, Trockij and Троцкий are
 * found together. It serves searching and the glossary and is never shown. Inflected forms keep their endings
 * (Afanas'ev and Afanas'eva stay two), and pseudonyms need the alias table of the course.
 */
import { cyrillicKeys } from "./cyrillic";
import { latinKeys } from "./latin";

/** Changes whenever a key may come out otherwise: what was indexed under another version must be indexed again. */
export const nameKeyVersion = 1;

const mostKeys = 16;

/**
 * Keys of a name of one or several words, parted by one space; two names are the same when they share a key. Mostly
 * one, several where a spelling is ambiguous (`Bucharin`), none for a text without letters.
 */
export function nameKey(text: string): string[] {
  let keys = [""];
  for (const word of words(text)) {
    const forms = wordKeys(word);
    if (forms.length === 0) continue;
    keys = keys.flatMap((key) => forms.map((form) => (key === "" ? form : `${key} ${form}`))).slice(0, mostKeys);
  }
  return keys[0] === "" ? [] : keys;
}

/** Whether two printed names are spellings of one. */
export function sameName(a: string, b: string): boolean {
  const keys = nameKey(b);
  return nameKey(a).some((key) => keys.includes(key));
}

const apostrophes = "'’ʼʹʺ′`ʻ";
const word = new RegExp(`\\p{L}[\\p{L}\\p{M}${apostrophes}]*`, "gu");

/** The words of a text; a hyphen parts words, an apostrophe does not. */
export function words(text: string): string[] {
  return [...text.normalize("NFC").matchAll(word)].map(([found]) => found);
}

/** Keys of one word. */
function wordKeys(printed: string): string[] {
  const lower = printed.toLowerCase();
  const raw = /\p{Script=Cyrillic}/u.test(lower) ? cyrillicKeys(lower) : latinKeys(lower);
  return [...new Set(raw.map(smooth))].filter((key) => key !== "");
}

/** What spellings differ in after the letters are told: vowels after i, doubled letters, endings. */
function smooth(key: string): string {
  return key
    .replace(/i+e/gu, "e")
    .replace(/(?<=.)oe/gu, "o")
    .replace(/ue/gu, "u")
    .replace(/ae(?!$)/gu, "a")
    .replace(/(?<=[qxwj])ov(?=$|a$|n)/u, "ev")
    .replace(/(?<=[oe])ff$/u, "v")
    .replace(/(?<=.{2})ine$/u, "in")
    .replace(/(.)\1+/gu, "$1");
}
