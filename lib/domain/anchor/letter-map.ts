/** The map of characters while it is made. */
import { foldedMark, foldedWord, kindOf, kinds } from "./folding";

/** Where a word or some words were corrected: stretches of both texts, half-open. */
export interface Corrected {
  start: number;
  end: number;
  freshStart: number;
  freshEnd: number;
}

/** Marks between two words that are compared one by one; and letters of words that were joined or parted. */
const LONGEST = 160;
const LONGEST_WORDS = 80;
/**
 * Share of the letters that a word must keep to be taken as corrected; when its first or last stays; and that some words
 * must keep together.
 */
const KEPT = 0.6;
const KEPT_FRAMED = 0.5;
const KEPT_OF_SOME = 0.7;

export class LetterMap {
  /** For every old character its new position, or -1. */
  readonly to: Int32Array;
  /** Corrected words, in the order of the old text. */
  readonly corrections: Corrected[] = [];

  constructor(
    readonly old: Uint32Array,
    readonly fresh: Uint32Array,
  ) {
    this.to = new Int32Array(old.length).fill(-1);
  }

  /** An equal word: letter by letter, unless a ligature or an accent is written otherwise. */
  word(start: number, end: number, freshStart: number, freshEnd: number): void {
    if (end - start === freshEnd - freshStart) this.#row(start, end, freshStart);
    else this.#compare(start, end, freshStart, freshEnd);
  }

  /** What stands between two words that follow each other in both texts. */
  marks(start: number, end: number, freshStart: number, freshEnd: number): void {
    if (this.equalMarks(start, end, freshStart, freshEnd)) return;
    if (end - start <= LONGEST && freshEnd - freshStart <= LONGEST) this.#compare(start, end, freshStart, freshEnd);
    else this.#start(start, end, freshStart, freshEnd);
  }

  /** Maps marks that are the same; says whether they are. */
  equalMarks(start: number, end: number, freshStart: number, freshEnd: number): boolean {
    if (end - start !== freshEnd - freshStart) return false;
    for (let at = 0; at < end - start; at++)
      if (foldedMark(this.old[start + at] ?? 0) !== foldedMark(this.fresh[freshStart + at] ?? 0)) return false;
    this.#row(start, end, freshStart);
    return true;
  }

  /** Whether the marks that belong to the word before them are the same. */
  sameClosers(start: number, end: number, freshStart: number, freshEnd: number): boolean {
    const length = opening(this.old, start, end) - start;
    if (length === 0 || length !== opening(this.fresh, freshStart, freshEnd) - freshStart) return false;
    for (let at = 0; at < length; at++)
      if (foldedMark(this.old[start + at] ?? 0) !== foldedMark(this.fresh[freshStart + at] ?? 0)) return false;
    return true;
  }

  /** Marks that belong to the word before them: up to the last space. */
  closers(start: number, end: number, freshStart: number, freshEnd: number): void {
    this.#start(start, opening(this.old, start, end), freshStart, opening(this.fresh, freshStart, freshEnd));
  }

  /** Marks that belong to the word after them: opening quotes and brackets. */
  openers(start: number, end: number, freshStart: number, freshEnd: number): void {
    const room = Math.min(end - opening(this.old, start, end), freshEnd - opening(this.fresh, freshStart, freshEnd));
    for (let back = 1; back <= room; back++) {
      if (foldedMark(this.old[end - back] ?? 0) !== foldedMark(this.fresh[freshEnd - back] ?? 0)) return;
      this.to[end - back] = freshEnd - back;
    }
  }

  /** Words that were corrected within, joined or parted. `isOne`: one word of either. Says whether they are alike. */
  corrected(words: Corrected, isOne: boolean): boolean {
    const { start, end, freshStart, freshEnd } = words;
    const longest = Math.max(end - start, freshEnd - freshStart);
    if (longest > LONGEST_WORDS) return false;
    const isFramed = this.old[start] === this.fresh[freshStart] || this.old[end - 1] === this.fresh[freshEnd - 1];
    const share = isOne ? (isFramed ? KEPT_FRAMED : KEPT) : KEPT_OF_SOME;
    const kept = this.#compare(start, end, freshStart, freshEnd, longest * share);
    // A figure or a short word is another sign altogether when it is corrected; it stands in the same place.
    if (kept || (isOne && longest <= 3)) this.corrections.push(words);
    return kept;
  }

  #row(start: number, end: number, freshStart: number): void {
    for (let at = start; at < end; at++) this.to[at] = freshStart + at - start;
  }

  #start(start: number, end: number, freshStart: number, freshEnd: number): void {
    const room = Math.min(end - start, freshEnd - freshStart);
    for (let at = 0; at < room; at++) {
      if (foldedMark(this.old[start + at] ?? 0) !== foldedMark(this.fresh[freshStart + at] ?? 0)) return;
      this.to[start + at] = freshStart + at;
    }
  }

  /** Character by character, as many as can be kept in order, best when they stand together. */
  #compare(start: number, end: number, freshStart: number, freshEnd: number, least = 0): boolean {
    const [rows, columns] = [end - start, freshEnd - freshStart];
    const width = columns + 1;
    // Worth of the rest from each cell; an equal pair counts more when the pair after it is equal too.
    const worth = new Int32Array((rows + 1) * width);
    const keys = Array.from({ length: columns }, (_, column) => keyOf(this.fresh[freshStart + column] ?? 0));
    for (let row = rows - 1; row >= 0; row--) {
      const key = keyOf(this.old[start + row] ?? 0);
      const next = keyOf(this.old[start + row + 1] ?? 0);
      for (let column = columns - 1; column >= 0; column--) {
        const cell = row * width + column;
        const skipped = Math.max(worth[cell + 1] ?? 0, worth[cell + width] ?? 0);
        if (key !== keys[column]) worth[cell] = skipped;
        else {
          const together = row + 1 < rows && column + 1 < columns && next === keys[column + 1];
          worth[cell] = Math.max(skipped, (worth[cell + width + 1] ?? 0) + (together ? 5 : 4));
        }
      }
    }
    const pairs: [number, number][] = [];
    for (let [row, column] = [0, 0]; row < rows && column < columns; ) {
      const cell = row * width + column;
      if (worth[cell] === worth[cell + width]) row++;
      else if (worth[cell] === worth[cell + 1]) column++;
      else pairs.push([start + row++, freshStart + column++]);
    }
    if (pairs.length < least) return false;
    for (const [at, place] of pairs) this.to[at] = place;
    return true;
  }
}

/** Where what belongs to the next word begins: after the last space. */
function opening(points: Uint32Array, start: number, end: number): number {
  let at = end;
  while (at > start && !isSpace(points[at - 1] ?? 0)) at--;
  return at === start ? end : at;
}

const isSpace = (point: number): boolean => {
  const kind = kindOf(point);
  return kind === kinds.space || kind === kinds.line;
};

/** A character as it is compared by itself. */
function keyOf(point: number): number {
  const kind = kindOf(point);
  if (kind < kinds.letter) return foldedMark(point);
  return kind === kinds.folded ? (foldedWord(String.fromCodePoint(point)).codePointAt(0) ?? point) : point;
}
