/**
 * Where an assignment stands, in a word, for those who teach it and for a student. The word is worked out from dates
 * and rows each time: nobody sets it, so it cannot be wrong.
 */
import { type AssignmentDates, allowed } from "./allowed";

/** How many of those it is given to have done what. */
export interface WorkCounts {
  assigned: number;
  submitted: number;
  /** Submissions with a grade that counts. */
  graded: number;
  /** Grades their students may see now. */
  released: number;
}

export type StaffStatus = "draft" | "not open" | "open" | "late" | "closed" | "graded" | "released";

/** For instructors and assistants. Graded and released are said once no more work is due in time. */
export function staffStatus(now: Date, published: boolean, dates: AssignmentDates, counts: WorkCounts): StaffStatus {
  if (!published) return "draft";
  const { phase } = allowed(now, dates);
  if (phase === "NotYetOpen") return "not open";
  const { submitted, graded, released } = counts;
  const marked = submitted > 0 && graded >= submitted;
  if (marked && released >= graded) return "released";
  if (marked && phase !== "Open") return "graded";
  return phase === "Open" ? "open" : phase === "Late" ? "late" : "closed";
}

export type StudentStatus = "not open" | "to do" | "submitted" | "late" | "missing" | "closed" | "released";

/** For the student whose work it is; closed, not missing, is what was over before they came. A grade counts once it is released; before, nothing of it shows. */
export function studentStatus(
  now: Date,
  dates: AssignmentDates & { joinedLate?: boolean },
  own: { submitted: boolean; released: boolean },
): StudentStatus {
  if (own.released) return "released";
  const { phase } = allowed(now, dates);
  if (phase === "NotYetOpen") return "not open";
  if (own.submitted) return "submitted";
  if (phase === "Closed" && dates.joinedLate) return "closed";
  return phase === "Open" ? "to do" : phase === "Late" ? "late" : "missing";
}

/** What a student has done in an assignment so far, furthest step first; for lists of students. */
export type Progress = "submitted" | "answering" | "annotating" | "opened" | "not opened";

/** The furthest step of one student. */
export function progressOf(assignee: {
  openedAt: Date | null;
  annotationCount: number;
  answeredCount: number;
  submittedAt: Date | null;
}): Progress {
  if (assignee.submittedAt) return "submitted";
  if (assignee.answeredCount > 0) return "answering";
  if (assignee.annotationCount > 0) return "annotating";
  return assignee.openedAt ? "opened" : "not opened";
}
