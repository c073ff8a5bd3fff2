/**
 * What the machine lays before a grader about the evidence of one answer: what it cites, what became of its quotations,
 * where it stands without evidence, which expected passages it draws on, what the key of a choice is. Counted, never
 * graded; made from what was frozen at submission. Students are told nothing of what was expected before release.
 */
import type { Passage, Span } from "../anchor/passage";
import type { ChoiceOption } from "../assignment/prompt-settings";
import { codePointLength, codePointSlice } from "../document/codepoints";
import type { FrozenEvidence, SubmittedAnswer } from "../submission/submitted";
import { type EvidenceCounts, evidenceCounts, isDrawnOn } from "./evidence-counts";
import type { CountedParagraph } from "./hints";
import { type Answer, citedIn } from "./model";
import type { CheckedQuotation } from "./quotations";

/** A passage that the instructor expects to be drawn on, as it is named and where it stands. */
export interface ExpectedPassage {
  revisionId: string;
  documentTitle: string;
  /** `¶5`. */
  label: string;
  passage: Passage;
}

/** The same on the grader's desk. */
export interface ViewedPassage extends Omit<ExpectedPassage, "passage"> {
  /** The beginning of its words. */
  words: string;
  span: Span;
  drawnOn: boolean;
}

export interface EvidenceView {
  /** Documents in the order in which they are first cited, with the notes by annotation id. */
  documents: { documentId: string; title: string; notes: string[] }[];
  /** Cited notes that were deleted before the answer was submitted: nothing of them was frozen. */
  gone: number;
  quotations: CheckedQuotation[];
  /** Paragraphs without evidence, with their first words. Empty where nothing is cited at all: then that is what is said. */
  bare: CountedParagraph[];
  expected: ViewedPassage[];
  /** The options that are right, in their words, and whether they are what was chosen; null where there is no key. */
  key: { right: string[]; chosen: boolean } | null;
}

/** What is known of an answer besides its own words. */
export interface KnownOfAnswer {
  quotations: readonly CheckedQuotation[];
  expected: readonly ExpectedPassage[];
  /** Ids of the options that are right. */
  key: readonly string[];
}

/** The words of an answer to be counted; what was submitted before there were forms is running text. Null: erased. */
export function countedForm({ form, content }: Pick<SubmittedAnswer, "form" | "content">): Answer | null {
  if (form) return form;
  return content ? { form: "Text", text: content } : null;
}

/** Lays out one answer, and counts in it. */
export function evidenceView(
  answer: Answer,
  { evidence, options }: { evidence: readonly FrozenEvidence[]; options: readonly ChoiceOption[] },
  { quotations, expected, key }: KnownOfAnswer,
): { view: EvidenceView; counts: EvidenceCounts } {
  const frozen = new Map(evidence.map((each) => [each.annotationId, each]));
  const notes = new Map(evidence.map(({ annotationId: id, documentId }) => [id, { id, documentIds: [documentId] }]));
  const places = evidence.map(({ revisionId, passage }) => ({ ...passage, revisionId }));
  const zones = expected.map(({ passage, revisionId }) => ({ ...passage, revisionId }));
  const counts = evidenceCounts({ answer, notes, quotations, evidence: places, expected: zones });
  const cited = citedIn(answer);
  const documents = counts.documents.map((documentId) => {
    const own = cited.flatMap((id) => frozen.get(id) ?? []).filter((each) => each.documentId === documentId);
    return { documentId, title: own[0]?.documentTitle ?? "", notes: own.map(({ annotationId }) => annotationId) };
  });
  const view = {
    documents,
    gone: cited.filter((id) => !frozen.has(id)).length,
    quotations: [...quotations],
    bare:
      cited.length === 0
        ? []
        : counts.bareParagraphs.map(({ number, words }) => ({ number, words: beginning(words, 60) })),
    expected: expected.map(({ passage, revisionId, documentTitle, label }) => ({
      ...{ revisionId, documentTitle, label, words: beginning(passage.exact, 90) },
      span: { flow: passage.flow, start: passage.start, end: passage.end },
      drawnOn: isDrawnOn({ ...passage, revisionId }, places),
    })),
    key: keyOf(answer, key, options),
  };
  return { view, counts };
}

/** The beginning of some words. @param most code points */
export const beginning = (words: string, most: number) =>
  codePointLength(words) > most ? `${codePointSlice(words, 0, most - 2).trimEnd()} …` : words;

function keyOf(answer: Answer, key: readonly string[], options: readonly ChoiceOption[]): EvidenceView["key"] {
  if (answer.form !== "Choice" || key.length === 0) return null;
  const right = options.filter(({ id }) => key.includes(id));
  const chosen = right.length === answer.chosen.length && right.every(({ id }) => answer.chosen.includes(id));
  return { right: right.map(({ text }) => text), chosen };
}
