/**
 * Old Style and New Style. Russia counted by the Julian calendar until 31 January 1918 (the next day was 14 February),
 * Britain until 2 September 1752. A date is moved between the calendars through its Julian day number, the count of
 * days from 4713 BC, so that leap days such as 29 February 1900 (Old Style only) come out right.
 */

/** A day of some calendar: month 1–12, day 1–31. */
export interface CalendarDay {
  year: number;
  month: number;
  day: number;
}

const shift = (month: number): number => Math.floor((14 - month) / 12);

function dayNumber({ year, month, day }: CalendarDay): number {
  const a = shift(month);
  const y = year + 4800 - a;
  return day + Math.floor((153 * (month + 12 * a - 3) + 2) / 5) + 365 * y + Math.floor(y / 4);
}

/** Julian day number of a day of the Julian calendar (Old Style). */
export function dayNumberOfJulian(day: CalendarDay): number {
  return dayNumber(day) - 32083;
}

/** Julian day number of a day of the Gregorian calendar (New Style). */
export function dayNumberOfGregorian(day: CalendarDay): number {
  const y = day.year + 4800 - shift(day.month);
  return dayNumber(day) - Math.floor(y / 100) + Math.floor(y / 400) - 32045;
}

/** The Gregorian day with a Julian day number (algorithm of Richards, Explanatory Supplement, 2013). */
export function gregorianOfDayNumber(number: number): CalendarDay {
  const f = number + 1401 + Math.floor((Math.floor((4 * number + 274277) / 146097) * 3) / 4) - 38;
  const e = 4 * f + 3;
  const h = 5 * Math.floor((e % 1461) / 4) + 2;
  const month = ((Math.floor(h / 153) + 2) % 12) + 1;
  return {
    year: Math.floor(e / 1461) - 4716 + Math.floor((14 - month) / 12),
    month,
    day: Math.floor((h % 153) / 5) + 1,
  };
}

/** New Style of an Old Style day: 25 October 1917 becomes 7 November 1917. */
export function gregorianOfJulian(day: CalendarDay): CalendarDay {
  return gregorianOfDayNumber(dayNumberOfJulian(day));
}

/** Days by which Old Style lags behind New Style on an Old Style day: 11, 12 or 13 between 1700 and 2100. */
export function styleDifference(day: CalendarDay): number {
  return dayNumberOfJulian(day) - dayNumberOfGregorian(day);
}

/** Whether the day exists in its calendar; 29 February 1900 does in the Julian one only. */
export function dayExists({ year, month, day }: CalendarDay, calendar: "gregorian" | "julian"): boolean {
  const leap = calendar === "julian" ? year % 4 === 0 : year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const last = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return last !== undefined && day >= 1 && day <= last;
}

/** EDTF (ISO 8601) of a day, e.g. `1936-11-03`. */
export function edtfOfDay({ year, month, day }: CalendarDay): string {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
