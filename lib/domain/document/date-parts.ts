/**
 * The printed parts of one day, month or year: `10.XII.37`, `3d June, 1816`, `OCTOBER 28, 1938`, `28/X`. A pair of
 * styles or a range is two such, of which one borrows from the other what is printed only once.
 */
import { monthNumber, monthPattern } from "./months";

/** What is printed of a date; null is "not printed". `year` is `37` as 37 when only two digits stand there. */
export interface PrintedParts {
  day: number | null;
  month: number | null;
  year: { value: number; digits: 2 | 4; dual: boolean } | null;
  /** Day and month could stand in either order (`3/4/1917`). */
  eitherOrder: boolean;
}

const ordinal = "(?:st|nd|rd|th|d|er|re|-?го|-?е|º|\\.)?";
const day = `(?<day>\\d{1,2})${ordinal}`;
const month = `(?<month>${monthPattern})`;
const roman = "(?<month>[IVX]{1,4})";
/** `1917`, `’17`, and the double year of English Old Style, `1721/2` or `1721/22`. */
const year = "(?<year>\\d{4}(?:[/–-]\\d{1,2}(?![\\d/–-]))?|['’]\\d{2})";
/** Beside a whole day also a year of three figures: `April 15, 313`. */
const dayYear = `(?:${year}|(?<early>\\d{3}))`;
const yearTail = "(?:\\s*(?:г(?:од(?:а|у|ы|ов)?|г)?|р(?:оку)?|r(?:oku)?|g(?:oda)?)\\.?)?";
const whole = (source: string): RegExp => new RegExp(`^(?:${source})${yearTail}$`, "iu");

/** All forms of one date, most specific first. */
const forms: readonly RegExp[] = [
  /^(?<year>\d{4})-(?<month>\d{2})(?:-(?<day>\d{2}))?$/u,
  whole(`(?<day>\\d{1,2})\\s*[./-]\\s*${roman}(?:\\s*[./,-]?\\s*(?<year>\\d{4}|\\d{2}))?\\.?`),
  whole(`(?<day>\\d{1,2})\\s+${roman}\\.?\\s+(?<year>\\d{4}|\\d{2})`),
  whole(`${roman}[./](?<year>\\d{4})`),
  whole("(?<first>\\d{1,2})\\s?(?<mark>[./-])\\s?(?<second>\\d{1,2})\\s?\\k<mark>\\s?(?<year>\\d{4}|\\d{2})"),
  whole(`${month}\\s*(?:the\\s+)?${day},?\\s+${dayYear}`),
  whole(`${day}\\s*(?:(?:day\\s+)?of\\s+|de\\s+)?${month},?\\s*(?:de\\s+)?(?:${dayYear}|(?<short>\\d{2}))`),
  whole(`(?<year>\\d{4})(?:\\s*г(?:ода|\\.)?)?[,.]?\\s+${month}\\s+${day}(?:\\s*дня)?`),
  whole(`${month},?\\s+(?:of\\s+)?${year}`),
  whole(`${month}\\s*${day}`),
  whole(`${day}\\s*(?:(?:day\\s+)?of\\s+|de\\s+)?${month}`),
  whole("(?<year>\\d{4}(?:/\\d{2})?)"),
];

/** Forms that stand only beside another date: the `3` of `3–5 May`, the `7, 1917` of `March 3–7, 1917`. */
const partialForms: readonly RegExp[] = [
  whole(day),
  whole(`(?<day>\\d{1,2})(?:st|nd|rd|th|d)?(?:,\\s*|\\s+)${year}`),
  whole(month),
];

function printedYear(text: string | undefined): PrintedParts["year"] {
  if (text === undefined) return null;
  const [first = "", second] = text.replace(/['’]/u, "").split(/[/–-]/u);
  const value = Number(first);
  if (first.length === 2) return { value, digits: 2, dual: false };
  if (second === undefined) return { value, digits: 4, dual: false };
  // `1721/2` and `1721/22` must name the next year.
  return (value + 1) % 10 ** second.length === Number(second) ? { value, digits: 4, dual: true } : null;
}

/** Day and month of `28.10.1938`: a point puts the day first; else the order is told only by a number above 12. */
function numericParts(groups: Record<string, string | undefined>): PrintedParts | null {
  const [first, second] = [Number(groups.first), Number(groups.second)];
  const [dayNumber, monthOfYear] = second <= 12 ? [first, second] : [second, first];
  if (monthOfYear < 1 || monthOfYear > 12 || dayNumber < 1 || dayNumber > 31) return null;
  const eitherOrder = groups.mark !== "." && first <= 12 && second <= 12 && first !== second;
  return { day: dayNumber, month: monthOfYear, year: printedYear(groups.year), eitherOrder };
}

/** Reads a text as the parts of one date; null when it is none. With `partial`, also what stands beside a date. */
export function printedParts(text: string, partial = false): PrintedParts | null {
  for (const form of partial ? [...forms, ...partialForms] : forms) {
    const groups = form.exec(text)?.groups;
    if (groups === undefined) continue;
    if (groups.first !== undefined) return numericParts(groups);
    const dayNumber = groups.day === undefined ? null : Number(groups.day);
    const named = groups.month;
    const monthOfYear = named === undefined ? null : (monthNumber(named) ?? Number(named));
    const printed = groups.year ?? groups.early ?? groups.short;
    const yearPrinted = printedYear(printed);
    if (printed !== undefined && yearPrinted === null) continue;
    if (monthOfYear !== null && !(monthOfYear >= 1 && monthOfYear <= 12)) continue;
    if (dayNumber !== null && (dayNumber < 1 || dayNumber > 31)) continue;
    // A bare number is a year only where documents have them.
    if (monthOfYear === null && dayNumber === null && (yearPrinted?.value ?? 0) >= 2100) continue;
    return { day: dayNumber, month: monthOfYear, year: yearPrinted, eitherOrder: false };
  }
  return null;
}
