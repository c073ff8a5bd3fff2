/** A text as an array of its code points, so that positions of the Web Annotation model are plain indices. */

export interface PointText {
  text: string;
  points: Uint32Array;
}

/** A text with its code points. A lone surrogate counts as one, as everywhere in the house. */
export function pointText(text: string): PointText {
  const points = new Uint32Array(text.length);
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if ((unit & 0xfc00) === 0xd800) {
      const point = text.codePointAt(at) ?? unit;
      if (point > 0xffff) at++;
      points[length++] = point;
    } else points[length++] = unit;
  }
  return { text, points: length === text.length ? points : points.slice(0, length) };
}

/** Code points turned into text at once: more would not fit on the stack of a call. */
const PIECE = 4096;

/** The part `[start, end)`, in code points. */
export function pointSlice({ text, points }: PointText, start: number, end: number): string {
  if (points.length === text.length) return text.slice(start, end);
  let slice = "";
  for (let at = start; at < end; at += PIECE) {
    slice += String.fromCodePoint(...points.subarray(at, Math.min(end, at + PIECE)));
  }
  return slice;
}
