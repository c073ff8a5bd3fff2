/** Words cut where shades begin and end, so that each stretch can be drawn in its own. */
import { codePointLength, codePointSlice } from "../document/codepoints";
import type { ReadablePart } from "../document/readable-content";
import type { Shade, ShadedRun } from "./shades";

/** A stretch of a visible part; `shade: 0` where nobody marked it, or too few to be told. */
export interface ShadedPart {
  part: ReadablePart;
  shade: Shade;
  readers: number;
}

/** A part in stretches of one shade. `runs` count code points of the whole block, as the part's offset does. */
export function shadedParts(part: ReadablePart, runs: readonly ShadedRun[]): ShadedPart[] {
  const from = part.offset;
  const to = from + codePointLength(part.text);
  const here = runs.filter((run) => run.startAt < to && run.endAt > from);
  const borders = here.flatMap((run) => [run.startAt, run.endAt]).filter((at) => at > from && at < to);
  const places = [from, ...new Set(borders.sort((a, b) => a - b)), to];
  return places.slice(0, -1).map((start, index) => {
    const end = places[index + 1] ?? to;
    const run = here.find((each) => each.startAt <= start && end <= each.endAt);
    return { part: piece(part, start - from, end - from), shade: run?.shade ?? 0, readers: run?.readers ?? 0 };
  });
}

/** What of a part stands between two places of it; a sign without width goes with the words behind it. */
function piece(part: ReadablePart, from: number, to: number): ReadablePart {
  const last = to === codePointLength(part.text);
  return {
    offset: part.offset + from,
    text: codePointSlice(part.text, from, to),
    marks: part.marks.flatMap((mark) => {
      const [start, end] = [Math.max(mark.start, from) - from, Math.min(mark.end, to) - from];
      return start < end ? [{ ...mark, start, end }] : [];
    }),
    atoms: part.atoms
      .filter(({ at }) => at >= from && (at < to || (last && at === to)))
      .map((atom) => ({ ...atom, at: atom.at - from })),
  };
}
