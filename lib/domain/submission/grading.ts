/** A submission on the grader's desk, with its markings and the ones before and after it that this grader may mark. */
import type { EvidenceView } from "../answer/evidence-view";
import type { UnitStanding } from "../grading/double-marking";
import type { QueuePlace } from "../grading/queue";
import type { DecidingKind, MarkingUnit } from "../grading/units";
import type { Marking } from "../rubric/marking";
import type { RubricVersion } from "../rubric/model";
import type { AssignedText } from "./assigned-text";
import type { SubmittedWork } from "./submitted";

/** A unit of a submission with the marking this grader works on. */
export interface MarkedUnit extends MarkingUnit {
  rubric: RubricVersion | null;
  /** The assignment is marked with this one now; null where it is the same, and where two people mark. */
  newerRubric: RubricVersion | null;
  /** Which marking: the first or the second of two blind ones, or the one that settles. */
  kind: DecidingKind;
  /** Two people mark it, each without seeing the other's until both are finished. */
  doubled: boolean;
  standing: UnitStanding;
  marking: Marking;
  /** 0 while nobody has marked anything. */
  version: number;
  assessmentId: string | null;
  graderId: string | null;
  completedAt: Date | null;
  canMark: boolean;
}

export interface MarkedWork {
  work: SubmittedWork;
  /** The whole first, then questions with a rubric of their own. */
  units: MarkedUnit[];
  canMark: boolean;
  /** Sample answers are marked first here, and this grader has not finished them. */
  owesSamples: boolean;
  /** Marking is anonymous: the name is a pseudonym, and nothing that tells who it is may go to the page. */
  veiled: boolean;
}

/** A unit on the desk, with what the machine counts for its rows. */
export interface DeskUnit extends MarkedUnit {
  /** By criterion: for threshold rows that say what is counted. A person decides. */
  counted: Record<string, number>;
  /** Somebody wants to come back to it, or asks for a second look. */
  flagged: boolean;
}

export interface GradingDesk extends MarkedWork, QueuePlace {
  units: DeskUnit[];
  courseTitle: string;
  title: string;
  timeZone: string;
  texts: AssignedText[];
  /** What the machine counted in each answer, by its id; none for what was erased. */
  evidence: Record<string, EvidenceView>;
  /** Passages of comments by comment id, as they are read. */
  passages: Record<string, { label: string; documentTitle: string; exact: string }>;
  /** It was finished at least once, even if it was changed since. */
  finishedBefore: boolean;
  /** The student sees the newest finished marking. */
  released: boolean;
  canRelease: boolean;
  /** May see both markings of two who differ, and settle. */
  maySettle: boolean;
  mayEdit: boolean;
}
