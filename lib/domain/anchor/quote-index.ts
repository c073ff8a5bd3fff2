/**
 * Finding quotations in a text of which no earlier state is known, as for imported annotations. All places where the
 * words may come from are weighed with what stands around them; the best is taken only when it is good, and clearly
 * better than the second. What is not certain is for a person to look at: it is never pinned to the likeliest place.
 */

import { codePointLength } from "../document/codepoints";
import { CharGrams } from "./char-grams";
import { type FoldedText, foldedText } from "./folded-text";
import { moveSpan } from "./move";
import type { LinearSpan } from "./passage";
import { type PointText, pointSlice, pointText } from "./points";
import { positionMap } from "./position-map";
import { Candidates, type Place, type Wanted } from "./quote-candidates";

/** A W3C TextQuoteSelector; `position` is where it began in the text it was taken from, in code points, if known. */
export interface Quote {
  exact: string;
  prefix?: string;
  suffix?: string;
  position?: number;
}

/** `exact`: the very words. `changed`: they differ a little. `needs-review`: not there, or not certain where. */
export interface Found {
  status: "exact" | "changed" | "needs-review";
  span: LinearSpan | null;
  /** How well quotation, context and text agree, 0 to 1; for what needs review, the best that was seen. */
  score: number;
}

export interface QuoteIndex {
  find(quote: Quote): Found;
}

/** Context that is looked at on either side, and what of the words must agree at least. */
const AROUND = 64;
const WORDS = 0.7;
/** What must agree at least of words and context together, and how much less of the second place. */
const ENOUGH = 0.55;
const MARGIN = 0.06;
/** When all of it agrees. */
const MARGIN_OF_WHOLE = 0.03;

/** An index of a text, made once for any number of quotations. Positions are code points of the text as given. */
export function quoteIndex(text: string): QuoteIndex {
  const source = pointText(text);
  const folded = foldedText(source.points);
  const candidates = new Candidates(folded.chars, new CharGrams(folded.chars));
  return {
    find(quote) {
      const wanted = wantedOf(quote);
      if (wanted.words.length === 0) return { status: "needs-review", span: null, score: 0 };
      const places = candidates.of(wanted);
      const best = chosen(places, positionIn(folded, quote.position));
      if (!best) return { status: "needs-review", span: null, score: places[0]?.score ?? 0 };
      const span =
        best.words === 1 ? spanOf(source, folded, best, quote.exact) : correctedSpan(source, folded, best, quote);
      if (!span) return { status: "needs-review", span: null, score: best.score };
      const isExact = pointSlice(source, span.startAt, span.endAt) === quote.exact;
      return { status: isExact ? "exact" : "changed", span, score: best.score };
    },
  };
}

function wantedOf({ exact, prefix = "", suffix = "" }: Quote): Wanted {
  const fold = (part: string) => foldedText(pointText(part).points).chars;
  const words = trimmed(fold(exact));
  // Context far away is not looked at; it is not even folded.
  return {
    words,
    before: fold(prefix.slice(-4 * AROUND)).slice(-AROUND),
    after: fold(suffix.slice(0, 4 * AROUND)).slice(0, AROUND),
  };
}

const SPACE = 0x20;

function trimmed(chars: Uint32Array): Uint32Array {
  let [start, end] = [0, chars.length];
  while (start < end && chars[start] === SPACE) start++;
  while (end > start && chars[end - 1] === SPACE) end--;
  return chars.subarray(start, end);
}

/** The best place, best first, when it is good and clearly better than the next. */
function chosen(places: readonly Place[], position: number | null): Place | null {
  const [first, second] = places;
  if (!first?.isOwn || first.words < WORDS || (first.score < ENOUGH && !(first.words === 1 && first.isLong && !second)))
    return null;
  if (!second || first.score - second.score >= (first.score === 1 ? MARGIN_OF_WHOLE : MARGIN)) return first;
  if (position === null) return null;
  // Nothing but its place tells it from others: the nearest by far, or none.
  const equals = places
    .filter((place) => first.score - place.score < MARGIN)
    .sort((a, b) => Math.abs(a.start - position) - Math.abs(b.start - position));
  const [nearest, next] = equals.map((place) => Math.abs(place.start - position));
  return nearest !== undefined && next !== undefined && nearest * 4 + 1 < next ? (equals[0] ?? null) : null;
}

/** A position of the text as one of the folded text. */
function positionIn({ places }: FoldedText, position: number | undefined): number | null {
  if (position === undefined || !Number.isFinite(position)) return null;
  let [low, high] = [0, places.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where a place stands in the text as given; spaces that the quotation begins or ends with are its own. */
function spanOf(source: PointText, { places }: FoldedText, place: Place, exact: string): LinearSpan {
  const startAt = places[place.start] ?? 0;
  const endAt = (places[place.end - 1] ?? 0) + 1;
  const { points } = pointText(exact);
  const lead = points.findIndex((point) => !isSpace(point));
  const tail = points.length - 1 - points.findLastIndex((point) => !isSpace(point));
  const wide = { startAt: startAt - lead, endAt: endAt + tail };
  return (lead > 0 || tail > 0) && wide.startAt >= 0 && pointSlice(source, wide.startAt, wide.endAt) === exact
    ? wide
    : { startAt, endAt };
}

/**
 * Where the words of a quotation stand exactly near a place where they stand with mistakes: quotation and place are
 * compared as two states of a text. Null when too little of the words is left there.
 */
function correctedSpan(source: PointText, { places }: FoldedText, place: Place, quote: Quote): LinearSpan | null {
  const from = places[Math.max(0, place.start - NEARBY)] ?? 0;
  const to = places[Math.min(places.length - 1, place.end + NEARBY)] ?? source.points.length;
  const prefix = (quote.prefix ?? "").slice(-NEARBY);
  const map = positionMap(prefix + quote.exact + (quote.suffix ?? "").slice(0, NEARBY), pointSlice(source, from, to));
  const startAt = codePointLength(prefix);
  const { span, survival } = moveSpan(map, { startAt, endAt: startAt + codePointLength(quote.exact) });
  return span && survival >= LEFT ? { startAt: from + span.startAt, endAt: from + span.endAt } : null;
}

/** Characters around a place that are compared with it; and share of the words that must be left. */
const NEARBY = 96;
const LEFT = 0.5;

const isSpace = (point: number): boolean => /\s/u.test(String.fromCodePoint(point));
