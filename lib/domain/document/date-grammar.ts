/**
 * The grammar of printed dates: a text is tried as one day in two styles, one date, a span, a range, and then with the
 * words, brackets and signs that can stand round one.
 */
import { dateBounds } from "./date-bounds";
import { withoutTime, withoutWeekday } from "./date-line-parts";
import { type DateContext, type DateReading, noDay, plainReading, qualified, type Style } from "./date-model";
import { readEither, readPair, readRange } from "./date-pairs";
import { printedParts } from "./date-parts";
import { readDateTimeGroup, readRepublican } from "./date-rare";
import { oldStyleDoubt, readParts } from "./date-readings";
import { readCentury, readDecade, readEra, readSeason, withYearsInFigures } from "./date-spans";
import { dayNumberOfGregorian, gregorianOfJulian } from "./julian";
import { monthName, weekdayName } from "./months";

const undated =
  /^(?:undated|not dated|no date|n\.? ?d\.?|s\.? ?d\.?|o\.? ?d\.?|b\.? ?d\.?|б\.? ?д\.?|б\/д|без даты|sans date|ohne datum)$/iu;
/** `Undated [May 1917]`: the page gives no date, its editor does. */
const undatedButSupplied = /^(?:undated|not dated|no date|n\.? ?d\.?|б\.? ?д\.?)[,;]?\s+\[?([^[\]]+)\]?$/iu;
const styleSuffix =
  /\s*[([]?\s*(?<![\p{L}.])(?:(?<old>O\.? ?S\.?|Old Style|(?:по )?ст(?:арому|\.) ?ст(?:илю|\.?)|с\. ?ст\.?)|(?<fresh>N\.? ?S\.?|New Style|(?:по )?н(?:овому|\.) ?ст(?:илю|\.?)))\s*[)\]]?$/iu;
const lead =
  /^(?:(?:the\s+)?(?:night|evening|morning|afternoon)\s+of|ночь\s+на|on|the|this|le|du|ce|den|d\.|der|dem|am|il|el|dated|dnia|datum|от)\s+/iu;

const about = (edtf: string): string | null => qualified(edtf, "~");
/** Words before a date, and what they make of it; null where they cannot stand before such a date. */
const qualifiers: readonly [RegExp, (edtf: string) => string | null][] = [
  [
    /^(?:not? later than|no later than|on or before|before|by|until|prior to|не позднее|не позже|ранее|до|avant|vor|ne pozdnee|do|przed)\s+/iu,
    (edtf) => ended("../", edtf, ""),
  ],
  [
    /^(?:not? earlier than|no earlier than|on or after|after|since|не ранее|не раньше|позднее|позже|после|après|nach|ne ranee|posle|po)\s+/iu,
    (edtf) => ended("", edtf, "/.."),
  ],
  [
    /^(?:\[?ca?\.\]?|c(?=\d)|circa|about|approximately|approx\.|around|probably|около|ок\.|vers|um|etwa|okolo|ok\.)\s*/iu,
    about,
  ],
  [
    /^(?:at the\s+|the\s+|в\s+)?(?:early|late|mid|beginning of|end of|middle of|начал[оае]|конец|конца|конце|середин[аые]|début|fin|mi|anfang|ende|mitte)(?:[-‐]|\s+(?:in\s+)?)/iu,
    about,
  ],
];
const ended = (before: string, edtf: string, after: string): string | null =>
  edtf.includes("/") ? null : before + edtf + after;

/**
 * Reads a text that is a date and nothing else, with its weekday and time of day if they stand there. Null when it is
 * none; a reading without EDTF when it is a date that tells no day. Brackets round it mean that an editor supplied
 * it, which is told as a doubt (`[1817]` is EDTF `1817?`).
 */
export function parseDate(text: string, context: DateContext = {}): DateReading | null {
  const line = text.replace(/\s+/gu, " ").replace(/^[\s,;]+|[\s.,;:]+$/gu, "");
  if (line.length > 90 || line === "") return null;
  const inside = /^\[([^[\]]+)\]$/u.exec(line)?.[1];
  if (undated.test(inside ?? line)) return noDay("The document is said to be undated.");
  const guess = undatedButSupplied.exec(inside ?? line)?.[1];
  if (guess !== undefined) return supplied(parseDate(guess, context));
  if (inside !== undefined) return supplied(parseDate(inside, context));
  const whole = readWhole(line, context);
  if (whole !== null) return whole;
  const { rest, weekday } = withoutWeekday(withoutTime(line));
  const bare = rest.replace(/[\s.,;:]+$/u, "");
  const reading = bare === line ? null : readWhole(bare, context);
  return reading === null ? null : checkWeekday(reading, weekday);
}

function supplied(reading: DateReading | null): DateReading | null {
  if (reading === null) return null;
  const edtf = reading.edtf === null ? null : qualified(reading.edtf, "?");
  return { ...reading, edtf, doubts: [...reading.doubts, "An editor supplied this date."] };
}

/** The grammar itself: each of its branches either reads the whole text or leaves it to the next. */
function readWhole(line: string, context: DateContext): DateReading | null {
  let text = withYearsInFigures(line);
  while (lead.test(text)) text = text.replace(lead, "");
  if (/\p{Script=Cyrillic}{3}/u.test(text)) return readPlain(text, { ...context, russian: context.russian ?? true });
  return readPlain(text, context);
}

function readPlain(text: string, context: DateContext): DateReading | null {
  const special = readRepublican(text) ?? readDateTimeGroup(text, context);
  if (special !== null) return special;
  const pair = readPair(text, context);
  if (pair !== null && printedParts(text) === null) return pair;
  const suffix = styleSuffix.exec(text);
  if (suffix !== null && suffix.index > 0) {
    const style = suffix.groups?.old === undefined ? "gregorian" : "julian";
    return readSingle(text.slice(0, suffix.index).replace(/,$/u, ""), style, context);
  }
  return (
    readUncertain(text, context) ??
    readSpan(text) ??
    readSingle(text, null, context) ??
    readBracketed(text, context) ??
    readEither(text, context) ??
    readRange(text, context) ??
    readQualified(text, context)
  );
}

const readSpan = (text: string): DateReading | null =>
  readSeason(text) ?? readDecade(text) ?? readCentury(text) ?? readEra(text);

function readSingle(text: string, style: Style, context: DateContext): DateReading | null {
  const parts = printedParts(text);
  if (parts !== null) return readParts(parts, style, context);
  // What an instructor types may be EDTF already.
  const isEdtf =
    style === null && /^[\d.]{2}[\dX.?~%/-]*$/u.test(text) && /[/X?~%]/u.test(text) && dateBounds(text) !== null;
  return isEdtf ? plainReading(text) : null;
}

/** `1817?`, `May 1817 (?)`, `?May 1817`. */
function readUncertain(text: string, context: DateContext): DateReading | null {
  const found = /^(?:(.+?)\s*(?:\?|[([]\?[)\]])|\?\s*(.+))$/u.exec(text);
  const reading = found === null ? null : readPlain((found[1] ?? found[2] ?? "").trim(), context);
  return reading === null ? null : { ...reading, edtf: reading.edtf === null ? null : qualified(reading.edtf, "?") };
}

function readQualified(text: string, context: DateContext): DateReading | null {
  for (const [pattern, qualify] of qualifiers) {
    const rest = text.replace(pattern, "").replace(/^the\s+/iu, "");
    if (rest === text) continue;
    // Below a title that says about when, three figures are a year: `c. 371`.
    const reading = /^\d{3}$/u.test(rest) ? plainReading(`0${rest}`) : readPlain(rest, context);
    const edtf = reading?.edtf == null ? null : qualify(reading.edtf);
    if (reading !== null) return edtf === null && reading.edtf !== null ? null : { ...reading, edtf };
  }
  return null;
}

/** `December 5, [1917]`: an editor supplied a part. A year in brackets is uncertain alone; else the whole date is. */
function readBracketed(text: string, context: DateContext): DateReading | null {
  const found = /^([^[\]]*)\[([^[\]]+)\]([^[\]]*)$/u.exec(text);
  if (found === null) return null;
  const [, before = "", inner = "", after = ""] = found;
  const reading = readPlain(`${before}${inner}${after}`.replace(/\s+/gu, " ").trim(), context);
  if (reading?.edtf == null) return reading;
  const yearOnly =
    /^\d{4}\??$/u.test(inner.trim()) && reading.calendar !== "julian" && /^\d{4}-[^/?~%]+$/u.test(reading.edtf);
  const edtf = yearOnly ? reading.edtf.replace(/^\d{4}/u, "$&?") : qualified(reading.edtf, "?");
  return { ...reading, edtf, doubts: [...reading.doubts, "An editor supplied the part in brackets."] };
}

/** A weekday that does not fit is a doubt; one that fits New Style settles the style of a Russian date. */
function checkWeekday(reading: DateReading, weekday: number | null): DateReading {
  const day = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(reading.edtf ?? "");
  if (weekday === null || day === null || (reading.edtf ?? "") < "1582-10-15") return reading;
  const printed = { year: Number(day[1]), month: Number(day[2]), day: Number(day[3]) };
  const fits = (number: number): boolean => number % 7 === weekday;
  if (fits(dayNumberOfGregorian(printed))) {
    return { ...reading, doubts: reading.doubts.filter((doubt) => doubt !== oldStyleDoubt) };
  }
  const words = `${printed.day} ${monthName(printed.month)} ${printed.year}`;
  const was = weekdayName(dayNumberOfGregorian(printed) % 7);
  const old = reading.calendar !== "julian" && fits(dayNumberOfGregorian(gregorianOfJulian(printed)));
  const style = old ? `; it was one in Old Style` : "";
  return { ...reading, doubts: [...reading.doubts, `${words} was a ${was}, not a ${weekdayName(weekday)}${style}.`] };
}
