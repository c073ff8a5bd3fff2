/**
 * R2: notes of the editor, known by the label at their beginning: `^{1.}`, `[^1]:`, `[Footnote 1: …]`, `¹`, or, when a
 * marker of that number stands in the text, `1. `. A note may run on over paragraphs.
 */
import { citationScore } from "../document/archival";
import type { Note } from "../document/model";
import type { Paragraph } from "./paragraphs";
import { sliceWords, type Words } from "./words";

/** A note as printed: its label without wrapping signs, its words without the label. */
export interface PrintedNote {
  label: string;
  /** Number or sign that its marker repeats: `1` of the label `1.` */
  key: string;
  parts: { words: Words; paragraph: Paragraph }[];
  /** Place among all paragraphs: their index, or half-way between two for a note that the file keeps apart. */
  order: number;
  score: number;
  kind: Note["kind"];
  /** Its index among the notes that the file tells from the text; null when its label told it. */
  given: number | null;
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
/** `* Text`, `† Text`: a note only where the text has such a sign for it; else a point of a list. */
const signLabel = /^(\*{1,3}|[†‡]{1,2})\s*(?=["“'‘(]?[\p{Lu}\d])/u;
const plainLabel = /^[[(]?(\d{1,3})(\]|[.)]|(?=\s))\s+(?=["“'‘(]?\p{Lu})/u;

/** Takes the notes out of a page's paragraphs. `markers` says how often each marker stands in the text, `firstAt` in which
 * paragraph first. */
export function labelNotes(
  paragraphs: readonly Paragraph[],
  markers: ReadonlyMap<string, number>,
  firstAt: ReadonlyMap<string, number> = new Map(),
): LabelledPage {
  const page: LabelledPage = { notes: [], rest: [] };
  let open: PrintedNote | null = null;
  const left = new Map(markers);
  for (const [order, paragraph] of paragraphs.entries()) {
    if (open !== null) {
      const closed = addPart(open, paragraph);
      if (closed || open.parts.length > 12) open = null;
      continue;
    }
    const note = readLabel(paragraph, order) ?? readRaised(paragraph, order) ?? readSign(paragraph, order, left);
    if (note === null) page.rest.push({ paragraph, order });
    else {
      page.notes.push(note.note);
      if (note.open) open = note.note;
    }
  }
  return plainlyNumbered(page, paragraphs.length, markers, firstAt);
}

function readLabel(paragraph: Paragraph, order: number): { note: PrintedNote; open: boolean } | null {
  if (isSaid(paragraph)) return null;
  for (const [pattern, score, closes] of labels) {
    const found = pattern.exec(paragraph.text);
    if (found === null) continue;
    const key = plainFigures(found[1] ?? "");
    const label = `${key}${found[2] ?? ""}`;
    const note: PrintedNote = { label, key, parts: [], order, score, kind: "editor", given: null };
    const open = closes !== null && bracketsOpen(paragraph.text) > 0;
    const end = closes === null || open ? paragraph.text.length : closingAt(paragraph.text);
    note.parts.push({ words: sliceWords(paragraph, found[0].length, Math.max(end, found[0].length)), paragraph });
    return { note, open };
  }
  return null;
}

/** A figure that the file raises at the beginning of a paragraph. */
function readRaised(paragraph: Paragraph, order: number): ReturnType<typeof readLabel> {
  const raised = paragraph.marks?.find(({ kind, start }) => kind === "superscript" && start === 0);
  const label = raised === undefined ? "" : paragraph.text.slice(0, raised.end).trim();
  const key = /^(\d{1,3})[.)]?$/u.exec(label)?.[1];
  if (raised === undefined || key === undefined || isSaid(paragraph)) return null;
  const lead = raised.end + (/^\s*/u.exec(paragraph.text.slice(raised.end))?.[0].length ?? 0);
  const parts = [{ words: sliceWords(paragraph, lead), paragraph }];
  return { note: { label, key, parts, order, score: 0.9, kind: "editor", given: null }, open: false };
}

function readSign(paragraph: Paragraph, order: number, left: Map<string, number>): ReturnType<typeof readLabel> {
  const found =
    paragraph.given === null || paragraph.given.form === "paragraph" ? signLabel.exec(paragraph.text) : null;
  const key = found?.[1] ?? "";
  const free = left.get(key) ?? 0;
  if (found === null || free === 0 || isSaid(paragraph)) return null;
  left.set(key, free - 1);
  const words = sliceWords(paragraph, found[0].length);
  const note: PrintedNote = {
    label: key,
    key,
    parts: [{ words, paragraph }],
    order,
    score: 0.85,
    kind: "editor",
    given: null,
  };
  return { note, open: false };
}

const closingAt = (text: string): number => /\]\s*$/u.exec(text)?.index ?? text.length;
/** What the file calls a heading, a title, a running head is no note, whatever it begins with. */
const isSaid = ({ given }: Paragraph): boolean =>
  given !== null && (given.part !== null || given.form === "heading" || given.form === "furniture");
const bracketsOpen = (text: string): number => (text.match(/\[/gu)?.length ?? 0) - (text.match(/\]/gu)?.length ?? 0);

/** A further paragraph of a note in brackets; true when it closes the bracket. */
function addPart(note: PrintedNote, paragraph: Paragraph): boolean {
  const closed = bracketsOpen(paragraph.text) < 0;
  note.parts.push({ words: closed ? sliceWords(paragraph, 0, closingAt(paragraph.text)) : paragraph, paragraph });
  return closed;
}

/** `1. Text`: notes only when each number has a marker in the text and they stand together, counting up. */
function plainlyNumbered(
  page: LabelledPage,
  length: number,
  markers: ReadonlyMap<string, number>,
  firstAt: ReadonlyMap<string, number>,
): LabelledPage {
  const taken = new Set(page.notes.map((note) => note.key));
  const found: PrintedNote[] = [];
  for (const { paragraph, order } of page.rest) {
    const label = plainLabel.exec(paragraph.text);
    const key = label?.[1] ?? "";
    const next = Number(found.at(-1)?.key ?? 0) + 1;
    const fits =
      label !== null &&
      !isSaid(paragraph) &&
      markers.has(key) &&
      // A note stands below its marker; above it the number counts documents.
      order > (firstAt.get(key) ?? -1) &&
      !taken.has(key) &&
      (Number(key) === next || key === "1");
    if (!fits) continue;
    const parts = [{ words: sliceWords(paragraph, label[0].length), paragraph }];
    const score = order > length / 2 ? 0.85 : 0.7;
    const printed = `${key}${label[2] === "]" ? "" : label[2]}`;
    found.push({ label: printed, key, parts, order, score, kind: "editor", given: null });
  }
  if (found.length === 0 && page.notes.length === 0) found.push(...lastlyNumbered(page.rest));
  const orders = new Set(found.map((note) => note.order));
  return {
    notes: [...page.notes, ...found].sort((a, b) => a.order - b.order),
    rest: page.rest.filter(({ order }) => !orders.has(order)),
  };
}

/** Below the last source a page has only notes: `1. Text`, `2. Text` to its end are notes, whose markers were lost. */
function lastlyNumbered(rest: LabelledPage["rest"]): PrintedNote[] {
  const from = rest.findLastIndex(({ paragraph }) => !plainLabel.test(paragraph.text)) + 1;
  const above = rest[from - 1]?.paragraph.text ?? "";
  if (from === rest.length || rest.length - from > 40 || citationScore(above) < 0.9) return [];
  const notes = rest.slice(from).flatMap(({ paragraph, order }): PrintedNote[] => {
    const [printed = "", key = "", sign = ""] = plainLabel.exec(paragraph.text) ?? [];
    if (isSaid(paragraph)) return [];
    const parts = [{ words: sliceWords(paragraph, printed.length), paragraph }];
    return [{ label: `${key}${sign === "]" ? "" : sign}`, key, parts, order, score: 0.6, kind: "editor", given: null }];
  });
  return notes.every(({ key }, index) => Number(key) === index + 1) ? notes : [];
}
