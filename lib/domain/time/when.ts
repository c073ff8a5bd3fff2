/** When something was said, short enough for a margin. */
import { sayInstant } from "./say";

/** The time alone for what is of today ("13:48"), else the day ("Wed 2 Dec"); IANA zone, both instants in it. */
export function sayWhen(at: Date, zone: string, now: Date): string {
  const day = sayInstant(at, zone, "shortDay", now);
  return day === sayInstant(now, zone, "shortDay", now) ? sayInstant(at, zone, "time") : day;
}
