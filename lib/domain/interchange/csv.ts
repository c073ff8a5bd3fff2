/**
 * Tables as RFC 4180 has them: cells parted by commas, lines ended by CR LF, quotation marks around what needs them and
 * doubled inside. A cell that a spreadsheet would take for a formula begins with an apostrophe, which reading takes away.
 */

/** What spreadsheets run: a cell that begins so, behind any apostrophes that were typed. */
const formula = /^'*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/u;
const guarded = /^'+[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/u;

/** A text that no spreadsheet takes for a formula: it may begin with an apostrophe more. */
export const guardedText = (text: string): string => (formula.test(text) ? `'${text}` : text);

function cell(text: string): string {
  const safe = guardedText(text);
  return /[",\r\n]/u.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A table as text; every row as many cells as the first. */
export const writeTable = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");

/** A row of a table, and the line of the file on which it begins, from 1. */
export interface TableRow {
  line: number;
  cells: string[];
}

const unguarded = (text: string): string => (guarded.test(text) ? text.slice(1) : text);

/**
 * The rows of a table; empty lines are none. Line ends may be of any kind; quotation marks that stand in the middle of a
 * cell are characters. Null when a quotation mark is never closed: then nobody knows where rows end.
 */
export function readTable(text: string, separator = ","): TableRow[] | null {
  const rows: TableRow[] = [];
  let [at, line] = [text.startsWith("\ufeff") ? 1 : 0, 1];
  while (at < text.length) {
    const row: TableRow = { line, cells: [] };
    for (let more = true; more; ) {
      const quoted = text[at] === '"';
      const end = quoted ? closing(text, at + 1) : at;
      if (end < 0) return null;
      const stop = ending(text, end, separator);
      const inner = quoted
        ? text.slice(at + 1, end - 1).replaceAll('""', '"') + text.slice(end, stop)
        : text.slice(at, stop);
      row.cells.push(unguarded(inner));
      line += lineEnds(text, at, stop);
      more = text[stop] === separator;
      at = more ? stop + 1 : stop;
      // A separator at the very end of the file parts off one more, empty cell.
      if (more && at === text.length) {
        row.cells.push("");
        more = false;
      }
    }
    if (at < text.length) {
      at += text.startsWith("\r\n", at) ? 2 : 1;
      line++;
    }
    if (row.cells.some((each) => each !== "")) rows.push(row);
  }
  return rows;
}

/** Just behind the quotation mark that closes a cell which begins at `at`; -1 when there is none. */
function closing(text: string, at: number): number {
  for (let next = text.indexOf('"', at); next >= 0; next = text.indexOf('"', next + 2)) {
    if (text[next + 1] !== '"') return next + 1;
  }
  return -1;
}

function ending(text: string, from: number, separator: string): number {
  let at = from;
  while (at < text.length && text[at] !== separator && text[at] !== "\n" && text[at] !== "\r") at++;
  return at;
}

/** Lines that end between two places: CR LF is one end. */
function lineEnds(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) {
    if (text[at] === "\n" || (text[at] === "\r" && text[at + 1] !== "\n")) count++;
  }
  return count;
}
