/**
 * What of a submission is marked with which rubric. An assignment has one rubric for the whole, or a question has one
 * of its own, or both; each is marked by itself, and the grade is their sum.
 */
import type { PublishedAssignment, PublishedPrompt } from "../assignment/published";

/** One part of a submission that is marked by itself. */
export interface MarkingUnit {
  /** Null is the whole: every question without a rubric of its own. */
  promptId: string | null;
  /** The question as students count it; null for the whole. */
  promptNumber: number | null;
  rubricVersionId: string | null;
}

/**
 * The units of an assignment, the whole first. It has one when there is a rubric for it, and when no question has one:
 * then there is something to say, and nothing to count.
 */
export function unitsOf({
  rubricVersionId,
  prompts,
}: Pick<PublishedAssignment, "rubricVersionId" | "prompts">): MarkingUnit[] {
  const own = prompts.flatMap(({ id, number, rubricVersionId: rubric }): MarkingUnit[] =>
    rubric === null ? [] : [{ promptId: id, promptNumber: number, rubricVersionId: rubric }],
  );
  if (rubricVersionId === null && own.length > 0) return own;
  return [{ promptId: null, promptNumber: null, rubricVersionId }, ...own];
}

/** The answers that are marked with a unit: that to its question, or those to all questions without a rubric of their own. */
export const answersOf = <A extends { prompt: Pick<PublishedPrompt, "id" | "rubricVersionId"> }>(
  { promptId }: Pick<MarkingUnit, "promptId">,
  answers: readonly A[],
): A[] =>
  answers.filter(({ prompt }) => (promptId === null ? prompt.rubricVersionId === null : prompt.id === promptId));

/** Two blind markings of a unit, and the one that settles where they differ. */
export const decidingKinds = ["First", "Second", "Moderated"] as const;
export type DecidingKind = (typeof decidingKinds)[number];

/** Who has begun a marking of a unit, or was given it. */
export interface Claim {
  graderId: string;
  kind: DecidingKind;
}

/**
 * Which of two markings of a unit this grader works on: the one they began, else the one they were given, else the one
 * that is free. Null when two others mark it. Where a unit is marked once, whoever teaches the student works on that
 * one marking. `tasks` and `markings` are those of this unit.
 */
export function workedKind(
  graderId: string,
  { tasks, markings }: { tasks: readonly Claim[]; markings: readonly Claim[] },
): "First" | "Second" | null {
  const blind = ({ kind }: Claim) => kind !== "Moderated";
  const mine = [...markings, ...tasks].filter(blind).find((each) => each.graderId === graderId);
  if (mine) return mine.kind === "Second" ? "Second" : "First";
  if (!isDoubled({ tasks, markings })) return "First";
  const taken = new Set([...markings, ...tasks].map(({ kind }) => kind));
  return !taken.has("First") ? "First" : taken.has("Second") ? null : "Second";
}

/** Is this unit marked by two people? */
export const isDoubled = ({ tasks, markings }: { tasks: readonly Claim[]; markings: readonly Claim[] }): boolean =>
  [...tasks, ...markings].some(({ kind }) => kind === "Second");

/**
 * The marking that counts: the moderated one; of two blind ones the first, if both are finished and give the same in
 * every row; the only one where there is no second. Null while it is not settled.
 */
export function decidingMarking<
  M extends { kind: DecidingKind; completed: boolean; marking: { scores: readonly object[] } },
>(markings: readonly M[], doubled: boolean, same: (a: M, b: M) => boolean): M | null {
  const of = (kind: DecidingKind) => markings.find((each) => each.kind === kind && each.completed) ?? null;
  const [first, second, moderated] = [of("First"), of("Second"), of("Moderated")];
  if (moderated) return moderated;
  if (!doubled) return first;
  return first && second && same(first, second) ? first : null;
}
