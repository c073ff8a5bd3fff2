/**
 * A printed line that dates a document: a place before or after the day, a weekday, the hour, and in diplomatic papers
 * a second date in brackets, when it was received: `Petrograd, April 29, 1917, 8 p.m. [Received April 30, 6.30 a.m.]`.
 */
import { compareDates } from "./date-bounds";
import { readForeign } from "./date-foreign";
import { parseDate } from "./date-grammar";
import { withoutTime } from "./date-line-parts";
import { type DateContext, type DateReading, documentDate } from "./date-model";

import type { OtherDate } from "./model";
import { monthPattern } from "./months";

/** A date line as read; `others` has the date of receipt when the line prints it. */
export interface DateLine {
  reading: DateReading;
  place: string | null;
  others: OtherDate[];
}

const received =
  /\s*[[(]\s*(?:rec(?:eived|['’]?d|d\.|v['’]?d)|получен[оа]?|reçu|erhalten)\s*:?\s+(?:at\s+)?(?<date>[^[\]()]*?)[\s.]*[\])]\s*\.?$/iu;

/**
 * `[Received April 30, 6.30 a.m.]`, in brackets of its own: the date of receipt. A missing year is that of `written`
 * (the date of writing), or the next when the day would lie before it; it is then marked as inferred. An hour alone
 * is of the same day.
 */
export function parseReceived(text: string, written: DateReading | null, context: DateContext = {}): OtherDate | null {
  const found = received.exec(text);
  if (found === null) return null;
  const printed = found[0].trim().replace(/^[[(]\s*|[\])]\s*\.?$/gu, "");
  const year = Number(/^\d{4}/u.exec(written?.edtf ?? "")?.[0]) || (context.year ?? null);
  const words = found.groups?.date ?? "";
  const sameDay = withoutTime(`, ${words}`).replace(/^[\s,]+/u, "") === "" && written?.edtf != null;
  if (sameDay) {
    const day = { ...documentDate(printed, written, "dateline"), inferred: ["year", "month", "day"] as const };
    return { ...day, inferred: [...day.inferred], role: "received" };
  }
  const first = parseDate(words, { ...context, year });
  if (first === null) return null;
  const early = first.inferred.includes("year") && year !== null && compareDates(first.edtf, written?.edtf ?? null) < 0;
  const reading = early ? parseDate(words, { ...context, year: year + 1 }) : first;
  return { ...documentDate(printed, reading ?? first, "dateline"), role: "received" };
}

/** What no date is without: most lines of a book are told by it at once to be none. */
const core = new RegExp(
  `\\d{3}|\\d\\s?[./-]\\s?[\\dIVX]|\\d\\s[IVX]+\\s\\d|['’]\\d{2}|(?<!\\p{L})${monthPattern}|\\d.{0,12}\\b(?:an|century)\\b|\\bundated\\b|n\\. ?d\\.|б\\. ?д\\.|\\bM[DCLXVI]{3,}\\b`,
  "iu",
);

/** Reads a whole printed line as a date line; null when anything is left over. */
export function parseDateLine(text: string, context: DateContext = {}): DateLine | null {
  if (text.length > 300 || !/\d|undated|not dated|no date|n\. ?d|б\. ?д|M[DCLXVI]{3}/iu.test(text)) return null;
  const line = text.replace(/\s+/gu, " ").trim();
  if (line.length > 140 || !core.test(line)) return null;
  const second = received.exec(line);
  const found = readLine(second === null ? line : line.slice(0, second.index), context);
  if (found === null) return null;
  const other = second === null ? null : parseReceived(line, found.reading, context);
  return second !== null && other === null ? null : { ...found, others: other === null ? [] : [other] };
}

function readLine(text: string, context: DateContext): Omit<DateLine, "others"> | null {
  const line = text.replace(/[\s.,;]+$/u, "").replace(/^\(([^()]*\d{3}[^()]*)\)$/u, "$1");
  if (line.length > 90) return null;
  const alone = parseDate(line, context) ?? readForeign(line, context);
  if (alone !== null) return { reading: alone, place: null };
  for (const { before, joint, after } of cutsOf(line)) {
    const first = isPlace(before) ? parseDate(after, context) : null;
    if (first !== null && placeFits(before, joint, first)) return { reading: first, place: placeName(before) };
    const last = joint.trim() !== "" && isPlace(after) ? parseDate(before, context) : null;
    if (last !== null && placeFits(after, joint, last)) return { reading: last, place: placeName(after) };
  }
  return null;
}

/** A year alone stands beside a short name only; without a sign between, there must be a day. */
function placeFits(place: string, joint: string, { edtf }: DateReading): boolean {
  if (edtf === null) return true;
  if (joint.trim() === "") return /\d{2}-\d{2}-\d{2}/u.test(edtf);
  return /-\d{2}/u.test(edtf) || place.split(" ").length <= 2;
}

/** Where place and date may part: at a comma, stop or dash, or where the figures begin. */
function cutsOf(line: string): { before: string; joint: string; after: string }[] {
  const whole = [line, withoutTime(line)].filter((form, index, all) => all.indexOf(form) === index);
  return whole.flatMap((form) => {
    const joints = [...form.matchAll(placeJoints)].slice(0, 8);
    return joints.map((hit) => ({
      before: form.slice(0, hit.index) + (/^[.,]?([\])])/u.exec(hit[0])?.[1] ?? (/^\.,/u.test(hit[0]) ? "." : "")),
      joint: hit[0],
      after: form.slice(hit.index + hit[0].length),
    }));
  });
}

const placeJoints =
  /[,.;:]\]?,?\s+|\s+[-–—]\s+|[—–](?=\s?\p{Lu}|\s?\d)|[\])]\s*,?\s*(?=\S)|\s+(?=\d|(?:this|the|le|den)\s)/gu;
const placeWord = "(?:\\p{Lu}[\\p{L}'’.-]*|[(\\[]\\p{Lu}[\\p{L}'’. -]*[)\\]])";
const small =
  "(?:de|du|la|le|les|on|upon|sur|am|an|der|of|the|near|before|off|outside|opposite|aboard|at|del|di|bei|vor|devant|na|in|в|на|под|[vdabiou]\\.)";
const placeForm = new RegExp(
  `^(?:[Aa]t (?:the )?|[Gg]iven at (?:the )?|[Dd]one at |[Ww]ritten (?:at|in|from) |à |г\\. ?|ст\\. ?|гор\\. ?)?${placeWord}(?:[ ,]+(?:${small} )*${placeWord})*$`,
  "u",
);

function isPlace(text: string): boolean {
  const bare = text.replace(/^[[(](.*?),?[\])]$/u, "$1").replace(/^\s+|[\s,.]+$/gu, "");
  return bare.length <= 60 && placeForm.test(bare) && !/\d/u.test(bare) && named.test(bare) && !notPlaces.test(bare);
}

/** A place has more than a letter and a stop; a newspaper is none. */
const named = /^(?!.*\b(?:Times|Gazette|Journal|Herald|Tribune|Post|News)$).*(?:\p{L}\p{Ll}|\p{Lu}{3})/u;

/** Words in capitals before a date that name no place. */
const notPlaces =
  /^(?:To|Born|Died|Mr|Mrs|Dr|Enclosure|Translation|Copy|Draft|Easter|Christmas|Passover|Pravda|Izvesti[iy]?a|Правда|Известия|Published|Printed|Source|From|In|On|Dated|Letter|Report|Note|Received|Signed|Vol|No|Order|Decree|Telegram|Chapter|Part|Page|See|Ibid|Cf|Approximately|January|February|March|April|May|June|July|August|September|October|November|December)(?![\p{L}-])/iu;

const placeName = (text: string): string =>
  text
    .replace(/^[[(](.*?),?[\])]$/u, "$1")
    .replace(/^(?:(?:given |done )?at (?:the )?|written (?:at|in|from) |à |г\. ?)/iu, "")
    .replace(/[\s,]+$/u, "");
