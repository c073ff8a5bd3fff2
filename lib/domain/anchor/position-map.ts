/**
 * The map of a correction: for every character of the old text, where it stands in the new one, or that it is gone.
 * Made once for a correction from both texts; then any number of passages are asked of it.
 */
import type { Corrected } from "./letter-map";
import { mappedLetters } from "./letters";
import { type Pieces, piecesOf, wholePiece } from "./pieces";
import { type PointText, pointText } from "./points";
import { tokensOf, Vocabulary } from "./tokens";
import { compareWords } from "./words";

export interface PositionMap {
  old: PointText;
  fresh: PointText;
  pieces: Pieces;
  /** Words that were corrected within, in the order of the old text. */
  corrections: readonly Corrected[];
}

/** The map from one state of a text to the next. The same two texts give the same map, on any machine. */
export function positionMap(oldText: string, newText: string): PositionMap {
  const old = pointText(oldText);
  if (oldText === newText) return { old, fresh: old, pieces: wholePiece(old.points.length), corrections: [] };
  const fresh = pointText(newText);
  const vocabulary = new Vocabulary();
  const words = compareWords(old, fresh, tokensOf(old, vocabulary), tokensOf(fresh, vocabulary));
  const { to, corrections } = mappedLetters(words);
  return { old, fresh, pieces: piecesOf(to), corrections };
}
