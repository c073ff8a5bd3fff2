/** How near a day is, as people say it: by calendar days on the wall of the course, not by hours. */
import { Temporal } from "temporal-polyfill";

const dayOf = (instant: Date, zone: string): Temporal.PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone).toPlainDate();

/** "today", "tomorrow", "yesterday", "in 6 days", "13 days ago", from `now` to `then` in a zone (IANA name). */
export function nearDay(now: Date, then: Date, zone: string): string {
  const { days } = dayOf(now, zone).until(dayOf(then, zone), { largestUnit: "day" });
  if (days === 0) return "today";
  if (days === 1) return "tomorrow";
  if (days === -1) return "yesterday";
  return days > 0 ? `in ${days} days` : `${-days} days ago`;
}
