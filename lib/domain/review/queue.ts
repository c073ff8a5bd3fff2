/**
 * In which order the questions of an import are asked: what the importer would not choose first, then what must be
 * seen, and what it is sure of last, together in one table. Within these, what blocks publication comes first; rights
 * are asked after all others.
 */
import { type ImportDraft, type ImportQuestion, type Severity, severity } from "../import/model";

const order: Record<Severity, number> = { choose: 0, see: 1, folded: 2 };

export interface QuestionQueue {
  /** One card each. */
  cards: ImportQuestion[];
  /** Sure enough to be confirmed together. */
  table: ImportQuestion[];
  answered: ImportQuestion[];
}

/** Rights are asked once for the whole book, and last: nobody knows them before having read what it is. */
const isForAll = (question: ImportQuestion): boolean => question.field === "rights";

/**
 * The questions of a draft, without those of documents that are `resting` (published or set aside). Those `postponed`
 * come last among the cards, in that order; those asked `alone` are cards though they would stand in the table.
 */
export function questionQueue(
  draft: ImportDraft,
  resting: readonly string[] = [],
  postponed: readonly string[] = [],
  alone: readonly string[] = [],
): QuestionQueue {
  const position = new Map(draft.documents.map((document, index) => [document.id, index]));
  const place = (question: ImportQuestion) => position.get(question.documentId ?? "") ?? -1;
  const alive = draft.questions.filter((question) => {
    const about = question.documentId === null ? question.appliesTo : [question.documentId];
    return about.length === 0 || about.some((id) => !resting.includes(id));
  });
  const open = alive
    .filter((question) => draft.answers[question.id] === undefined)
    .toSorted(
      (a, b) =>
        postponed.indexOf(a.id) - postponed.indexOf(b.id) ||
        Number(isForAll(a)) - Number(isForAll(b)) ||
        order[severity(a.score)] - order[severity(b.score)] ||
        Number(b.required) - Number(a.required) ||
        place(a) - place(b),
    );
  const folded = (question: ImportQuestion) => severity(question.score) === "folded" && !alone.includes(question.id);
  return {
    cards: open.filter((question) => !folded(question)),
    table: open.filter(folded),
    answered: draft.questions.filter((question) => draft.answers[question.id] !== undefined),
  };
}
