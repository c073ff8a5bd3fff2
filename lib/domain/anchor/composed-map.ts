/**
 * Two corrections as one: the map from the first text to the third. A character that was taken out and put back is gone,
 * because the second correction does not know of it.
 */
import type { Corrected } from "./letter-map";
import { type Pieces, pieceAfter, rankedPieces } from "./pieces";
import type { PositionMap } from "./position-map";

/** The map through both. The new text of the first must be the old text of the second. */
export function composedMap(first: PositionMap, second: PositionMap): PositionMap {
  return {
    old: first.old,
    fresh: second.fresh,
    words: first.words,
    pieces: composedPieces(first.pieces, second.pieces),
    corrections: composedCorrections(first, second),
  };
}

function composedPieces(first: Pieces, second: Pieces): Pieces {
  const rows: { old: number; fresh: number; length: number }[] = [];
  for (let piece = 0; piece < first.count; piece++) {
    const [old, middle, length] = [first.old[piece] ?? 0, first.fresh[piece] ?? 0, first.length[piece] ?? 0];
    for (let next = pieceAfter(second, middle); next < second.count; next++) {
      const from = Math.max(middle, second.old[next] ?? 0);
      const to = Math.min(middle + length, (second.old[next] ?? 0) + (second.length[next] ?? 0));
      if (from >= to) break;
      const row = { old: old + from - middle, fresh: (second.fresh[next] ?? 0) + from - (second.old[next] ?? 0) };
      const last = rows.at(-1);
      if (last && last.old + last.length === row.old && last.fresh + last.length === row.fresh)
        last.length += to - from;
      else rows.push({ ...row, length: to - from });
    }
  }
  return rankedPieces({
    count: rows.length,
    old: Int32Array.from(rows, (row) => row.old),
    fresh: Int32Array.from(rows, (row) => row.fresh),
    length: Int32Array.from(rows, (row) => row.length),
  });
}

/** Corrections of the first where the second left the word, and of the second in words that the first left. */
function composedCorrections(first: PositionMap, second: PositionMap): Corrected[] {
  const kept = first.corrections.flatMap(({ start, end, freshStart, freshEnd }) => {
    const place = whole(second.pieces, freshStart, freshEnd);
    return place === null ? [] : [{ start, end, freshStart: place, freshEnd: place + freshEnd - freshStart }];
  });
  const back = inverse(first.pieces);
  const added = second.corrections.flatMap(({ start, end, freshStart, freshEnd }) => {
    const place = whole(back, start, end);
    return place === null ? [] : [{ start: place, end: place + end - start, freshStart, freshEnd }];
  });
  return [...kept, ...added].sort((a, b) => a.start - b.start);
}

/** Where a stretch stands that is in one piece; null when it is in several. */
function whole(pieces: Pieces, start: number, end: number): number | null {
  const piece = pieceAfter(pieces, start);
  const old = pieces.old[piece] ?? Number.POSITIVE_INFINITY;
  if (old > start || old + (pieces.length[piece] ?? 0) < end) return null;
  return (pieces.fresh[piece] ?? 0) + start - old;
}

/** The pieces seen from the new text. */
function inverse({ count, old, fresh, length, ranked }: Pieces): Pieces {
  const inOrder = (row: Int32Array) => Int32Array.from(ranked, (piece) => row[piece] ?? 0);
  return rankedPieces({ count, old: inOrder(fresh), fresh: inOrder(old), length: inOrder(length) });
}
