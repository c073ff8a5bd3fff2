/**
 * What of a document is read. A seminar rarely reads a whole source: the instructor leaves paragraphs out, as an editor
 * does, and the cuts stay visible. What is chosen is kept as ordered ranges of the text; none at all means the whole.
 *
 * Title, dateline and citation come with any part of a document, and the headnote is shown or withheld as a whole
 * (`document/readable.ts` decides): they are not chosen here, nor are the line breaks between blocks. Two ranges with
 * nothing else between them are one. Intervals are code points in the linear text of the flow `doc`, half-open.
 */
import { linearSpan, type Place, type Span } from "../anchor/passage";
import { codePointLength } from "../document/codepoints";
import type { Block, BlockType } from "../document/model";
import { blockStarts } from "../document/text";

/** A stretch `[startAt, endAt)` of the linear text. */
interface Interval {
  startAt: number;
  endAt: number;
}

/**
 * The chosen stretches in order, joined where they touch; the whole for no ranges; null when a range stands nowhere.
 */
export function intervalsOf(blocks: readonly Block[], ranges: readonly Span[]): Interval[] | null {
  if (ranges.length === 0) return whole(blocks);
  const intervals = ranges.map((range) => (range.flow === "doc" ? linearSpan(blocks, range) : null));
  const placed = intervals.filter((each) => each !== null);
  return placed.length === intervals.length ? joined(blocks, placed) : null;
}

const notChosen = new Set<BlockType>(["title", "dateline", "headnote", "citation"]);

/** Is this block one that an instructor may choose or leave out? */
const isChoosable = (block: Block): boolean => !notChosen.has(block.type) && block.text !== "";

const whole = (blocks: readonly Block[]): Interval[] => joined(blocks, lines(blocks));

/** The characters of each block that can be chosen, in order. */
function lines(blocks: readonly Block[]): Interval[] {
  const starts = blockStarts(blocks);
  return blocks.flatMap((block) => {
    const startAt = starts.get(block.id) ?? 0;
    return isChoosable(block) ? [{ startAt, endAt: startAt + codePointLength(block.text) }] : [];
  });
}

/** Sorts, unites what overlaps or has nothing to choose between, and gives up what cannot be chosen at either end. */
function joined(blocks: readonly Block[], intervals: readonly Interval[]): Interval[] {
  const text = lines(blocks);
  const holdsText = (from: number, to: number) => text.some((line) => line.startAt < to && line.endAt > from);
  const result: Interval[] = [];
  for (const next of intervals.toSorted((a, b) => a.startAt - b.startAt)) {
    if (!holdsText(next.startAt, next.endAt)) continue;
    const last = result.at(-1);
    if (last && !holdsText(last.endAt, next.startAt)) last.endAt = Math.max(last.endAt, next.endAt);
    else result.push({ ...next });
  }
  return result.map((interval) => trimmed(text, interval));
}

function trimmed(text: readonly Interval[], { startAt, endAt }: Interval): Interval {
  const inside = text.filter((line) => line.startAt < endAt && line.endAt > startAt);
  return {
    startAt: Math.max(startAt, inside[0]?.startAt ?? startAt),
    endAt: Math.min(endAt, inside.at(-1)?.endAt ?? endAt),
  };
}

/** The span of an interval that begins and ends at characters of the text. Null when it is empty or outside. */
export function spanAt(blocks: readonly Block[], { startAt, endAt }: Interval): Span | null {
  const starts = blockStarts(blocks);
  const at = (position: number, end: boolean): Place | null => {
    for (const block of blocks) {
      const from = starts.get(block.id) ?? 0;
      const to = from + codePointLength(block.text);
      if (end ? position > from && position <= to : position >= from && position < to) {
        return { blockId: block.id, offset: position - from };
      }
    }
    return null;
  };
  const start = at(startAt, false);
  const end = at(endAt, true);
  return start && end && endAt > startAt ? { flow: "doc", start, end } : null;
}

/** The ranges without a stretch of the text. Null when nothing would be left to read, or the stretch stands nowhere. */
export function leaveOut(blocks: readonly Block[], ranges: readonly Span[], span: Span): Span[] | null {
  const cut = linearSpan(blocks, span);
  const chosen = intervalsOf(blocks, ranges);
  if (!cut || !chosen) return null;
  const rest = chosen.flatMap(({ startAt, endAt }) => [
    { startAt, endAt: Math.min(endAt, cut.startAt) },
    { startAt: Math.max(startAt, cut.endAt), endAt },
  ]);
  return asRanges(
    blocks,
    rest.filter((each) => each.endAt > each.startAt),
  );
}

/** The ranges with a stretch of the text, left out before or not. Null when it stands nowhere. */
export function putBack(blocks: readonly Block[], ranges: readonly Span[], span: Span): Span[] | null {
  const back = linearSpan(blocks, span);
  const chosen = intervalsOf(blocks, ranges);
  return back && chosen ? asRanges(blocks, [...chosen, back]) : null;
}

/** No ranges for the whole text, so that "all of it" is written in one way only. */
function asRanges(blocks: readonly Block[], intervals: readonly Interval[]): Span[] | null {
  const kept = joined(blocks, intervals);
  if (kept.length === 0) return null;
  const [all] = whole(blocks);
  const [only] = kept;
  if (kept.length === 1 && only?.startAt === all?.startAt && only?.endAt === all?.endAt) return [];
  return kept.flatMap((each) => spanAt(blocks, each) ?? []);
}
