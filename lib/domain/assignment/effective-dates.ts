/**
 * The dates of an assignment for one student, and how they come about. For each of the three: the student's own where
 * one was given to them, else the most generous of their sections', else the assignment's. Hours of extra time are
 * added to due and closing times, as elapsed hours: they do not shrink when the clocks change. Who was asked to revise
 * has at least until the time they were given.
 *
 * Every date is kept with its steps, and the words are made of the steps; the last step is the date that decides.
 */
import { type AssignmentDates, closingTime, lateFrom } from "./allowed";
import type { DateField } from "./schedule";

/** Three instants; null is "not set here". */
export type DateSet = Pick<AssignmentDates, "opensAt" | "dueAt" | "closesAt">;

/**
 * Dates in the place of everybody's. Each is changed (an instant), taken away (`dueCleared`: there is no due time; an
 * opening that is cleared is open at once), or left as it is.
 */
export type OtherDates = DateSet & Record<`${DateField}Cleared`, boolean>;

/** What sets a student apart from the class. */
export interface OwnDates {
  student: OtherDates | null;
  /** Of the sections the student is in; `section` is its name. */
  sections: readonly (OtherDates & { section: string })[];
  /** Accommodation: added to due and closing times. */
  extraHours: number;
  /** When they came into the course; null where that does not matter. */
  joinedAt: Date | null;
  /** Until when they were asked to revise what was returned to them; left out is "were not". */
  reviseUntil?: Date | null;
}

/** One step of the working: what this field came to, and by what. */
export interface DateStep {
  field: DateField;
  by: "assignment" | "section" | "student" | "extra" | "cut-off" | "joined" | "revision";
  at: Date | null;
  /** The section, under `section`. */
  section?: string;
}

export interface EffectiveDates extends AssignmentDates {
  working: readonly DateStep[];
  extraHours: number;
  /** It was over before they joined, and nobody has given them a later date. */
  joinedLate: boolean;
}

/** Nothing sets this person apart. */
export const asEverybody: OwnDates = { student: null, sections: [], extraHours: 0, joinedAt: null };

const columns = { opens: "opensAt", due: "dueAt", closes: "closesAt" } as const;
const fields = ["opens", "due", "closes"] as const;
const hour = 3_600_000;

/** The dates of one student with their working. The order is not repaired here: what breaks it is refused at input. */
export function effectiveDates(base: AssignmentDates, own: OwnDates): EffectiveDates {
  const working = fields.flatMap((field) => [...chosen(field, base, own), ...extraTime(field, base, own)]);
  const { timeZone, graceMinutes = 0, latePolicy = "None" } = base;
  const latePercent = base.latePercent?.toString() ?? null;
  const rule = { timeZone, graceMinutes, latePolicy, latePercent };
  const result = { ...lastOf(working), ...rule, extraHours: own.extraHours };
  const late = cameLate(result, own);
  const before = [...working, ...cutOff(result), ...late];
  const all = [...before, ...revision(lastOf(before), own.reviseUntil ?? null)];
  return {
    ...{ ...result, ...lastOf(all), working: all },
    ...{ reviseUntil: own.reviseUntil ?? null, joinedLate: late.length > 0 },
  };
}

/** The dates before extra time and before anything is cut off: what an extension begins from. */
export function datesGiven(base: AssignmentDates, own: Pick<OwnDates, "student" | "sections">): DateSet {
  return lastOf(fields.flatMap((field) => chosen(field, base, own)));
}

/** What the steps come to. */
export function lastOf(steps: readonly DateStep[]): DateSet {
  const last = (field: DateField) => steps.findLast((step) => step.field === field)?.at ?? null;
  return { opensAt: last("opens"), dueAt: last("due"), closesAt: last("closes") };
}

function chosen(field: DateField, base: DateSet, { student, sections }: Pick<OwnDates, "student" | "sections">) {
  const column = columns[field];
  const steps: DateStep[] = [{ field, by: "assignment", at: base[column] }];
  const [best] = sections
    .flatMap((each) => (says(each, field) ? [{ section: each.section, at: each[column] }] : []))
    .toSorted((a, b) => (field === "opens" ? 1 : -1) * later(a.at, b.at, field));
  if (best) steps.push({ field, by: "section", ...best });
  if (student && says(student, field)) steps.push({ field, by: "student", at: student[column] });
  return steps;
}

/** Does it change or take away this date? */
const says = (dates: OtherDates, field: DateField): boolean =>
  dates[columns[field]] !== null || dates[`${field}Cleared`];

/** Which of two comes later: no opening time is before all, no due or closing time after all. */
function later(a: Date | null, b: Date | null, field: DateField): number {
  if (a && b) return a.getTime() - b.getTime();
  const none = field === "opens" ? -1 : 1;
  return a ? -none : b ? none : 0;
}

function extraTime(field: DateField, base: DateSet, own: OwnDates): DateStep[] {
  const at = chosen(field, base, own).at(-1)?.at;
  if (field === "opens" || !at || own.extraHours === 0) return [];
  return [{ field, by: "extra", at: new Date(at.getTime() + own.extraHours * hour) }];
}

/**
 * Who was asked to revise has until then, whatever was over before. The due time stays what it was, and with it what
 * hangs on it; `lateFrom` knows that nothing is late before.
 */
function revision({ closesAt }: DateSet, until: Date | null): DateStep[] {
  return until && closesAt && closesAt < until ? [{ field: "closes", by: "revision", at: until }] : [];
}

/** It has closed for the class, and is open to this student for revising only: nothing that the close opened shuts again. */
export function heldOpen({ working }: EffectiveDates, now: Date): boolean {
  const steps = working.filter(({ field }) => field === "closes");
  const before = steps.at(-2)?.at ?? null;
  return steps.at(-1)?.by === "revision" && before !== null && before <= now;
}

/** What work is held against: the due time, or the later one until which its student was asked to revise. */
export function dueToRevise({ dueAt, reviseUntil }: Pick<AssignmentDates, "dueAt" | "reviseUntil">): Date | null {
  return dueAt && reviseUntil && reviseUntil > dueAt ? reviseUntil : dueAt;
}

function cutOff(dates: AssignmentDates): DateStep[] {
  const at = closingTime(dates);
  return at?.getTime() === dates.closesAt?.getTime() ? [] : [{ field: "closes", by: "cut-off", at }];
}

/** What was over before somebody joined is closed for them, until they are given a later date or a later close. */
function cameLate(dates: AssignmentDates, { joinedAt, student }: OwnDates): DateStep[] {
  const over = lateFrom(dates) ?? dates.closesAt;
  if (!joinedAt || !over || over > joinedAt) return [];
  if (student && says(student, "closes") && (!student.closesAt || student.closesAt > joinedAt)) return [];
  const at = dates.closesAt && dates.closesAt < over ? dates.closesAt : over;
  return [{ field: "closes", by: "joined", at }];
}
