/**
 * Lines to paragraphs. A paragraph begins after extra space, with an indented line, with other type, or after a line
 * that had room for the next word; over a column's or page's end it goes on when the last line was full.
 */
import { parseDateLine } from "../../document/dates";
import type { SetLine } from "./measure";

/** Lines that make one printed unit. */
export interface Paragraph {
  lines: SetLine[];
  align: "center" | "right" | null;
  /** Lines that were broken on purpose. */
  verse: boolean;
}

/** A line of its own that says a date. */
const isDate = (text: string): boolean => text.length < 60 && parseDateLine(text) !== null;

const finalStop = /[.?!:;"”’')\]…]$/u;

/** Puts the lines of a flow, in reading order, together. */
export function paragraphsOf(lines: readonly SetLine[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const [index, line] of lines.entries()) {
    const last = paragraphs.at(-1);
    const align = alignOf(line, lines[index - 1], lines[index + 1]);
    const goesOn =
      last !== undefined &&
      (line.gap === null ? goesOver(last, line, align) : continues(last, line, align, lines[index + 1]));
    if (goesOn) last.lines.push(line);
    else paragraphs.push({ lines: [line], align, verse: false });
  }
  return withVerse(paragraphs);
}

/**
 * Whether a line stands in the middle or at the right of its column. A paragraph's indented first line does neither, nor
 * does a line that begins exactly under or over its neighbour, as those of a quotation do.
 */
function alignOf(line: SetLine, last: SetLine | undefined, next: SetLine | undefined): Paragraph["align"] {
  const close = (one: SetLine | undefined, gap: number | null | undefined): boolean =>
    one !== undefined && gap != null && gap < 1.35 && one.start > 0.5 && Math.abs(one.start - line.start) < 0.2;
  const full =
    next !== undefined && next.gap !== null && next.gap < 1.35 && next.start < 0.5 && next.end < line.end + 1;
  if (line.start >= 1.5 && line.end >= 1.5 && Math.abs(line.start - line.end) <= Math.max(0.8, 0.06 * line.start)) {
    const inBlock = line.size < 1.12 && (close(last, line.gap) || close(next, next?.gap));
    return inBlock || (line.start < 4 && full) ? null : "center";
  }
  return line.start >= 8 && line.end <= 0.8 ? "right" : null;
}

/** Ems of a word, near enough: letters are half as wide as type is high. */
const wordWidth = (text: string, size: number): number => (text.split(/\s/u, 1)[0] ?? "").length * 0.45 * size;

const hadRoom = (line: SetLine, next: SetLine): boolean => line.end > wordWidth(next.text, line.size) + 0.9;
const sameType = (a: SetLine, b: SetLine): boolean => Math.abs(a.size - b.size) < 0.08 && a.bold === b.bold;

function continues(
  { lines, align }: Paragraph,
  line: SetLine,
  its: Paragraph["align"],
  next: SetLine | undefined,
): boolean {
  const last = lines.at(-1);
  const first = lines[0];
  if (last === undefined || first === undefined || (line.gap ?? 0) > 1.35) return false;
  if (!sameType(last, line)) return Math.abs(last.size - line.size) < 0.08 && cutWord(last, line);
  if (align === "center" && its === "center") {
    const heading = line.size >= 1.12 || line.bold || line.text === line.text.toUpperCase();
    return (heading || last.end < 3) && !isDate(line.text) && !isDate(last.text);
  }
  if (align === "right") return false;
  if (lines.length === 1 && isDate(last.text)) return false;
  if (its === "right" || (its === "center" && align === null && hadRoom(last, line))) return false;
  if (lines.length === 1) {
    const hangs = /^(?:[•–—*-]|[([]?\w{1,3}[.)\]])\s/u.test(first.text) && line.start < 5;
    const sets =
      next !== undefined && next.gap !== null && Math.abs(next.start - line.start) < 0.4 && /^\p{Ll}/u.test(line.text);
    if (line.start > first.start + 0.7 && !hangs && !sets) return false;
    if (line.start < first.start - 5) return false;
  } else {
    const left = lines[1]?.start ?? 0;
    if (Math.abs(line.start - left) > 0.7) return false;
  }
  if (!hadRoom(last, line)) return true;
  return !finalStop.test(last.text) && /^\p{Ll}/u.test(line.text) && last.end < 14;
}

const cutWord = (last: SetLine, line: SetLine): boolean => /\p{L}-$/u.test(last.text) && /^\p{Ll}/u.test(line.text);

/** Whether the first line of a column or page carries on the last paragraph before it. */
function goesOver({ lines, align }: Paragraph, line: SetLine, its: Paragraph["align"]): boolean {
  const last = lines.at(-1);
  if (last === undefined || align !== null || its !== null || last.size >= 1.12 || !sameType(last, line)) return false;
  if (cutWord(last, line)) return true;
  const lower = /^[\p{Ll},;]/u.test(line.text);
  if (hadRoom(last, line)) return lower && !finalStop.test(last.text);
  // A sentence that ends at the very foot: only a page whose paragraphs are indented says that it goes on.
  if (finalStop.test(last.text))
    return lower || (line.start < 0.5 && (lines[0]?.start ?? 0) >= 0.7 && lines.length > 1);
  return lower || line.start < 0.7;
}

/** Four and more short lines one under another, none of them filled, were broken on purpose: verse, or a list of names. */
function withVerse(paragraphs: readonly Paragraph[]): Paragraph[] {
  const out: Paragraph[] = [];
  for (let at = 0; at < paragraphs.length; ) {
    let to = at;
    while (to < paragraphs.length && isVerseLine(paragraphs[to], to > at)) to++;
    const run = paragraphs.slice(at, to).flatMap((paragraph) => paragraph.lines);
    const letters = run.reduce((sum, line) => sum + line.text.length, 0);
    const stops = run.filter((line) => finalStop.test(line.text)).length;
    if (run.length >= 4 && letters / run.length >= 18 && stops <= run.length * 0.7) {
      out.push({ lines: run, align: null, verse: true });
      at = to;
    } else {
      const one = paragraphs[at];
      if (one !== undefined) out.push(one);
      at++;
    }
  }
  return out;
}

function isVerseLine(paragraph: Paragraph | undefined, follows: boolean): boolean {
  const [line, ...more] = paragraph?.lines ?? [];
  if (paragraph === undefined || line === undefined || more.length > 0 || paragraph.align === "right") return false;
  if (line.size >= 1.12 || line.bold || line.end < 3 || isDate(line.text)) return false;
  return !follows || (line.gap !== null && line.gap <= 1.35);
}
