/**
 * The measures that a page is judged by: the size of the body's type, the usual distance of lines, the edges of a
 * column. With them a line is described as a reader sees it, in ems of the body's type, free of points and pages.
 */
import type { Column } from "./columns";
import { type Face, type Line, lineText, type Run } from "./model";

/** A line as it stands in its column. */
export interface SetLine {
  page: number;
  text: string;
  runs: Run[];
  /** Size of its type relative to the body's. */
  size: number;
  /** Ems between the column's left edge and the line; between the line and the right edge. */
  start: number;
  end: number;
  /** Distance from the line above in usual line distances; null on the first line of a column. */
  gap: number | null;
  bold: boolean;
}

/** The body's type: its size in points and the usual distance of its lines, in ems. */
export interface Body {
  size: number;
  leading: number;
}

/** Finds the type that most words are set in. */
export function bodyOf(lines: readonly Line[]): Body {
  const sizes = new Map<number, number>();
  for (const line of lines) {
    const size = Math.round(line.size * 2) / 2;
    sizes.set(size, (sizes.get(size) ?? 0) + lineText(line).length);
  }
  const near = (size: number) => (sizes.get(size - 0.5) ?? 0) + (sizes.get(size + 0.5) ?? 0);
  const size = [...sizes].sort((a, b) => b[1] + near(b[0]) - a[1] - near(a[0]))[0]?.[0] ?? 10;
  const steps: number[] = [];
  for (const [index, line] of lines.entries()) {
    const step = ((lines[index - 1]?.y ?? line.y) - line.y) / line.size;
    if (Math.abs(line.size - size) < 0.6 && step > 0.8 && step < 3) steps.push(Math.round(step * 50) / 50);
  }
  return { size, leading: median(steps) || 1.2 };
}

/** Describes the lines of a column. `width` is how wide such a column is elsewhere, for one that is not filled. */
export function setLines(
  column: Column,
  page: number,
  body: Body,
  width: number,
  face: (font: string) => Face,
): SetLine[] {
  const left = leftEdge(column.lines, body.size);
  const right = Math.max(column.x1, left + width);
  return column.lines.map((line, index): SetLine => {
    const above = column.lines[index - 1];
    const letters = line.runs.filter((run) => run.shift === null && /[\p{L}\d]/u.test(run.text));
    return {
      page,
      text: lineText(line).trim(),
      runs: line.runs,
      size: line.size / body.size,
      start: (line.x0 - left) / body.size,
      end: (right - line.x1) / body.size,
      gap: above === undefined ? null : (above.y - line.y) / (body.leading * Math.min(above.size, line.size)),
      bold: letters.length > 0 && letters.every((run) => face(run.font).bold),
    };
  });
}

/** The edge at which lines begin: the leftmost that more than a chance line keeps to. */
function leftEdge(lines: readonly Line[], em: number): number {
  const starts = lines.map((line) => line.x0).sort((a, b) => a - b);
  const many = Math.max(1, Math.min(3, Math.floor(lines.length * 0.1)));
  return starts.find((x) => starts.filter((other) => Math.abs(other - x) < 0.4 * em).length >= many) ?? starts[0] ?? 0;
}

/** The middle of some numbers, 0 of none. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
