/**
 * Cyrillic letters in the letters of the name key: Latin letters that romanisation leaves free stand for the hushing
 * sounds (q for ч, x for ш, w for щ, j for ж), so that a key has one letter a sound.
 */
const russian =
  "а:a б:b в:v г:g д:d е:e ё:e ж:j з:z и:i й:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:h ц:c ч:q ш:x щ:w ъ: ы:i ь: э:e ю:iu я:ia";
/** Ukrainian and Belarusian letters, and those of Russian spelling before 1918. */
const further = "і:i ї:i є:e ґ:g ў:u ѣ:e ѳ:f ѵ:i ђ:j ј:i љ:li њ:ni ћ:q џ:dj";

const letters = new Map(
  `${russian} ${further}`.split(" ").map((pair): [string, string] => {
    const [letter = "", latin = ""] = pair.split(":");
    return [letter, latin];
  }),
);

/** Letters that only Ukrainian uses; its г is h, which Russian spells g. */
const ukrainian = /[іїєґ]/u;

/** A lower-case Cyrillic word in key letters, in one form or, for Ukrainian г, in two; signs are dropped. */
export function cyrillicKeys(word: string): string[] {
  const key = [...word].map((letter) => letters.get(letter) ?? (/\p{L}/u.test(letter) ? letter : "")).join("");
  return ukrainian.test(word) && word.includes("г") ? [key, key.replace(/g/gu, "h")] : [key];
}
