/** Dates of documents in words, as a note or a list shows them: `9 April 1931`, `March 1947`, `about 1905`, `the 1920s`. */
import { dayNumberOfGregorian, dayNumberOfJulian, gregorianOfDayNumber } from "./julian";
import type { DocumentDate } from "./model";
import { monthName } from "./months";

const seasons: Record<string, string> = { "21": "spring", "22": "summer", "23": "autumn", "24": "winter" };

const oneDate =
  /^(?<year>-?\d{4}|\d{3}X|\d{2}XX|XXXX)(?<yearSign>[?~%])?(?:-(?<month>\d{2}))?(?:-(?<day>\d{2}))?(?<sign>[?~%])?$/u;

/** One EDTF date in words; the EDTF itself where it says more than words here can. */
function words(edtf: string): string {
  const groups = oneDate.exec(edtf)?.groups;
  if (groups === undefined) return edtf;
  const { year = "", yearSign, month, day, sign = yearSign } = groups;
  const named = month === undefined ? "" : (seasons[month] ?? monthName(Number(month)));
  const bracketed = yearSign !== undefined && month !== undefined ? `[${yearInWords(year)}?]` : yearInWords(year);
  const date = [day === undefined ? "" : String(Number(day)), named, bracketed].filter((part) => part !== "").join(" ");
  if (yearSign !== undefined && month !== undefined) return date;
  if (sign === "~") return `about ${date}`;
  return sign === "%" ? `about ${date}?` : sign === "?" ? `${date}?` : date;
}

/** `1917`, `44 BC`, `AD 325`, `the 1920s`, `the 4th century`; nothing for any year. */
function yearInWords(year: string): string {
  if (year === "XXXX") return "";
  const century = /^(\d{2})XX$/u.exec(year)?.[1];
  if (century !== undefined) return `the ${ordinal(Number(century) + 1)} century`;
  if (year.endsWith("X")) return `the ${year.slice(0, 3).replace(/^0+/u, "")}0s`;
  const value = Number(year);
  if (value <= 0) return `${1 - value} BC`;
  return value < 1000 ? `AD ${value}` : String(value);
}

function ordinal(value: number): string {
  const teen = value % 100 >= 11 && value % 100 <= 13;
  return `${value}${teen ? "th" : (["th", "st", "nd", "rd"][value % 10] ?? "th")}`;
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

/** `3–5 May 1917`, `3 May to 2 June 1917`, `1917–1918`: what both ends share is said once. */
function rangeInWords(start: string, end: string): string {
  if (/^\d{4}$/u.test(start) && /^\d{4}$/u.test(end) && Number(start) >= 1000) return `${start}–${end}`;
  if (start.length === 10 && end.length === 10 && start.slice(0, 7) === end.slice(0, 7)) {
    return `${Number(start.slice(8))}–${words(end)}`;
  }
  return `${words(start)} to ${words(end)}`;
}

/** A date in words; what is printed when it could not be read, and null when there is none. */
export function dateInWords(date: DocumentDate | null): string | null {
  if (date === null) return null;
  if (date.edtf === null) return date.printed;
  const set = /^\[(.+)\]$/u.exec(date.edtf)?.[1];
  if (set !== undefined) return set.split(",").map(words).join(" or ");
  const [start = "", end] = date.edtf.split("/");
  if (end !== undefined) {
    if (start === "..") return `not later than ${words(end)}`;
    return end === ".." ? `not earlier than ${words(start)}` : rangeInWords(start, end);
  }
  const old = date.calendar === "julian" ? oldStyleDay(start) : null;
  return old === null ? words(start) : `${words(start)} (${old} Old Style)`;
}
