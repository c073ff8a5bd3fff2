/**
 * The forms in which readers and archives print a day: `10.XII.37`, `17/IX`, `November 3, 1936`, `3 (16) March 1917`,
 * `MARCH 1947`. Each form is one pattern with one reading; the grammar is a list, tried in order.
 */
import { dayExists, edtfOfDay, gregorianOfJulian, styleDifference } from "./julian";
import type { DocumentDate } from "./model";
import { monthNumber, monthPattern } from "./months";

/** What the page does not print: the century of two-digit years (1900) and the year of a date without one. */
export interface DateContext {
  century?: number | null;
  year?: number | null;
}

/** A date as read: EDTF in the Gregorian calendar, the calendar it is printed in, and what remains doubtful. */
export interface DateReading {
  edtf: string | null;
  calendar: DocumentDate["calendar"];
  inferred: DocumentDate["inferred"];
  doubts: string[];
}

type Style = "julian" | "gregorian" | null;
type Groups = Record<string, string | undefined>;

const two = (value: number): string => String(value).padStart(2, "0");

/** Year in four digits from two or four; two digits need a century. */
function yearOf(
  printed: string | undefined,
  context: DateContext,
): { year: number | null; inferred: "century" | "year" | null } {
  if (printed === undefined) return { year: context.year ?? null, inferred: "year" };
  if (printed.length > 2) return { year: Number(printed), inferred: null };
  return { year: context.century == null ? null : context.century + Number(printed), inferred: "century" };
}

function dayReading(groups: Groups, style: Style, context: DateContext): DateReading | null {
  const month = monthNumber(groups.month ?? "") ?? Number(groups.month);
  const day = Number(groups.day);
  const { year, inferred } = yearOf(groups.year, context);
  if (!(month >= 1 && month <= 12) || !dayExists({ year: year ?? 2000, month, day }, style ?? "gregorian")) return null;
  const missing = inferred === null ? [] : [inferred];
  const calendar = style ?? "gregorian";
  if (year === null) {
    const doubt = inferred === "century" ? "The century of the year is not printed." : "The year is not printed.";
    const edtf = inferred === "year" ? `XXXX-${two(month)}-${two(day)}` : null;
    return { edtf, calendar, inferred: [], doubts: [doubt] };
  }
  const printed = { year, month, day };
  const shown = style === "julian" ? gregorianOfJulian(printed) : printed;
  return { edtf: edtfOfDay(shown), calendar, inferred: missing, doubts: [] };
}

/** `25 October (7 November) 1917`: Old Style first, New Style in brackets; they must lie 11, 12 or 13 days apart. */
function pairReading(groups: Groups, context: DateContext): DateReading | null {
  const old = { month: groups.month ?? groups.newMonth, day: groups.day, year: groups.year };
  const reading = dayReading(old, "julian", context);
  if (reading === null || reading.edtf === null || reading.edtf.startsWith("X")) return reading;
  const sameMonth = groups.month === undefined || groups.newMonth === undefined;
  // `31 (13) January` cannot be meant; `28/13 March` names the month of the later day only.
  const year = yearOf(groups.year, context).year ?? 0;
  const tries = sameMonth ? [monthNumber(old.month ?? "") ?? 0, (monthNumber(old.month ?? "") ?? 0) - 1] : [0];
  const newDay = Number(groups.newDay);
  for (const month of sameMonth ? tries : [monthNumber(old.month ?? "") ?? 0]) {
    const from = month === 0 ? { year: year - 1, month: 12 } : { year, month };
    const printed = { ...from, day: Number(groups.day) };
    if (!dayExists(printed, "julian")) continue;
    const found = gregorianOfJulian(printed);
    const monthFits = sameMonth || found.month === monthNumber(groups.newMonth ?? "");
    if (found.day === newDay && monthFits) {
      return { ...reading, edtf: edtfOfDay(found), calendar: "julian" };
    }
  }
  const apart = styleDifference({ year, month: monthNumber(old.month ?? "") ?? 1, day: 1 });
  return { ...reading, doubts: [`The two days are not ${apart} days apart, as Old and New Style were then.`] };
}

function monthReading(groups: Groups): DateReading | null {
  const month = monthNumber(groups.month ?? "");
  if (month === null) return null;
  return {
    edtf: `${(groups.year ?? "").padStart(4, "0")}-${two(month)}`,
    calendar: "gregorian",
    inferred: [],
    doubts: [],
  };
}

/** Numeric dates: a point puts the day first; with a slash the order is a doubt unless a number is above 12. */
function numericReading(groups: Groups, style: Style, context: DateContext): DateReading | null {
  const [first, second] = [Number(groups.first), Number(groups.second)];
  const dayFirst = second <= 12;
  const day = dayFirst ? first : second;
  const month = dayFirst ? second : first;
  if (month > 12) return null;
  const reading = dayReading({ day: String(day), month: String(month), year: groups.year }, style, context);
  if (reading === null || groups.mark === "." || first > 12 || second > 12) return reading;
  return { ...reading, doubts: [...reading.doubts, "Day and month could stand in either order."] };
}

const seasons = ["spring", "summer", "autumn", "winter"];

interface Form {
  pattern: RegExp;
  read: (groups: Groups, style: Style, context: DateContext) => DateReading | null;
}

const year = "(?<year>\\d{3,4})";
const day = "(?<day>\\d{1,2})";
const month = `(?<month>${monthPattern})`;
const ordinal = "(?:st|nd|rd|th|-го|er|\\.)?";
const yearTail = "(?:\\s*г(?:ода|\\.)?)?";
const whole = (source: string): RegExp => new RegExp(`^${source}${yearTail}$`, "iu");
const plain = (edtf: string): DateReading => ({ edtf, calendar: "gregorian", inferred: [], doubts: [] });

/** All forms of one date, most specific first. */
export const dateForms: readonly Form[] = [
  { pattern: /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/u, read: dayReading },
  {
    pattern: whole(`${day}\\s*[./-]\\s*(?<month>[IVX]{1,4})(?:\\s*[./-]\\s*(?<year>\\d{4}|\\d{2}))?`),
    read: dayReading,
  },
  {
    pattern: whole(`(?<first>\\d{1,2})(?<mark>[./])(?<second>\\d{1,2})\\k<mark>(?<year>\\d{4}|\\d{2})`),
    read: numericReading,
  },
  {
    pattern: whole(
      `${day}${ordinal}\\s*(?:\\((?<newDay>\\d{1,2})\\)|/\\s*(?<newDay2>\\d{1,2}))\\s+${month},?\\s*${year}`,
    ),
    read: (groups, _, context) => pairReading({ ...groups, newDay: groups.newDay ?? groups.newDay2 }, context),
  },
  {
    pattern: whole(
      `${day}${ordinal}\\s+${month}\\s*[(/]\\s*(?<newDay>\\d{1,2})\\s+(?<newMonth>${monthPattern})\\s*\\)?,?\\s*${year}`,
    ),
    read: (groups, _, context) => pairReading(groups, context),
  },
  { pattern: whole(`${month}\\s+${day}(?:st|nd|rd|th)?,?\\s+${year}`), read: dayReading },
  { pattern: whole(`${day}${ordinal}\\s+(?:of\\s+)?${month},?\\s+${year}`), read: dayReading },
  { pattern: whole(`${month},?\\s+${year}`), read: monthReading },
  { pattern: whole(`${month}\\s+${day}(?:st|nd|rd|th)?`), read: dayReading },
  { pattern: whole(`${day}${ordinal}\\s+(?:of\\s+)?${month}`), read: dayReading },
  {
    pattern: /^(?<season>spring|summer|autumn|fall|winter),?\s+(?:of\s+)?(?<year>\d{4})$/iu,
    read: (groups) => {
      const name = (groups.season ?? "").toLowerCase().replace("fall", "autumn");
      return plain(`${groups.year}-${21 + seasons.indexOf(name)}`);
    },
  },
  { pattern: /^A\. ?D\. ?(?<year>\d{1,4})$/u, read: (groups) => plain(String(groups.year).padStart(4, "0")) },
  {
    pattern: whole("(?<year>\\d{4})"),
    read: (groups) => (Number(groups.year) < 2100 ? plain(String(groups.year)) : null),
  },
];
