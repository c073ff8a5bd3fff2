/** How late a submission is, as it is stored with it and never reckoned again. */
import { lateness } from "../../domain/assignment/lateness";
import type { Assignment } from "../generated/client";
import type { StoredLateness } from "./write-submission";

type Ruled = Pick<Assignment, "dueAt" | "timeZone" | "graceMinutes" | "latePolicy" | "latePercent">;

/** `dueAt` of the row is the student's own, as `assignmentFor` gives it. */
export function storedLateness(submittedAt: Date, { dueAt, timeZone, latePercent, ...rule }: Ruled): StoredLateness {
  const each = latePercent?.toString() ?? null;
  const { days, percent, working } = lateness(submittedAt, dueAt, { ...rule, latePercent: each }, timeZone);
  return {
    ...{ dueAt, lateDays: days, latePercent: percent },
    lateWorking: working.length > 0 ? { sentences: working } : null,
  };
}
