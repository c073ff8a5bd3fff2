import { expect, test } from "vitest";
import { isTimeZone, zoneChoices } from "./time-zones";

test("zones are listed by the name of the city, technical ones left out, UTC last", () => {
  expect(zoneChoices(["Europe/Berlin", "America/Argentina/Buenos_Aires", "Etc/GMT+3", "UTC", "Africa/Accra"])).toEqual([
    { zone: "Africa/Accra", name: "Accra (Africa)" },
    { zone: "Europe/Berlin", name: "Berlin (Europe)" },
    { zone: "America/Argentina/Buenos_Aires", name: "Buenos Aires (America, Argentina)" },
    { zone: "UTC", name: "UTC" },
  ]);
});

test("every zone that is offered can be chosen", () => {
  for (const { zone } of zoneChoices(Intl.supportedValuesOf("timeZone"))) expect(isTimeZone(zone), zone).toBe(true);
});

test.each(["", "Berlin", "Europe/Nowhere", "<script>"])("%s is no zone", (zone) =>
  expect(isTimeZone(zone)).toBe(false),
);
