/**
 * Giving a section or a student other dates: by so many days, or new times on the wall of the course. What does not
 * exist or breaks the order (opens, due, closes) is refused here, so that nothing has to be repaired when dates decide.
 */
import type { AssignmentDates } from "./allowed";
import { daysLater, placeWallTime, wallTimeAt } from "./dates";
import type { DraftProblem } from "./draft";
import type { DateSet, OtherDates } from "./effective-dates";
import { type DateField, disorder, type ScheduledDate } from "./schedule";

/** A date that is taken away: no due time, never closes, open at once. */
export const NONE = "none";

/** Days are counted on the wall: 18:00 stays 18:00. Times are wall times `2026-12-03T18:00` or `NONE`; null leaves as it is. */
export type Shift = { kind: "days"; days: number } | ({ kind: "times" } & Record<DateField, string | null>);

/** What an override will hold; null where it leaves the date of everybody (or of the section). */
export type PlannedDates = Record<DateField, ScheduledDate | typeof NONE | null>;

type Planned = { ok: true; dates: PlannedDates; remarks: string[] } | ({ ok: false } & DraftProblem);

const fields = ["opens", "due", "closes"] as const;
const columns = { opens: "opensAt", due: "dueAt", closes: "closesAt" } as const;

/** Who gets what, before it is done. */
export interface PlannedLine {
  /** A student's name. */
  name: string;
  sections: string[];
  before: AssignmentDates;
  after: AssignmentDates;
  /** Extra time that is in both, in hours. */
  extraHours: number;
  /** Has already submitted; the dates are given all the same. */
  submitted: boolean;
}

/** What a change of dates comes to; remarks are odd, and stop nobody. */
export interface DatesPlan {
  lines: PlannedLine[];
  remarks: string[];
}

/**
 * The dates of an override. `given` are the dates that hold for its section or student now, without extra time;
 * `former` is the override they have already: what is not given anew stays.
 */
export function plannedDates(given: DateSet, former: PlannedDates | null, shift: Shift, zone: string): Planned {
  const walls = shift.kind === "times" ? shift : movedWalls(given, shift.days, zone);
  const dates: PlannedDates = former ? { ...former } : { opens: null, due: null, closes: null };
  const remarks: string[] = [];
  let set = 0;
  for (const field of fields) {
    const wall = walls[field];
    if (wall === null) continue;
    set += 1;
    if (wall === NONE) {
      dates[field] = NONE;
      continue;
    }
    const placed = placeWallTime(wall, zone);
    if (!placed.ok) return { ok: false, field, problem: placed.problem };
    dates[field] = { wall, instant: placed.instant };
    if (placed.remark) remarks.push(placed.remark);
  }
  if (set === 0) return { ok: false, ...nothingToMove(shift) };
  const [wrong] = disorder(together(given, dates));
  return wrong ? { ok: false, ...wrong } : { ok: true, dates, remarks };
}

function movedWalls(given: DateSet, days: number, zone: string): Record<DateField, string | null> {
  const moved = (at: Date | null) => at && daysLater(wallTimeAt(at, zone), days);
  return { opens: null, due: moved(given.dueAt), closes: moved(given.closesAt) };
}

const nothingToMove = ({ kind }: Shift): DraftProblem =>
  kind === "times"
    ? { field: "due", problem: "Give at least one date." }
    : { field: "days", problem: "This assignment has no due or closing time that could be moved. Give new times." };

function together(given: DateSet, dates: PlannedDates): Record<DateField, { instant: Date } | null> {
  const of = (field: DateField) => {
    const planned = dates[field];
    const instant = planned ? instantOf(planned) : given[columns[field]];
    return instant && { instant };
  };
  return { opens: of("opens"), due: of("due"), closes: of("closes") };
}

const instantOf = (planned: PlannedDates[DateField]) => (planned === NONE ? null : (planned?.instant ?? null));

/** Planned dates as a set of instants, and of what is taken away. */
export const instantsOf = ({ opens, due, closes }: PlannedDates): OtherDates => ({
  ...{ opensAt: instantOf(opens), dueAt: instantOf(due), closesAt: instantOf(closes) },
  ...{ opensCleared: opens === NONE, dueCleared: due === NONE, closesCleared: closes === NONE },
});

/** What waits for a due time, and for those who have none does not come by itself; nothing stops it. */
export function withoutDueTime(
  { due }: PlannedDates,
  { unlockRule, submitsAtDue }: { unlockRule: string; submitsAtDue: boolean },
): string[] {
  if (due !== NONE) return [];
  const remarks: string[] = [];
  if (unlockRule === "AfterDue")
    remarks.push("The others’ notes open at the due time. Who has none sees them when you open them for all.");
  if (submitsAtDue) remarks.push("Without a due time nothing is submitted by itself.");
  return remarks;
}
