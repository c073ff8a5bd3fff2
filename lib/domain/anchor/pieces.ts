/**
 * The pieces that a text was cut into by a correction: each is a stretch of characters that stand in the new text one
 * after the other, as they did. In the order of the old text, with their order in the new.
 */
export interface Pieces {
  count: number;
  /** First character in the old text, in the new, and how many. */
  old: Int32Array;
  fresh: Int32Array;
  length: Int32Array;
  /** Which piece this is in the new text, from 0; and which piece is the one of that rank. */
  rank: Int32Array;
  ranked: Int32Array;
}

/** The pieces of a map that says for every old character its new position, or -1. */
export function piecesOf(to: Int32Array): Pieces {
  let count = 0;
  for (let at = 0, expected = -1; at < to.length; at++) {
    const place = to[at] ?? -1;
    if (place >= 0 && place !== expected) count++;
    expected = place >= 0 ? place + 1 : -1;
  }
  const pieces = emptyPieces(count);
  let piece = -1;
  for (let at = 0, expected = -1; at < to.length; at++) {
    const place = to[at] ?? -1;
    if (place >= 0 && place !== expected) {
      piece++;
      pieces.old[piece] = at;
      pieces.fresh[piece] = place;
    }
    if (place >= 0) pieces.length[piece] = (pieces.length[piece] ?? 0) + 1;
    expected = place >= 0 ? place + 1 : -1;
  }
  return rankedPieces(pieces);
}

/** One piece: nothing was changed. */
export function wholePiece(length: number): Pieces {
  const pieces = emptyPieces(length > 0 ? 1 : 0);
  if (length > 0) pieces.length[0] = length;
  return rankedPieces(pieces);
}

type Unranked = Pick<Pieces, "count" | "old" | "fresh" | "length">;

function emptyPieces(count: number): Unranked {
  return { count, old: new Int32Array(count), fresh: new Int32Array(count), length: new Int32Array(count) };
}

/** Pieces with their order in the new text. */
export function rankedPieces(pieces: Unranked): Pieces {
  const { fresh } = pieces;
  const ranked = Int32Array.from(fresh, (_, piece) => piece);
  if (fresh.some((place, piece) => piece > 0 && place < (fresh[piece - 1] ?? 0)))
    ranked.sort((a, b) => (fresh[a] ?? 0) - (fresh[b] ?? 0));
  const rank = new Int32Array(pieces.count);
  for (let at = 0; at < ranked.length; at++) rank[ranked[at] ?? 0] = at;
  return { ...pieces, rank, ranked };
}

/** The first piece that reaches beyond a position of the old text. */
export function pieceAfter({ count, old, length }: Pieces, position: number): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((old[middle] ?? 0) + (length[middle] ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}
