import { describe, expect, test } from "vitest";
import { type Saying, sayInstant, zoneCity } from "./say";

const due = "2026-12-03T17:00:00Z";
const cases: [name: string, instant: string, zone: string, saying: Saying, now: string | undefined, words: string][] = [
  ["a deadline in the course's zone", due, "Europe/Berlin", "full", due, "Thursday 3 December, 18:00 (Berlin)"],
  ["the same elsewhere", due, "Africa/Lagos", "full", due, "Thursday 3 December, 18:00 (Lagos)"],
  ["the same in another year", due, "Europe/Berlin", "long", "2027-01-02T00:00:00Z", "Thursday 3 December 2026, 18:00"],
  ["no now: the year is said", due, "Europe/Berlin", "day", undefined, "Thursday 3 December 2026"],
  ["short", due, "America/New_York", "short", due, "Thu 3 Dec, 12:00"],
  ["September is cut to three letters", "2026-09-30T22:30:00Z", "Asia/Tokyo", "shortDay", due, "Thu 1 Oct"],
  ["September", "2026-09-30T10:30:00Z", "Asia/Tokyo", "shortDay", due, "Wed 30 Sep"],
  ["midnight is 00:00, not 24:00", "2026-12-02T23:00:00Z", "Europe/Berlin", "short", due, "Thu 3 Dec, 00:00"],
  ["the time alone", due, "Asia/Kathmandu", "time", due, "22:45"],
  ["summer time", "2026-07-01T16:00:00Z", "Europe/Berlin", "long", due, "Wednesday 1 July, 18:00"],
  ["a year ends earlier in the east", "2026-12-31T16:00:00Z", "Asia/Tokyo", "day", due, "Friday 1 January 2027"],
];

describe("an instant in words", () => {
  test.each(cases)("%s", (_name, instant, zone, saying, now, words) => {
    expect(sayInstant(new Date(instant), zone, saying, now ? new Date(now) : undefined)).toBe(words);
  });

  test("an unknown zone is refused", () => {
    expect(() => sayInstant(new Date(due), "Europe/Ruritania", "full")).toThrow(RangeError);
  });
});

test.each([
  ["Europe/Berlin", "Berlin"],
  ["America/Argentina/Buenos_Aires", "Buenos Aires"],
  ["UTC", "UTC"],
])("the city of %s", (zone, city) => {
  expect(zoneCity(zone)).toBe(city);
});
