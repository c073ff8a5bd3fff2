/**
 * The places a course can keep its time by. The list of IANA zones is long and sorted by continent; a teacher looks for
 * a city. The zones come as an argument (`Intl.supportedValuesOf("timeZone")`), since they change with the computer.
 */

/** A zone and how it stands in the list: "Berlin (Europe)". */
export interface ZoneChoice {
  zone: string;
  name: string;
}

function zoneName(zone: string): string {
  const parts = zone.replaceAll("_", " ").split("/");
  const city = parts.pop() ?? zone;
  return parts.length === 0 ? city : `${city} (${parts.join(", ")})`;
}

/** The zones that are places, by the name of the city; technical ones ("Etc/GMT+3") are left out, UTC stands last. */
export function zoneChoices(zones: readonly string[]): ZoneChoice[] {
  const places = zones.filter((zone) => zone.includes("/") && !zone.startsWith("Etc/"));
  const byCity = new Intl.Collator("en");
  const choices = places.map((zone) => ({ zone, name: zoneName(zone) })).sort((a, b) => byCity.compare(a.name, b.name));
  return [...choices, { zone: "UTC", name: "UTC" }];
}

/** Is this a zone that clocks can be set by here? */
export function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
