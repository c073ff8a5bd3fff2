/** A block while its words are still coming, and what becomes of it when it is closed. */
import type { Mark } from "../document/model";
import type { AtomFacts, BlockFacts, MarkerFacts, MarkFacts } from "./facts";
import type { Laid, LaidBlock } from "./layout";
import type { SourceAtom } from "./model";
import { settle } from "./reading-text";

/** Offsets are into the raw words. */
export interface OpenBlock {
  facts: BlockFacts;
  words: string;
  hasWords: boolean;
  marks: Span<MarkFacts>[];
  /** Marks over the last words, which may go on; `joint` is where these ended when a line or marker came between. */
  live: readonly Span<MarkFacts>[];
  joint: number;
  atoms: { at: number; of: AtomFacts }[];
  markers: Span<MarkerFacts>[];
  /** Notes that were opened inside it. */
  after: Laid[];
}

interface Span<T> {
  start: number;
  end: number;
  of: T;
}

const none: readonly Span<MarkFacts>[] = [];

/** A block without words yet. */
export function openBlock(facts: BlockFacts): OpenBlock {
  return {
    facts,
    words: "",
    hasWords: false,
    marks: [],
    live: none,
    joint: -1,
    atoms: [],
    markers: [],
    after: [],
  };
}

/** Adds words under marks. */
export function addWords(block: OpenBlock, raw: string, marks: readonly MarkFacts[]) {
  const start = block.words.length;
  append(block, raw);
  block.live = marks.length === 0 ? none : marks.map((of) => goOn(block, of, start));
  block.joint = -1;
}

/** Adds what stands between words without ending the marks over them: the end of a line, a cell, a note marker. */
export function addBetween(block: OpenBlock, raw: string) {
  if (block.joint === -1) block.joint = block.words.length;
  append(block, raw);
}

function append(block: OpenBlock, raw: string) {
  block.words += raw;
  if (!block.hasWords) block.hasWords = raw.trim() !== "";
}

/** The mark over the words that were just added: a new one, or the one that covered the words before. */
function goOn(block: OpenBlock, of: MarkFacts, start: number): Span<MarkFacts> {
  const known = block.live.find((mark) => (mark.end === start || mark.end === block.joint) && sameMark(mark.of, of));
  if (known !== undefined) {
    known.end = block.words.length;
    return known;
  }
  const mark = { start, end: block.words.length, of };
  block.marks.push(mark);
  return mark;
}

const sameMark = (a: MarkFacts, b: MarkFacts): boolean =>
  a === b || (a.kind === b.kind && Object.keys(a).length === 1 && Object.keys(b).length === 1);

/** The block with its words in canonical form; null when it has none. */
export function settled(open: OpenBlock): LaidBlock | null {
  const { facts } = open;
  const { text, from, to } = settle(open.words, facts.form === "tableRow");
  if (text.trim() === "") return null;
  const marks: Mark[] = [];
  for (const { start, end, of } of open.marks) {
    const span = trimmed(text, from(start), to(end));
    if (span.end > span.start) marks.push({ ...of, ...span });
  }
  const atoms = open.atoms.map(({ at, of }): SourceAtom => ({ ...of, at: to(at) }));
  const markers = open.markers.map(({ start, end, of }) => ({
    start: of.text === "" ? to(end) : from(start),
    end: to(end),
    of,
  }));
  return { kind: "block", facts, text, marks, atoms, markers };
}

function trimmed(text: string, start: number, end: number): { start: number; end: number } {
  let [from, to] = [start, end];
  while (from < to && text.charAt(from).trim() === "") from++;
  while (to > from && text.charAt(to - 1).trim() === "") to--;
  return { start: from, end: to };
}
