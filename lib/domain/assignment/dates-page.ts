/** The dates of an assignment as those who teach it see them: everybody's, who has others and why, and the choice of whom to give others. */
import type { AssignmentDates } from "./allowed";
import type { EffectiveDates, OtherDates } from "./effective-dates";
import type { WorkRules } from "./work-rules";

/** Students, and other dates, are listed by this many. */
export const STUDENTS_PAGE = 50;

/** Which page of a list this is, of how many, and how many there are on all of them. */
export interface ListPage {
  page: number;
  pages: number;
  found: number;
}

/** Which students are listed to choose from. */
export interface StudentChoice {
  /** Null: of all sections. */
  sectionId: string | null;
  /** Only who has not submitted. */
  missing: boolean;
  /** In the name. */
  search: string;
  page: number;
  /** Pages of the other dates that hold now, and of those that held before; the first where none is asked for. */
  given?: number;
  past?: number;
}

/** Other dates that were given to a section or a student: changed, taken away, or as for everybody. */
export interface OverrideLine {
  id: string;
  /** Name of the section or of the student. */
  name: string;
  kind: "section" | "student";
  dates: OtherDates;
  reason: string | null;
  by: string;
  at: Date;
  revoked: { by: string; at: Date } | null;
}

/** A student who can be chosen, with the dates that hold for them. */
export interface DatedLine {
  studentId: string;
  name: string;
  sections: string[];
  submitted: boolean;
  dates: EffectiveDates;
}

export interface DatesPage {
  courseTitle: string;
  title: string;
  version: number | null;
  mayEdit: boolean;
  /** An assistant sees the sections they are given. */
  ownSectionsOnly: boolean;
  dates: AssignmentDates;
  /** Zone of the course now; the assignment keeps the one its times were written in. */
  courseZone: string;
  rules: Pick<WorkRules, "latePolicy" | "latePercent" | "graceMinutes" | "submitsAtDue">;
  sections: { id: string; name: string; students: number }[];
  /** Other dates that hold now; newest first. */
  overrides: OverrideLine[];
  given: ListPage;
  /** Taken back since, or replaced; newest first. */
  earlier: OverrideLine[];
  past: ListPage;
  students: DatedLine[];
  page: number;
  pages: number;
  /** All whom the choice finds. */
  found: number;
}
