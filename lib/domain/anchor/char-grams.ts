/** Where in a text each row of so many characters stands: the way to the few places that a quotation may come from. */

/** Characters of a row. */
export const GRAM = 6;

export class CharGrams {
  readonly #shift: number;
  /** For each key the first of its places, and the places of all keys one after the other. */
  readonly #firsts: Int32Array;
  readonly #places: Int32Array;

  constructor(readonly chars: Uint32Array) {
    const total = Math.max(0, chars.length - GRAM + 1);
    let bits = 8;
    while (bits < 20 && 2 ** bits < total) bits++;
    this.#shift = 32 - bits;
    this.#firsts = new Int32Array(2 ** bits + 1);
    this.#places = new Int32Array(total);
    const keys = new Int32Array(total);
    for (let at = 0; at < total; at++) {
      const key = this.#keyOf(chars, at);
      keys[at] = key;
      this.#firsts[key + 1] = (this.#firsts[key + 1] ?? 0) + 1;
    }
    for (let key = 1; key < this.#firsts.length; key++)
      this.#firsts[key] = (this.#firsts[key] ?? 0) + (this.#firsts[key - 1] ?? 0);
    const next = this.#firsts.slice();
    for (let at = 0; at < total; at++) {
      const key = keys[at] ?? 0;
      this.#places[next[key] ?? 0] = at;
      next[key] = (next[key] ?? 0) + 1;
    }
  }

  /** Places where the row that begins at `at` of the given characters may stand: all where it does, and some more. */
  placesOf(chars: Uint32Array, at: number): Int32Array {
    const key = this.#keyOf(chars, at);
    return this.#places.subarray(this.#firsts[key], this.#firsts[key + 1]);
  }

  /** How many they are. */
  countOf(chars: Uint32Array, at: number): number {
    const key = this.#keyOf(chars, at);
    return (this.#firsts[key + 1] ?? 0) - (this.#firsts[key] ?? 0);
  }

  #keyOf(chars: Uint32Array, at: number): number {
    let key = 0;
    for (let next = at; next < at + GRAM; next++) key = Math.imul(key ^ (chars[next] ?? 0), 0x9e3779b1);
    key ^= key >>> 16;
    return Math.imul(key, 0x85ebca6b) >>> this.#shift;
  }
}
