/**
 * R1, second half: paragraphs. A blank line parts paragraphs; within a run of lines a break is undone when the next
 * word would not have fitted on the line, and kept when it would have, for then the printer meant it. Words cut by a
 * hyphen at the end of a line are joined; whether the hyphen belonged to the word is asked, unless the text shows it.
 */
import { parseDateLine } from "../document/dates";
import { canonical } from "./canonical";
import { type Line, linesOf, wrapColumn } from "./lines";
import type { Span } from "./model";

/** A printed unit. `text` is NFC with single spaces and still carries emphasis signs and note markers. */
export interface Paragraph extends Span {
  text: string;
  indent: number;
  /** Blank lines before it. */
  gap: number;
  newPage: boolean;
  /** Where the rest of it stands, when a page break cut it. */
  more: Span[];
}

/** Words that were joined over a line's end without knowing whether they have a hyphen: `self-` + `help`. */
export interface Page {
  paragraphs: Paragraph[];
  doubtfulJoins: string[];
}

/** Paragraphs of a text. Markdown joins all lines up to a blank one (`joinAlways`); plain text by the rule above. */
export function paragraphsOf(text: string, joinAlways = false): Page {
  const lines = linesOf(text);
  const column = wrapColumn(lines);
  const page: Page = { paragraphs: [], doubtfulJoins: [] };
  const known = new Set(text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? []);
  let run: Line[] = [];
  let [gap, gapBefore] = [0, 0];
  const flush = () => {
    if (run.length > 0) page.paragraphs.push(paragraph(run, gapBefore, known, page.doubtfulJoins));
    run = [];
  };
  for (const line of lines) {
    const previous = run.at(-1);
    if (line.text === "") {
      flush();
      gap++;
      continue;
    }
    const joins =
      previous !== undefined && (joinAlways ? !startsBlock.test(line.text) : continues(previous, line, run, column));
    if (!joins) {
      flush();
      [gap, gapBefore] = [0, gap];
    }
    run.push(line);
  }
  flush();
  return page;
}

const startsBlock = /^(?:#{1,6} |[-*+] |\[\^[^\]]+\]:|> |\d+\. )/u;
const startsNote = /^(?:\^\{?\d|\[\^|\[Footnote|[¹²³⁰⁴-⁹]|<sup>)/u;
const finalStop = /[.?!:;"”’')\]]$/u;

function continues(previous: Line, line: Line, run: readonly Line[], column: number | null): boolean {
  if (column === null || line.newPage || startsNote.test(line.text)) return false;
  if (line.indent > previous.indent + 1 && finalStop.test(previous.text)) return false;
  if (line.indent < previous.indent - 1 && run.length > 1) return false;
  const nextWord = line.text.split(/\s/u, 1)[0] ?? "";
  const filled = previous.indent + previous.text.length + 1 + nextWord.length;
  if (filled <= column - Math.max(3, column * 0.15)) {
    return !finalStop.test(previous.text) && /^\p{Ll}/u.test(line.text) && previous.text.length > column / 2;
  }
  return !(finalStop.test(previous.text) && parseDateLine(line.text) !== null && line.text.length < column / 2);
}

function paragraph(run: readonly Line[], gap: number, known: ReadonlySet<string>, doubtful: string[]): Paragraph {
  let text = "";
  for (const line of run) text = text === "" ? line.text : joinLines(text, line.text, known, doubtful);
  const [first] = run;
  const indent = run.reduce(
    (least, line, index) => (index > 0 || run.length === 1 ? Math.min(least, line.indent) : least),
    1000,
  );
  return {
    start: first?.start ?? 0,
    end: run.at(-1)?.end ?? 0,
    text: canonical(text),
    indent,
    gap,
    newPage: first?.newPage ?? false,
    more: [],
  };
}

function joinLines(text: string, next: string, known: ReadonlySet<string>, doubtful: string[]): string {
  const tail = text.slice(-60);
  if (/(?:\p{L}--|[\p{L},]—)$/u.test(tail)) return text + next;
  if (text.endsWith("\u00ad")) return text.slice(0, -1) + next;
  const cut = /(\p{L}+)-$/u.exec(tail);
  if (cut === null) return `${text} ${next}`;
  const rest = /^\p{L}+(?:-\p{L}+)*/u.exec(next)?.[0] ?? "";
  if (!/^\p{Ll}/u.test(next)) return text + next;
  const whole = `${cut[1]}${rest}`.toLowerCase();
  const hyphened = `${cut[1]}-${rest}`.toLowerCase();
  if (known.has(hyphened)) return text + next;
  if (!known.has(whole)) doubtful.push(`${cut[1]}-${rest}`);
  return text.slice(0, -1) + next;
}
