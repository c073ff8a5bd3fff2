/**
 * The map of a correction: for every character of the old text, where it stands in the new one, or that it is gone.
 * Made once for a correction from both texts; then any number of passages are asked of it.
 */
import type { Corrected } from "./letter-map";
import { mappedLetters } from "./letters";
import { type Pieces, piecesOf, wholePiece } from "./pieces";
import { type PointText, pointText } from "./points";
import { type Tokens, tokensOf, Vocabulary } from "./tokens";
import { compareWords } from "./words";

export interface PositionMap {
  old: PointText;
  fresh: PointText;
  pieces: Pieces;
  /** Where the words of the old text begin and end; null when nothing was changed. */
  words: Pick<Tokens, "count" | "starts" | "ends"> | null;
  /** Words that were corrected within, in the order of the old text. */
  corrections: readonly Corrected[];
}

/** The map from one state of a text to the next. The same two texts give the same map, on any machine. */
export function positionMap(oldText: string, newText: string): PositionMap {
  const old = pointText(oldText);
  if (oldText === newText)
    return { old, fresh: old, pieces: wholePiece(old.points.length), words: null, corrections: [] };
  const fresh = pointText(newText);
  const vocabulary = new Vocabulary();
  const words = tokensOf(old, vocabulary);
  const { to, corrections } = mappedLetters(compareWords(old, fresh, words, tokensOf(fresh, vocabulary)));
  return { old, fresh, pieces: piecesOf(to), words, corrections };
}
