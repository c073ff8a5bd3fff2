/** The places of a text that a quotation may come from, and how well each agrees with it. */
import { type CharGrams, GRAM } from "./char-grams";
import { agreement, bestPlace } from "./edit-distance";

/** A quotation, folded: its words and what stood around them. */
export interface Wanted {
  words: Uint32Array;
  before: Uint32Array;
  after: Uint32Array;
}

/** A place in the folded text, half-open: how much of the words is there, and of words and context together, 0 to 1. */
export interface Place {
  start: number;
  end: number;
  words: number;
  score: number;
  /** Whether the words are so many that they need no context. */
  isLong: boolean;
  /** Whether something of words or context stands here and nowhere else. Formulas agree in many places. */
  isOwn: boolean;
}

/** Places that are looked at closely; rows of characters that lead to them; and places of a row that is no lead. */
const CLOSELY = 12;
const LEADS = 10;
const COMMON = 400;
/** Places where the very words stand that are weighed at most: more than that are as good as everywhere. */
const EQUALS = 400;
/** Words so long need no context. */
const LONG = 64;
/** Longer quotations are compared by their beginning and their end. */
const WHOLE = 512;
const ENDS = 160;

export class Candidates {
  constructor(
    readonly chars: Uint32Array,
    readonly grams: CharGrams,
  ) {}

  /** Places, best first; of places that overlap only the best. */
  of(wanted: Wanted): Place[] {
    const equal = this.#equals(wanted);
    const places = distinct(equal);
    // The very words with what stood around them: no other place can be better.
    const [best] = places;
    if (best && best.score > 0.95) return places;
    return distinct([...equal, ...this.#alike(wanted)]);
  }

  /** Where the very words stand. */
  #equals(wanted: Wanted): Place[] {
    const { words } = wanted;
    const found: Place[] = [];
    if (words.length < GRAM) {
      for (const start of this.#shortStarts(wanted)) found.push(this.#weighed(wanted, start, start + words.length, 1));
      return found;
    }
    const at = this.#rarest(words);
    for (const place of this.grams.placesOf(words, at)) {
      const start = place - at;
      if (start < 0 || !this.#stands(words, start)) continue;
      found.push(this.#weighed(wanted, start, start + words.length, 1));
      if (found.length > EQUALS) break;
    }
    return found;
  }

  /** Where words that are shorter than a row stand, next to what stood beside them; without context, everywhere. */
  #shortStarts({ words, before, after }: Wanted): number[] {
    const starts: number[] = [];
    const all = new Uint32Array([...before, ...words, ...after]);
    if (all.length < GRAM) {
      for (let start = 0; start + words.length <= this.chars.length && starts.length <= EQUALS; start++)
        if (this.#stands(words, start)) starts.push(start);
      return starts;
    }
    const known = new Set<number>();
    for (const at of this.#leads(all, 4))
      for (const place of this.grams.placesOf(all, at).subarray(0, COMMON))
        for (let slip = -3; slip <= 3; slip++) {
          const start = place - at + before.length + slip;
          if (start < 0 || known.has(start) || !this.#stands(words, start)) continue;
          known.add(start);
          starts.push(start);
        }
    return starts;
  }

  /** Places where a good part of words and context stands, with mistakes. */
  #alike(wanted: Wanted): Place[] {
    const { words, before, after } = wanted;
    const all = new Uint32Array([...before, ...words, ...after]);
    if (all.length < GRAM) return [];
    const votes = new Map<number, number>();
    const own: number[] = [];
    for (const at of this.#leads(all, LEADS)) {
      const places = this.grams.placesOf(all, at);
      for (const place of places.subarray(0, COMMON)) {
        const near = place - at + before.length;
        if (places.length === 1) own.push(near);
        votes.set(near >> 4, (votes.get(near >> 4) ?? 0) + 1);
      }
    }
    const together = (near: number) => (votes.get(near) ?? 0) + (votes.get(near + 1) ?? 0);
    const likely = [...votes.keys()].sort((a, b) => together(b) - together(a) || a - b).slice(0, CLOSELY);
    const slip = slipOf(words);
    return likely.flatMap((near) => {
      const place = this.#closely(wanted, near * 16);
      return place ? { ...place, isOwn: own.some((one) => Math.abs(one - place.start) <= slip) } : [];
    });
  }

  /** The best place of the words near a position; null when they are not there. */
  #closely(wanted: Wanted, near: number): Place | null {
    const { words } = wanted;
    const slip = slipOf(words);
    const window = (from: number, length: number) => {
      const start = Math.max(0, from - slip);
      return { start, text: this.chars.subarray(start, Math.max(start, from + length + slip + 16)) };
    };
    if (words.length <= WHOLE) {
      const { start, text } = window(near, words.length);
      const { mistakes, ...place } = bestPlace(words, text);
      if (place.end <= place.start) return null;
      return this.#weighed(wanted, start + place.start, start + place.end, 1 - mistakes / words.length);
    }
    const [head, tail] = [words.subarray(0, ENDS), words.subarray(words.length - ENDS)];
    const [first, last] = [window(near, ENDS), window(near + words.length - ENDS, ENDS)];
    const [begin, finish] = [bestPlace(head, first.text), bestPlace(tail, last.text)];
    const [start, end] = [first.start + begin.start, last.start + finish.end];
    if (end - start < words.length / 2) return null;
    const length = Math.min(words.length, end - start) / Math.max(words.length, end - start);
    return this.#weighed(wanted, start, end, (1 - (begin.mistakes + finish.mistakes) / (2 * ENDS)) * length);
  }

  #weighed({ words, before, after }: Wanted, start: number, end: number, share: number): Place {
    const ahead = this.chars.slice(Math.max(0, start - before.length), start);
    const behind = this.chars.subarray(end, end + after.length);
    const agrees = before.length * agreement(before, ahead) + after.length * agreement(after, behind);
    const score = (words.length * share + agrees) / (words.length + before.length + after.length);
    return { start, end, words: share, score, isLong: words.length >= LONG, isOwn: share === 1 };
  }

  #stands(words: Uint32Array, start: number): boolean {
    if (start + words.length > this.chars.length) return false;
    for (let at = 0; at < words.length; at++) if (this.chars[start + at] !== words[at]) return false;
    return true;
  }

  /** Where the row of characters begins that stands in fewest places. */
  #rarest(chars: Uint32Array): number {
    let [best, fewest] = [0, Number.POSITIVE_INFINITY];
    for (let at = 0; at + GRAM <= chars.length && at < 256 && fewest > 1; at++) {
      const count = this.grams.countOf(chars, at);
      if (count < fewest) [best, fewest] = [at, count];
    }
    return best;
  }

  /** Rows of characters that stand in few places but in some, apart from each other: mistakes spoil only one of them. */
  #leads(chars: Uint32Array, most: number): number[] {
    const rows: { at: number; count: number }[] = [];
    for (let at = 0; at + GRAM <= chars.length && at < 4 * WHOLE; at++) {
      const count = this.grams.countOf(chars, at);
      if (count > 0) rows.push({ at, count });
    }
    rows.sort((a, b) => a.count - b.count || a.at - b.at);
    const leads: number[] = [];
    for (const { at } of rows) {
      if (leads.length >= most) break;
      if (leads.every((lead) => Math.abs(lead - at) >= GRAM)) leads.push(at);
    }
    return leads;
  }
}

/** How far words may have slipped from where a row of their characters says. */
const slipOf = (words: Uint32Array): number => 24 + Math.min(200, words.length >> 2);

/** Best first, without what overlaps a better one. */
function distinct(places: readonly Place[]): Place[] {
  const sorted = [...places].sort((a, b) => b.score - a.score || b.words - a.words || a.start - b.start);
  const kept: Place[] = [];
  for (const place of sorted.slice(0, EQUALS)) {
    if (kept.every((other) => place.end <= other.start || place.start >= other.end)) kept.push(place);
    if (kept.length >= CLOSELY) break;
  }
  return kept;
}
