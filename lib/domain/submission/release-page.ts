/** Releasing as an instructor sees it: who waits, who sees what since when, and every act of releasing so far. */
import { sayInstant } from "../time/say";
import type { Going, Readiness, ReleaseState } from "./release";

/** How far the grade of one student is. */
export type ReleaseStanding = "unsubmitted" | "unmarked" | "waiting" | "scheduled" | "released";

export interface ReleasedPerson {
  /** Names the student in forms of this page: the pseudonym, which belongs to this assignment alone. */
  key: string;
  name: string;
  sections: string[];
  /** Null while nothing was submitted. */
  submissionId: string | null;
  standing: ReleaseStanding;
  /** What releasing would do now. */
  readiness: Readiness;
  /** What the newest grade says, in a word or in points: "5 of 6", "excused". */
  grade: string | null;
  /** Since when, or from when on, the student sees it. */
  visibleFrom: Date | null;
  seenAt: Date | null;
  acknowledgedAt: Date | null;
  /** They see an older marking than the newest one. */
  seesOlder: boolean;
  /** A newer version of the submission than the one that was marked. */
  resubmitted: boolean;
  /** Until when they were asked to revise; null where they were not. */
  reviseUntil: Date | null;
}

/** One act of releasing. */
export interface PastRelease {
  id: string;
  at: Date;
  by: string;
  /** Whom it was for: "everybody", "section A", a name. */
  to: string;
  visibleFrom: Date;
  showDistribution: boolean;
  /** Students it still holds for, and of these how many have opened it, the first of them when. */
  students: number;
  seen: number;
  firstSeenAt: Date | null;
}

export interface SectionCounts {
  id: string;
  name: string;
  students: number;
  marked: number;
  waiting: number;
  released: number;
  going: Going;
}

export interface ReleasePage {
  courseTitle: string;
  title: string;
  timeZone: string;
  mayEdit: boolean;
  state: ReleaseState;
  sections: SectionCounts[];
  /** What releasing to everybody would do now. */
  going: Going;
  /** Students who see their newest grade now. */
  visible: number;
  people: ReleasedPerson[];
  page: number;
  pages: number;
  releases: PastRelease[];
}

/** What is said before, and after, a release is taken back that somebody has opened; null when nobody has. */
export function saySeen(
  { students, seen, firstSeenAt }: Pick<PastRelease, "students" | "seen" | "firstSeenAt">,
  zone: string,
  now: Date,
): string | null {
  if (seen === 0 || !firstSeenAt) return null;
  const when = sayInstant(firstSeenAt, zone, "long", now);
  if (students === 1) return `It was opened ${when}.`;
  return `${seen} of ${students} ${seen === 1 ? "has" : "have"} opened it, the first ${when}.`;
}
