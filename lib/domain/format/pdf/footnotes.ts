/**
 * Footnotes: lines in smaller type at the foot of a column, the first of which begins with a number or sign; without a
 * label, the rest of a note of the page before. Notes may also stand below their document, in the middle of a page:
 * there a raised label must begin them, and they end where the type of the text returns.
 */
import type { Band, Column } from "./columns";
import { type Line, lineText } from "./model";

/** The label a note begins with: `1.` has the key `1`. `length` is what to cut off the line's words. */
export interface NoteLabel {
  label: string;
  key: string;
  length: number;
}

/** Reads the label at the beginning of a line. Without a stop, figures must be raised or follow the note before. */
export function labelOf(line: Pick<Line, "runs">, before: string | null): NoteLabel | null {
  const text = lineText(line);
  const found = /^\s*[[(]?(\d{1,3}|[*†‡§¶]{1,3})([.)\]]?)\s*(?=\S)/u.exec(text);
  if (found === null) return null;
  const [whole, key = "", stop = ""] = found;
  const label = {
    label: `${key}${stop === "]" || whole.trimStart().startsWith("(") ? "" : stop}`,
    key,
    length: whole.length,
  };
  const first = line.runs.find((run) => run.text.trim() !== "");
  const raised = first?.shift === "raised" || (first !== undefined && first.size < 0.8 * (line.runs[1]?.size ?? 0));
  if (raised || /\D/u.test(key)) return label;
  const follows = before === null || Number(key) === Number(before) + 1;
  return follows && (stop !== "" || /\s$/u.test(whole)) && /^["“‘'([]?[\p{Lu}\d]/u.test(text.slice(whole.length))
    ? label
    : null;
}

/** A page with its notes taken from its columns. */
export interface Noted {
  bands: Band[];
  notes: Column[];
}

/** Takes the notes off the foot of a page. `open` says whether a note of the page before may run on. */
export function takeNotes(bands: readonly Band[], bodySize: number, open: boolean): Noted {
  const last = bands.at(-1);
  if (last === undefined) return { bands: [...bands], notes: [] };
  const small = (line: Line) => line.size <= bodySize * 0.94;
  const hasBody = bands.some((band) => band.some((column) => column.lines.some((line) => !small(line))));
  const notes: Column[] = [];
  const rest = (band: Band): Band =>
    band.flatMap((column): Column[] => {
      const at = notesStart(column, open, small);
      if (at === column.lines.length || !hasBody) return [column];
      notes.push({ ...column, lines: column.lines.slice(at) });
      return at === 0 ? [] : [{ ...column, lines: column.lines.slice(0, at) }];
    });
  const inner: Column[] = [];
  const without = (band: Band): Band => (hasBody ? band.map((column) => withoutInner(column, small, inner)) : band);
  const kept = rest(last).map((column) => withoutInner(column, small, inner));
  const above = bands.slice(0, -1).map(without);
  notes.unshift(...inner);
  // Notes across the page may be broken into bands: go on upwards while whole bands are notes.
  if (kept.length === 0 && above.length > 0) {
    const more = takeNotes(above, bodySize, open);
    return { bands: more.bands, notes: [...more.notes, ...notes] };
  }
  return { bands: kept.length === 0 ? above : [...above, kept], notes };
}

function notesStart({ lines }: Column, open: boolean, small: (line: Line) => boolean): number {
  const isSmall = (line: Line | undefined): boolean => line !== undefined && small(line);
  let from = lines.length;
  while (isSmall(lines[from - 1])) from--;
  const first = lines.findIndex((line, index) => index >= from && labelOf(line, null) !== null);
  if (first === -1) {
    return open && from < lines.length && (from === 0 || partedAbove(lines, from)) ? from : raisedStart(lines);
  }
  return open && first > from && (from === 0 || partedAbove(lines, from)) ? from : first;
}

/** A column without the notes that stand in its middle; those are added to `notes`. */
function withoutInner(column: Column, small: (line: Line) => boolean, notes: Column[]): Column {
  const { lines } = column;
  const kept: Line[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined) continue;
    let end = at;
    if (line.runs[0]?.shift === "raised" && small(line) && labelOf(line, null) !== null && partedAbove(lines, at)) {
      while (end < lines.length && lines.slice(end, end + 1).every(small)) end++;
    }
    if (end === at || end === lines.length) kept.push(line);
    else {
      notes.push({ ...column, lines: lines.slice(at, end) });
      at = end - 1;
    }
  }
  return kept.length === lines.length ? column : { ...column, lines: kept };
}

/** Notes in the type of the body: a raised figure begins a line that is parted from the one above. */
function raisedStart(lines: readonly Line[]): number {
  const at = lines.findIndex(
    (line, index) =>
      index > 0 &&
      line.runs[0]?.shift === "raised" &&
      /^\d{1,3}$/u.test(line.runs[0].text.trim()) &&
      partedAbove(lines, index) &&
      // All below is of its size: otherwise the text goes on under it.
      lines.slice(index).every((below) => Math.abs(below.size - line.size) <= 0.05 * line.size),
  );
  return at === -1 ? lines.length : at;
}

function partedAbove(lines: readonly Line[], at: number): boolean {
  const [above, line] = [lines[at - 1], lines[at]];
  return above !== undefined && line !== undefined && above.y - line.y > 1.3 * 1.1 * line.size;
}
