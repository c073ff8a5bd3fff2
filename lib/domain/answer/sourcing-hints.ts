/**
 * What the machine may say about a sourcing sheet: whether the author and the date agree with what the record of the
 * document has. Spellings of a name count as one, as the course's name key and its aliases say; dates are compared as
 * spans of days, with room for `about`, and a Russian date may be read by either calendar. Always a hint: a record can
 * be wrong, and who wrote a text is a question for people.
 */
import { dateBounds } from "../document/date-bounds";
import { inOldStyleTime } from "../document/date-readings";
import { dateInWords } from "../document/date-words";
import { asOldStyle, type DateReading, documentDate, parseDate } from "../document/dates";
import type { DocumentDate } from "../document/model";
import { nameKey, words } from "../name/key";

/** What is known of a document beside its text. */
export interface DocumentRecord {
  senders: readonly string[];
  date: DocumentDate | null;
}

/** Two names that the course takes for one. */
export interface NamePair {
  name: string;
  alias: string;
}

/** Initials, numerals and particles tell nobody apart. */
const telling = (name: string): string[] => {
  const all = words(name);
  const long = all.filter((word) => word.length > 2 && !/^[ivxlc]+$/iu.test(word));
  return long.length > 0 ? long : all;
};

const lower = (word: string) => word.toLocaleLowerCase();

/** How many of the telling words of a name stand in what was written, in any spelling, and whether all as printed. */
function found(name: string, written: readonly string[]): { all: boolean; some: boolean; asPrinted: boolean } {
  const keys = new Set(written.flatMap(nameKey));
  const own = telling(name);
  const hits = own.filter((word) => nameKey(word).some((key) => keys.has(key)));
  const plain = new Set(written.map(lower));
  return {
    all: own.length > 0 && hits.length === own.length,
    some: hits.length > 0,
    asPrinted: hits.every((word) => plain.has(lower(word))),
  };
}

/** Names that the course knows one by, itself first. */
function namesOf(sender: string, aliases: readonly NamePair[]): string[] {
  const keys = new Set(nameKey(sender));
  const same = (name: string) => nameKey(name).some((key) => keys.has(key));
  return [sender, ...aliases.flatMap(({ name, alias }) => (same(name) ? [alias] : same(alias) ? [name] : []))];
}

/** One sentence about the author; null when nothing is written or the record names nobody. */
export function authorHint(written: string, record: DocumentRecord, aliases: readonly NamePair[]): string | null {
  const said = words(written);
  if (said.length === 0 || record.senders.length === 0) return null;
  const named = record.senders.join(", ");
  for (const sender of record.senders) {
    for (const name of namesOf(sender, aliases)) {
      const { all, asPrinted } = found(name, said);
      if (!all) continue;
      if (name !== sender) return `the record names ${sender}; your answer has ${name}, another name for the same.`;
      return asPrinted
        ? `the record names ${sender} too.`
        : `the record names ${sender}; your answer has another spelling of it.`;
    }
  }
  const part = record.senders.some((sender) => found(sender, said).some);
  return part ? `the record names ${named}; your answer has a part of that.` : `the record names ${named}.`;
}

/** Words of a sentence that are looked through for a date, and the longest run of them that can be one. */
const LOOKED = 80;
const LONGEST = 7;

/** The first date in a sentence: of the runs of words that are a date, the longest. */
export function dateIn(written: string): DateReading | null {
  const plain = written.replace(/\(?\bold[- ]style\b\)?/giu, "O.S.").replace(/\(?\bnew[- ]style\b\)?/giu, "N.S.");
  const pieces = plain.split(/\s+/u).slice(0, LOOKED);
  for (let from = 0; from < pieces.length; from++) {
    for (let length = Math.min(LONGEST, pieces.length - from); length > 0; length--) {
      const run = pieces.slice(from, from + length).join(" ");
      const reading = /\d/u.test(run) ? parseDate(run.replace(/^[“"(]+|[”")]+$/gu, "")) : null;
      if (reading?.edtf) return reading;
    }
  }
  return null;
}

type Days = [first: number, last: number];

/** Days by which an uncertain or approximate date is stretched at both ends: a day by three, a month, a year by one. */
function stretch(edtf: string): number {
  if (!/[~?%]/u.test(edtf)) return 0;
  const parts = edtf.split("/")[0]?.replace(/^-/u, "").split("-").length ?? 1;
  return parts === 1 ? 366 : parts === 2 ? 31 : 3;
}

function daysOf(edtf: string | null): Days | null {
  const bounds = edtf === null ? null : dateBounds(edtf);
  if (!edtf || !bounds) return null;
  const more = stretch(edtf);
  return [(bounds.earliest ?? Number.NEGATIVE_INFINITY) - more, (bounds.latest ?? Number.POSITIVE_INFINITY) + more];
}

const same = (a: Days, b: Days) => a[0] === b[0] && a[1] === b[1];
const meet = (a: Days, b: Days) => a[0] <= b[1] && b[0] <= a[1];
const within = (a: Days, b: Days) => b[0] <= a[0] && a[1] <= b[1];

/** One sentence about the date; null when no date can be read, or the record has none. */
export function dateHint(written: string, record: DocumentRecord): string | null {
  const there = daysOf(record.date?.edtf ?? null);
  const reading = dateIn(written);
  const here = daysOf(reading?.edtf ?? null);
  if (!record.date?.edtf || !there || !reading?.edtf || !here) return null;
  const says = `the record says ${dateInWords(record.date) ?? record.date.printed ?? record.date.edtf}`;
  if (same(here, there)) return `${says}; so does your answer.`;
  const old = reading.calendar === "julian" ? null : asOldStyle(documentDate(written, reading, "inferred"));
  const oldDays = daysOf(old?.edtf ?? null);
  const mayBeOld = record.date.calendar !== "gregorian" && inOldStyleTime(record.date.edtf);
  if (mayBeOld && oldDays && same(oldDays, there))
    return `${says}; your answer has the same day by the other calendar.`;
  if (within(there, here)) return `${says}; your answer agrees, less exactly.`;
  if (within(here, there)) return `${says}; your answer agrees and is more exact than the record.`;
  if (meet(here, there)) return `${says}; your answer meets it in part.`;
  return `${says}; your answer has another date.`;
}
