/**
 * The columns of a page. A gutter is a strip that many lines one under another leave empty while words stand on both
 * sides of it. Lines that cross it (a title, a note set across the page) part what is above from what is below, and
 * within each band columns are read one after the other.
 */
import { type Line, lineText, type Run } from "./model";

/** Lines in the order of reading between two edges. */
export interface Column {
  x0: number;
  x1: number;
  lines: Line[];
}

/** Bands of a page from its top; each has its columns in reading order. */
export type Band = Column[];

/** How many lines each side of a gutter must have. */
const least = 4;

/** Divides the lines of a page, given from its top, into bands and columns. */
export function bandsOf(lines: readonly Line[]): Band[] {
  if (lines.length === 0) return [];
  const cut = bestCut(lines);
  if (cut === null) return [[columnOf(lines)]];
  const before = lines.slice(0, cut.from);
  const within = lines.slice(cut.from, cut.to);
  const after = lines.slice(cut.to);
  const sides = [within.filter((line) => line.x1 <= cut.x), within.filter((line) => line.x1 > cut.x)];
  // A third column: one of the sides is itself divided all the way down.
  const columns = sides.flatMap((side) => {
    const inner = bestCut(side);
    const whole = inner !== null && inner.from === 0 && inner.to === side.length;
    if (!whole) return [columnOf(side)];
    return [columnOf(side.filter((line) => line.x1 <= inner.x)), columnOf(side.filter((line) => line.x1 > inner.x))];
  });
  return [...bandsOf(before), columns, ...bandsOf(after)];
}

/** Lines of one column: what stands on one baseline in it is one line, however wide the gap. */
export function columnOf(lines: readonly Line[]): Column {
  const rows: Line[] = [];
  for (const line of [...lines].sort((a, b) => b.y - a.y || a.x0 - b.x0)) {
    const last = rows.at(-1);
    const beside = last !== undefined && Math.abs(last.y - line.y) < 0.3 * Math.max(last.size, line.size);
    if (beside) rows[rows.length - 1] = last.x0 <= line.x0 ? sideBySide(last, line) : sideBySide(line, last);
    else rows.push(line);
  }
  return {
    x0: Math.min(...rows.map((line) => line.x0)),
    x1: Math.max(...rows.map((line) => line.x1)),
    lines: rows,
  };
}

function sideBySide(a: Line, b: Line): Line {
  const [main, last] = [lineText(b).length > lineText(a).length ? b : a, a.runs.at(-1)];
  const spaced: Run[] = last === undefined ? [] : [...a.runs.slice(0, -1), { ...last, text: `${last.text} ` }];
  return { x0: a.x0, x1: Math.max(a.x1, b.x1), y: main.y, size: main.size, runs: [...spaced, ...b.runs] };
}

interface Cut {
  /** Middle of the gutter. */
  x: number;
  /** The lines `[from, to)` that leave it empty. */
  from: number;
  to: number;
}

/** The gutter that most lines keep to; null when the lines stand in one column. */
function bestCut(lines: readonly Line[]): Cut | null {
  if (lines.length < 2 * least) return null;
  const [x0, x1] = [Math.min(...lines.map((line) => line.x0)), Math.max(...lines.map((line) => line.x1))];
  const em = median(lines.map((line) => line.size));
  // On a page of monstrous width the steps are wider, not more.
  const step = Math.max(em / 3, (x1 - x0) / 2000);
  let best: (Cut & { score: number; width: number }) | null = null;
  for (let x = x0 + 4 * em; x < x1 - 4 * em; x += step) {
    const found = longestBand(lines, x);
    if (found === null) continue;
    const same = best !== null && found.score === best.score && x - (best.x + best.width / 2) <= 1.5 * step;
    if (best !== null && same) {
      best.x += step / 2;
      best.width += step;
    } else if (best === null || found.score > best.score) best = { ...found, x, width: step };
  }
  // Narrower than a wide word space, it is chance.
  return best !== null && best.width >= 0.6 * em ? best : null;
}

function longestBand(lines: readonly Line[], x: number): { from: number; to: number; score: number } | null {
  let best: { from: number; to: number; score: number } | null = null;
  let [from, left, right] = [0, 0, 0];
  for (let at = 0; at <= lines.length; at++) {
    const line = lines[at];
    if (line !== undefined && (line.x1 <= x || line.x0 >= x)) {
      if (line.x1 <= x) left++;
      else right++;
      continue;
    }
    const score = left + right;
    const enough = left >= least && right >= least && score > (best?.score ?? 0);
    if (enough && isProse(lines.slice(from, at), x)) best = { from, to: at, score };
    [from, left, right] = [at + 1, 0, 0];
  }
  return best;
}

/** Columns of text have lines of several words; cells of a table, dates beside entries do not. */
function isProse(lines: readonly Line[], x: number): boolean {
  const wordy = (side: readonly Line[]): boolean => {
    const long = side.filter((line) => lineText(line).trim().split(/\s+/u).length >= 4).length;
    return long >= Math.max(2, side.length * 0.2);
  };
  return wordy(lines.filter((line) => line.x1 <= x)) && wordy(lines.filter((line) => line.x1 > x));
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
