/** The next moment at which something ends for a student who writes, and how it is said while it comes near. */
import { type AssignmentDates, allowed, closingTime, lateFrom } from "./allowed";

/** What ends: the due time; the grace after it, from when on work is late; or the time in which anything is accepted. */
type Ending = "due" | "late" | "closes";

/** The dates of one student as a page hears of them: instants in milliseconds, by the clock of the server. */
export interface OwnDeadline {
  now: number;
  /** Null: nothing ends any more, or ever. */
  next: { at: number; means: Ending } | null;
  /** What holds now, in a sentence. */
  why: string;
  /** Changes when the dates change, and not when time passes. */
  dates: string;
}

/** The deadline of one student at `now`; `over`: they have submitted, once and for all, and wait for nothing. */
export function ownDeadline(now: Date, dates: AssignmentDates, over: boolean): OwnDeadline {
  const { opensAt, dueAt } = dates;
  const closesAt = closingTime(dates);
  const ends: [Date | null, Ending][] = [
    [closesAt, "closes"],
    [dueAt, "due"],
    [lateFrom(dates), "late"],
  ];
  const { why, mayWrite } = allowed(now, dates);
  // What falls on the same instant is said by what it means most: it closes, it is due, it is late.
  const [first] = ends
    .flatMap(([at, means]) => (at && at > now ? [{ at: at.getTime(), means }] : []))
    .toSorted((a, b) => a.at - b.at);
  const instants = [opensAt, dueAt, lateFrom(dates), closesAt].map((at) => at?.getTime() ?? "");
  return { now: now.getTime(), next: mayWrite && !over ? (first ?? null) : null, why, dates: instants.join(" ") };
}

/** Minutes before the end at which it is said aloud; the first of them is when it is said at all. */
export const STEPS = [60, 10, 1] as const;

const minute = 60_000;

/** Minutes that are left, the one that runs counted; 0 when it is over. */
export const minutesLeft = (now: number, at: number): number => Math.max(0, Math.ceil((at - now) / minute));

/** Is a step reached or passed between two looks at the minutes that are left? A page that slept may pass several. */
export const isStep = (before: number, left: number): boolean =>
  left > 0 && STEPS.some((step) => left <= step && step < before);

/** Milliseconds until the line changes: the next minute, or the first at which there is a line. */
export function untilNextWords(now: number, at: number): number {
  const left = at - now;
  return left > STEPS[0] * minute ? left - STEPS[0] * minute : left % minute || minute;
}

/** "Closes in 10 minutes."; null while it is far off, and when it is over. */
export function deadlineWords(means: Ending, left: number): string | null {
  if (left <= 0 || left > STEPS[0]) return null;
  const minutes = left === 1 ? "1 minute" : `${left} minutes`;
  return { due: `Due in ${minutes}.`, late: `Counts as late in ${minutes}.`, closes: `Closes in ${minutes}.` }[means];
}
