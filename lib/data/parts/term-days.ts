/** Days of a course as instants. */
import { placeWallTime } from "../../domain/assignment/dates";
import { done, type Outcome, refused } from "../../domain/policy/outcome";

/** The instant at which a day (`2026-12-03`) begins in a zone, or the one after it; null for no day. */
export function dayStart(day: string | null, zone: string, field: string, after = false): Outcome<Date | null> {
  if (day === null) return done(null);
  const wanted = new Date(Date.parse(`${day}T00:00:00Z`) + (after ? 86_400_000 : 0)).toISOString().slice(0, 10);
  const found = placeWallTime(`${wanted}T00:00`, zone);
  // Where the clocks jump at midnight, the day begins an hour later.
  const placed = found.ok ? found : placeWallTime(`${wanted}T01:00`, zone);
  return placed.ok ? done(placed.instant) : refused(placed.problem, field);
}
