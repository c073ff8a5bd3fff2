/**
 * Rule L2: two columns that text recognition read across. Many lines in a row have a wide gap at the same place, with
 * words on both sides; the left column is then read before the right one, and that is asked.
 */
import type { Line } from "./lines";

/** Lines with the columns parted, and a quotation of each stretch where that was done. */
export interface Columns {
  lines: Line[];
  quotes: string[];
}

interface Cut {
  line: Line;
  /** Column at which the right half begins; null for a line without a gap. */
  at: number | null;
}

const least = 5;
const gap = /(?<=\S) {3,}(?=\S)|\t+/gu;

/** Parts lines that hold two columns. Other lines come back as they are. */
export function partColumns(text: string, lines: readonly Line[]): Columns {
  const columns: Columns = { lines: [], quotes: [] };
  if (!/\S(?: {3,}|\t)\S/u.test(text)) return { lines: [...lines], quotes: [] };
  const cuts = lines.map((line): Cut => ({ line, at: gapOf(line) }));
  for (let from = 0; from < cuts.length; from++) {
    const to = endOfStretch(cuts, from);
    const [first] = cuts.slice(from, to);
    if (first === undefined || to - from < least) {
      const line = lines[from];
      if (line !== undefined) columns.lines.push(line);
      continue;
    }
    columns.quotes.push(first.line.text.replace(gap, " | "));
    columns.lines.push(...oneAfterOther(cuts.slice(from, to)));
    from = to - 1;
  }
  return columns;
}

function gapOf({ text, indent }: Line): number | null {
  const gaps = [...text.matchAll(gap)];
  const [found] = gaps;
  if (found === undefined || gaps.length > 1) return null;
  const right = found.index + found[0].length;
  const prose = (half: string): boolean => (half.match(/\p{L}{2,}/gu)?.length ?? 0) >= 2 && !/^\d/u.test(half.trim());
  return prose(text.slice(0, found.index)) && prose(text.slice(right)) ? indent + right : null;
}

/** One past the last line of a stretch whose right column begins at one place; a line may lack one of its halves. */
function endOfStretch(cuts: readonly Cut[], from: number): number {
  const column = cuts[from]?.at ?? null;
  if (column === null) return from;
  let to = from + 1;
  while (to < cuts.length) {
    const at = cuts[to]?.at ?? null;
    if (at === null || Math.abs(at - column) > 2) break;
    to++;
  }
  return to;
}

function oneAfterOther(cuts: readonly Cut[]): Line[] {
  const halves = cuts.map(({ line, at }) => halvesOf(line, at ?? 0));
  const left = asColumn(halves.map(([half]) => half));
  const right = asColumn(halves.map(([, half]) => half));
  const [head] = left;
  const end = left.at(-1);
  if (head === undefined || end === undefined) return [];
  const blank: Line = { start: end.end, end: end.end, text: "", indent: 0, newPage: false, half: null };
  return [{ ...blank, start: head.start, end: head.start }, ...left, blank, ...right, blank];
}

function asColumn(lines: readonly Line[]): Line[] {
  const half = lines.reduce((widest, { text }) => Math.max(widest, text.length), 0);
  return lines.map((line) => ({ ...line, half }));
}

function halvesOf(line: Line, at: number): [Line, Line] {
  const right = at - line.indent;
  const left = line.text.slice(0, right).trimEnd();
  return [
    { ...line, end: line.start + left.length, text: left },
    { ...line, start: line.start + right, text: line.text.slice(right), indent: 0, newPage: false },
  ];
}
