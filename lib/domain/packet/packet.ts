/** A text laid out for print: its lines with their numbers, and the notes of readers keyed by line. */
import type { Span } from "../anchor/passage";
import type { Annotation, NotePlace } from "../annotation/model";
import { codePointSlice } from "../document/codepoints";
import type { BlockType } from "../document/model";
import type { ReadableBlock, ReadableDocument, ReadablePart } from "../document/readable-content";
import { linesOf } from "./lines";

/** One line. `number` is null on titles and the like, which are not counted. */
export interface PacketLine {
  number: number | null;
  part: ReadablePart;
  /** Something of the block is left out before this line. */
  cut: boolean;
  /** Numbers of the readers' notes that begin on it. */
  notes: number[];
}

/** A block with its lines, or words left out. */
export type PacketItem = { kind: "block"; block: ReadableBlock; lines: PacketLine[] } | { kind: "gap"; id: string };

/** A reader's note as it is printed: by a number, with the lines it is about. */
export interface PacketNote {
  number: number;
  note: Annotation;
  place: NotePlace;
  /** `line 12`, `lines 12–14`, or how the passage is cited where no lines are counted. */
  where: string;
}

export interface PacketText {
  items: PacketItem[];
  notes: PacketNote[];
  /** Lines that a passage stands on, as they are cited. */
  whereOf: (span: Span, label: string) => string;
}

const uncounted = new Set<BlockType>(["title", "dateline", "citation", "editorialStatement"]);

interface Counted {
  number: number;
  blockId: string;
  from: number;
  to: number;
}

/**
 * Lays out what a reader gets of a text. `notes` stand on it, in reading order; they are numbered from `first` on, and
 * a corroboration stands at each of its places here.
 */
export function packetText(
  text: ReadableDocument,
  notes: readonly Annotation[],
  revisionId: string,
  first = 1,
): PacketText {
  const counted: Counted[] = [];
  const items = text.items.map((item): PacketItem => {
    if (item.kind === "gap") return item;
    return { kind: "block", block: item.block, lines: linesOfBlock(item.block, counted) };
  });
  const whereOf = citer(counted);
  const placed = notes.flatMap((note) =>
    note.places.filter((place) => place.revisionId === revisionId).map((place) => ({ note, place })),
  );
  const printed = placed.map(({ note, place }, index): PacketNote => {
    return { number: first + index, note, place, where: whereOf(place.passage, place.label) };
  });
  for (const { number, place } of printed) markLine(items, place, number);
  return { items, notes: printed, whereOf };
}

function linesOfBlock(block: ReadableBlock, counted: Counted[]): PacketLine[] {
  return block.parts.flatMap((part, index) =>
    linesOf(part.text).map((line, within): PacketLine => {
      const [from, to] = [part.offset + line.from, part.offset + line.to];
      const isCounted = !uncounted.has(block.type);
      if (isCounted) counted.push({ number: counted.length + 1, blockId: block.id, from, to });
      return {
        number: isCounted ? counted.length : null,
        part: lineOf(part, line.from, line.to),
        cut: within === 0 && (index > 0 || block.cutBefore),
        notes: [],
      };
    }),
  );
}

/** What stands on a line of a part; a sign without width between two lines stands at the end of the first. */
function lineOf(part: ReadablePart, from: number, to: number): ReadablePart {
  const stands = (at: number) => (at > from && at <= to) || (from === 0 && at === 0);
  return {
    offset: part.offset + from,
    text: codePointSlice(part.text, from, to).replace(/\n$/u, ""),
    marks: part.marks.flatMap((mark) => {
      const [start, end] = [Math.max(mark.start, from), Math.min(mark.end, to)];
      return start < end ? [{ ...mark, start: start - from, end: end - from }] : [];
    }),
    atoms: part.atoms.filter(({ at }) => stands(at)).map((atom) => ({ ...atom, at: atom.at - from })),
  };
}

function citer(counted: readonly Counted[]): PacketText["whereOf"] {
  const lineAt = (blockId: string, offset: number) =>
    counted.findLast((line) => line.blockId === blockId && line.from <= offset)?.number;
  return ({ flow, start, end }, label) => {
    const first = flow === "doc" ? lineAt(start.blockId, start.offset) : undefined;
    if (first === undefined) return label;
    const last = lineAt(end.blockId, Math.max(0, end.offset - 1)) ?? first;
    return last > first ? `lines ${first}–${last}` : `line ${first}`;
  };
}

function markLine(items: readonly PacketItem[], { passage }: NotePlace, number: number): void {
  if (passage.flow !== "doc") return;
  for (const item of items) {
    if (item.kind === "gap" || item.block.id !== passage.start.blockId) continue;
    const { offset } = passage.start;
    item.lines.findLast(({ part }) => part.offset <= offset)?.notes.push(number);
  }
}
