import { expect, it } from "vitest";
import { sayWhen } from "./when";

const now = new Date("2026-12-02T13:00:00Z");
it.each([
  ["today", "2026-12-02T12:48:00Z", "Europe/Berlin", "13:48"],
  ["another day", "2026-12-01T22:59:00Z", "Europe/Berlin", "Tue 1 Dec"],
  ["midnight passed in that zone", "2026-12-01T23:30:00Z", "Europe/Berlin", "00:30"],
  ["another year", "2025-12-02T12:48:00Z", "Europe/Berlin", "Tue 2 Dec 2025"],
])("%s", (_, at, zone, expected) => expect(sayWhen(new Date(at), zone, now)).toBe(expected));
