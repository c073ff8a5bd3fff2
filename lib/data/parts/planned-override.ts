/** An override between the form it is planned in and the row it is stored in. */
import type { OtherDates } from "../../domain/assignment/effective-dates";
import { instantsOf, NONE, type PlannedDates } from "../../domain/assignment/extension";
import type { DateOverride } from "../generated/client";

/** What decides of an override when dates are reckoned. */
export type DecidingOverride = OtherDates &
  Pick<DateOverride, "assignmentId" | "enrollmentId" | "sectionId"> & { section: { name: string } | null };

/** The dates of a stored override. */
export function plannedOf(row: Omit<DateOverride, "at">): PlannedDates {
  const of = (wall: string | null, instant: Date | null, cleared: boolean) =>
    cleared ? NONE : wall && instant ? { wall, instant } : null;
  return {
    opens: of(row.opensWall, row.opensAt, row.opensCleared),
    due: of(row.dueWall, row.dueAt, row.dueCleared),
    closes: of(row.closesWall, row.closesAt, row.closesCleared),
  };
}

/** Its columns. */
export const overrideColumns = (dates: PlannedDates) => ({
  ...instantsOf(dates),
  ...{ opensWall: wallOf(dates.opens), dueWall: wallOf(dates.due), closesWall: wallOf(dates.closes) },
});

const wallOf = (planned: PlannedDates["due"]) => (planned === NONE ? null : (planned?.wall ?? null));

/** A planned override as if it held already. */
export function asLive(
  { dates, ...subject }: { dates: PlannedDates; sectionId: string | null; enrollmentId: string | null },
  assignmentId: string,
  sectionName: string | null,
): DecidingOverride {
  return {
    ...{ ...subject, ...instantsOf(dates), assignmentId },
    section: subject.sectionId === null ? null : { name: sectionName ?? "" },
  };
}
