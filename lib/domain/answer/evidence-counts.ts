/**
 * What the machine can count in what a student wrote, for rows of a rubric that ask for "at least four documents", and
 * for a grader who wants to know where to look. It counts what is cited, not what is understood: whether a row is met,
 * a person decides.
 */
import type { CountedThing, Criterion } from "../rubric/model";
import { isWholePair, type KnownNote } from "./demands";
import { bareParagraphs, type CountedParagraph } from "./hints";
import { type Answer, citedIn, textsOf } from "./model";
import { type CheckedQuotation, isFound } from "./quotations";

/** A place in the linear text of a flow, in code points. */
export interface LinearPlace {
  revisionId: string;
  flow: string;
  startAt: number;
  endAt: number;
}

/** Do two places share a character? */
const meets = (a: LinearPlace, b: LinearPlace) =>
  a.revisionId === b.revisionId && a.flow === b.flow && a.startAt < b.endAt && b.startAt < a.endAt;

/** Does some evidence touch this passage? */
export const isDrawnOn = (expected: LinearPlace, evidence: readonly LinearPlace[]): boolean =>
  evidence.some((place) => meets(place, expected));

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
  /** Paragraphs with words and without evidence; only of running text. */
  bareParagraphs: CountedParagraph[];
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
    bareParagraphs: answer.form === "Text" ? textsOf(answer).flatMap(bareParagraphs) : [],
    quotations: {
      found: quotations.filter(isFound).length,
      all: quotations.length,
    },
    passages: {
      met: expected.filter((zone) => isDrawnOn(zone, evidence)).length,
      all: expected.length,
    },
    pairs: answer.form === "Corroboration" ? answer.pairs.filter((pair) => isWholePair(pair, notes)).length : 0,
  };
}

/** What a row counts, over all answers it is about; null where a person counts. */
export function countedFor(row: Pick<Criterion, "counts">, answers: readonly EvidenceCounts[]): number | null {
  return row.counts === null ? null : count[row.counts](answers);
}

/** The numbers for those rows of a rubric that are counted, by criterion, over the answers marked with it. */
export function countedRows(
  criteria: readonly Pick<Criterion, "id" | "kind" | "counts">[],
  answers: readonly EvidenceCounts[],
): Record<string, number> {
  const rows = criteria.filter(({ kind }) => kind === "Threshold");
  return Object.fromEntries(
    rows.flatMap((row) => {
      const counted = countedFor(row, answers);
      return counted === null ? [] : [[row.id, counted]];
    }),
  );
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
