/**
 * A text as it is searched: quotes, dashes, spaces and ligatures folded, letters and their accents taken apart, a row of
 * spaces as one. Every character knows where it stands in the text.
 */
import { foldedMark, foldedWord, kindOf, kinds } from "./folding";

export interface FoldedText {
  chars: Uint32Array;
  /** The position of each character in the text, in code points, and the text's length at the end. */
  places: Int32Array;
}

/** Characters above this that are letters are looked up: they may be ligatures, or letters with accents. */
const PLAIN = 0xbf;
const lookedUp = new Map<number, Uint32Array>();

function partsOf(point: number): Uint32Array {
  const known = lookedUp.get(point);
  if (known) return known;
  const text = String.fromCodePoint(point);
  const parts = Uint32Array.from(
    Array.from(foldedWord(text.normalize("NFD")).normalize("NFD")),
    (part) => part.codePointAt(0) ?? 0,
  );
  lookedUp.set(point, parts);
  return parts;
}

export function foldedText(points: Uint32Array): FoldedText {
  let chars = new Uint32Array(points.length + 16);
  let places = new Int32Array(points.length + 17);
  let length = 0;
  let isAfterSpace = false;
  for (let at = 0; at < points.length; at++) {
    const point = points[at] ?? 0;
    const kind = kindOf(point);
    const isSpace = kind === kinds.space || kind === kinds.line;
    if (isSpace && isAfterSpace) continue;
    isAfterSpace = isSpace;
    if (kind < kinds.letter || point <= PLAIN) {
      if (kind === kinds.unseen) continue;
      chars[length] = kind < kinds.letter ? foldedMark(point) : point;
      places[length++] = at;
    } else
      for (const part of partsOf(point)) {
        chars[length] = part;
        places[length++] = at;
      }
    if (length + 16 > chars.length) {
      const [moreChars, morePlaces] = [new Uint32Array(chars.length * 2), new Int32Array(chars.length * 2 + 1)];
      moreChars.set(chars);
      morePlaces.set(places);
      [chars, places] = [moreChars, morePlaces];
    }
  }
  places[length] = points.length;
  return { chars: chars.subarray(0, length), places: places.subarray(0, length + 1) };
}
