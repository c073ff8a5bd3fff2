/**
 * A table that keeps every cell as it was written: its quotation marks, blanks, line ends, short rows and empty lines.
 * Another program's gradebook goes through our hands and comes back with only our cells changed.
 */
import { guardedText } from "../interchange/csv";

/** A row as it was written; an empty line is one empty cell. */
export interface KeptRow {
  cells: readonly string[];
  /** What ended it: CR LF, LF, CR, or nothing at the end of the file. */
  end: string;
}

export interface KeptTable {
  /** A byte order mark, or nothing. */
  start: string;
  separator: string;
  rows: readonly KeptRow[];
}

const separators = [",", ";", "\t"];

/** Reads a table by the separator that its first line has most of. Null where a quotation mark is never closed. */
export function keptTable(text: string): KeptTable | null {
  const line = (/^[^\r\n]*/u.exec(text)?.[0] ?? "").replace(/"[^"]*"/gu, "");
  const count = (separator: string) => line.split(separator).length;
  const [separator = ","] = separators.toSorted((a, b) => count(b) - count(a));
  return parted(text, separator);
}

function parted(text: string, separator: string): KeptTable | null {
  const start = text.startsWith("\ufeff") ? "\ufeff" : "";
  const rows: KeptRow[] = [];
  let [cells, at]: [string[], number] = [[], start.length];
  while (at < text.length || cells.length > 0) {
    const stop = cellEnd(text, at, separator);
    if (stop < 0) return null;
    cells.push(text.slice(at, stop));
    at = stop;
    if (text[at] === separator && at < text.length) {
      at++;
      continue;
    }
    const end = text.startsWith("\r\n", at) ? "\r\n" : (text[at] ?? "");
    rows.push({ cells, end });
    [cells, at] = [[], at + end.length];
  }
  return { start, separator, rows };
}

/** Where the cell ends that begins at `from`; -1 when its quotation marks are never closed. */
function cellEnd(text: string, from: number, separator: string): number {
  let at = from;
  if (text[at] === '"') {
    for (at++; ; at += 2) {
      at = text.indexOf('"', at);
      if (at < 0) return -1;
      if (text[at + 1] !== '"') break;
    }
    at++;
  }
  while (at < text.length && text[at] !== separator && text[at] !== "\n" && text[at] !== "\r") at++;
  return at;
}

/** The text again, letter by letter. */
export const tableText = ({ start, separator, rows }: KeptTable): string =>
  start + rows.map(({ cells, end }) => cells.join(separator) + end).join("");

/** What a written cell says. */
export function cellValue(raw: string): string {
  if (!raw.startsWith('"')) return raw;
  const close = raw.length - (/"([^"]*)$/u.exec(raw)?.[1]?.length ?? 0);
  return raw.slice(1, close - 1).replaceAll('""', '"') + raw.slice(close);
}

/** A text of ours as a cell; what a spreadsheet would run gets an apostrophe. Quoted where needed, or where `like` is. */
export function writtenCell(text: string, separator: string, like = ""): string {
  const safe = guardedText(text);
  const needed = safe.includes(separator) || /["\r\n]/u.test(safe) || safe !== safe.trim();
  return needed || like.startsWith('"') ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The table with some cells written anew, by row and column, from 0. Short rows are filled up to the cell. */
export function withCells(
  table: KeptTable,
  cells: readonly { row: number; column: number; text: string }[],
): KeptTable {
  const byRow = Map.groupBy(cells, ({ row }) => row);
  const rows = table.rows.map((row, index) => {
    const changed = byRow.get(index);
    if (!changed) return row;
    const next = [...row.cells];
    for (const { column, text } of changed) {
      while (next.length <= column) next.push("");
      next[column] = writtenCell(text, table.separator, next[column]);
    }
    return { ...row, cells: next };
  });
  return { ...table, rows };
}

/** The table with one more column before `column` (or behind the last). Empty lines stay empty. */
export function withColumn(table: KeptTable, column: number, texts: ReadonlyMap<number, string>): KeptTable {
  const rows = table.rows.map((row, index) => {
    if (row.cells.length === 1 && row.cells[0] === "" && !texts.has(index)) return row;
    const cells = [...row.cells];
    while (cells.length < column) cells.push("");
    const like = cells.every((each) => each.startsWith('"')) ? '"' : "";
    return { ...row, cells: cells.toSpliced(column, 0, writtenCell(texts.get(index) ?? "", table.separator, like)) };
  });
  return { ...table, rows };
}
