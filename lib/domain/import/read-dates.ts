/**
 * R8, dates: when a document was written, from its date line or its closer, and when it was received, if a bracket beside
 * the date says so. What the file marks as a date with its day stands; where it disagrees with the words, that is told.
 */
import { codePointSlice } from "../document/codepoints";
import {
  type DateContext,
  type DateReading,
  documentDate,
  parseDate,
  parseDateLine,
  parseReceived,
} from "../document/dates";
import type { Block, DocumentDate, OtherDate } from "../document/model";
import type { Part } from "./part";
import { runInCloser } from "./shapes";

/** A date with its doubts in sentences and the block it was read from. */
export interface DateRead {
  date: DocumentDate;
  doubts: string[];
  blockId: string;
  place: string | null;
}

/** The dates of one document. `closer` is a day in the closer, when the date itself was read above. */
export interface DatesRead {
  best: DateRead | null;
  closer: DateRead | null;
  others: OtherDate[];
}

type Basis = "dateline" | "closer";

const basisOf = (type: Part["type"]): Basis | null =>
  type === "dateline" ? "dateline" : type === "closer" || type === "postscript" ? "closer" : null;

/** Reads the dates of a document from its parts and the blocks made of them, in the same order. */
export function readDates(parts: readonly Part[], blocks: readonly Block[], century: number | null): DatesRead {
  const read: DateRead[] = [];
  const others: OtherDate[] = [];
  let written: DateReading | null = null;
  for (const [index, { item, type }] of parts.entries()) {
    const block = blocks[index];
    if (block === undefined) continue;
    const line = type === "dateline" ? (item.date ?? parseDateLine(block.text, { century })) : item.date;
    others.push(...(line?.others ?? []));
    written ??= line?.reading ?? null;
    const received = type === "editorialStatement" ? parseReceived(block.text, written, { century }) : null;
    if (received !== null) others.push(received);
    const basis = basisOf(type);
    if (basis === null) continue;
    const year = yearOf(read[0]?.date.edtf ?? null);
    const found = markedDate(block, basis, line) ?? printedDate(line, block, basis, { century, year });
    if (found !== null) read.push(found);
  }
  const [best = null, ...rest] = read;
  return { best, closer: rest.find(({ date }) => date.basis === "closer") ?? null, others };
}

const yearOf = (edtf: string | null): number | null => Number(/\d{4}/u.exec(edtf ?? "")?.[0] ?? Number.NaN) || null;

function printedDate(line: Part["item"]["date"], block: Block, basis: Basis, context: DateContext): DateRead | null {
  const printed = line === null ? runInCloser.exec(block.text)?.[1] : withoutReceipt(block.text);
  const reading = line?.reading ?? (printed === undefined ? null : parseDate(printed, context));
  if (reading === null || printed === undefined) return null;
  const doubted = reading.doubts.length > 0 && (context.year ?? null) !== null;
  const completed = doubted ? (parseDate(printed, context) ?? reading) : reading;
  const date = documentDate(printed, completed, basis);
  return { date, doubts: completed.doubts, blockId: block.id, place: line?.place ?? null };
}

/** A stretch that the file marks as a date, with its day. */
function markedDate(block: Block, basis: Basis, line: Part["item"]["date"]): DateRead | null {
  const mark = block.marks.find((one) => one.kind === "date" && one.edtf !== null);
  if (mark?.kind !== "date" || mark.edtf === null) return null;
  const words = codePointSlice(block.text, mark.start, mark.end);
  const reading = line?.reading ?? parseDate(words);
  const before = codePointSlice(block.text, 0, mark.start);
  const place = line?.place ?? /^(\p{Lu}[\p{L}'’. -]{1,40}),\s*$/u.exec(before)?.[1] ?? null;
  if (reading?.edtf === mark.edtf) return { ...readOf(reading, words, block, basis), place };
  const said: DateReading = { edtf: mark.edtf, calendar: "gregorian", inferred: [], doubts: [] };
  if (reading !== null && reading.edtf !== null)
    said.doubts.push(`The file says ${mark.edtf} where \`${words}\` is printed.`);
  return { ...readOf(said, words, block, basis), place };
}

const readOf = (reading: DateReading, printed: string, block: Block, basis: Basis): Omit<DateRead, "place"> => ({
  date: documentDate(printed, reading, basis),
  doubts: reading.doubts,
  blockId: block.id,
});

/** A date line without the date of receipt beside it. */
function withoutReceipt(text: string): string {
  const rest = text.replace(/\s*\[[^[\]]*\]\.?$/u, "").trim();
  return /\d/u.test(rest) ? rest : text;
}
