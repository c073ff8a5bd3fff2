/** An override between the form it is planned in and the row it is stored in. */
import type { DateSet } from "../../domain/assignment/effective-dates";
import { instantsOf, type PlannedDates } from "../../domain/assignment/extension";
import type { DateOverride } from "../generated/client";

/** What decides of an override when dates are reckoned. */
export type DecidingOverride = DateSet &
  Pick<DateOverride, "assignmentId" | "enrollmentId" | "sectionId"> & { section: { name: string } | null };

/** The dates of a stored override. */
export function plannedOf(row: Omit<DateOverride, "at">): PlannedDates {
  const of = (wall: string | null, instant: Date | null) => (wall && instant ? { wall, instant } : null);
  return {
    opens: of(row.opensWall, row.opensAt),
    due: of(row.dueWall, row.dueAt),
    closes: of(row.closesWall, row.closesAt),
  };
}

/** Its columns. */
export const overrideColumns = ({ opens, due, closes }: PlannedDates) => ({
  ...{ opensAt: opens?.instant ?? null, opensWall: opens?.wall ?? null },
  ...{ dueAt: due?.instant ?? null, dueWall: due?.wall ?? null },
  ...{ closesAt: closes?.instant ?? null, closesWall: closes?.wall ?? null },
});

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
