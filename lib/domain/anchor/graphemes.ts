/**
 * Letters as readers see them. A letter with its accents, a conjunct of Devanagari or a family of joined signs is one
 * letter though it is written with several code points; a passage never begins or ends inside one.
 */

const letters = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** A stretch of a text (UTF-16 units, half-open), widened at both ends to whole letters. */
export function wholeLetters(text: string, start: number, end: number): { start: number; end: number } {
  const segments = letters.segment(text);
  const first = segments.containing(start);
  const last = segments.containing(end);
  return {
    start: first?.index ?? start,
    end: last && last.index < end ? last.index + last.segment.length : end,
  };
}
