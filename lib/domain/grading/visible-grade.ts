/**
 * Who sees which grade, and since when: one function for the page, the gradebook, exports, what-ifs, distributions,
 * streams and messages. A grade is a row of events; a student sees the newest event that was released to them and whose
 * time has come, and nothing of a later one. Those who teach the student see the newest event. Nobody else sees any.
 */
import { can, type StudentWorkFacts } from "../policy/can";
import { isStaff, type Member } from "../policy/viewer";

/** One event of a student's grade, by its number, from 1. */
export interface EventFacts {
  number: number;
}

/** The release of one event. */
export interface ReleaseFacts {
  number: number;
  visibleFrom: Date;
  recalledAt: Date | null;
}

/** The event this member sees now, and whether it is there by release; null when they see none. */
export function visibleGrade<E extends EventFacts>(
  member: Member,
  work: StudentWorkFacts,
  { events, releases }: { events: readonly E[]; releases: readonly ReleaseFacts[] },
  now: Date,
): { event: E; released: boolean; visibleFrom: Date | null } | null {
  const released = newest(
    releases.filter(({ recalledAt, visibleFrom }) => recalledAt === null && visibleFrom.getTime() <= now.getTime()),
  );
  if (!can(member, "grade.read", { ...work, released: released !== null })) return null;
  const number = isStaff(member) ? newest(events)?.number : released?.number;
  const event = events.find((each) => each.number === number);
  if (!event) return null;
  const shown = releases.find((each) => each === released && each.number === event.number);
  return { event, released: shown !== undefined, visibleFrom: shown?.visibleFrom ?? null };
}

const newest = <T extends EventFacts>(all: readonly T[]): T | null =>
  all.reduce<T | null>((last, each) => (last === null || each.number > last.number ? each : last), null);

/** One grader's marking of a piece of work, as far as seeing it is concerned. */
export interface MarkingFacts {
  graderId: string;
  kind: "First" | "Second" | "Moderated" | "Self" | "Calibration";
  completed: boolean;
}

/**
 * May this member see a marking while it is still made? Students never do: they read the released event. Two blind
 * markings of the same work are hidden from each other's graders until both are finished; an instructor who marks
 * neither sees both. A calibration is its grader's own until that grader has finished it; instructors see all.
 */
export function mayReadMarking(
  member: Member,
  work: StudentWorkFacts,
  marking: MarkingFacts,
  all: readonly MarkingFacts[],
): boolean {
  if (!isStaff(member) || !can(member, "submission.read", work)) return false;
  if (marking.graderId === member.enrollmentId) return true;
  const blind = ({ kind }: MarkingFacts) => kind === "First" || kind === "Second";
  const own = all.find((each) => blind(each) && each.graderId === member.enrollmentId);
  if (blind(marking) && own) return own.completed && marking.completed;
  const doubled = all.some(({ kind }) => kind === "Second");
  if (member.role === "Assistant") return marking.kind !== "Calibration" && (!doubled || marking.completed);
  return true;
}

/** Who is called a class: fewer people would be known by their grades. */
const FEWEST = 5;

/**
 * How the released grades of a class are spread, in counts by level or step; null below five people, and where the
 * instructor does not allow it. `steps` are of released events only, one for each person.
 */
export function distribution(
  steps: readonly string[],
  order: readonly string[],
  allowed: boolean,
): { step: string; count: number }[] | null {
  if (!allowed || steps.length < FEWEST) return null;
  return order.map((step) => ({ step, count: steps.filter((each) => each === step).length }));
}
