/** Dates of documents in words, as a note or a list shows them: `9 April 1931`, `March 1947`, `about 1905`. */
import { dayNumberOfGregorian, dayNumberOfJulian, gregorianOfDayNumber } from "./julian";
import type { DocumentDate } from "./model";
import { monthName } from "./months";

const seasons: Record<string, string> = { "21": "spring", "22": "summer", "23": "autumn", "24": "winter" };

/** One EDTF date in words; the empty string for an open end. */
function words(edtf: string): string {
  const found = /^([\dX]{4})(?:-(\d{2}))?(?:-(\d{2}))?([?~])?$/u.exec(edtf);
  if (found === null) return "";
  const [, year = "", month, day, sign] = found;
  const named = month === undefined ? "" : (seasons[month] ?? monthName(Number(month)));
  const shownYear = year === "XXXX" ? "" : year.replace(/^0+/u, "");
  const date = [day === undefined ? "" : String(Number(day)), named, shownYear].filter((part) => part !== "").join(" ");
  return sign === "~" ? `about ${date}` : sign === "?" ? `${date}?` : date;
}

/** Old Style day of a Gregorian one in words without its year, for `12 March 1917 (27 February Old Style)`. */
function oldStyleDay(edtf: string): string | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(edtf);
  if (found === null) return null;
  const number = dayNumberOfGregorian({ year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) });
  for (let apart = 10; apart <= 13; apart++) {
    const day = gregorianOfDayNumber(number - apart);
    if (dayNumberOfJulian(day) === number) return `${day.day} ${monthName(day.month)}`;
  }
  return null;
}

/** A date in words; what is printed when it could not be read, and null when there is none. */
export function dateInWords(date: DocumentDate | null): string | null {
  if (date === null) return null;
  if (date.edtf === null) return date.printed;
  const [start = "", end] = date.edtf.split("/");
  if (end !== undefined) {
    if (start === "..") return `not later than ${words(end)}`;
    return end === ".." ? `not earlier than ${words(start)}` : `${words(start)} to ${words(end)}`;
  }
  const old = date.calendar === "julian" ? oldStyleDay(start) : null;
  return old === null ? words(start) : `${words(start)} (${old} Old Style)`;
}
