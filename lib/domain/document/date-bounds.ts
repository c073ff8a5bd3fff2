/**
 * The first and the last day that an EDTF date can mean, for sorting and for filters by date. It is also the strict
 * check of EDTF: what this cannot read is not of level 0, 1 or 2 as Headnote writes it.
 */
import { dayExists, dayNumberOfGregorian } from "./julian";

/** Julian day numbers of the first and last day; null where a date is open at that end or of any year (`XXXX`). */
export interface DateBounds {
  earliest: number | null;
  latest: number | null;
}

const date =
  /^(?:[?~%](?=\d))?(?:(?<year>-?\d{4})|(?<decade>\d{3})X|(?<century>\d{2})XX|XXXX)[?~%]?(?:-[?~%]?(?<month>\d{2}|XX)[?~%]?(?:-[?~%]?(?<day>\d{2}|XX)[?~%]?)?)?$/u;

/** First and last years of a date's year part; null for any year. */
function yearsOf(groups: Record<string, string | undefined>): [number, number] | null {
  if (groups.year !== undefined) return [Number(groups.year), Number(groups.year)];
  if (groups.decade !== undefined) return [Number(groups.decade) * 10, Number(groups.decade) * 10 + 9];
  return groups.century === undefined ? null : [Number(groups.century) * 100, Number(groups.century) * 100 + 99];
}

function lastDay(year: number, month: number): number {
  return [31, 30, 29, 28].find((day) => dayExists({ year, month, day }, "gregorian")) ?? 28;
}

/** Months of a season: spring is March to May; winter runs from December into the next year. */
function monthsOf(year: number, month: number): [first: [number, number], last: [number, number]] | null {
  if (month >= 1 && month <= 12)
    return [
      [year, month],
      [year, month],
    ];
  if (month === 24)
    return [
      [year, 12],
      [year + 1, 2],
    ];
  return month >= 21 && month <= 23
    ? [
        [year, (month - 20) * 3],
        [year, (month - 20) * 3 + 2],
      ]
    : null;
}

function boundsOfOne(edtf: string): DateBounds | null {
  const groups = date.exec(edtf)?.groups;
  if (groups === undefined || edtf === "-0000") return null;
  const years = yearsOf(groups);
  const masked = years === null || years[0] !== years[1];
  const shown = (part: string | undefined): number | null =>
    part === undefined || part === "XX" ? null : Number(part);
  const [month, day] = [shown(groups.month), shown(groups.day)];
  if (month === null && day !== null) return null;
  const [from, to] = years ?? [2000, 2000];
  const first = month === null ? ([from, 1] as const) : monthsOf(from, month)?.[0];
  const last = month === null ? ([to, 12] as const) : monthsOf(to, month)?.[1];
  // A season has no days, and no mask.
  if (first === undefined || last === undefined || (month !== null && month > 12 && (day !== null || masked)))
    return null;
  if (day !== null && !dayExists({ year: masked ? 2000 : from, month: month ?? 0, day }, "gregorian")) return null;
  if (years === null) return { earliest: null, latest: null };
  return {
    earliest: dayNumberOfGregorian({ year: first[0], month: first[1], day: day ?? 1 }),
    latest: dayNumberOfGregorian({ year: last[0], month: last[1], day: day ?? lastDay(last[0], last[1]) }),
  };
}

/** Bounds of an EDTF date, interval or set; null when it is not valid EDTF, or an interval that ends before it begins. */
export function dateBounds(edtf: string): DateBounds | null {
  if (/^\[[^[\]]+\]$/u.test(edtf)) return boundsOfSet(edtf.slice(1, -1).split(","));
  const [start = "", end, ...more] = edtf.split("/");
  if (more.length > 0) return null;
  if (end === undefined) return boundsOfOne(start);
  if (start === ".." && end === "..") return null;
  const open: DateBounds = { earliest: null, latest: null };
  const first = start === ".." ? open : boundsOfOne(start);
  const last = end === ".." ? open : boundsOfOne(end);
  if (first === null || last === null) return null;
  const backwards = first.earliest !== null && last.latest !== null && first.earliest > last.latest;
  return backwards ? null : { earliest: first.earliest, latest: last.latest };
}

/** `[1937-10-28,1938-10-28]`: one of several days, from the first to the last of them; of any year when one of them is. */
function boundsOfSet(dates: readonly string[]): DateBounds | null {
  const all = dates.map(boundsOfOne).filter((bounds) => bounds !== null);
  if (all.length < dates.length) return null;
  const [first, last] = [all.map(({ earliest }) => earliest), all.map(({ latest }) => latest)];
  return {
    earliest: first.includes(null) ? null : Math.min(...first.map(Number)),
    latest: last.includes(null) ? null : Math.max(...last.map(Number)),
  };
}

/**
 * Order of two EDTF dates by their first day, then by their last. A date open at one end stands where its other end
 * is (`../1921-07-05` among July 1921); what has no day at all, or is null, stands last.
 */
export function compareDates(a: string | null, b: string | null): number {
  const [first, second] = [sortKey(a), sortKey(b)];
  return compareKeys(first[0], second[0]) || compareKeys(first[1], second[1]);
}

function sortKey(edtf: string | null): [number, number] {
  const bounds = edtf === null ? null : dateBounds(edtf);
  const earliest = bounds?.earliest ?? bounds?.latest ?? Number.POSITIVE_INFINITY;
  return [earliest, bounds?.latest ?? earliest];
}

const compareKeys = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);
