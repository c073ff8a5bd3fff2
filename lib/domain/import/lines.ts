/** R1, first half: the lines of the imported text, with where they stand in it and how far they are indented. */
import type { Span } from "./model";

/** A line without its end; `text` is trimmed, `indent` counts the columns before it (a tab is four). */
export interface Line extends Span {
  text: string;
  indent: number;
  /** Starts a new page (a form feed stands before it). */
  newPage: boolean;
  /**
   * Width of its column when it is a half of a printed line, in two columns: between it and the next line of its column
   * stands the other half. Null for a whole line.
   */
  half: number | null;
}

const lineEnd = /\r\n|[\n\r\f\u0085\u2028\u2029]/gu;

/** Splits a text into lines; blank lines are kept, since they part paragraphs. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  let newPage = false;
  for (const end of text.matchAll(lineEnd)) {
    lines.push(lineAt(text, start, end.index, newPage));
    newPage = end[0] === "\f";
    start = end.index + end[0].length;
  }
  lines.push(lineAt(text, start, text.length, newPage));
  return lines;
}

function lineAt(text: string, start: number, end: number, newPage: boolean): Line {
  const raw = text.slice(start, end);
  const trimmed = raw.trim();
  const lead = trimmed === "" ? 0 : raw.indexOf(trimmed);
  const indent = [...raw.slice(0, lead)].reduce((sum, character) => sum + (character === "\t" ? 4 : 1), 0);
  return { start: start + lead, end: start + lead + trimmed.length, text: trimmed, indent, newPage, half: null };
}

/**
 * The column at which lines were wrapped, or null when each line is a paragraph. Lines that are followed by a line are
 * wrapped when most of them end near the same column, and that column is one of a page; lines of verse do not count.
 */
export function wrapColumn(lines: readonly Line[], verse: ReadonlySet<Line> = new Set()): number | null {
  const inner = lines
    .filter((line, index) => line.text !== "" && (lines[index + 1]?.text ?? "") !== "" && !verse.has(line))
    .map((line) => line.indent + line.text.length)
    .sort((a, b) => a - b);
  if (inner.length < 3) return null;
  const column = inner[Math.floor(inner.length * 0.95)] ?? 0;
  const near = inner.filter((length) => length >= column * 0.7).length;
  return column >= 30 && column <= 160 && near >= inner.length * 0.5 ? column : null;
}
