/**
 * When an assignment opens, is due and closes. An instructor writes the time on the wall of the seminar room ("18:00 on
 * 3 December, in Berlin"); everyone's clock agrees only on instants. Here the one becomes the other.
 *
 * Twice a year the wall clock jumps. A time it jumps over does not exist and is refused; one it shows twice is taken as
 * the later, and that is said. Zones are IANA names; instants are `Date`s, exact to the millisecond.
 */
import { Temporal } from "temporal-polyfill";
import { sayInstant, zoneCity } from "../time/say";

/** A wall time put on the line of instants, with a sentence when it was not plain; or why it cannot be. */
type PlacedTime = { ok: true; instant: Date; remark: string | null } | { ok: false; problem: string };

/**
 * The instant of a wall time `2026-12-03T18:00` in a zone. A time that does not exist is refused with a sentence that
 * names the jump; one that exists twice is the later one, with a remark. An unknown zone
 * throws RangeError.
 */
export function placeWallTime(wall: string, zone: string): PlacedTime {
  const plain = parseWall(wall);
  if (!plain) return { ok: false, problem: "Give a day and a time that exist, such as 2026-12-03 and 18:00." };
  const earlier = plain.toZonedDateTime(zone, { disambiguation: "earlier" });
  const later = plain.toZonedDateTime(zone, { disambiguation: "later" });
  if (!later.toPlainDateTime().equals(plain)) return { ok: false, problem: gapSentence(plain, earlier, later) };
  const twice = earlier.epochMilliseconds !== later.epochMilliseconds;
  return {
    ok: true,
    instant: new Date(later.epochMilliseconds),
    remark: twice
      ? `${clock(plain)} comes twice on ${dayWords(wall)} in ${zoneCity(zone)}, because the clocks go back. The later one counts.`
      : null,
  };
}

function parseWall(wall: string): Temporal.PlainDateTime | null {
  try {
    return Temporal.PlainDateTime.from(wall, { overflow: "reject" });
  } catch {
    return null;
  }
}

/** `earlier` still has the clock from before the jump, `later` the one from after it. */
function gapSentence(plain: Temporal.PlainDateTime, earlier: Temporal.ZonedDateTime, later: Temporal.ZonedDateTime) {
  const jump = earlier.getTimeZoneTransition("next");
  const place = zoneCity(later.timeZoneId);
  const what = `${clock(plain)} on ${dayWords(plain.toString())} does not exist in ${place}`;
  if (!jump) return `${what}. Choose another time.`;
  const to = jump.toPlainDateTime();
  const from = to.subtract({ nanoseconds: later.offsetNanoseconds - earlier.offsetNanoseconds });
  const sameDay = from.toPlainDate().equals(to.toPlainDate());
  const say = (at: Temporal.PlainDateTime) => (sameDay ? clock(at) : `${dayWords(at.toString())}, ${clock(at)}`);
  return `${what}: the clocks go from ${say(from)} to ${say(to)}. Choose another time.`;
}

const clock = (plain: Temporal.PlainDateTime) => plain.toPlainTime().toString({ smallestUnit: "minute" });

/** The day of a wall time with its weekday, so that a wrong date shows: "Thursday 3 December 2026"; "" when it is none. */
export function dayWords(wall: string): string {
  const plain = parseWall(wall);
  if (!plain) return "";
  return sayInstant(new Date(plain.toZonedDateTime("UTC").epochMilliseconds), "UTC", "day");
}

/** The time of day that people write: "18:00", "9.30", "18" are 18:00, 09:30, 18:00 (24 hours); null for anything else. */
export function readClock(text: string): string | null {
  const match = /^(\d{1,2})(?:\s?[:.h]\s?(\d{2}))?$/.exec(text.trim());
  const [hour, minute] = [Number(match?.[1]), Number(match?.[2] ?? 0)];
  if (!match || hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

/** What the clock on the wall of a zone shows at an instant: `2026-12-03T18:00`. */
export function wallTimeAt(instant: Date, zone: string): string {
  const there = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone);
  return there.toPlainDateTime().toString({ smallestUnit: "minute" });
}

/** Minutes by which the clock on the wall of a zone was put forward between two instants; back is less than 0. */
export function clockMoved(from: Date, to: Date, zone: string): number {
  const offset = (at: Date) =>
    Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone).offsetNanoseconds / 60e9;
  return offset(to) - offset(from);
}

/** What is far off, in the unit people say it in: from how many days on, days of one, its name. */
const farUnits = [
  { from: 730, days: 365.25, unit: "year" },
  { from: 90, days: 30.44, unit: "month" },
  { from: 30, days: 7, unit: "week" },
] as const;

/**
 * How far off an instant is, as people say it: "in 6 days, 8 hours", "20 minutes ago", "in about 5 years", "now" within
 * a minute. From a fortnight on hours are left out, from a month on it is rounded.
 */
export function distanceWords(now: Date, then: Date): string {
  const minutes = Math.floor(Math.abs(then.getTime() - now.getTime()) / 60_000);
  if (minutes === 0) return "now";
  const far = farUnits.find(({ from }) => minutes >= from * 1440);
  const whole = minutes < 14 * 1440 ? minutes : minutes - (minutes % 1440);
  const words = far ? `about ${counted(Math.round(minutes / 1440 / far.days), far.unit)}` : elapsedWords(whole);
  return then > now ? `in ${words}` : `${words} ago`;
}

/** So many whole minutes in words, to the hour or, within a day, to the minute; none is "". */
export function elapsedWords(minutes: number): string {
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60];
  const some = (n: number, unit: string) => (n === 0 ? [] : [counted(n, unit)]);
  if (days > 0) return [counted(days, "day"), ...some(hours, "hour")].join(", ");
  return [...some(hours, "hour"), ...some(rest, "minute")].join(", ");
}

const counted = (n: number, unit: string) => `${n} ${unit}${n === 1 ? "" : "s"}`;

/** The same time of day some days later (or earlier) on the wall: 18:00 stays 18:00 when the clocks change. */
export function daysLater(wall: string, days: number): string {
  return Temporal.PlainDateTime.from(wall).add({ days }).toString({ smallestUnit: "minute" });
}
