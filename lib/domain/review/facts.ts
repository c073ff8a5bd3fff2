/** What is known of a document as the words of a form, and back. Empty words are "not stated". */
import { genres, type Meta } from "../document/model";
import { writtenDate } from "./own-answer";

/** One line of words for each fact that can be written. */
export interface FactWords {
  title: string;
  genre: string;
  date: string;
  senders: string;
  recipients: string;
  place: string;
  originalLanguage: string;
  translator: string;
  priorPublication: string;
  rights: string;
}

/** The facts in words; the date as printed. */
export function factWords(meta: Meta): FactWords {
  return {
    title: meta.title ?? "",
    genre: meta.genre ?? "",
    date: meta.date?.printed ?? meta.date?.edtf ?? "",
    senders: meta.senders.join("; "),
    recipients: meta.recipients.join("; "),
    place: meta.place ?? "",
    originalLanguage: meta.originalLanguage ?? "",
    translator: meta.translator ?? "",
    priorPublication: meta.priorPublication ?? "",
    rights: meta.rights ?? "",
  };
}

const names = (words: string): string[] =>
  words
    .split(";")
    .map((name) => name.trim())
    .filter((name) => name !== "");

/** Only the facts whose words have changed, ready to be set. */
export function changedFacts(meta: Meta, words: FactWords): Partial<Meta> {
  const known = factWords(meta);
  const differs = (name: keyof FactWords) => words[name].trim() !== known[name].trim();
  const stated = (name: keyof FactWords) => words[name].trim() || null;
  const date = stated("date");
  return {
    ...(differs("title") && { title: stated("title") }),
    ...(differs("genre") && { genre: genres.find((genre) => genre === words.genre) ?? null }),
    ...(differs("date") && { date: date === null ? null : writtenDate(date) }),
    ...(differs("senders") && { senders: names(words.senders) }),
    ...(differs("recipients") && { recipients: names(words.recipients) }),
    ...(differs("place") && { place: stated("place") }),
    ...(differs("originalLanguage") && { originalLanguage: stated("originalLanguage") }),
    ...(differs("translator") && { translator: stated("translator") }),
    ...(differs("priorPublication") && { priorPublication: stated("priorPublication") }),
    ...(differs("rights") && { rights: stated("rights") }),
  };
}
