/** What a reading of a printed date is, and the small words of EDTF (ISO 8601-2) that all readings share. */
import type { DocumentDate } from "./model";

/**
 * What the page does not print: the century of two-digit years (1900), the year of a date without one, and whether
 * the document comes from Russia, where days before 14 February 1918 may be Old Style, or from Britain, where those
 * before 14 September 1752 may be, of a year that began on 25 March.
 */
export interface DateContext {
  century?: number | null;
  year?: number | null;
  russian?: boolean;
  british?: boolean;
}

/**
 * A date as read: EDTF in the Gregorian calendar (null when no day can be told), the calendar it is printed in, which
 * parts of it came from the context, and what remains doubtful, in sentences.
 */
export interface DateReading {
  edtf: string | null;
  calendar: DocumentDate["calendar"];
  inferred: DocumentDate["inferred"];
  doubts: string[];
}

/** The calendar that a date says it is in: `O.S.` or `N.S.` beside it. */
export type Style = "julian" | "gregorian" | null;

/** A reading without any doubt. */
export const plainReading = (edtf: string): DateReading => ({
  edtf,
  calendar: "gregorian",
  inferred: [],
  doubts: [],
});

/** A reading that tells no day, only why. */
export const noDay = (doubt: string): DateReading => ({
  edtf: null,
  calendar: "unknown",
  inferred: [],
  doubts: [doubt],
});

const two = (value: number): string => String(value).padStart(2, "0");

/** EDTF of a year; 0 is 1 BC, as astronomers and ISO 8601 count. */
export function edtfYear(year: number): string {
  return year < 0 ? `-${String(-year).padStart(4, "0")}` : String(year).padStart(4, "0");
}

/** EDTF of a year, a month or a day; a year of null is `XXXX`, any year. */
export function edtfOf(year: number | null, month: number | null, day: number | null): string {
  const parts = [year === null ? "XXXX" : edtfYear(year)];
  if (month !== null) parts.push(two(month));
  if (month !== null && day !== null) parts.push(two(day));
  return parts.join("-");
}

/**
 * EDTF with `?` (uncertain) or `~` (about) on it, at both ends of a range. What is masked (`192X`) or a season is
 * uncertain already and has no place for a sign in EDTF, so it stays as it is.
 */
export function qualified(edtf: string, sign: "?" | "~"): string {
  const one = (date: string): string => {
    if (date === ".." || /[X[]/u.test(date) || /^-?\d{4}-2[1-4]$/u.test(date)) return date;
    const had = /[?~%]$/u.exec(date)?.[0];
    if (had === undefined) return date + sign;
    return had === sign ? date : `${date.slice(0, -1)}%`;
  };
  return edtf.split("/").map(one).join("/");
}

/** A reading as it is stored with a document. */
export function documentDate(printed: string, reading: DateReading, basis: DocumentDate["basis"]): DocumentDate {
  return { printed, edtf: reading.edtf, calendar: reading.calendar, basis, inferred: reading.inferred };
}
