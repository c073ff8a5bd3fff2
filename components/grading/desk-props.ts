import type { ShownText } from "@/components/answer/text-pane.client";
import type { Chosen } from "@/components/reading/chosen";
import type { EvidenceView } from "@/lib/domain/answer/evidence-view";
import type { DecidingKind } from "@/lib/domain/grading/units";
import type { Outcome } from "@/lib/domain/policy/outcome";
import type { Marking } from "@/lib/domain/rubric/marking";
import type { RubricVersion } from "@/lib/domain/rubric/model";
import type { CarriedWork } from "@/lib/domain/submission/resubmission";
import type { Settling } from "@/lib/domain/submission/settling";
import type { SubmittedAnswer } from "@/lib/domain/submission/submitted";

/** A passage as it is named and quoted. */
export interface QuotedPassage {
  label: string;
  documentTitle: string;
  exact: string;
}

/** A text with the numbers of its paragraphs by block, for naming passages that are chosen in it. */
export interface GradingText extends ShownText {
  numbers: Record<string, number>;
}

/** Releases what is marked: gets the answer before and the form. */
export type ReleaseAction = (
  before: Outcome<{ students: number }> | null,
  form: FormData,
) => Promise<Outcome<{ students: number }>>;

/** Lifts a pseudonym: gets the answer before and the form with the reason. */
export type LiftAction = (before: Outcome<null> | null, form: FormData) => Promise<Outcome<null>>;

/** Begins a marking anew with the rubric that is asked for now: gets the answer before. */
export type RemarkAction = (before: Outcome | null) => Promise<Outcome>;

/** What the desk and the texts on it have in common. */
export interface DeskInFrame {
  /** Words that are chosen, of an answer or a text. */
  chosen: Chosen | null;
  choose: (chosen: Chosen | null) => void;
  /** The place of a text that is looked at: an id of `lit-places`. */
  place: string | null;
  setPlace: (place: string | null) => void;
  /** Where comments on passages stand: under the texts. */
  slot: HTMLElement | null;
  /** To another submission. */
  go: (href: string) => void;
  /** Says something about a submission that was left. */
  tell: (words: string) => void;
}

/** What the grader's desk is given about one submission. */
export interface GradingDeskProps {
  account: string;
  /** Address of the marking's route. */
  address: string;
  /** Address of the flag's route. */
  flagAddress: string;
  /** Comments to use again: addresses of their route and their page. */
  bank: { address: string; page: string };
  here: string;
  zone: string;
  /** Whom to release to: an id, or the pseudonym while marking is anonymous. */
  releaseTo: string;
  submissionVersionId: string;
  /** The question that is marked by itself, or null: the whole. */
  promptId: string | null;
  /** Which marking: the first or the second of two blind ones, or the one that settles. */
  kind: DecidingKind;
  student: string;
  /** When and how it was submitted, in words. */
  submitted: string;
  answers: readonly SubmittedAnswer[];
  /** What the machine counted in each answer, by its id. */
  evidence: Record<string, EvidenceView>;
  /** What it counts for threshold rows, by criterion. */
  counted: Record<string, number>;
  /** Numbers of the questions that were submitted empty. */
  empty: readonly number[];
  texts: readonly GradingText[];
  rubric: RubricVersion | null;
  marking: Marking;
  version: number;
  passages: Record<string, QuotedPassage>;
  /** An earlier version that was marked, held against this one; null where there is none. */
  carried: CarriedWork | null;
  /** Number of this version. */
  number: number;
  finished: boolean;
  /** Finished at least once, even if changed since. */
  finishedBefore: boolean;
  /** What the grade still waits for, though this is finished; null when it is made. */
  waitsFor: string | null;
  released: boolean;
  canMark: boolean;
  release: ReleaseAction | null;
  /** Both markings of two who differ, where this desk settles; null on the ordinary desk. */
  settling: Settling | null;
  previous: string | null;
  next: string | null;
  /** The next that waits for this grader; null when there is no other. */
  toMark: string | null;
  /** Somebody wants to come back to it. */
  flagged: boolean;
  frame: DeskInFrame;
}
