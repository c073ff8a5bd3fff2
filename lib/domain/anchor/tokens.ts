/**
 * The words of a text as numbers: equal numbers are equal words, quite exactly, in every text of one vocabulary. What
 * stands between words is no token; it is looked at when characters are mapped.
 */
import { foldedWord, kindOf, kinds } from "./folding";
import { type PointText, pointSlice, pointText } from "./points";

/** The words of one text: number, start and end of each, in code points. */
export interface Tokens {
  count: number;
  ids: Int32Array;
  starts: Int32Array;
  ends: Int32Array;
  /** What stands before each word, and after the last: see `breaks`. */
  breaks: Uint8Array;
}

/** How strong a break between two words is. */
export const breaks = { none: 0, mark: 1, sentence: 2, line: 3 } as const;

/** Longer words are taken letter by letter, so that one without spaces has parts to compare. */
const LONGEST = 48;

/** Numbers words; one vocabulary for the texts that are compared. */
export class Vocabulary {
  #pool = new Uint32Array(1 << 10);
  #filled = 0;
  #starts: number[] = [];
  #hashes: number[] = [];
  #table = new Int32Array(1 << 9).fill(-1);
  /** Numbers of words that are compared in another form, by the words as they stand. */
  readonly folded = new Map<string, number>();

  get size(): number {
    return this.#starts.length;
  }

  /** The number of the word `points[start, end)`, as it stands; `hash` as by `hashed` over all of it. */
  idOf(points: Uint32Array, start: number, end: number, hash = hashOf(points, start, end)): number {
    const mask = this.#table.length - 1;
    for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const id = this.#table[slot] ?? -1;
      if (id < 0) return this.#add(points, start, end, hash, slot);
      if (this.#hashes[id] === hash && this.#same(id, points, start, end)) return id;
    }
  }

  #same(id: number, points: Uint32Array, start: number, end: number): boolean {
    const from = this.#starts[id] ?? 0;
    const to = this.#starts[id + 1] ?? this.#filled;
    if (to - from !== end - start) return false;
    for (let at = start, own = from; at < end; at++, own++) if (this.#pool[own] !== points[at]) return false;
    return true;
  }

  #add(points: Uint32Array, start: number, end: number, hash: number, slot: number): number {
    const id = this.#starts.length;
    const needed = this.#filled + end - start;
    if (needed > this.#pool.length) {
      const larger = new Uint32Array(needed * 2);
      larger.set(this.#pool);
      this.#pool = larger;
    }
    this.#pool.set(points.subarray(start, end), this.#filled);
    this.#starts.push(this.#filled);
    this.#hashes.push(hash);
    this.#filled = needed;
    this.#table[slot] = id;
    if (id * 2 > this.#table.length) this.#grow();
    return id;
  }

  #grow(): void {
    this.#table = new Int32Array(this.#table.length * 4).fill(-1);
    const mask = this.#table.length - 1;
    for (const [id, hash] of this.#hashes.entries()) {
      let slot = (hash ^ (hash >>> 15)) & mask;
      while ((this.#table[slot] ?? -1) >= 0) slot = (slot + 1) & mask;
      this.#table[slot] = id;
    }
  }
}

const SEED = 0x811c9dc5 | 0;

/** The hash of a word and one more letter (FNV-1a). */
const hashed = (hash: number, point: number): number => Math.imul(hash ^ point, 0x01000193);

function hashOf(points: Uint32Array, start: number, end: number): number {
  let hash = SEED;
  for (let at = start; at < end; at++) hash = hashed(hash, points[at] ?? 0);
  return hash;
}

/** The words of a text, numbered by the vocabulary. */
export function tokensOf(source: PointText, vocabulary: Vocabulary): Tokens {
  const { points } = source;
  const list = new TokenList(points.length);
  let gap: number = breaks.line;
  for (let at = 0; at < points.length; ) {
    const kind = kindOf(points[at] ?? 0);
    if (kind < kinds.letter) {
      at++;
      gap = Math.max(gap, strength[kind] ?? 0);
      continue;
    }
    const start = at;
    let fold = kind > kinds.alone;
    let hash = hashed(SEED, points[at++] ?? 0);
    for (; at < points.length; at++) {
      const point = points[at] ?? 0;
      const next = kindOf(point);
      if (next !== kinds.letter) {
        if (next < kinds.letter || next === kinds.alone) break;
        fold = true;
      } else if (kind === kinds.alone) break;
      hash = hashed(hash, point);
    }
    if (at - start > LONGEST) {
      for (let letter = start; letter < at; letter++) {
        const isPlain = kindOf(points[letter] ?? 0) <= kinds.alone;
        const id = isPlain
          ? vocabulary.idOf(points, letter, letter + 1)
          : foldedId(source, letter, letter + 1, vocabulary);
        if (id >= 0) list.add(id, letter, letter + 1, letter === start ? gap : breaks.none);
      }
    } else {
      const id = fold ? foldedId(source, start, at, vocabulary) : vocabulary.idOf(points, start, at, hash);
      if (id < 0) continue;
      list.add(id, start, at, gap);
    }
    gap = breaks.none;
  }
  return list.tokens();
}

/** The number of a word that is compared in another form; -1 when nothing of it is seen. */
function foldedId(source: PointText, start: number, end: number, vocabulary: Vocabulary): number {
  const word = pointSlice(source, start, end);
  const known = vocabulary.folded.get(word);
  if (known !== undefined) return known;
  const { points } = pointText(foldedWord(word));
  const id = points.length === 0 ? -1 : vocabulary.idOf(points, 0, points.length);
  vocabulary.folded.set(word, id);
  return id;
}

/** Words in rows that grow. */
class TokenList {
  #count = 0;
  #ids: Int32Array;
  #starts: Int32Array;
  #ends: Int32Array;
  #breaks: Uint8Array;

  constructor(points: number) {
    const room = (points >> 2) + 64;
    this.#ids = new Int32Array(room);
    this.#starts = new Int32Array(room);
    this.#ends = new Int32Array(room);
    this.#breaks = new Uint8Array(room + 1);
  }

  add(id: number, start: number, end: number, gap: number): void {
    if (this.#count === this.#ids.length) this.#grow();
    this.#ids[this.#count] = id;
    this.#starts[this.#count] = start;
    this.#breaks[this.#count] = gap;
    this.#ends[this.#count++] = end;
  }

  tokens(): Tokens {
    const count = this.#count;
    this.#breaks[count] = breaks.line;
    return {
      count,
      ids: this.#ids.subarray(0, count),
      starts: this.#starts.subarray(0, count),
      ends: this.#ends.subarray(0, count),
      breaks: this.#breaks.subarray(0, count + 1),
    };
  }

  #grow(): void {
    const larger = (row: Int32Array) => {
      const room = new Int32Array(row.length * 2);
      room.set(row);
      return room;
    };
    [this.#ids, this.#starts, this.#ends] = [larger(this.#ids), larger(this.#starts), larger(this.#ends)];
    const gaps = new Uint8Array(this.#ids.length + 1);
    gaps.set(this.#breaks);
    this.#breaks = gaps;
  }
}

/** By kind: how strong a break what stands between words is. */
const strength = [0, breaks.mark, breaks.none, breaks.sentence, breaks.line];

/** A stretch of the words of a text, as if it were a text. */
export function stretch(tokens: Tokens, from: number, to: number): Tokens {
  return {
    count: to - from,
    ids: tokens.ids.subarray(from, to),
    starts: tokens.starts.subarray(from, to),
    ends: tokens.ends.subarray(from, to),
    breaks: tokens.breaks.subarray(from, to + 1),
  };
}
