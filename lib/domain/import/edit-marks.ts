/**
 * Marks an instructor puts on words: emphasis, foreign words, names, what an editor's words are for; and corrections,
 * which show another reading and keep the printed one. Places are code points `[start, end)` of a block.
 */
import { codePointLength, codePointSlice } from "../document/codepoints";
import type { Atom, Block, Mark } from "../document/model";
import { canonical } from "./canonical";
import { placeOf, withBlock } from "./draft";
import type { ImportDraft } from "./model";

type Span = { start: number; end: number };

const within = (inner: Span, outer: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;
const same = (one: Mark, other: Mark): boolean => written(one) === written(other);
const written = (mark: Mark): string => JSON.stringify(Object.entries(mark).sort(([a], [b]) => a.localeCompare(b)));

/** Puts a mark on words, without the spaces at their ends; marks of its kind that lie in it are replaced by it. */
export function setMark(draft: ImportDraft, docId: string, blockId: string, mark: Mark): ImportDraft {
  const block = placeOf(draft, docId, blockId)?.block;
  const span = block ? trimmed(block, mark) : null;
  if (block === undefined || span === null || mark.kind === "correction") return draft;
  const next: Mark = { ...mark, ...span };
  if (block.marks.some((one) => same(one, next))) return draft;
  const kept = block.marks.filter((one) => one.kind !== mark.kind || !within(one, span));
  // The first mark stands outermost: a mark comes before those it holds.
  const at = kept.findIndex((one) => within(one, span));
  return withBlock(draft, docId, blockId, (one) => ({
    ...one,
    marks: kept.toSpliced(at < 0 ? kept.length : at, 0, next),
  }));
}

function trimmed(block: Block, { start, end }: Span): Span | null {
  const words = codePointSlice(block.text, start, end);
  const from = start + codePointLength(words) - codePointLength(words.trimStart());
  const to = from + codePointLength(words.trim());
  return from < to ? { start: from, end: to } : null;
}

/** Takes a mark away. Taking away a correction puts the printed words back. */
export function removeMark(draft: ImportDraft, docId: string, blockId: string, mark: Mark): ImportDraft {
  const found = placeOf(draft, docId, blockId)?.block.marks.find((one) => same(one, mark));
  if (found === undefined) return draft;
  return withBlock(draft, docId, blockId, (block) => {
    const without = { ...block, marks: block.marks.filter((one) => one !== found) };
    return found.kind === "correction" ? replaced(without, found, found.printed) : without;
  });
}

/** Why another reading stands in the text. */
export type CorrectionReason = Extract<Mark, { kind: "correction" }>["reason"];

/**
 * Shows other words in place of those printed and keeps the printed ones with them. Words that were corrected before
 * keep their first printed form; when the new words are those printed, the correction is gone. A stretch that cuts
 * through an earlier correction changes nothing.
 */
export function correctWords(
  draft: ImportDraft,
  docId: string,
  blockId: string,
  span: Span,
  words: string,
  reason: CorrectionReason,
): ImportDraft {
  const block = placeOf(draft, docId, blockId)?.block;
  const place = block ? trimmed(block, span) : null;
  const reading = canonical(words);
  if (block === undefined || place === null || reading === "") return draft;
  const earlier = block.marks
    .filter((mark) => mark.kind === "correction" && mark.start < place.end && mark.end > place.start)
    .sort((a, b) => a.start - b.start);
  const over = earlier.every((mark) => within(mark, place))
    ? place
    : earlier.length === 1 && earlier[0] && within(place, earlier[0])
      ? null
      : undefined;
  if (over === undefined) return draft;
  const [whole] = earlier;
  // Inside an earlier correction: its words change, its printed form stays.
  const stretch = over ?? { start: whole?.start ?? place.start, end: whole?.end ?? place.end };
  const shown =
    over === null
      ? codePointSlice(block.text, stretch.start, place.start) +
        reading +
        codePointSlice(block.text, place.end, stretch.end)
      : reading;
  const printed = printedIn(block, stretch, earlier);
  if (shown === codePointSlice(block.text, stretch.start, stretch.end)) return draft;
  return withBlock(draft, docId, blockId, (one) => {
    const next = replaced({ ...one, marks: one.marks.filter((mark) => !earlier.includes(mark)) }, stretch, shown);
    if (shown === printed) return next;
    const { start } = stretch;
    const mark: Mark = { kind: "correction", start, end: start + codePointLength(shown), printed, reason };
    return { ...next, marks: [...next.marks, mark] };
  });
}

/** What is printed in a stretch: its words, with earlier corrections taken back. */
function printedIn(block: Block, { start, end }: Span, corrections: readonly Mark[]): string {
  let [at, printed] = [start, ""];
  for (const mark of corrections) {
    if (mark.kind !== "correction") continue;
    printed += codePointSlice(block.text, at, mark.start) + mark.printed;
    at = mark.end;
  }
  return printed + codePointSlice(block.text, at, end);
}

/** A block with a stretch replaced. Marks round the stretch grow or shrink with it; signs inside it stand at its end. */
function replaced(block: Block, { start, end }: Span, words: string): Block {
  const by = codePointLength(words) - (end - start);
  const moved = (at: number, isEnd: boolean): number => {
    if (at <= start && !(isEnd && at === start && start === end)) return at;
    if (at >= end) return at + by;
    return isEnd ? end + by : start;
  };
  return {
    ...block,
    text: codePointSlice(block.text, 0, start) + words + codePointSlice(block.text, end),
    marks: block.marks
      .map((mark): Mark => ({ ...mark, start: moved(mark.start, false), end: moved(mark.end, true) }))
      .filter((mark) => mark.start < mark.end),
    atoms: block.atoms.map((atom): Atom => ({ ...atom, at: moved(atom.at, true) })),
  };
}
