/** From printed parts to a day: missing years and centuries, Old Style, and days that do not exist. */
import { type DateContext, type DateReading, edtfOf, noDay, type Style } from "./date-model";
import type { PrintedParts } from "./date-parts";
import { type CalendarDay, dayExists, gregorianOfJulian } from "./julian";
import { monthName } from "./months";

/** The question asked of a Russian date of before 14 February 1918 that does not say its style. */
export const oldStyleDoubt = "Russia counted Old Style then; the page does not say which style this is.";

const englishDoubt =
  "England counted Old Style then, and its year began on 25 March; the page does not say which style this is.";

/** Whether a day, month or year lies in the time in which Russia counted Old Style and Western Europe New Style. */
export function inOldStyleTime(edtf: string): boolean {
  return edtf >= "1582-10-15" && edtf < "1918-02-14" && !edtf.startsWith("1918-02~");
}

/** The year a date is of: as printed, completed from the context (then marked inferred), or null. */
export function yearOf(
  printed: PrintedParts["year"],
  context: DateContext,
): { year: number | null; inferred: DateReading["inferred"] } {
  if (printed === null) return { year: context.year ?? null, inferred: context.year == null ? [] : ["year"] };
  if (printed.digits === 4) return { year: printed.value, inferred: [] };
  const known = context.century != null;
  return { year: known ? (context.century ?? 0) + printed.value : null, inferred: known ? ["century"] : [] };
}

/** One day, month or year. */
export function readParts(parts: PrintedParts, style: Style, context: DateContext): DateReading {
  const { year, inferred } = yearOf(parts.year, context);
  if (parts.year?.digits === 2 && year === null) {
    return { ...noDay("The century of the year is not printed."), calendar: style ?? "gregorian" };
  }
  if (parts.month === null) return yearReading(parts, year, inferred);
  if (parts.year?.dual === true) return dualYear(parts, parts.year.value);
  const doubts = year === null ? ["The year is not printed."] : [];
  if (parts.eitherOrder) doubts.push("Day and month could stand in either order.");
  const edtf = edtfOf(year, parts.month, parts.day);
  const reading: DateReading = { edtf, calendar: style ?? "gregorian", inferred, doubts };
  if (parts.day === null) return styleDoubted(reading, style, context);
  const day = { year: year ?? 2000, month: parts.month, day: parts.day };
  return dayReading(reading, day, year !== null, style, context);
}

function yearReading(parts: PrintedParts, year: number | null, inferred: DateReading["inferred"]): DateReading {
  const dual = parts.year?.dual === true && year !== null;
  const edtf = dual ? `${edtfOf(year, null, null)}/${edtfOf(year + 1, null, null)}` : edtfOf(year, null, null);
  return { edtf, calendar: "gregorian", inferred, doubts: [] };
}

function dayReading(
  reading: DateReading,
  day: CalendarDay,
  yearKnown: boolean,
  style: Style,
  context: DateContext,
): DateReading {
  const words = `${day.day} ${monthName(day.month)}${yearKnown ? ` ${day.year}` : ""}`;
  if (!dayExists(day, "gregorian")) {
    if (style === "gregorian" || !yearKnown || !dayExists(day, "julian")) return noDay(`There is no ${words}.`);
    const doubts = style === "julian" ? [] : [`${words} exists in Old Style only.`];
    return { ...reading, ...oldStyle(day), doubts: [...reading.doubts, ...doubts] };
  }
  if (style === "julian" && yearKnown) return { ...reading, ...oldStyle(day) };
  // Before the reform of October 1582 there was one calendar; its days are left as they are printed.
  if (style === null && yearKnown && (reading.edtf ?? "") < "1582-10-15") return { ...reading, calendar: "unknown" };
  return styleDoubted(reading, style, context);
}

const oldStyle = (day: CalendarDay): Pick<DateReading, "edtf" | "calendar"> => {
  const shown = gregorianOfJulian(day);
  return { edtf: edtfOf(shown.year, shown.month, shown.day), calendar: "julian" };
};

function styleDoubted(reading: DateReading, style: Style, context: DateContext): DateReading {
  const edtf = reading.edtf ?? "";
  if (style !== null || !inOldStyleTime(edtf)) return reading;
  const british = context.british === true && edtf < "1752-09-14";
  const doubt = british ? englishDoubt : context.russian === true ? oldStyleDoubt : null;
  return doubt === null ? reading : { ...reading, doubts: [...reading.doubts, doubt] };
}

/**
 * `11 February 1721/2`: in England the year began on 25 March, so that the second year is ours. From 25 March on both
 * agree, and a double year is a doubt.
 */
function dualYear(parts: PrintedParts, first: number): DateReading {
  const { month, day } = parts;
  if (month === null || day === null) {
    return {
      edtf: edtfOf(first + 1, month, null),
      calendar: "julian",
      inferred: [],
      doubts: [],
    };
  }
  const printed = { year: first + 1, month, day };
  if (!dayExists(printed, "julian")) return noDay(`There is no ${day} ${monthName(month)} ${first + 1}.`);
  const late = month > 3 || (month === 3 && day >= 25);
  const doubts = late ? ["A double year stands only before 25 March, when the English year began."] : [];
  return { ...oldStyle(printed), inferred: [], doubts };
}
