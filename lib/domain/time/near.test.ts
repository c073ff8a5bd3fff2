import { expect, test } from "vitest";
import { nearDay } from "./near";

const at = (instant: string) => new Date(instant);

test.each([
  ["the same day", "2026-12-02T08:00Z", "2026-12-02T20:00Z", "Europe/Berlin", "today"],
  ["over midnight, minutes apart", "2026-12-02T22:55Z", "2026-12-02T23:05Z", "Europe/Berlin", "tomorrow"],
  ["the same two instants elsewhere", "2026-12-02T22:55Z", "2026-12-02T23:05Z", "America/Bogota", "today"],
  ["the day before", "2026-12-02T08:00Z", "2026-12-01T23:30Z", "UTC", "yesterday"],
  ["next week", "2026-12-02T08:00Z", "2026-12-08T08:00Z", "UTC", "in 6 days"],
  ["over the end of summer time", "2026-10-24T10:00Z", "2026-10-26T10:00Z", "Europe/Berlin", "in 2 days"],
  ["long ago", "2026-12-02T08:00Z", "2026-11-19T17:00Z", "UTC", "13 days ago"],
])("%s", (_, now, then, zone, words) => expect(nearDay(at(now), at(then), zone)).toBe(words));
