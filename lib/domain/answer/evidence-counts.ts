/**
 * What the machine can count in what a student wrote, for rows of a rubric that ask for "at least four documents", and
 * for a grader who wants to know where to look. It counts what is cited, not what is understood: whether a row is met,
 * a person decides.
 */
import type { CountedThing, Criterion } from "../rubric/model";
import { isWholePair, type KnownNote } from "./demands";
import { type LinearPlace, meets } from "./grader-hints";
import { paragraphsWithoutEvidence } from "./hints";
import { type Answer, citedIn, textsOf } from "./model";
import type { CheckedQuotation } from "./quotations";

/** One submitted answer, with what is known of its evidence. */
export interface CountedAnswer {
  answer: Answer;
  /** The notes it cites, by id, as they were frozen; a note that was deleted before is none. */
  notes: ReadonlyMap<string, KnownNote>;
  quotations: readonly CheckedQuotation[];
  evidence: readonly LinearPlace[];
  /** Passages the instructor expects; students are told nothing of them before release. */
  expected: readonly LinearPlace[];
}

export interface EvidenceCounts {
  /** Ids, each once. */
  documents: string[];
  notes: string[];
  /** Paragraphs with words and without evidence, from 1; only of running text. */
  bareParagraphs: number[];
  /** Quotations that stand in a text word for word, or with words left out and said so; and all that were typed. */
  quotations: { found: number; all: number };
  /** Expected passages that some evidence touches, and all. */
  passages: { met: number; all: number };
  /** Whole pairs of a corroboration. */
  pairs: number;
}

/** Counts in one answer. */
export function evidenceCounts({ answer, notes, quotations, evidence, expected }: CountedAnswer): EvidenceCounts {
  const cited = citedIn(answer).flatMap((id) => notes.get(id) ?? []);
  return {
    documents: [...new Set(cited.flatMap(({ documentIds }) => documentIds))],
    notes: cited.map(({ id }) => id),
    bareParagraphs: answer.form === "Text" ? textsOf(answer).flatMap(paragraphsWithoutEvidence) : [],
    quotations: {
      found: quotations.filter(({ verdict }) => verdict === "exact" || verdict === "shortened").length,
      all: quotations.length,
    },
    passages: {
      met: expected.filter((zone) => evidence.some((place) => meets(place, zone))).length,
      all: expected.length,
    },
    pairs: answer.form === "Corroboration" ? answer.pairs.filter((pair) => isWholePair(pair, notes)).length : 0,
  };
}

/** The number a threshold row asks for, over all answers it is about; null where a person counts. */
export function countedFor(row: Pick<Criterion, "counts">, answers: readonly EvidenceCounts[]): number | null {
  return row.counts === null ? null : count[row.counts](answers);
}

const each = (of: (counts: EvidenceCounts) => readonly string[]) => (answers: readonly EvidenceCounts[]) =>
  new Set(answers.flatMap(of)).size;
const sum = (of: (counts: EvidenceCounts) => number) => (answers: readonly EvidenceCounts[]) =>
  answers.reduce((total, counts) => total + of(counts), 0);

/** A document, and a note, counts once however many answers cite it. */
const count: Record<CountedThing, (answers: readonly EvidenceCounts[]) => number> = {
  Documents: each(({ documents }) => documents),
  Notes: each(({ notes }) => notes),
  Quotations: sum(({ quotations }) => quotations.found),
  Passages: sum(({ passages }) => passages.met),
  Pairs: sum(({ pairs }) => pairs),
};
