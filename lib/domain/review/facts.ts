/** What is known of a document as the words of a form, and back. Empty words are "not stated". */
import { asOldStyle } from "../document/dates";
import { type DocumentDate, genres, type Meta } from "../document/model";
import { writtenDate } from "./own-answer";

/** One line of words for each fact that can be written. `calendar` is that of the date, as its printed form counts. */
export interface FactWords {
  title: string;
  genre: string;
  date: string;
  calendar: string;
  senders: string;
  recipients: string;
  place: string;
  messageNumber: string;
  language: string;
  originalLanguage: string;
  translator: string;
  editor: string;
  sourceBook: string;
  priorPublication: string;
  rights: string;
}

/** The calendars a date may be counted in. */
export const calendars: readonly { value: DocumentDate["calendar"]; label: string }[] = [
  { value: "gregorian", label: "New Style (Gregorian)" },
  { value: "julian", label: "Old Style (Julian)" },
  { value: "unknown", label: "not known" },
];

/** The facts in words; the date as printed. */
export function factWords(meta: Meta): FactWords {
  return {
    title: meta.title ?? "",
    genre: meta.genre ?? "",
    date: meta.date?.printed ?? meta.date?.edtf ?? "",
    calendar: meta.date?.calendar ?? "unknown",
    senders: meta.senders.join("; "),
    recipients: meta.recipients.join("; "),
    place: meta.place ?? "",
    messageNumber: meta.messageNumber ?? "",
    language: meta.language,
    originalLanguage: meta.originalLanguage ?? "",
    translator: meta.translator ?? "",
    editor: meta.editor ?? "",
    sourceBook: meta.sourceBook ?? "",
    priorPublication: meta.priorPublication ?? "",
    rights: meta.rights ?? "",
  };
}

const names = (words: string): string[] =>
  words
    .split(";")
    .map((name) => name.trim())
    .filter((name) => name !== "");

/**
 * A date as it is written, counted in the calendar that was chosen: an Old Style day is converted, a calendar that is
 * not known leaves the day as it is read. Null for empty words.
 */
export function dateInCalendar(words: string, calendar: string): DocumentDate | null {
  const stated = words.trim();
  if (stated === "") return null;
  const read = writtenDate(stated);
  if (calendar === "julian") return asOldStyle(read) ?? { ...read, calendar };
  return calendar === "gregorian" || calendar === "unknown" ? { ...read, calendar } : read;
}

/** Only the facts whose words have changed, ready to be set. */
export function changedFacts(meta: Meta, words: FactWords): Partial<Meta> {
  const known = factWords(meta);
  const differs = (name: keyof FactWords) => words[name].trim() !== known[name].trim();
  const stated = (name: keyof FactWords) => words[name].trim() || null;
  const set = <Name extends keyof Meta & keyof FactWords>(name: Name) =>
    differs(name) ? { [name]: stated(name) } : {};
  // A new date is read as it is written, unless a calendar was chosen for it.
  const calendar = differs("calendar") ? words.calendar : null;
  const dated = differs("date") || calendar !== null;
  return {
    ...set("title"),
    ...(differs("genre") && { genre: genres.find((genre) => genre === words.genre) ?? null }),
    ...(dated && { date: dateInCalendar(words.date, calendar ?? "") }),
    ...(differs("senders") && { senders: names(words.senders) }),
    ...(differs("recipients") && { recipients: names(words.recipients) }),
    ...set("place"),
    ...set("messageNumber"),
    ...(differs("language") && stated("language") !== null && { language: words.language.trim() }),
    ...set("originalLanguage"),
    ...set("translator"),
    ...set("editor"),
    ...set("sourceBook"),
    ...set("priorPublication"),
    ...set("rights"),
  };
}
