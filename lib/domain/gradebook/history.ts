/** What became of grades, as those who teach read it. */
import type { EntryEvent } from "./entry";
import type { GradebookPage, GradebookRow } from "./page";

/** One change of the gradebook. */
export interface GradebookEvent extends EntryEvent {
  studentId: string;
  student: string;
  assignmentId: string;
  title: string;
}

export interface GradebookHistory {
  courseTitle: string;
  timeZone: string;
  events: GradebookEvent[];
  /** Whom it is narrowed to; null: to nobody. */
  student: string | null;
  /** What it can be narrowed to. */
  assignments: { id: string; title: string }[];
  page: number;
  pages: number;
  total: number;
}

/** One student's row with the working of its total, and what became of it; also of who has left. */
export interface GradebookPerson extends Pick<GradebookPage, "columns" | "categories"> {
  row: GradebookRow;
  left: boolean;
  history: GradebookHistory;
}
