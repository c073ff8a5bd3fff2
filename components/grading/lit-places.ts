import type { SkilledPassage } from "@/components/answer/text-pane.client";
import type { EvidenceView } from "@/lib/domain/answer/evidence-view";
import type { SubmittedAnswer } from "@/lib/domain/submission/submitted";

/** A place of the texts that can be looked at from the desk. */
export interface LitPlace extends SkilledPassage {
  id: string;
}

/** An expected passage among the places of the desk, by its place in the list of its answer. */
export const expectedId = (answerId: string, index: number): string => `${answerId}/expected ${index}`;

/** What the answers cite, in order: lit all the time. */
export const citedPlaces = (answers: readonly SubmittedAnswer[]): LitPlace[] =>
  answers.flatMap((answer) =>
    answer.evidence.map(({ annotationId, revisionId, passage, skill }) => ({
      ...{ id: `${answer.id}/${annotationId}`, revisionId, passage, skill },
    })),
  );

/** What is expected of the answers: lit while it is looked at. */
export const expectedPlaces = (views: Readonly<Record<string, EvidenceView>>): LitPlace[] =>
  Object.entries(views).flatMap(([answerId, { expected }]) =>
    expected.map(({ revisionId, span }, index) => ({
      ...{ id: expectedId(answerId, index), revisionId, passage: span, skill: null },
    })),
  );
