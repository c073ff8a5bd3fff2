/**
 * What a correction of a text does to the notes and questions that stand in it, as an instructor reads it before giving
 * the corrected text to an assignment.
 */
import type { MovedPart } from "../assignment/moved";
import type { RichText } from "../richtext/model";
import type { AnchorStatus } from "./model";

/** A note whose words were changed or taken out: what it says, and the words before and after. Without its author. */
export interface TouchedNote {
  id: string;
  body: RichText;
  status: AnchorStatus;
  before: string;
  /** Null when the words were taken out. */
  after: string | null;
}

/** How many places of notes stay, move, change or are lost. Notes that the instructor may not see are not counted. */
export type StatusCounts = Record<AnchorStatus, number>;

/** An assignment that reads a document: in which revision, and what giving it the current one would do. */
export interface ReadingAssignment {
  assignmentId: string;
  title: string;
  /** Number of the revision it reads. */
  number: number;
  published: boolean;
  /** Null when it reads the current revision. */
  effect: CorrectionEffect | null;
}

export interface CorrectionEffect {
  counts: StatusCounts;
  /** The first of those that were changed or lost. */
  touched: TouchedNote[];
  /** Excerpts and questions that do not stand exactly as they did. */
  parts: MovedPart[];
  /** Why a person has to do it in the builder; null when it can be done here. */
  problem: string | null;
}

/** The assignments that read a document, for the page where its corrected text is given to them. */
export interface ReadersPage {
  courseTitle: string;
  title: string;
  /** Number of the current revision. */
  current: number;
  readers: ReadingAssignment[];
}

/** Nothing counted yet. */
export const noCounts = (): StatusCounts => ({ Exact: 0, Moved: 0, Changed: 0, Orphaned: 0, NeedsReview: 0 });
