/**
 * Dates of documents in three layers: what is printed, what day that is (EDTF, ISO 8601-2, always in the Gregorian
 * calendar), and where it was read. A missing year or century is completed only from what the caller states, and is
 * then marked as inferred; a doubt is told, never decided.
 */
import { type DateContext, type DateReading, dateForms } from "./date-forms";
import { edtfOfDay, gregorianOfJulian } from "./julian";
import type { DocumentDate } from "./model";

export type { DateContext, DateReading } from "./date-forms";

const styleSuffix =
  /\s*[([]?\s*\b(?:(O\.? ?S\.?|Old Style|ст\. ?ст\.|с\. ?ст\.)|(N\.? ?S\.?|New Style|н\. ?ст\.))\s*[)\]]?$/iu;
const weekday =
  /^(?:on\s+)?(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+|^(?:понедельник|вторник|среда|четверг|пятница|суббота|воскресенье),?\s+/iu;
const time =
  /[,;]?\s+(?:at\s+)?(?:\d{1,2}[.:]\d{2}(?:\s*[ap]\.?\s?m\.?)?|\d{1,2}(?:[.:]\d{2})?\s*(?:[ap]\.?\s?m\.?|o'clock|hours)|noon|midnight|morning|evening|afternoon|night)$/iu;

function readOne(text: string, context: DateContext): DateReading | null {
  const suffix = styleSuffix.exec(text);
  const style = suffix === null ? null : suffix[1] === undefined ? "gregorian" : "julian";
  const rest = suffix === null ? text : text.slice(0, suffix.index).trim();
  for (const form of dateForms) {
    const found = form.pattern.exec(rest);
    const reading = found === null ? null : form.read({ ...found.groups }, style, context);
    if (reading !== null) return reading;
  }
  return null;
}

const isDay = (reading: DateReading | null): reading is DateReading & { edtf: string } =>
  reading !== null && reading.edtf !== null;

/** `3-7 March 1917`, `June 1936 to July 1937`, `1936-1938`: the earlier end borrows month and year of the later. */
function readRange(text: string, context: DateContext): DateReading | null {
  const cut = /^(.+?)\s*(?:[-–—]|\bto\b|\bdo\b)\s*(.+)$/iu.exec(text);
  if (cut === null) return null;
  const [, left = "", right = ""] = cut;
  // `March 3-7, 1917`: the month stands on the left only.
  const headed = /^([\p{L}.]+)\s+\d{1,2}$/u.exec(left)?.[1];
  const end = readOne(right, context) ?? (headed === undefined ? null : readOne(`${headed} ${right}`, context));
  if (!isDay(end)) return null;
  const tail = /^\d{1,2}\s+(.+)$/u.exec(right)?.[1] ?? "";
  const yearOfEnd = /(\d{4})$/u.exec(right)?.[1] ?? "";
  for (const candidate of [left, `${left} ${yearOfEnd}`, `${left}, ${yearOfEnd}`, `${left} ${tail}`]) {
    const start = readOne(candidate.trim(), context);
    if (isDay(start) && start.edtf < end.edtf && /\d{4}/u.test(candidate)) {
      return { ...end, edtf: `${start.edtf}/${end.edtf}`, inferred: [...start.inferred, ...end.inferred] };
    }
  }
  return null;
}

const qualifiers: readonly [RegExp, (edtf: string) => string][] = [
  [/^(?:not? later than|no later than|before|by|не позднее)\s+/iu, (edtf) => `../${edtf}`],
  [/^(?:not? earlier than|after|не ранее)\s+/iu, (edtf) => `${edtf}/..`],
  [/^(?:ca?\.|circa|about|approximately|около)\s*/iu, (edtf) => `${edtf}~`],
];

/**
 * Reads a text that is a date and nothing else. Null when it is none. Brackets round it mean that an editor supplied
 * it, which is told as a doubt (`[1817]` is EDTF `1817?`).
 */
export function parseDate(text: string, context: DateContext = {}): DateReading | null {
  const trimmed = text
    .trim()
    .replace(/[\s.,;:]+$/u, (end) => (/\.$/u.test(end) && /[A-Za-zг]\.$/u.test(text.trim()) ? "." : ""));
  const inside = /^\[(.+)\]$/u.exec(trimmed)?.[1];
  if (inside !== undefined) {
    const reading = parseDate(inside, context);
    const edtf = isDay(reading) && !reading.edtf.includes("/") ? `${reading.edtf}?` : (reading?.edtf ?? null);
    return reading === null ? null : { ...reading, edtf, doubts: [...reading.doubts, "An editor supplied this date."] };
  }
  for (const [pattern, qualify] of qualifiers) {
    const rest = trimmed.replace(pattern, "");
    if (rest === trimmed) continue;
    const reading = readOne(rest, context);
    return isDay(reading) ? { ...reading, edtf: qualify(reading.edtf) } : null;
  }
  const bare = trimmed.replace(/\.$/u, "");
  return readOne(trimmed, context) ?? readOne(bare, context) ?? readRange(bare, context);
}

/** A date line: optional place, weekday and time round a date, `Petrograd, Monday, 27 February 1917, 6.30 a.m.` */
export interface DateLine {
  reading: DateReading;
  place: string | null;
}

/** Reads a whole printed line as a date line; null when anything is left over. */
export function parseDateLine(text: string, context: DateContext = {}): DateLine | null {
  if (text.length > 90 || !/\d/u.test(text)) return null;
  const line = text.replace(/\s+/gu, " ").trim();
  const core = line
    .replace(/[.,;]+$/u, "")
    .replace(time, "")
    .replace(weekday, "");
  for (const candidate of [line.replace(weekday, ""), core]) {
    const reading = parseDate(candidate, context);
    if (reading !== null) return { reading, place: null };
  }
  const cuts = [...core.matchAll(/,\s+|\s+[-–—]\s+|\.\s+/gu)].slice(0, 3);
  for (const cut of cuts) {
    const place = core.slice(0, cut.index);
    const rest = core.slice(cut.index + cut[0].length).replace(weekday, "");
    const placeLike =
      /^(?:\p{Lu}[\p{L}'’.-]*)(?:[ ,]+(?:\p{Lu}[\p{L}'’.-]*|de|la|on|sur|am))*$/u.test(place) && !/\d/u.test(place);
    const reading = placeLike ? parseDate(rest, context) : null;
    if (reading !== null) return { reading, place };
  }
  return null;
}

/** A reading as it is stored with a document. */
export function documentDate(printed: string, reading: DateReading, basis: DocumentDate["basis"]): DocumentDate {
  return { printed, edtf: reading.edtf, calendar: reading.calendar, basis, inferred: reading.inferred };
}

/** The same printed day read as Old Style: EDTF moved by 11, 12 or 13 days. Null unless a single day is known. */
export function asOldStyle(date: DocumentDate): DocumentDate | null {
  const day = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(date.edtf ?? "");
  if (day === null || date.calendar === "julian") return null;
  const edtf = edtfOfDay(gregorianOfJulian({ year: Number(day[1]), month: Number(day[2]), day: Number(day[3]) }));
  return { ...date, edtf, calendar: "julian" };
}

/** The century in which most four-digit years of a text lie (1900 for a text of 1917–1948); null without any. */
export function centuryOf(text: string): number | null {
  const counts = new Map<number, number>();
  for (const [found] of text.matchAll(/(?<![\d.,/-])(?:1\d|20)\d{2}(?![\d/])/gu)) {
    const century = Math.floor(Number(found) / 100) * 100;
    counts.set(century, (counts.get(century) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
