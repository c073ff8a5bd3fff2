/** Where a passage stands after a correction. */
import { isWord } from "./folding";
import type { Corrected } from "./letter-map";
import type { LinearSpan } from "./passage";
import { pieceAfter } from "./pieces";
import type { PositionMap } from "./position-map";

/** `exact`: same words, same place. `moved`: same words elsewhere. `changed`: the words differ. `orphaned`: taken out. */
export type MoveStatus = "exact" | "moved" | "changed" | "orphaned";

/** `survival`: the share of the passage's characters that stand in the span, 0 to 1. An orphan has no span. */
export interface Moved {
  status: MoveStatus;
  span: LinearSpan | null;
  survival: number;
}

const orphan: Moved = { status: "orphaned", span: null, survival: 0 };

/**
 * Where a passage of the old text stands in the new one, in code points. A passage that was split apart is where most of
 * its characters are. Nothing is left of a passage of which no letter is left. An empty or reversed span is an orphan.
 */
export function moveSpan(map: PositionMap, span: LinearSpan): Moved {
  const { startAt, endAt } = span;
  const part = endAt > startAt ? largestPart(map, span) : null;
  if (!part) return orphan;
  const moved = withCorrectedEnds(map.corrections, span, part);
  const same = moved.endAt - moved.startAt === endAt - startAt && isSameText(map, span, moved.startAt);
  if (!same) return { status: "changed", span: moved, survival: part.kept / (endAt - startAt) };
  return { status: moved.startAt === startAt ? "exact" : "moved", span: moved, survival: 1 };
}

function isSameText({ old, fresh }: PositionMap, { startAt, endAt }: LinearSpan, place: number): boolean {
  for (let at = startAt; at < endAt; at++) if (old.points[at] !== fresh.points[place + at - startAt]) return false;
  return true;
}

interface Part extends LinearSpan {
  kept: number;
  /** The characters of the old text that its ends were. */
  first: number;
  last: number;
  hasLetter: boolean;
}

/** What was added within a passage before it counts as split apart: twice its length, and at least a long line. */
const spread = ({ startAt, endAt }: LinearSpan): number => Math.max(120, 2 * (endAt - startAt));

/** The part of a passage with most of its characters; null when no letter is left, or no mark of one without letters. */
function largestPart(map: PositionMap, span: LinearSpan): Part | null {
  const { pieces } = map;
  const first = pieceAfter(pieces, span.startAt);
  let last = first;
  while (last < pieces.count && (pieces.old[last] ?? 0) < span.endAt) last++;
  if (first === last) return null;
  const ranks = pieces.rank.slice(first, last);
  if (ranks.some((rank, at) => at > 0 && rank < (ranks[at - 1] ?? 0))) ranks.sort();
  const widest = spread(span);
  let [best, part, before, end]: [Part | null, Part | null, number, number] = [null, null, -2, -1];
  for (const rank of ranks) {
    const piece = pieces.ranked[rank] ?? 0;
    const old = pieces.old[piece] ?? 0;
    const from = Math.max(span.startAt, old);
    const to = Math.min(span.endAt, old + (pieces.length[piece] ?? 0));
    const startAt = (pieces.fresh[piece] ?? 0) + from - old;
    if (!part || rank !== before + 1 || startAt - end > widest)
      part = { startAt, endAt: startAt, kept: 0, first: from, last: to - 1, hasLetter: false };
    withPiece(part, startAt, { from, to }, hasWord(map, from, to));
    if (!best || (part.hasLetter && !best.hasLetter) || (part.hasLetter === best.hasLetter && part.kept > best.kept))
      best = part;
    [before, end] = [rank, startAt + to - from];
  }
  if (!best || best.kept < LEAST * (span.endAt - span.startAt)) return null;
  return best.hasLetter || !hasWord(map, span.startAt, span.endAt) ? best : null;
}

/** Adds a piece. Marks at the ends of a part belong to it only where they touch its words. */
function withPiece(part: Part, start: number, { from, to }: { from: number; to: number }, isLetters: boolean): void {
  const isTouching = part.endAt === start;
  part.kept += to - from;
  // Until a word has come, the part begins anew with every piece that does not touch the one before.
  if (!part.hasLetter && !isTouching) [part.startAt, part.first] = [start, from];
  if (isLetters || isTouching || !part.hasLetter) [part.endAt, part.last] = [start + to - from, to - 1];
  part.hasLetter ||= isLetters;
}

/** Share of a passage that must be left of it. A word of a long passage is not the passage. */
const LEAST = 0.1;

/** Whether a letter or digit stands in a stretch of the old text. */
function hasWord({ words, old }: PositionMap, from: number, to: number): boolean {
  if (!words) return old.points.subarray(from, to).some(isWord);
  let [low, high] = [0, words.count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words.ends[middle] ?? 0) <= from) low = middle + 1;
    else high = middle;
  }
  return low < words.count && (words.starts[low] ?? 0) < to;
}

/** A passage that ended with a word which was corrected ends with the corrected word; its beginning likewise. */
function withCorrectedEnds(corrections: readonly Corrected[], span: LinearSpan, part: Part): LinearSpan {
  let { startAt, endAt } = part;
  for (const at of [part.first, span.startAt]) {
    const word = corrections[firstFrom(corrections, at + 1) - 1];
    if (isWithin(word, span) && word.end > at && word.freshStart < startAt && word.freshEnd + NEAR >= startAt)
      startAt = word.freshStart;
  }
  for (const at of [part.last, span.endAt - 1]) {
    const word = corrections[firstFrom(corrections, at + 1) - 1];
    if (isWithin(word, span) && word.end > at && word.freshEnd > endAt && word.freshStart - NEAR <= endAt)
      endAt = word.freshEnd;
  }
  return { startAt, endAt };
}

/** A corrected word belongs to what it touches, or is parted from by a mark and a space. */
const NEAR = 3;

const isWithin = (word: Corrected | undefined, { startAt, endAt }: LinearSpan): word is Corrected =>
  word !== undefined && word.start >= startAt && word.end <= endAt;

/** The first correction that begins at or after a position. */
function firstFrom(corrections: readonly Corrected[], position: number): number {
  let [low, high] = [0, corrections.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((corrections[middle]?.start ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
