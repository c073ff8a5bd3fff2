/** A course taken to the next term: its texts, skills and assignments, never its people or their work. */
import { Temporal } from "temporal-polyfill";
import { daysLater } from "../assignment/dates";
import type { AssignmentDraft } from "../assignment/draft";

/** The page from which a course is copied. */
export interface CourseCopyPlace {
  title: string;
  term: string | null;
  /** IANA name. */
  timeZone: string;
  documents: number;
  assignments: number;
  /** Wall time of the first due time, `2026-12-03T18:00`; null when nothing is due. */
  firstDue: string | null;
}

/** What the new course is called, its clock, and when its first assignment is due. */
export interface NextTerm {
  title: string;
  term: string | null;
  /** IANA name. */
  timeZone: string;
  /** A day `2027-04-15` in whose week the first assignment is due; null keeps the dates as they are. */
  firstDue: string | null;
  /** Of the press: what comes twice is done once. */
  key: string;
}

/** What copying came to. `leftOut`: one sentence for each thing, with its assignment. */
export interface CourseCopied {
  courseId: string;
  documents: number;
  assignments: number;
  leftOut: string[];
}

/** The first due time among drafts; wall times of one zone sort as text. */
export const firstDueOf = (drafts: readonly Pick<AssignmentDraft, "due">[]): string | null =>
  drafts.flatMap(({ due }) => due ?? []).toSorted()[0] ?? null;

/**
 * Whole weeks, from the week (Monday to Sunday) of a wall time to that of a day: whatever weekday is named, a seminar on
 * Thursdays stays on Thursdays. Throws RangeError for a day that is none.
 */
export function weeksUntil(wall: string, day: string): number {
  const monday = (date: Temporal.PlainDate) => date.subtract({ days: date.dayOfWeek - 1 });
  const from = monday(Temporal.PlainDateTime.from(wall).toPlainDate());
  return from.until(monday(Temporal.PlainDate.from(day)), { largestUnit: "day" }).days / 7;
}

/** The same draft some weeks later; the times of day stay. */
export function weeksLater(draft: AssignmentDraft, weeks: number): AssignmentDraft {
  const later = (wall: string | null) => wall && daysLater(wall, weeks * 7);
  return { ...draft, opens: later(draft.opens), due: later(draft.due), closes: later(draft.closes) };
}

/** A day that exists, `2027-04-15`. */
export function isDay(day: string): boolean {
  try {
    return Temporal.PlainDate.from(day, { overflow: "reject" }).toString() === day;
  } catch {
    return false;
  }
}
