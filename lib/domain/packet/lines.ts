/**
 * The lines of a packet. They are broken here, not by the printer: whoever prints the packet, on A4 or Letter, gets the
 * same words on line 15. Widths are those of a book type, near enough to fill a line and never to overfill it much.
 */

/** Width of a line, in ems of the type. */
const MEASURE = 30;

/** A line of a text, half-open, in code points. */
export interface Line {
  from: number;
  to: number;
}

const narrow = /[\s.,:;!|'’‘“”"ijlftrI()[\]/\\-]/u;
const wide = /[mwMWQ@%—…жшщюыЖШЩЮЫМФѠ]/u;
const capital = /\p{Lu}/u;
const square = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Ems that a character takes. */
function widthOf(character: string): number {
  if (/\p{M}|[\u00ad\u200b-\u200f\u2060]/u.test(character)) return 0;
  if (square.test(character)) return 1;
  if (narrow.test(character)) return 0.29;
  if (wide.test(character)) return 0.82;
  return capital.test(character) ? 0.66 : 0.5;
}

/**
 * The lines of a text: broken between words, at line ends of the text itself, and inside a word only where it is longer
 * than a line or its script writes without spaces. Every character stands on exactly one line, spaces at its end.
 */
export function linesOf(text: string, measure = MEASURE): Line[] {
  const lines: Line[] = [];
  let [from, at, width, breakAt] = [0, 0, 0, 0];
  const end = (to: number) => {
    lines.push({ from, to });
    from = to;
    breakAt = to;
  };
  const points = Array.from(text);
  const widths = points.map(widthOf);
  for (const character of points) {
    if (character === "\n") {
      end(at + 1);
      width = 0;
    } else {
      const own = widths[at] ?? 0;
      const space = /\s/u.test(character);
      if (!space && width + own > measure && at > from) {
        end(breakAt > from ? breakAt : at);
        width = widths.slice(from, at).reduce((sum, each) => sum + each, 0);
      }
      width += own;
      if (space || square.test(character)) breakAt = at + 1;
    }
    at++;
  }
  if (from < points.length || points.length === 0) lines.push({ from, to: points.length });
  return lines;
}
