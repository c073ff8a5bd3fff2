/**
 * R2: notes of the editor, known by the label at their beginning: `^{1.}`, `[^1]:`, `[Footnote 1: …]`, `¹`, or, when a
 * marker of that number stands in the text, `1. `. A note may run on over paragraphs.
 */
import type { Paragraph } from "./paragraphs";

/** A note as printed: its label without wrapping signs, its text without the label. */
export interface PrintedNote {
  label: string;
  /** Number or sign that its marker repeats: `1` of the label `1.` */
  key: string;
  parts: { text: string; paragraph: Paragraph }[];
  /** Index among all paragraphs. */
  order: number;
  score: number;
}

export interface LabelledPage {
  notes: PrintedNote[];
  /** What is not a note, with the index among all paragraphs. */
  rest: { paragraph: Paragraph; order: number }[];
}

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** Ordinary figures of raised ones: `¹²` is 12. */
export function plainFigures(raised: string): string {
  return [...raised].map((figure) => (superscripts.includes(figure) ? superscripts.indexOf(figure) : figure)).join("");
}

const labels: readonly [pattern: RegExp, score: number, closes: string | null][] = [
  [/^\^\{\s*(\d{1,3}|[*†‡]+)([.)]?)\s*\}\s*/u, 0.98, null],
  [/^\[\^([^\]\s]+)\]:\s*/u, 0.99, null],
  [/^\[(?:Foot)?[Nn]ote\s+(\w{1,4})\s*[:.]\s*/u, 0.99, "]"],
  [/^<sup>\s*(\d{1,3})([.)]?)\s*<\/sup>\s*/u, 0.95, null],
  [/^\^(\d{1,3})\^\s*/u, 0.95, null],
  [/^([¹²³⁰⁴-⁹]{1,3})([.)]?)\s*(?=\S)/u, 0.9, null],
];
const plainLabel = /^\[?(\d{1,3})(\]|[.)])\s+(?=["“'‘(]?\p{Lu})/u;

/** Takes the notes out of a page's paragraphs. `markers` are the numbers of the markers found in the text. */
export function labelNotes(paragraphs: readonly Paragraph[], markers: ReadonlySet<string>): LabelledPage {
  const page: LabelledPage = { notes: [], rest: [] };
  let open: PrintedNote | null = null;
  for (const [order, paragraph] of paragraphs.entries()) {
    if (open !== null) {
      const closed = addPart(open, paragraph);
      if (closed || open.parts.length > 12) open = null;
      continue;
    }
    const note = readLabel(paragraph, order);
    if (note === null) page.rest.push({ paragraph, order });
    else {
      page.notes.push(note.note);
      if (note.open) open = note.note;
    }
  }
  return plainlyNumbered(page, paragraphs.length, markers);
}

function readLabel(paragraph: Paragraph, order: number): { note: PrintedNote; open: boolean } | null {
  for (const [pattern, score, closes] of labels) {
    const found = pattern.exec(paragraph.text);
    if (found === null) continue;
    const text = paragraph.text.slice(found[0].length);
    const key = plainFigures(found[1] ?? "");
    const note: PrintedNote = { label: `${key}${found[2] ?? ""}`, key, parts: [], order, score };
    if (closes === null) {
      note.parts.push({ text, paragraph });
      return { note, open: false };
    }
    const open = bracketsOpen(paragraph.text) > 0;
    note.parts.push({ text: open ? text : text.replace(/\]\s*$/u, ""), paragraph });
    return { note, open };
  }
  return null;
}

const bracketsOpen = (text: string): number => (text.match(/\[/gu)?.length ?? 0) - (text.match(/\]/gu)?.length ?? 0);

/** A further paragraph of a note in brackets; true when it closes the bracket. */
function addPart(note: PrintedNote, paragraph: Paragraph): boolean {
  const closed = bracketsOpen(paragraph.text) < 0;
  note.parts.push({ text: closed ? paragraph.text.replace(/\]\s*$/u, "") : paragraph.text, paragraph });
  return closed;
}

/** `1. Text`: notes only when each number has a marker in the text and they stand together, counting up. */
function plainlyNumbered(page: LabelledPage, length: number, markers: ReadonlySet<string>): LabelledPage {
  const taken = new Set(page.notes.map((note) => note.key));
  const found: PrintedNote[] = [];
  for (const { paragraph, order } of page.rest) {
    const label = plainLabel.exec(paragraph.text);
    const key = label?.[1] ?? "";
    const next = Number(found.at(-1)?.key ?? 0) + 1;
    const fits = label !== null && markers.has(key) && !taken.has(key) && (Number(key) === next || key === "1");
    if (!fits) continue;
    const text = paragraph.text.slice(label[0].length);
    const score = order > length / 2 ? 0.85 : 0.7;
    found.push({ label: `${key}${label[2] === "]" ? "" : label[2]}`, key, parts: [{ text, paragraph }], order, score });
  }
  const orders = new Set(found.map((note) => note.order));
  return {
    notes: [...page.notes, ...found].sort((a, b) => a.order - b.order),
    rest: page.rest.filter(({ order }) => !orders.has(order)),
  };
}
