/** What those who teach see of an assignment at a glance: how far everybody is, and who is where. */
import type { UnlockRule } from "../annotation/unlock";
import type { AssignmentDates } from "./allowed";
import type { Progress, StaffStatus, WorkCounts } from "./status";

/** Students are listed by this many. */
export const PAGE_LENGTH = 50;

/** How many students have come how far. Each counts everybody who has come at least that far. */
export interface ProgressCounts extends WorkCounts {
  opened: number;
  annotated: number;
  answered: number;
  /** Have begun something in a discussion of it, and have answered somebody there. */
  posted: number;
  replied: number;
  /** Have submitted and have no grade. */
  unmarked: number;
  /** Have a grade under another rubric version than the assignment is marked with now. */
  older: number;
}

/** One student in the list. */
export interface StudentRow {
  studentId: string;
  /** Or, while marking is anonymous, the pseudonym of this assignment. */
  name: string;
  veiled: boolean;
  sections: string[];
  progress: Progress;
  notes: number;
  answers: number;
  /** In its discussions: posts of their own, and answers to others' posts. */
  posts: number;
  replies: number;
  submittedAt: Date | null;
  late: boolean;
  /** Nothing is accepted from this student any more, by their own dates. */
  over: boolean;
  /** Null until something was submitted. */
  submissionId: string | null;
  grade: "none" | "graded" | "released";
}

/** Which students a list shows. */
export const filters = ["all", "submitted", "missing", "unmarked", "graded", "older"] as const;
export type Filter = (typeof filters)[number];

export interface Students {
  rows: StudentRow[];
  /** Counting from 1. */
  page: number;
  pages: number;
}

/** When students see each other's notes, and who opened them to all by hand. */
export interface NotesSetting {
  rule: UnlockRule;
  /** Notes to post first, under `AfterPosting`. */
  after: number | null;
  revealedAt: Date | null;
  revealedBy: string | null;
}

export interface AssignmentOverview {
  courseTitle: string;
  title: string;
  assignmentId: string;
  dates: AssignmentDates;
  status: StaffStatus;
  /** Number of the version students have; null for a draft. */
  version: number | null;
  mayEdit: boolean;
  /** An assistant sees the students of their sections only. */
  ownSectionsOnly: boolean;
  notes: NotesSetting;
  documents: { documentId: string; title: string }[];
  questions: number;
  /** How many of them are discussed. */
  discussions: number;
  /** Where notes are thin, in sentences; null when it was not asked. */
  thin: string[] | null;
  counts: ProgressCounts;
  students: Students;
}
