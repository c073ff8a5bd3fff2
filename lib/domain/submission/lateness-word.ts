import { allowed } from "../assignment/allowed";
import type { SubmittedWork } from "./submitted";

type Timed = Pick<SubmittedWork, "submittedAt" | "dueAt" | "lateness">;

/** Whether a submission came in time, in a word; null when there was no due time. What was reckoned then counts. */
export function latenessWord({ submittedAt, dueAt, lateness }: Timed): "late" | "on time" | null {
  if (!dueAt) return null;
  if (lateness) return lateness.days > 0 ? "late" : "on time";
  // From before it was kept with the submission: there was no grace then.
  const late = allowed(submittedAt, { opensAt: null, dueAt, closesAt: null, timeZone: "UTC" }).late;
  return late ? "late" : "on time";
}
