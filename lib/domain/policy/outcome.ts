/**
 * What comes back from asking for a change: done, or refused with a sentence for the person and the field it belongs
 * to. Refusals are values, shown where the person is looking; what a person may not see at all is NotFound, thrown.
 */
export type Outcome<T = undefined> = { ok: true; value: T } | { ok: false; problem: string; field?: string };

export const done = <T>(value: T): Outcome<T> => ({ ok: true, value });
export const refused = (problem: string, field?: string): Outcome<never> => ({
  ok: false,
  problem,
  field,
});

/** Absent, or invisible to this viewer: the two are one, so that nobody learns what exists. Shown as 404. */
export class NotFound extends Error {
  override name = "NotFound";
}
