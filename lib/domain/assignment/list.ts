/** The assignments of a course as one person sees them: what each is called, when it is due, where it stands. */
import type { Role } from "../policy/viewer";
import type { AssignmentDates } from "./allowed";
import type { StaffStatus, StudentStatus, WorkCounts } from "./status";

/** One assignment in the list. */
export interface AssignmentEntry {
  id: string;
  title: string;
  dates: AssignmentDates;
  /** For those who teach it: where it stands and how many have done what (an assistant's: of their sections). */
  taught: { status: StaffStatus; counts: WorkCounts } | null;
  /** For the student it is given to. */
  mine: StudentStatus | null;
}

export interface AssignmentList {
  courseTitle: string;
  timeZone: string;
  role: Role;
  mayEdit: boolean;
  assignments: AssignmentEntry[];
}
