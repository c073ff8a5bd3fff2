/** How far those agree who marked the same work of an assignment without seeing each other: the page of it. */
import { scoreOf } from "../rubric/edit-marking";
import type { Marking } from "../rubric/marking";
import type { Criterion } from "../rubric/model";
import { type Agreement, agreementOf } from "./agreement";
import { type GivenLevel, givenLevel } from "./insight";

/** One row of a rubric as two people decided it in the same work. */
export interface LevelPair {
  /** The question that was marked by itself; null for the whole. */
  promptNumber: number | null;
  first: GivenLevel;
  second: GivenLevel;
}

/** The rows of a rubric that both have decided; rows without levels are left out. */
export function levelPairs(
  promptNumber: number | null,
  criteria: readonly Criterion[],
  { first, second }: { first: Marking; second: Marking },
): LevelPair[] {
  return criteria.flatMap((criterion): LevelPair[] => {
    const [one, other] = [first, second].map((marking) => givenLevel(criterion, scoreOf(marking, criterion.id)));
    return one && other ? [{ promptNumber, first: one, second: other }] : [];
  });
}

/** How far two graders agree on one row. */
export interface CriterionAgreement {
  promptNumber: number | null;
  key: string;
  title: string;
  /** Names of its levels, lowest first. */
  levels: readonly string[];
  agreement: Agreement;
}

/** Agreement by criterion; rows of several versions of a rubric are one by their key and the names of their levels. */
export function agreementByCriterion(pairs: readonly LevelPair[]): CriterionAgreement[] {
  const rows = Map.groupBy(pairs, ({ promptNumber, first: { key, levels } }) =>
    JSON.stringify([promptNumber, key, levels]),
  );
  return [...rows.values()].flatMap((all) => {
    const [pair] = all;
    if (!pair) return [];
    const { key, title, levels } = pair.first;
    const marked = all.map(({ first, second }) => [first.at, second.at] as const);
    return [{ promptNumber: pair.promptNumber, key, title, levels, agreement: agreementOf(marked, levels.length) }];
  });
}

/** A piece of work on which two who marked it blind differ, or differed until it was settled. */
export interface Disagreement {
  submissionId: string;
  promptNumber: number | null;
  /** Or the pseudonym, while marking is anonymous. */
  student: string;
  /** Names of the two who marked. */
  first: string;
  second: string;
  settled: boolean;
  /** Rows in which they give something else, in words. */
  rows: { title: string; first: string; second: string }[];
}

/** How far work is that two people mark: how many of each. */
export interface DoubledCounts {
  /** Units of submissions that two people mark. */
  doubled: number;
  neither: number;
  firstOnly: number;
  secondOnly: number;
  agree: number;
  differ: number;
  settled: number;
}

/** Somebody who can be asked to mark a second time, with what they were given. */
export interface SecondMarker {
  id: string;
  name: string;
  /** Names of the sections they teach; null is the whole course. */
  sections: string[] | null;
  dealt: number;
  begun: number;
  finished: number;
}

export interface MarkingAgreement {
  courseTitle: string;
  title: string;
  mayEdit: boolean;
  mayDeal: boolean;
  /** What is marked by itself, as the assignment stands now; the whole is null. */
  units: { promptId: string | null; promptNumber: number | null }[];
  /** Submissions there are. */
  submissions: number;
  counts: DoubledCounts;
  criteria: CriterionAgreement[];
  /** Those of this page, what is to be settled first. */
  disagreements: Disagreement[];
  page: number;
  pages: number;
  markers: SecondMarker[];
}
