/**
 * R1, second half: paragraphs. A blank line parts paragraphs; within a run of lines a break is undone when the next
 * word would not have fitted on the line, and kept when it would have, for then the printer meant it. Words cut by a
 * hyphen at the end of a line are joined; whether the hyphen belonged to the word is asked, unless the text shows it.
 */
import { citationScore } from "../document/archival";
import { parseDateLine } from "../document/dates";
import type { SourceBlock } from "../format/model";
import { canonical } from "./canonical";
import { partColumns } from "./columns";
import { type Line, linesOf } from "./lines";
import { goesOn, type Measure, measureOf, withNextWord } from "./measure";
import type { Span } from "./model";
import type { PrintedNote } from "./note-labels";
import { stanzasIn, verse } from "./verse";
import { plainWords, type Words } from "./words";

/** What a file says of a printed unit beside its words. */
export type Given = Pick<SourceBlock, "form" | "level" | "part" | "begins" | "align" | "size" | "page">;

/**
 * A printed unit. `text` is NFC with single spaces, a newline only between lines of verse, and still carries the
 * markers of notes as printed.
 */
export interface Paragraph extends Span, Words {
  /** Columns before it, beyond the page's margin when the file says so in ems (two to an em). */
  indent: number;
  newPage: boolean;
  /** Null for plain text, of which nothing is known but its lines. */
  given: Given | null;
  /** Where the rest of it stands, when a page break cut it. */
  more: Span[];
}

/**
 * What is printed on the pages of an import. `notes` are those that the file tells from the text; `doubtfulJoins` are
 * words joined over a line's end without knowing whether they have a hyphen: `self-` + `help`.
 */
export interface Page {
  paragraphs: Paragraph[];
  notes: PrintedNote[];
  doubtfulJoins: string[];
  /** Beginnings of stretches in two columns, which are read one after the other. */
  columns: string[];
}

/** Paragraphs of a plain text, by the rule above. */
export function paragraphsOf(text: string): Page {
  const { lines, quotes } = partColumns(text, linesOf(text));
  const stanzas = stanzasIn(lines);
  const inVerse = new Set([...stanzas.values()].flat());
  const measure = measureOf(lines, inVerse);
  const page: Page = { paragraphs: [], notes: [], doubtfulJoins: [], columns: quotes };
  const known = new Set(text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? []);
  let run: Line[] = [];
  const flush = () => {
    if (run.length > 0) page.paragraphs.push(paragraph(run, known, page.doubtfulJoins, measure));
    run = [];
  };
  for (const [index, line] of lines.entries()) {
    const previous = run.at(-1);
    const stanza = stanzas.get(index);
    if (line.text === "" || inVerse.has(line)) {
      flush();
      if (stanza !== undefined) page.paragraphs.push(verse(stanza));
      continue;
    }
    if (previous !== undefined && !continues(previous, line, run, measure)) flush();
    run.push(line);
  }
  flush();
  return page;
}

const startsNote = /^(?:\^\{?\d|\[\^|\[Footnote|[¹²³⁰⁴-⁹]|<sup>)/u;
/** `(a) `, `§ 7. `: a label of an extract or a section. */
const startsExtract = /^(?:\([_*]?[a-z][_*]?\)|§\s?\d)/u;
const finalStop = /[.?!:;"”’')\]]$/u;

function continues(previous: Line, line: Line, run: readonly Line[], measure: Measure | null): boolean {
  if (line.half !== null) return !(finalStop.test(previous.text) && previous.text.length < line.half * 0.75);
  if (measure === null || line.newPage || startsNote.test(line.text)) return false;
  const { column, exact, indents } = measure;
  if (line.indent > previous.indent + 1 && (finalStop.test(previous.text) || indents.has(line.indent))) return false;
  if (line.indent < previous.indent - 1 && run.length > 1) return false;
  if (startsExtract.test(line.text) && finalStop.test(previous.text)) return false;
  const filled = withNextWord(previous, line);
  // A block set in has a measure of its own.
  if (exact && indents.size > 0 && namesSource(run) && /^\p{Lu}/u.test(line.text)) return false;
  if (exact && filled <= column && !(goesOn(previous, line) && filled > column * 0.75)) return false;
  if (filled <= column - Math.max(3, column * 0.15)) {
    if (finalStop.test(previous.text)) return false;
    // Lines wrapped anew leave a short one after each long one; a signature below would be short itself.
    if (/^\p{Ll}/u.test(line.text)) return run.length > 1 || previous.text.length > column / 2;
    return run.length > 1 && line.text.length >= column * 0.7;
  }
  // A date on a line of its own is one below a finished sentence, and below a title of a line or two.
  const apart =
    finalStop.test(previous.text) ||
    (run.length < 3 && /^[\p{Lu}\d]/u.test(run[0]?.text ?? "") && /^\p{Lu}/u.test(line.text));
  return !(apart && line.text.length < column * 0.7 && parseDateLine(line.text) !== null);
}

/** Where paragraphs begin set in, lines at the margin that name a source are no part of the head below them. */
function namesSource(run: readonly Line[]): boolean {
  if (run.length > 3 || (run[0]?.indent ?? 0) > 0 || !finalStop.test(run.at(-1)?.text ?? "")) return false;
  return citationScore(run.map(({ text }) => text).join(" ")) >= 0.7;
}

function paragraph(
  run: readonly Line[],
  known: ReadonlySet<string>,
  doubtful: string[],
  measure: Measure | null,
): Paragraph {
  let text = "";
  for (const line of run) text = text === "" ? line.text : joinLines(text, line.text, known, doubtful);
  const [first] = run;
  // The first line is set in where a paragraph begins, which says nothing of the whole.
  const begins = run.length > 1 || (measure?.indents.has(first?.indent ?? 0) ?? false);
  const least = run.slice(1).reduce((found, line) => Math.min(found, line.indent), 1000);
  const indent = run.length > 1 ? least : begins ? 0 : (first?.indent ?? 0);
  const halves = run.some(({ half }) => half !== null);
  return {
    start: first?.start ?? 0,
    end: (halves ? first : run.at(-1))?.end ?? 0,
    ...plainWords(canonical(text)),
    indent,
    newPage: first?.newPage ?? false,
    given: null,
    more: halves ? run.slice(1).map(({ start, end }) => ({ start, end })) : [],
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
