/** The notes at the feet of all pages: lines to notes, each with its label, going on over page ends. */
import type { Column } from "./columns";
import { labelOf, type NoteLabel } from "./footnotes";
import type { SetLine } from "./measure";
import { type Line, lineText, type Run } from "./model";

/** A note as printed; `page` is the one its label stands on, null label when a file begins in the middle of a note. */
export interface FootNote {
  page: number;
  label: NoteLabel | null;
  lines: SetLine[];
}

/** Goes through the note columns of a page; `open` is the last note before it, which lines without a label carry on. */
export function footNotes(
  columns: readonly { column: Column; lines: SetLine[] }[],
  page: number,
  open: FootNote | null,
): FootNote[] {
  const notes: FootNote[] = [];
  for (const { column, lines } of columns) {
    for (const [index, line] of lines.entries()) {
      const current: FootNote | null = notes.at(-1) ?? open;
      const printed: Line | undefined = column.lines[index];
      const label: NoteLabel | null = printed === undefined ? null : labelOf(printed, notes.at(-1)?.label?.key ?? null);
      if (label !== null) notes.push({ page, label, lines: [withoutLabel(line, label.length)] });
      else if (current !== null) current.lines.push(line);
      else notes.push({ page, label: null, lines: [line] });
    }
  }
  return notes;
}

function withoutLabel(line: SetLine, length: number): SetLine {
  const runs: Run[] = [];
  let left = length;
  for (const run of line.runs) {
    const cut = Math.min(left, run.text.length);
    left -= cut;
    if (cut < run.text.length) runs.push({ ...run, text: run.text.slice(cut) });
  }
  return { ...line, runs, text: lineText({ runs }).trim() };
}
