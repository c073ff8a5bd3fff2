/**
 * Times as people say them. A deadline is an instant; a seminar lives in a time zone. The words are made here and not
 * by the browser, so that a student in Lagos and a teacher in Berlin read the same sentence, with the zone named.
 */

const weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/**
 * How much is said: `full` "Thursday 3 December, 18:00 (Berlin)", `long` the same without the zone, `day` without the
 * time, `short` "Thu 3 Dec, 18:00", `shortDay` "Thu 3 Dec", `time` "18:00".
 */
export type Saying = "full" | "long" | "day" | "short" | "shortDay" | "time";

/**
 * Says an instant in a time zone (IANA name, e.g. `Europe/Berlin`). The year is added when it is not the year of `now`
 * in that zone; without `now` it is always added. An unknown zone throws RangeError, as Intl does.
 */
export function sayInstant(instant: Date, zone: string, saying: Saying, now?: Date): string {
  const parts = wallClock(instant, zone);
  if (saying === "time") return parts.time;
  const short = saying === "short" || saying === "shortDay";
  const name = (word: string | undefined) => (short ? word?.slice(0, 3) : word) ?? "";
  const year = now && yearOf(now, zone) === parts.year ? "" : ` ${parts.year}`;
  const day = `${name(weekdays[parts.weekday])} ${parts.day} ${name(months[parts.month - 1])}${year}`;
  if (saying === "day" || saying === "shortDay") return day;
  return `${day}, ${parts.time}${saying === "full" ? ` (${zoneCity(zone)})` : ""}`;
}

/** The city a zone is named after: "Berlin" for `Europe/Berlin`, "Buenos Aires" for `America/Argentina/Buenos_Aires`. */
export function zoneCity(zone: string): string {
  return zone.slice(zone.lastIndexOf("/") + 1).replaceAll("_", " ");
}

/** Making one takes far longer than asking it, and a page says many times of few zones. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  clocks.set(zone, clock);
  return clock;
}

/** The year that was asked for last: a page says many times as of one moment in one zone. */
let asked = { at: Number.NaN, zone: "", year: 0 };

function yearOf(now: Date, zone: string): number {
  const at = now.getTime();
  if (asked.at !== at || asked.zone !== zone) asked = { at, zone, year: wallClock(now, zone).year };
  return asked.year;
}

/** What a clock and a calendar on the wall of that zone show. Months count from 1, weekdays from 0 = Sunday. */
function wallClock(instant: Date, zone: string) {
  const shown = clockOf(zone).formatToParts(instant);
  const part = (type: string) => shown.find((piece) => piece.type === type)?.value ?? "";
  const [year, month, day] = [Number(part("year")), Number(part("month")), Number(part("day"))];
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  return { year, month, day, weekday, time: `${part("hour")}:${part("minute")}` };
}
