/**
 * Dates of documents in three layers: what is printed, what day that is (EDTF, ISO 8601-2, always in the Gregorian
 * calendar), and where it was read. A missing year or century is completed only from what the caller states, and is
 * then marked as inferred; a doubt is told, never decided. This file is the door; the grammar lies beside it.
 */
import { edtfOfDay, gregorianOfJulian } from "./julian";
import type { DocumentDate } from "./model";

export { dateBounds } from "./date-bounds";
export { parseDate } from "./date-grammar";
export { type DateLine, parseDateLine, parseReceived } from "./date-line";
export { type DateContext, type DateReading, documentDate } from "./date-model";

/** The same printed day read as Old Style: EDTF moved by 10 to 13 days. Null unless a single day is known. */
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
