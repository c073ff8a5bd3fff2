/**
 * Sources of any length, composed for trials: letters with sentences of their own, wills and decrees made of formulas
 * that come again and again, word for word or with another name in them. The same seed gives the same text.
 */

/** A number from 0 up to, not including, `below`. */
export type Draw = (below: number) => number;

/** Numbers that only look like chance (mulberry32): the same seed gives the same row. */
export function drawing(seed: number): Draw {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

const common =
  "the of and to in that was his he it with as for had you not be on at by her which have from this him but they all were are my one so there been their we would when who them or no will into out up more then if me what do could very some other only any now first did how than over such its well still even before".split(
    " ",
  );
const onsets = "b br c ch d dr f g gr h k l m n p pl r s st t tr v w".split(" ");
const middles = "a e i o u ai ea ou".split(" ");
const endings = "n r s t ld rn th ck ng ll m nce de".split(" ");
const christian = "Anna Piers Marta Ivo Joan Luke Hanna Osric Vera Tomas Edda Rufus".split(" ");

/** Formulas; `#` stands for a name, `%` for a sum. Those without either stand word for word wherever they come. */
const formulas = [
  "In the name of the founder of this house, whom we remember at every meal.",
  "Item, I give and bequeath to my kinsman # the sum of % crowns, to be paid within the year.",
  "Item, I give to my servant # a winter coat and the bed that stands under the stairs.",
  "And if the said # should die without issue, the said sum shall return to the estate.",
  "It is hereby ordered that every carter shall show the seal at the gate.",
  "Whoever acts against this order shall pay % crowns, one half to the town and one half to the poor.",
  "Given under our hand and seal on the day and in the year that are written above.",
  "Witnesses to this are # and #, who were called for the purpose and have signed.",
  "Resolved, that the report of # be read, printed and sent to the districts.",
  "The council heard the complaint of # and put it off to the next session.",
];

const chosen = <T>(draw: Draw, from: readonly T[], none: T): T => from[draw(from.length)] ?? none;

/** Words of one text: the common ones often, a few thousand rarer ones seldom. */
function wordsOf(draw: Draw): () => string {
  const syllable = () => chosen(draw, onsets, "b") + chosen(draw, middles, "a");
  const rare = Array.from(
    { length: 4000 },
    () => syllable() + (draw(2) ? syllable() : "") + chosen(draw, endings, "n"),
  );
  return () => {
    if (draw(100) < 48) return chosen(draw, common, "the");
    const [a, b] = [draw(rare.length), draw(rare.length)];
    return rare[Math.floor((a * b) / rare.length)] ?? "word";
  };
}

export interface Phrases {
  /** A sentence of its own. */
  sentence(): string;
  /** A formula, with names and sums where it has them. */
  formula(): string;
  word(): string;
}

/** Sentences of one text; the seed chooses its words. */
export function phrasesOf(draw: Draw): Phrases {
  const word = wordsOf(draw);
  const name = () => `${chosen(draw, christian, "Anna")} ${capital(word())}`;
  const sentence = () => {
    const words = Array.from({ length: 6 + draw(18) }, word);
    for (let at = 3; at < words.length - 1; at += 3 + draw(8)) words[at] += draw(3) ? "," : ";";
    const text = `${capital(words.join(" "))}${chosen(draw, [".", ".", ".", "?"], ".")}`;
    return draw(12) === 0 ? `“${text}”` : draw(25) === 0 ? `${text.slice(0, -1)} (${word()} ${word()}’s).` : text;
  };
  let last = -1;
  const formula = () => {
    // The same formula twice in a row could not be told apart by anybody.
    last = (last + 1 + draw(formulas.length - 1)) % formulas.length;
    return (formulas[last] ?? "").replaceAll(/[#%]/g, (sign) => (sign === "#" ? name() : String(2 + draw(40) * 5)));
  };
  return { sentence, formula, word };
}

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

/** Paragraphs of so many words. Every sixth paragraph is of formulas only, and a formula stands here and there. */
export function composedParagraphs(words: number, seed: number): string[] {
  const draw = drawing(seed);
  const { sentence, formula } = phrasesOf(draw);
  const paragraphs: string[] = [];
  for (let written = 0; written < words; ) {
    const formulaic = draw(6) === 0;
    const sentences = Array.from({ length: 2 + draw(6) }, () => (formulaic || draw(15) === 0 ? formula() : sentence()));
    const text = sentences.join(" ");
    written += text.split(" ").length;
    paragraphs.push(text);
  }
  return paragraphs;
}
