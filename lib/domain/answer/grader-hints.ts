/**
 * What the machine may say to a grader about an answer: which of the passages that were expected it draws on, and what
 * the key of a choice is. Counted, never graded; students are told nothing of it before release.
 */
import type { ChoiceOption } from "../assignment/prompt-settings";
import type { Answer } from "./model";

/** A place in the linear text of a flow, in code points. */
export interface LinearPlace {
  revisionId: string;
  flow: string;
  startAt: number;
  endAt: number;
}

/** An expected passage with the words it has, for the sentence. */
export type ExpectedPassage = LinearPlace & { exact: string };

/** Do two places share a character? */
export const meets = (a: LinearPlace, b: LinearPlace) =>
  a.revisionId === b.revisionId && a.flow === b.flow && a.startAt < b.endAt && b.startAt < a.endAt;

const short = (words: string) => (words.length > 60 ? `${words.slice(0, 58).trimEnd()} …` : words);

function zoneHints(evidence: readonly LinearPlace[], expected: readonly ExpectedPassage[]): string[] {
  if (expected.length === 0) return [];
  const missed = expected.filter((zone) => !evidence.some((place) => meets(place, zone)));
  const count = `${expected.length - missed.length} of ${expected.length} expected ${expected.length === 1 ? "passage is" : "passages are"} drawn on`;
  if (missed.length === 0) return [`${count}.`];
  return [`${count}; not: ${missed.map(({ exact }) => `“${short(exact)}”`).join(", ")}.`];
}

function keyHints(answer: Answer | null, key: readonly string[], options: readonly ChoiceOption[]): string[] {
  if (answer?.form !== "Choice" || key.length === 0) return [];
  const right = options.filter(({ id }) => key.includes(id));
  const same = right.length === answer.chosen.length && right.every(({ id }) => answer.chosen.includes(id));
  return [
    `The key is ${right.map(({ text }) => `“${text}”`).join(", ")}; ${same ? "this is what was chosen" : "something else was chosen"}.`,
  ];
}

/** The hints for one answer; `evidence` are the passages it cites. */
export const graderHints = (
  answer: Answer | null,
  evidence: readonly LinearPlace[],
  {
    expected,
    key,
    options,
  }: { expected: readonly ExpectedPassage[]; key: readonly string[]; options: readonly ChoiceOption[] },
): string[] => [...zoneHints(evidence, expected), ...keyHints(answer, key, options)];
