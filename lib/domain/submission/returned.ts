/** A submission that came back: what was said of it, the version it is about, and since when its author sees it. */
import type { ClassChart } from "../grading/class-standing";
import type { RegradeRequest } from "../grading/regrade";
import type { Feedback } from "../rubric/feedback";
import type { Resubmission } from "./resubmission";
import type { SubmittedWork } from "./submitted";

/** What counts in the place of what was marked: points that were set by hand, an excuse, work that is missing. */
export interface SetByHand {
  kind: "Overridden" | "Excused" | "Missing";
  points: string | null;
  max: string | null;
}

export interface ReturnedWork {
  feedback: Feedback;
  work: SubmittedWork;
  visibleFrom: Date;
  /** Null: what was marked is what counts. */
  setByHand: SetByHand | null;
  /** When the student said that they had read it. */
  acknowledgedAt: Date | null;
  mayAcknowledge: boolean;
  /** How the class stands; none where it is not shown, or the class is too small. */
  charts: ClassChart[];
  /** The options that are right, by question; only of questions that have a key. */
  keys: Record<string, string[]>;
  /** Names of skills by key. */
  skills: Record<string, string>;
  /** The student's own requests, oldest first, and whether they may make one. */
  requests: RegradeRequest[];
  mayAsk: boolean;
  /** Until when they are asked to revise, and in which words; null where they are not. */
  invitation: { until: Date; words: string | null; over: boolean } | null;
  /** What they have submitted since, held against this version. */
  since: Resubmission | null;
}
