/** Which documents of an import can be published now, what keeps the others, and when nothing is left to do. */
import { openQuestions, publishable } from "../import/decide";
import type { QuestionField } from "../import/model";
import { done, type Outcome, refused } from "../policy/outcome";
import type { Review } from "./schema";

/** A document of an import and how it stands. `problems` are the reasons why it cannot be published yet. */
export interface DocumentStanding {
  id: string;
  /** Counted from 1, in the order of the page. */
  number: number;
  title: string | null;
  state: "open" | "ready" | "published" | "aside";
  problems: string[];
  /** The document of the library it became. */
  published: string | null;
}

/** How every document of the import stands, in order. */
export function standings(review: Review): DocumentStanding[] {
  return review.draft.documents.map(({ id, content }, index) => {
    const about = { id, number: index + 1, title: content.meta.title };
    const published = review.published[id] ?? null;
    if (published !== null) return { ...about, state: "published", problems: [], published };
    if (review.setAside.includes(id)) return { ...about, state: "aside", problems: [], published };
    const answer = publishable(review.draft, id);
    return { ...about, state: answer.ok ? "ready" : "open", problems: answer.ok ? [] : answer.problems, published };
  });
}

/** Nothing is left: every document is published or set aside, and at least one there is. */
export function isFinished(review: Review): boolean {
  const all = standings(review);
  return all.length > 0 && all.every(({ state }) => state === "published" || state === "aside");
}

/** The fields of the questions that still keep a document from being published. */
export function openFields(review: Review, documentId: string): QuestionField[] {
  return openQuestions(review.draft, documentId).map((question) => question.field);
}

/** What a list of imports says of one: kept beside the draft at each save, for a draft may be long. */
export interface ReviewSummary {
  documents: number;
  openQuestions: number;
}

/** The two numbers of an import that its list shows. */
export function summaryOf({ draft }: Review): ReviewSummary {
  const openQuestions = draft.questions.filter((question) => draft.answers[question.id] === undefined).length;
  return { documents: draft.documents.length, openQuestions };
}

/**
 * The documents that are to be published: those named, or all that are ready. Refused with the first of those named that
 * is not ready, and when there is none.
 */
export function chosenStandings(review: Review, documentIds: readonly string[] | "ready"): Outcome<string[]> {
  const all = standings(review);
  const chosen =
    documentIds === "ready"
      ? all.filter(({ state }) => state === "ready")
      : all.filter(({ id }) => documentIds.includes(id));
  const kept = chosen.find(({ state }) => state !== "ready");
  if (kept?.state === "published") return refused(`Document ${kept.number} is published already.`);
  if (kept) return refused(`Document ${kept.number} is not ready. ${kept.problems[0] ?? "It is set aside."}`);
  return chosen.length > 0
    ? done(chosen.map(({ id }) => id))
    : refused("No document of this import is ready to be published.");
}
