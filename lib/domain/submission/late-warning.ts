/** What somebody should know before they submit late: above all, that it takes the place of what was on time. */
import { type AssignmentDates, allowed, lateFrom } from "../assignment/allowed";

/** Said beside the last question before submitting; null while nothing is late. `submittedAt` is the submission there is. */
export function lateWarning(now: Date, dates: AssignmentDates, submittedAt: Date | null): string | null {
  if (!allowed(now, dates).late) return null;
  const { latePolicy, latePercent } = dates;
  const cost =
    latePolicy === "PercentPerDay" && latePercent
      ? `: ${latePercent} % of the points are taken off for each day begun since it was due`
      : "";
  const from = lateFrom(dates);
  return submittedAt && from && submittedAt < from
    ? `What you submitted before was on time. What you submit now counts in its place, and it counts as late${cost}.`
    : `This counts as late${cost}.`;
}
