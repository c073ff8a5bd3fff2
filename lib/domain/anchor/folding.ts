/**
 * What counts as the same character when two states of a text are compared: typographic and plain quotes, all dashes,
 * all spaces and line ends, ligatures and their letters. Nothing here ever touches a stored text.
 */

/** What a code point is to a reader of words. Those below `letter` stand between words. */
export const kinds = {
  mark: 1,
  space: 2,
  /** Ends a sentence or a part of one. */
  stop: 3,
  line: 4,
  letter: 5,
  /** A word of its own: a sign of a script that writes no spaces, or a symbol. */
  alone: 6,
  /** A letter that is compared as others: a ligature, a long s, a combining mark. The word is folded as a whole. */
  folded: 7,
  /** Not seen: soft hyphen, joiners, direction marks. Part of its word, and nothing to compare. */
  unseen: 8,
} as const;

/** The first that fits. Default_Ignorable_Code_Point is Unicode's name for what is not seen. */
const patterns: readonly [RegExp, number][] = [
  [/[\u00ad\u200b\u2060]|(?!\ufeff)\p{Default_Ignorable_Code_Point}|\p{Bidi_Control}/u, kinds.unseen],
  [/[\n\r\f\u0085\u2028\u2029]/u, kinds.line],
  [/[\s\ufeff]/u, kinds.space],
  [/[.!?:;…。！？；：؟۔।॥]/u, kinds.stop],
  [/[ſœŒæÆĳĲ\ufb00-\ufb06]|\p{M}/u, kinds.folded],
  [
    /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}|\p{Script=Lao}|\p{Script=Khmer}|\p{Script=Myanmar}|(?![\0-\u02ff])\p{So}/u,
    kinds.alone,
  ],
  [/[\p{L}\p{N}\p{Co}]/u, kinds.letter],
];

/** Kinds that were asked for once; 0 for not yet. */
const known = new Uint8Array(0x110000);

/** The kind of a code point. */
export function kindOf(point: number): number {
  return known[point] || learned(point);
}

function learned(point: number): number {
  const text = String.fromCodePoint(point);
  const kind = patterns.find(([pattern]) => pattern.test(text))?.[1] ?? kinds.mark;
  known[point] = kind;
  return kind;
}

/** Whether a code point is part of a word. */
export const isWord = (point: number): boolean => kindOf(point) >= kinds.letter;

const ligatures: Record<string, string> = { ſ: "s", œ: "oe", Œ: "OE", æ: "ae", Æ: "AE", ĳ: "ij", Ĳ: "IJ" };

/** A word as it is compared: ligatures as letters, marks composed with theirs, the unseen gone. */
export function foldedWord(word: string): string {
  return word
    .replaceAll(/[ſœŒæÆĳĲ]/gu, (letter) => ligatures[letter] ?? letter)
    .replaceAll(/[\ufb00-\ufb06]/gu, (ligature) => ligature.normalize("NFKC").replaceAll("ſ", "s"))
    .normalize("NFC")
    .replaceAll(/[\u00ad\u200b\u2060]|\p{Default_Ignorable_Code_Point}|\p{Bidi_Control}/gu, "");
}

/** A character between words as it is compared: a plain quote, hyphen or space for every kind of them. */
export function foldedMark(point: number): number {
  if (point < 0x80) return point === 0x60 ? 0x27 : point > 8 && point < 14 ? 0x20 : point;
  const kind = kindOf(point);
  if (kind === kinds.space || kind === kinds.line) return 0x20;
  if ((point >= 0x2018 && point <= 0x201b) || point === 0xb4 || point === 0x2032) return 0x27;
  if ((point >= 0x201c && point <= 0x201f) || point === 0xab || point === 0xbb || point === 0x2033) return 0x22;
  if ((point >= 0x2010 && point <= 0x2015) || point === 0x2212) return 0x2d;
  return point;
}
