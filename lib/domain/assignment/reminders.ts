/** Students who are reminded of an assignment, in the application itself. */

/** Whom to remind: everybody of a kind, on all pages, or those that were ticked. */
export const remindedKinds = ["unopened", "missing", "chosen"] as const;
export type RemindedKind = (typeof remindedKinds)[number];

/** Nobody is reminded of the same assignment again within this time, in milliseconds. */
export const REMINDER_PAUSE = 3_600_000;

/** Longest words of a reminder, in UTF-16 units. */
export const LONGEST_REMINDER = 1000;

/** A student who can be reminded: has not submitted, and still may. */
export interface ToRemind {
  id: string;
  name: string;
  sections: string[];
  opened: boolean;
  /** When they were reminded last. */
  remindedAt: Date | null;
}

/** One sending. */
export interface SentReminder {
  at: Date;
  by: string;
  words: string | null;
  /** Names of those it went to, in the order of names. */
  to: string[];
  /** How many of them have seen it. */
  seen: number;
}

export interface ReminderPage {
  courseTitle: string;
  title: string;
  mayEdit: boolean;
  /** Number of the published version; null for a draft, of which nobody is reminded. */
  version: number | null;
  timeZone: string;
  maySend: boolean;
  /** How many can be reminded, and how many of them have not opened it. */
  missing: number;
  unopened: number;
  /** One page of those who can be reminded. */
  students: { rows: ToRemind[]; page: number; pages: number };
  /** One page of the sendings, newest first. */
  sent: { rows: SentReminder[]; page: number; pages: number };
}

/** A reminder as its student finds it. */
export interface UnseenReminder {
  id: string;
  courseId: string;
  courseTitle: string;
  assignmentId: string;
  title: string;
  timeZone: string;
  by: string;
  words: string | null;
  at: Date;
}

/** What sending came to, in a sentence. `waiting`: those who were reminded within the hour. */
export function sentInWords(sent: number, waiting: number): string {
  const people = (count: number) => (count === 1 ? "1 student" : `${count} students`);
  const before = `${people(waiting)} ${waiting === 1 ? "was" : "were"} reminded within the last hour`;
  if (sent === 0) return waiting > 0 ? `Nobody was reminded: ${before}.` : "Nobody was reminded.";
  return `${people(sent)} will see it on their first page.${waiting > 0 ? ` ${before} and not again.` : ""}`;
}
