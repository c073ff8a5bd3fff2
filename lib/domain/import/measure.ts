/**
 * How the lines of a plain text were broken. A typewriter and a program fill each line as far as it goes: there a line
 * that the next word would still have fitted on was ended on purpose. Type set in proportion leaves the lines uneven.
 */
import { type Line, wrapColumn } from "./lines";

/** `column` is where lines end; `exact` when each was filled as far as it goes; `indents` are those that begin paragraphs. */
export interface Measure {
  column: number;
  exact: boolean;
  indents: ReadonlySet<number>;
}

const finalStop = /[.?!:;"”’')\]]$/u;

/** The measure of wrapped lines; null when each line is a paragraph. Lines of verse do not count. */
export function measureOf(lines: readonly Line[], verse: ReadonlySet<Line>): Measure | null {
  const pairs = lines.flatMap((line, index) => {
    const next = lines[index + 1];
    return next === undefined || line.text === "" || next.text === "" || verse.has(line) ? [] : [[line, next] as const];
  });
  const filled = filledColumn(pairs);
  const column = filled ?? wrapColumn(lines, verse);
  return column === null ? null : { column, exact: filled !== null, indents: indentsOf(pairs) };
}

type Pairs = readonly (readonly [Line, Line])[];

/** The column up to which lines were filled with words: the widest line's, or that of the widest but one in twenty. */
function filledColumn(pairs: Pairs): number | null {
  const widths = pairs.map(([line]) => width(line)).sort((a, b) => a - b);
  const candidates = [widths.at(-1) ?? 0, widths[Math.floor(widths.length * 0.95)] ?? 0];
  return candidates.find((column) => column >= 40 && column <= 160 && isFilled(pairs, column)) ?? null;
}

/** Where a sentence runs on over a line's end, the line was full: the next word would have gone beyond the column. */
function isFilled(pairs: Pairs, column: number): boolean {
  const running = pairs.filter(([line, next]) => goesOn(line, next) && width(line) <= column);
  const full = running.filter(([line, next]) => withNextWord(line, next) > column);
  // Lines wrapped anew leave a short one after each long one, in the middle of its sentence.
  // Fewer show it where first lines are set in as well.
  const least = indentsOf(pairs).size > 0 ? 2 : 3;
  return full.length >= least && running.length - full.length <= Math.max(2, full.length * 0.2);
}

/** Whether a sentence runs on from one line to the next: no stop, and no capital. */
export function goesOn(line: Line, next: Line): boolean {
  return !finalStop.test(line.text) && /^\p{Ll}/u.test(next.text);
}

const width = ({ indent, text }: Line): number => indent + text.length;

/** How wide a line would be with the first word of the next. */
export function withNextWord(line: Line, next: Line): number {
  return width(line) + 1 + (next.text.split(/\s/u, 1)[0] ?? "").length;
}

/** Indents of one to eight columns at which three lines or more stand out from the line below them. */
function indentsOf(pairs: Pairs): ReadonlySet<number> {
  const counts = new Map<number, number>();
  for (const [line, next] of pairs)
    if (line.indent > next.indent && line.indent - next.indent <= 8)
      counts.set(line.indent, (counts.get(line.indent) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= 3).map(([indent]) => indent));
}
