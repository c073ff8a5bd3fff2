/** One moment to come, as people write it: a day and a time on the wall of the course. */
import { done, type Outcome, refused } from "../policy/outcome";
import { placeWallTime, readClock } from "./dates";

/**
 * The instant of a day (`2026-12-03`) and a time (`18:00`, 24 hours) in a zone (IANA). Refused, with the field it is
 * about, are a day that was not given, a time that cannot be read or does not exist there, and what is past.
 */
export function momentToCome({ day, time }: { day: string; time: string }, zone: string, now: Date): Outcome<Date> {
  if (day === "") return refused("Give a day.", "day");
  const clock = readClock(time);
  if (clock === null) return refused("Write the time in 24 hours, such as 18:00.", "time");
  const placed = placeWallTime(`${day}T${clock}`, zone);
  if (!placed.ok) return refused(placed.problem, "day");
  return placed.instant > now ? done(placed.instant) : refused("This time is past. Give a later one.", "day");
}
