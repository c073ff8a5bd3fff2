/**
 * Calibration: before the queue opens, everybody who marks gives levels to the same sample answers and then sees how
 * theirs stand beside the others'. Nobody sees another's levels of a sample before their own are finished.
 */

import type { PromptHidden } from "../assignment/prompt-settings";
import type { PublishedAssignment } from "../assignment/published";
import { plainText } from "../richtext/model";
import { emptyMarking, type Marking } from "../rubric/marking";
import type { Criterion, RubricVersion, Score } from "../rubric/model";
import { sayGiven } from "../rubric/say-given";
import { givenLevel } from "./insight";

/** What a grader is told who wants to mark before the samples are done. */
export const SAMPLES_FIRST = "Mark the sample answers of this assignment first; they are under Calibration.";

/** A sample answer that is marked. */
export interface Sample {
  promptId: string;
  promptNumber: number;
  /** The question's words. */
  question: string;
  /** Which level its writer meant it to have, in their own words; may be empty. */
  meant: string;
  text: string;
  rubricVersionId: string;
}

/** The sample answers of an assignment that can be marked: of questions with a rubric, or under the rubric of the whole. */
export function samplesOf(
  { prompts, rubricVersionId: whole }: Pick<PublishedAssignment, "prompts" | "rubricVersionId">,
  hidden: ReadonlyMap<string, PromptHidden>,
): Sample[] {
  return prompts.flatMap(({ id, number, text, rubricVersionId: own }) => {
    const rubricVersionId = own ?? whole;
    if (rubricVersionId === null) return [];
    const samples = hidden.get(id)?.samples ?? [];
    return samples.flatMap(({ level, text: words }): Sample[] =>
      words.trim() === ""
        ? []
        : [
            {
              ...{ promptId: id, promptNumber: number, question: plainText(text) },
              ...{ meant: level.trim(), text: words, rubricVersionId },
            },
          ],
    );
  });
}

/** One grader's levels for a sample. */
export interface SampleMark {
  graderId: string;
  /** Name. */
  grader: string;
  instructs: boolean;
  scores: Marking["scores"];
  completed: boolean;
}

/** How another's level stands to one's own. */
export type Apart = "same" | "next" | "further" | "unknown";

/** How far two are apart in a row; `unknown` where one of them gave nothing. */
export function apartIn(criterion: Criterion, mine: Score, theirs: Score): Apart {
  const [a, b] = [givenLevel(criterion, mine), givenLevel(criterion, theirs)];
  if (!a || !b) return "unknown";
  const distance = Math.abs(a.at - b.at);
  return distance === 0 ? "same" : distance === 1 ? "next" : "further";
}

/** A row of the comparison: what one gave oneself, and everybody else. */
export interface ComparedRow {
  criterionId: string;
  title: string;
  mine: string;
  others: { grader: string; instructs: boolean; given: string; apart: Apart }[];
}

/**
 * One's own levels beside those of all who have finished, those who instruct first. Null while one's own are not
 * finished: until then nobody else's exist.
 */
export function compared(rubric: RubricVersion, marks: readonly SampleMark[], graderId: string): ComparedRow[] | null {
  const mine = marks.find((mark) => mark.graderId === graderId && mark.completed);
  if (!mine) return null;
  const others = marks
    .filter((mark) => mark.completed && mark.graderId !== graderId)
    .toSorted((a, b) => Number(b.instructs) - Number(a.instructs) || (a.grader < b.grader ? -1 : 1));
  return rubric.criteria
    .filter(({ kind }) => kind !== "FeedbackOnly")
    .map((criterion) => {
      const own = scoreIn(mine, criterion.id);
      return {
        ...{ criterionId: criterion.id, title: criterion.title, mine: sayGiven(criterion, own) },
        others: others.map((mark) => {
          const theirs = scoreIn(mark, criterion.id);
          const { grader, instructs } = mark;
          return { grader, instructs, given: sayGiven(criterion, theirs), apart: apartIn(criterion, own, theirs) };
        }),
      };
    });
}

const scoreIn = ({ scores }: SampleMark, criterionId: string): Score =>
  scores.find((score) => score.criterionId === criterionId) ?? {
    ...{ criterionId, levelId: null, met: null },
    ...{ counted: null, points: null, note: null },
  };

/** Levels alone, as a marking: a sample gets no comments. */
export const levelsOnly = (scores: Marking["scores"]): Marking => ({ ...emptyMarking, scores });

/** What a page of calibration shows of one sample. */
export interface SampleOnDesk extends Sample {
  /** Fingerprint of its words: a changed sample is another sample. */
  key: string;
  rubric: RubricVersion;
  marking: Marking;
  /** 0 while nothing is given. */
  version: number;
  finished: boolean;
  comparison: ComparedRow[] | null;
}

export interface CalibrationPage {
  courseTitle: string;
  title: string;
  timeZone: string;
  version: number | null;
  mayEdit: boolean;
  /** May turn it on and off. */
  mayTurn: boolean;
  /** May give levels. */
  mayMark: boolean;
  /** Since when graders mark the samples first; null: they need not. */
  since: Date | null;
  samples: SampleOnDesk[];
}
