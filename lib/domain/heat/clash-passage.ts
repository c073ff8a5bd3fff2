/** Where the question about two notes stands: at the words both are about, else at those of the first. */
import type { NotePlace } from "../annotation/model";

/** A place of a note with its reading of it. */
export interface ClashPlaces {
  one: NotePlace;
  other: NotePlace;
  /** The words both are about, as positions in the flow; null when they share none. */
  common: { startAt: number; endAt: number } | null;
}

/** The places of two notes that meet, the longest meeting first; where none do, the first of each. Null without places. */
export function clashPlaces(one: readonly NotePlace[], other: readonly NotePlace[]): ClashPlaces | null {
  const meetings = one.flatMap((here) =>
    other.flatMap((there) => {
      const sameFlow = here.revisionId === there.revisionId && here.passage.flow === there.passage.flow;
      const startAt = Math.max(here.passage.startAt, there.passage.startAt);
      const endAt = Math.min(here.passage.endAt, there.passage.endAt);
      return sameFlow && startAt < endAt ? [{ one: here, other: there, common: { startAt, endAt } }] : [];
    }),
  );
  const [longest] = meetings.sort(
    (a, b) => b.common.endAt - b.common.startAt - (a.common.endAt - a.common.startAt) || 0,
  );
  if (longest) return longest;
  const [first, second] = [one[0], other[0]];
  return first && second ? { one: first, other: second, common: null } : null;
}
