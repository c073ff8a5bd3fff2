/**
 * Counting characters as the Web Annotation model does: in Unicode code points, not in UTF-16 units. A browser's
 * selection comes in UTF-16 units; the conversion happens here and nowhere else.
 */

const pairs = /[\ud800-\udbff]/;

/** Length of a text in code points. */
export function codePointLength(text: string): number {
  // Nearly every text has no letter that needs two units, and then its length is known.
  if (!pairs.test(text)) return text.length;
  let length = 0;
  for (const _ of text) length++;
  return length;
}

/** The part `[start, end)` of a text, both in code points. */
export function codePointSlice(text: string, start: number, end?: number): string {
  const from = utf16Offset(text, start);
  return text.slice(from, end === undefined ? undefined : utf16Offset(text, end));
}

/** UTF-16 offset of a code point offset; past the end it is the text's length. */
export function utf16Offset(text: string, codePoints: number): number {
  let index = 0;
  for (let seen = 0; seen < codePoints && index < text.length; seen++) {
    index += (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
  }
  return index;
}

/** Code point offset of a UTF-16 offset; one inside a surrogate pair counts as before the pair. */
export function codePointOffset(text: string, utf16: number): number {
  let seen = 0;
  for (let index = 0; index < utf16 && index < text.length; seen++) {
    const width = (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
    if (index + width > utf16) break;
    index += width;
  }
  return seen;
}
