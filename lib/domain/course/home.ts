/**
 * The first page of a course. A student sees what is due, in the order of dates, then what was missed, then what is
 * done; a teacher sees what waits for them and every assignment with its numbers.
 */
import type { StaffStatus, StudentStatus } from "../assignment/status";

/** An assignment as the student it is given to sees it in a list. */
export interface StudentItem {
  courseId: string;
  courseTitle: string;
  assignmentId: string;
  title: string;
  /** IANA name of the zone in which its dates are said. */
  timeZone: string;
  opensAt: Date | null;
  dueAt: Date | null;
  closesAt: Date | null;
  /** Why these dates are theirs, where they are not everybody's. */
  working: string[];
  status: StudentStatus;
  /** Titles of what is read; empty until it has opened. */
  texts: string[];
  /** Questions asked; 0 until it has opened. */
  questions: number;
  notes: number;
  answers: number;
  submittedAt: Date | null;
  /** The group this student works in there, if any. */
  group: string | null;
  /** Until when they are asked to revise what was returned; left out is "are not". */
  reviseUntil?: Date | null;
  /** Only what was released: points as written, e.g. "9" of "10"; null without points. */
  grade: { points: string; of: string } | null;
}

/** An assignment in the list of those who teach. Counts are of students they teach, in the course now. */
export interface StaffItem {
  assignmentId: string;
  title: string;
  timeZone: string;
  opensAt: Date | null;
  dueAt: Date | null;
  status: StaffStatus;
  assigned: number;
  submitted: number;
  graded: number;
}

/** An assignment as an observer sees it. */
export interface ObserverItem {
  assignmentId: string;
  title: string;
  timeZone: string;
  dueAt: Date | null;
  opened: boolean;
}

/** Something a teacher has to do: so many, of what, where. */
export type Waiting =
  | { kind: "grading"; courseId: string; assignmentId: string; title: string; submissions: number }
  | { kind: "import"; courseId: string; importId: string; title: string }
  | { kind: "flags"; courseId: string; flags: number };

/** Where a student's assignments stand, in three heaps. */
export interface Heaps {
  next: StudentItem[];
  missed: StudentItem[];
  done: StudentItem[];
}

const heapOf: Record<StudentStatus, keyof Heaps> = {
  "to do": "next",
  "not open": "next",
  late: "missed",
  missing: "missed",
  closed: "done",
  submitted: "done",
  released: "done",
};

const time = (date: Date | null) => date?.getTime() ?? Number.POSITIVE_INFINITY;

/** Sorts assignments into heaps: what is next by due time (none: last), the rest with the latest first. */
export function heaps(items: readonly StudentItem[]): Heaps {
  const sorted: Heaps = { next: [], missed: [], done: [] };
  for (const item of items) sorted[heapOf[item.status]].push(item);
  sorted.next.sort((a, b) => (time(a.dueAt) === time(b.dueAt) ? 0 : time(a.dueAt) - time(b.dueAt)));
  const latest = (a: StudentItem, b: StudentItem) => (b.dueAt?.getTime() ?? 0) - (a.dueAt?.getTime() ?? 0);
  sorted.missed.sort(latest);
  sorted.done.sort(latest);
  return sorted;
}

/** Assignments of one page of a long list. */
const LISTED = 50;

/** One page of the heaps, as if they lay on one another; a page past the end is the last one. Pages count from 1. */
export function heapsPage(items: readonly StudentItem[], asked: number): { heaps: Heaps; page: number; pages: number } {
  const { next, missed, done } = heaps(items);
  const pages = Math.max(1, Math.ceil(items.length / LISTED));
  const page = Math.min(Math.max(1, asked), pages);
  const shown = new Set([...next, ...missed, ...done].slice((page - 1) * LISTED, page * LISTED));
  const part = (heap: StudentItem[]) => heap.filter((item) => shown.has(item));
  return { heaps: { next: part(next), missed: part(missed), done: part(done) }, page, pages };
}

/** The first page of a course, as the viewer's role has it. */
export type CourseHome =
  | { kind: "student"; items: StudentItem[] }
  | { kind: "observer"; items: ObserverItem[] }
  | {
      kind: "staff";
      mayEdit: boolean;
      items: StaffItem[];
      waiting: Waiting[];
      students: number;
      sections: number;
      documents: number;
    };
