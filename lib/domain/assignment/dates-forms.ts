/** What the forms of the page of dates send. Days and times come apart, as people write them. */
import { z } from "zod";
import { storable } from "../text/storable";
import { readClock } from "./dates";
import { NONE, type Shift } from "./extension";
import type { DateField } from "./schedule";

const ids = z
  .union([z.string().max(22), z.array(z.string().max(22)).max(500)])
  .default([])
  .transform((given) => (typeof given === "string" ? [given] : given));
const field = (longest: number) => z.string().max(longest).default("");

export const datesForm = z.object({
  intent: z.enum(["preview", "give"]),
  /** Of this press of the button: what comes twice is done once. */
  key: z.uuid().optional(),
  whom: z.enum(["section", "students", "found"], "Choose a section or students first."),
  /** Ids as they stand in addresses. */
  section: field(22),
  student: ids,
  /** The choice that found the students, for "all whom it finds". */
  of: field(22),
  missing: field(1),
  search: field(200),
  how: z.enum(["days", "times"]),
  days: field(10),
  ...{ opensDay: field(10), opensTime: field(8), dueDay: field(10), dueTime: field(8) },
  ...{ closesDay: field(10), closesTime: field(8) },
  /** Ticked: the date is taken away. */
  ...{ opensNone: field(2), dueNone: field(2), closesNone: field(2) },
  reason: field(500).transform((reason) => storable(reason).trim() || null),
});
export type DatesForm = z.infer<typeof datesForm>;

type Read = { ok: true; shift: Shift } | { ok: false; field: string; problem: string };

/** The most days at once. */
const MOST_DAYS = 365;

/** Days as a person writes them; null for what is no whole number of days that can be given. */
function wholeDays(written: string): number | null {
  const days = Number(written);
  return written.trim() !== "" && Number.isInteger(days) && days !== 0 && Math.abs(days) <= MOST_DAYS ? days : null;
}

/** Which way so many days move the dates, said while they are written; null while they are none. */
export function sayShift(written: string): string | null {
  const days = wholeDays(written);
  if (days === null) return null;
  const count = Math.abs(days);
  return `The due and closing times move ${count} ${count === 1 ? "day" : "days"} ${days > 0 ? "later" : "earlier"}.`;
}

/** Which dates the form asks for, or what of it cannot be read. */
export function shiftOf(form: DatesForm): Read {
  if (form.how === "days") {
    const days = wholeDays(form.days);
    if (days !== null) return { ok: true, shift: { kind: "days", days } };
    return { ok: false, field: "days", problem: `Give whole days, at most ${MOST_DAYS}.` };
  }
  const walls: Record<DateField, string | null> = { opens: null, due: null, closes: null };
  const written = {
    opens: [form.opensDay, form.opensTime, form.opensNone],
    due: [form.dueDay, form.dueTime, form.dueNone],
    closes: [form.closesDay, form.closesTime, form.closesNone],
  } as const;
  for (const name of ["opens", "due", "closes"] as const) {
    const [day, time, none] = written[name];
    if (none !== "") walls[name] = NONE;
    if (none !== "" || day === "") continue;
    const clock = readClock(time);
    if (clock === null) return { ok: false, field: name, problem: "Write the time in 24 hours, such as 18:00." };
    walls[name] = `${day}T${clock}`;
  }
  return { ok: true, shift: { kind: "times", ...walls } };
}
