/**
 * An instructor's own words as the answer to a question about title, date, place, translator or rights. A date is read
 * by the same grammar as the page's; what it cannot read is kept as printed, without a day to sort by.
 */
import { documentDate, parseDate } from "../document/dates";
import type { DocumentDate } from "../document/model";
import type { Answer, QuestionField } from "../import/model";

/** The fields that may be answered in one's own words, and what is asked for. */
export const ownWords: Partial<Record<QuestionField, string>> = {
  title: "Another title",
  date: "Another date, as you would print it",
  place: "Another place",
  translator: "Another translator",
  rights: "Rights, in your words",
};

/** A date as an instructor writes it, e.g. `28 October 1938` or `January 1948`; basis is always `instructor`. */
export function writtenDate(words: string): DocumentDate {
  const reading = parseDate(words);
  if (reading) return documentDate(words, reading, "instructor");
  return { printed: words, edtf: null, calendar: "unknown", basis: "instructor", inferred: [] };
}

/** The answer that sets a field to these words; null where a question cannot be answered so. Empty words: not stated. */
export function ownAnswer(field: QuestionField, words: string): Answer | null {
  const stated = words.trim() || null;
  switch (field) {
    case "title":
      return { do: "meta", set: { title: stated } };
    case "date":
      return { do: "meta", set: { date: stated === null ? null : writtenDate(stated) } };
    case "place":
      return { do: "meta", set: { place: stated } };
    case "translator":
      return { do: "meta", set: { translator: stated } };
    case "rights":
      return { do: "meta", set: { rights: stated } };
    default:
      return null;
  }
}
