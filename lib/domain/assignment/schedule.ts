/**
 * The three dates of an assignment together: each must exist in the course's zone, and they must be in order (opens,
 * due, closes). What is odd but not wrong is said as a remark and stops nobody.
 */
import { sayInstant, zoneCity } from "../time/say";
import { dayWords, distanceWords, placeWallTime } from "./dates";
import type { AssignmentDraft, DraftProblem } from "./draft";

export type DateField = "opens" | "due" | "closes";
const fields: readonly DateField[] = ["opens", "due", "closes"];

/** Wall time as written and the instant it means. */
export interface ScheduledDate {
  wall: string;
  instant: Date;
}

export interface Schedule {
  opens: ScheduledDate | null;
  due: ScheduledDate | null;
  closes: ScheduledDate | null;
  problems: DraftProblem[];
  remarks: { field: DateField; remark: string }[];
}

/**
 * Puts the wall times of a draft on the line of instants; problems name the field they stand in. A course that is copied
 * keeps its wall times: this is asked with them and the zone of the copy.
 */
export function schedule(draft: Pick<AssignmentDraft, DateField>, zone: string): Schedule {
  const result: Schedule = { opens: null, due: null, closes: null, problems: [], remarks: [] };
  for (const field of fields) {
    const wall = draft[field];
    if (wall === null) continue;
    const placed = placeWallTime(wall, zone);
    if (!placed.ok) {
      result.problems.push({ field, problem: placed.problem });
      continue;
    }
    result[field] = { wall, instant: placed.instant };
    if (placed.remark) result.remarks.push({ field, remark: placed.remark });
    else if (wall.endsWith("T00:00")) result.remarks.push({ field, remark: midnightRemark(wall) });
  }
  result.problems.push(...disorder(result));
  return result;
}

const midnightRemark = (wall: string) => `00:00 is the first minute of ${dayWords(wall)}, not its last.`;

/** What is wrong with the order of three dates: opens, due, closes. Empty when nothing is. */
export function disorder({ opens, due, closes }: Record<DateField, { instant: Date } | null>): DraftProblem[] {
  const before = (a: { instant: Date } | null, b: { instant: Date } | null) =>
    a !== null && b !== null && a.instant < b.instant;
  if (before(due, opens)) return [{ field: "due", problem: "This is before it opens. Choose a later due time." }];
  if (before(closes, due))
    return [{ field: "closes", problem: "This is before it is due. Choose a later closing time." }];
  if (before(closes, opens))
    return [{ field: "closes", problem: "This is before it opens. Choose a later closing time." }];
  return [];
}

/** What the dates come to, in one sentence and a line for each: the same instants that will decide. */
interface ScheduleWords {
  sentence: string;
  lines: { text: string; distance: string }[];
}

/** Says a schedule, as of `now`. */
export function scheduleWords({ opens, due, closes }: Schedule, zone: string, now: Date): ScheduleWords {
  const say = (date: ScheduledDate) => sayInstant(date.instant, zone, "long", now);
  const line = (name: string, date: ScheduledDate | null) =>
    date ? [{ text: `${name} ${say(date)}`, distance: distanceWords(now, date.instant) }] : [];
  const place = `in ${zoneCity(zone)}`;
  const decisive = closes ?? due;
  const sentence = decisive
    ? `${closes ? "Closes" : "Due"} ${say(decisive)} ${place}.`
    : opens
      ? `Opens ${say(opens)} ${place}, and stays open.`
      : "Opens when you publish it, and stays open.";
  return { sentence, lines: [...line("Opens", opens), ...line("Due", due), ...line("Closes", closes)] };
}
