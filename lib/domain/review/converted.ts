/** What a date is by the calendar it was counted in, for the line under its field. */
import { dayNumberOfGregorian, edtfOfDay, gregorianOfDayNumber, gregorianOfJulian } from "../document/julian";
import type { DocumentDate } from "../document/model";

/** Words that follow the EDTF of a date: its Old Style day, or that its calendar is not known; else empty. */
export function convertedDate({ edtf, calendar }: DocumentDate): string {
  if (calendar === "unknown") return "; the calendar is not known";
  if (calendar !== "julian") return "";
  const old = oldStyleOf(edtf ?? "");
  return old === null ? ", counted from Old Style" : ` (New Style), which is ${old} Old Style`;
}

/** The Old Style day of a New Style one: 10 to 13 days earlier. Null when no single day is known. */
function oldStyleOf(edtf: string): string | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(edtf);
  if (found === null) return null;
  const number = dayNumberOfGregorian({ year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) });
  const earlier = [10, 11, 12, 13].map((days) => gregorianOfDayNumber(number - days));
  const old = earlier.find((day) => edtfOfDay(gregorianOfJulian(day)) === edtf);
  return old ? edtfOfDay(old) : null;
}
