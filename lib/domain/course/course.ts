/**
 * A course: who reads together, for a term, by the clock of one place. What it holds is in other files; here is what a
 * list of courses shows and what is asked when one is made.
 */
import type { Role } from "../policy/viewer";

/** A course as one of its people sees it in a list. */
export interface CourseEntry {
  courseId: string;
  title: string;
  term: string | null;
  role: Role;
  archived: boolean;
  /** Students now. */
  students: number;
}

/** What every page of a course says about it. */
export interface CourseHead {
  courseId: string;
  title: string;
  term: string | null;
  timeZone: string;
  role: Role;
  archived: boolean;
  /** Sections the viewer belongs to or is given, by name. */
  sections: string[];
}

/** A course as the holder of its join code sees it before joining. */
export interface JoinOffer {
  courseId: string;
  title: string;
  term: string | null;
  /** Name of the section the code leads into. */
  section: string | null;
}

export const roleNames: Record<Role, string> = {
  Instructor: "instructor",
  Assistant: "assistant",
  Student: "student",
  Observer: "observer",
};
