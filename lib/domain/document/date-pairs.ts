/**
 * Two dates in one: a day in both styles (`25 October (7 November) 1917`, `1/14 February 1918`) and ranges
 * (`3–5 May 1917`, `May 3–June 2, 1917`, `1917–1918`). What is printed once holds for both.
 */
import { compareDates } from "./date-bounds";
import { type DateContext, type DateReading, edtfOf, noDay } from "./date-model";
import { type PrintedParts, printedParts } from "./date-parts";
import { readParts, yearOf } from "./date-readings";
import { type CalendarDay, dayExists, gregorianOfJulian, styleDifference } from "./julian";

const styleWords = /\s*[([]?\s*(?:O\.? ?S\.?|N\.? ?S\.?|ст\. ?ст\.|н\. ?ст\.)(?=[\s)\],/]|$)\s*[)\]]?/giu;
const bracketPair = /^(.+?)\s*[([]\s*([^()[\]]+?)\s*[)\]]\s*,?\s*(.*)$/u;
const slashPair = /^([^/]+?)\s*\/\s*([^/]+)$/u;

/** The first month that both days can be of, when the earlier one's is not printed. */
function oldMonths(left: PrintedParts, right: PrintedParts): number[] {
  if (left.month !== null) return [left.month];
  const of = right.month ?? 0;
  return [of, of === 1 ? 12 : of - 1];
}

/** Reads one day printed in both styles; null when the text is no such pair. */
export function readPair(text: string, context: DateContext): DateReading | null {
  const bare = text.replace(styleWords, "");
  const bracketed = bracketPair.exec(bare);
  const cut = bracketed ?? slashPair.exec(bare);
  if (cut === null) return null;
  const [, first = "", second = "", tail = ""] = cut;
  const left = printedParts(first, true);
  const right = printedParts(second, true);
  if (left?.day == null || right?.day == null) return null;
  const rest = tail === "" ? null : (printedParts(tail, true) ?? readTail(tail));
  if (tail !== "" && (rest === null || rest.day !== null)) return null;
  const later = { ...right, month: right.month ?? rest?.month ?? null, year: rest?.year ?? right.year };
  const earlier = { ...left, month: left.month ?? (right.month === null ? (rest?.month ?? null) : null) };
  if (later.month === null && earlier.month === null) return null;
  return pairReading(earlier, later, context);
}

/** `г.` and the like leave only the year to be read. */
const readTail = (tail: string): PrintedParts | null => printedParts(tail.replace(/\s*г(?:ода)?\.?$/u, ""), true);

function pairReading(earlier: PrintedParts, later: PrintedParts, context: DateContext): DateReading | null {
  const { year, inferred } = yearOf(later.year ?? earlier.year, context);
  const printedYear = later.year ?? earlier.year;
  if (year === null) {
    return noDay(printedYear === null ? "The year is not printed." : "The century of the year is not printed.");
  }
  const found = matchStyles(earlier, later, year) ?? matchStyles(later, earlier, year);
  if (found !== null) {
    return { edtf: edtfOf(found.year, found.month, found.day), calendar: "julian", inferred, doubts: [] };
  }
  const apart = styleDifference({ year, month: earlier.month ?? later.month ?? 1, day: 1 });
  return { ...noDay(`The two days are not ${apart} days apart, as Old and New Style were then.`), inferred };
}

/** The New Style day of a pair when it lies as many days after the Old Style one as the calendars did then. */
function matchStyles(old: PrintedParts, fresh: PrintedParts, year: number): CalendarDay | null {
  for (const month of oldMonths(old, fresh)) {
    // `19 December 1917/1 January 1918` prints both years; `28/10 January 1918` begins in the year before.
    const before = old.year === null && month === 12 && fresh.month !== null && fresh.month === 1;
    const of = old.year !== null && fresh.year !== null && old.year.digits === 4 ? old.year.value : year;
    const day = { year: before ? year - 1 : of, month, day: old.day ?? 0 };
    if (month < 1 || !dayExists(day, "julian")) continue;
    const found = gregorianOfJulian(day);
    const monthFits = fresh.month === null || fresh.month === found.month;
    const yearFits = fresh.year === null || fresh.year.digits === 2 || fresh.year.value === found.year;
    if (found.day === fresh.day && monthFits && yearFits && styleDifference(day) > 0) return found;
  }
  return null;
}

const between =
  /^(?:between|from|entre|zwischen|между|от|du|vom|с|со)\s+(.+?)\s+(?:and|to|et|und|и|до|по|au|bis)\s+(.+)$/iu;
const notEarlierNotLater =
  /^(?:не ранее|не раньше|not? earlier than)\s+(.+?)\s*(?:[,–—-]\s*|\sи\s|\sand\s|\s)(?:не позднее|не позже|not? later than)\s+(.+)$/iu;
const dashed = /^(.+?)\s*(?:[-–—]|\s(?:to|do|bis|по|au)\s)\s*(.+)$/iu;

/** Reads a range; the earlier end borrows month and year of the later. Null when it is none. */
export function readRange(text: string, context: DateContext): DateReading | null {
  for (const pattern of [notEarlierNotLater, between, dashed]) {
    for (const cut of cutsOf(text, pattern)) {
      const reading = rangeOf(cut, context);
      if (reading !== null) return reading;
    }
  }
  return null;
}

const either = /^(.+?)\s+(?:or|или|oder|ou)\s+(.+)$/iu;

/** `3 or 5 May 1917`: one of two, as the set `[1917-05-03,1917-05-05]`. Null when it is none. */
export function readEither(text: string, context: DateContext): DateReading | null {
  const cut = either.exec(text);
  const range = cut === null ? null : rangeOf([cut[1] ?? "", cut[2] ?? ""], context);
  if (range?.edtf == null) return range;
  return { ...range, edtf: `[${range.edtf.replace("/", ",")}]` };
}

/** A dash may also belong to a date (`1917-05-03`), so every dash is tried. */
function cutsOf(text: string, pattern: RegExp): [string, string][] {
  const first = pattern.exec(text);
  if (first === null) return [];
  const cuts: [string, string][] = [[first[1] ?? "", first[2] ?? ""]];
  if (pattern !== dashed) return cuts;
  for (const hit of text.matchAll(/\s*[-–—]\s*/gu)) {
    cuts.push([text.slice(0, hit.index), text.slice(hit.index + hit[0].length)]);
  }
  return cuts;
}

function rangeOf([left, right]: [string, string], context: DateContext): DateReading | null {
  const start = printedParts(left, true);
  const end = printedParts(right, true);
  if (start === null || end === null) return null;
  const onlyYear = start.day === null && start.month === null && start.year !== null;
  // `1917–18`: the second number is a year, not a day.
  const shortYear = onlyYear && start.year?.digits === 4 && end.month === null && end.year === null;
  if (shortYear) {
    const year = Math.floor((start.year?.value ?? 0) / 100) * 100 + (end.day ?? 0);
    const doubts = /^\d{4}-(?:0\d|1[0-2])$/u.test(`${left}-${right}`) ? ["This may be a month of one year."] : [];
    return joined(readParts(start, null, context), { ...plainYear(year), doubts });
  }
  if (onlyYear !== (end.day === null && end.month === null && end.year !== null)) return null;
  if (end.month === null && start.month === null && !onlyYear) return null;
  const last = { ...end, month: end.month ?? (end.day === null ? null : start.month), year: end.year ?? start.year };
  const first = { ...start, month: start.month ?? last.month, year: start.year ?? last.year };
  if ((first.day === null) !== (last.day === null)) return null;
  const reading = joined(readParts(first, null, context), readParts(last, null, context));
  if (reading !== null || start.year !== null || last.year === null) return reading;
  // `28 December–3 January 1918` begins in the year before.
  const earlier = { ...first, year: { ...last.year, value: last.year.value - 1 } };
  return joined(readParts(earlier, null, context), readParts(last, null, context));
}

const plainYear = (year: number): DateReading => ({
  edtf: edtfOf(year, null, null),
  calendar: "gregorian",
  inferred: [],
  doubts: [],
});

function joined(start: DateReading, end: DateReading): DateReading | null {
  const unknown = start.edtf === null ? start : end.edtf === null ? end : null;
  if (unknown !== null) return unknown.doubts.length > 0 ? unknown : null;
  if (start.edtf?.includes("/") || end.edtf?.includes("/")) return null;
  if (start.edtf === end.edtf || compareDates(start.edtf, end.edtf) > 0) return null;
  return {
    edtf: `${start.edtf}/${end.edtf}`,
    calendar: end.calendar,
    inferred: [...new Set([...start.inferred, ...end.inferred])],
    doubts: [...new Set([...start.doubts, ...end.doubts])],
  };
}
