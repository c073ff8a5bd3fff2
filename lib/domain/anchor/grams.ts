/** Sequences of so many words in a row: how often each occurs in either text, and where when it is once. */
import { breaks, type Tokens } from "./tokens";

/** A table row: key, place in the old text + 1, place in the new + 1; 0 for none, MANY for more than one. */
const ROW = 4;
const MANY = -1;
const FACTOR = 0x9e3779b1;

export class Grams {
  readonly #mask: number;
  readonly #table: Int32Array;
  readonly #oldKeys: Int32Array;

  private constructor(size: number, oldKeys: Int32Array) {
    let rows = 16;
    while (rows < size) rows *= 2;
    this.#mask = rows - 1;
    this.#table = new Int32Array(rows * ROW);
    this.#oldKeys = oldKeys;
  }

  /** All sequences of both texts that lie in one sentence: which formula stands after which is no evidence. */
  static all(old: Tokens, fresh: Tokens, width: number): Grams {
    const [oldKeys, freshKeys] = [keysOf(old, width), keysOf(fresh, width)];
    dropAcross(old, oldKeys, width);
    dropAcross(fresh, freshKeys, width);
    const grams = new Grams(Math.max(oldKeys.length, freshKeys.length) * 2.5, oldKeys);
    for (let at = 0; at < oldKeys.length; at++) if (oldKeys[at] !== 0) grams.#count(oldKeys[at] ?? 0, at, 1);
    for (let at = 0; at < freshKeys.length; at++) if (freshKeys[at] !== 0) grams.#count(freshKeys[at] ?? 0, at, 2);
    return grams;
  }

  /** The sequences of the old text that lie in words marked 0; they are counted in all of both texts. */
  static some(old: Tokens, fresh: Tokens, width: number, marks: Uint8Array): Grams {
    const [oldKeys, freshKeys] = [keysOf(old, width), keysOf(fresh, width)];
    const wanted: number[] = [];
    for (let at = 0, free = 0; at < old.count; at++) {
      free = marks[at] === 0 ? free + 1 : 0;
      if (free >= width) wanted.push(oldKeys[at - width + 1] ?? 0);
    }
    const grams = new Grams(wanted.length * 2.5, oldKeys);
    for (const key of wanted) grams.#table[grams.#rowOf(key)] = key;
    for (let at = 0; at < oldKeys.length; at++)
      if (grams.#knows(oldKeys[at] ?? 0)) grams.#count(oldKeys[at] ?? 0, at, 1);
    for (let at = 0; at < freshKeys.length; at++)
      if (grams.#knows(freshKeys[at] ?? 0)) grams.#count(freshKeys[at] ?? 0, at, 2);
    return grams;
  }

  /** Where the sequence at `at` of the old text stands in the new, when it occurs once in either; else less than 0. */
  twin(at: number): number {
    const row = this.#rowOf(this.#oldKeys[at] ?? 0);
    return (this.#table[row + 1] ?? 0) > 0 ? (this.#table[row + 2] ?? 0) - 1 : MANY;
  }

  #count(key: number, at: number, side: 1 | 2): void {
    const row = this.#rowOf(key);
    this.#table[row] = key;
    this.#table[row + side] = this.#table[row + side] === 0 ? at + 1 : MANY;
  }

  #knows(key: number): boolean {
    return this.#table[this.#rowOf(key)] === key;
  }

  /** The row of a key, or the free one where it belongs. */
  #rowOf(key: number): number {
    let slot = (key ^ (key >>> 15)) & this.#mask;
    for (;;) {
      const there = this.#table[slot * ROW] ?? 0;
      if (there === key || there === 0) return slot * ROW;
      slot = (slot + 1) & this.#mask;
    }
  }
}

/** Takes out the keys of sequences with a break of sentences in them. */
function dropAcross({ breaks: before, count }: Tokens, keys: Int32Array, width: number): void {
  for (let at = 1; at < count; at++)
    if ((before[at] ?? 0) >= breaks.sentence) keys.fill(0, Math.max(0, at - width + 1), at);
}

/** A key for every sequence, never 0. Two may share one: equality is looked at where it matters. */
function keysOf({ ids, count }: Tokens, width: number): Int32Array {
  const keys = new Int32Array(Math.max(0, count - width + 1));
  let leaving = 1;
  for (let step = 0; step < width; step++) leaving = Math.imul(leaving, FACTOR);
  let key = 0;
  for (let at = 0; at < count; at++) {
    key = Math.imul(key, FACTOR) + spread(ids[at] ?? 0);
    if (at >= width) key -= Math.imul(leaving, spread(ids[at - width] ?? 0));
    key |= 0;
    if (at >= width - 1) keys[at - width + 1] = key === 0 ? 1 : key;
  }
  return keys;
}

/** A number for a word that has no order in it. */
function spread(id: number): number {
  const mixed = Math.imul(id + 1, 0x85ebca6b);
  return Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
}
