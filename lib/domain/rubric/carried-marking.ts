/**
 * What a grader begins with when a student has submitted again: the marks of the version before, as a proposal. Levels
 * stand as far as the rubric still asks the same; a comment on words stands where its words stand unchanged. What does
 * not is told, and nothing of it counts until a person has looked at it and finished the marking.
 */
import { codePointLength, codePointSlice } from "../document/codepoints";
import { carriedScores } from "./carried-scores";
import type { Marking, MarkingComment } from "./marking";
import type { Criterion } from "./model";

/** An answer by its question, with its plain text (as comments count in it). */
interface AnswerText {
  id: string;
  promptId: string;
  text: string;
}

interface Version {
  criteria: readonly Criterion[];
  answers: readonly AnswerText[];
}

export interface CarriedMarking {
  marking: Marking;
  /** Rows that were decided and have to be decided anew. */
  anew: string[];
  /** Comments whose words are not there any more, with those words. */
  lost: { body: string; words: string }[];
}

/** Carries a marking to the next version of a submission; `newId` makes the ids of its comments. */
export function carriedMarking(marking: Marking, before: Version, now: Version, newId: () => string): CarriedMarking {
  const { scores, anew } = carriedScores(marking.scores, before.criteria, now.criteria);
  const comments: MarkingComment[] = [];
  const lost: CarriedMarking["lost"] = [];
  for (const comment of marking.comments) {
    const carried = carriedPlace(comment, before.answers, now.answers);
    if (carried.ok) comments.push({ ...comment, id: newId(), answer: carried.answer });
    else lost.push({ body: comment.body, words: carried.words });
  }
  return { marking: { scores, comments, overall: marking.overall }, anew, lost };
}

type Carried = { ok: true; answer: MarkingComment["answer"] } | { ok: false; words: string };

function carriedPlace({ answer }: MarkingComment, before: readonly AnswerText[], now: readonly AnswerText[]): Carried {
  if (!answer) return { ok: true, answer: null };
  const old = before.find(({ id }) => id === answer.answerId);
  const words = codePointSlice(old?.text ?? "", answer.start, answer.end);
  const next = now.find(({ promptId }) => promptId === old?.promptId);
  const start = next && words !== "" ? placeOf(words, answer.start, next.text) : null;
  if (!next || start === null) return { ok: false, words };
  return { ok: true, answer: { answerId: next.id, start, end: start + codePointLength(words) } };
}

/** Where words stand in a text, in code points: where they stood before, or at the only place; null for anything else. */
function placeOf(words: string, before: number, text: string): number | null {
  if (codePointSlice(text, before, before + codePointLength(words)) === words) return before;
  const first = text.indexOf(words);
  if (first < 0 || text.indexOf(words, first + 1) >= 0) return null;
  return codePointLength(text.slice(0, first));
}
