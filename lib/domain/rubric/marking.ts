/**
 * What a grader writes about one submission: a choice for each row of the rubric, comments on the student's words, on
 * a passage of a document, on a row, and on the whole. Saved as they go; shown to the student only as the frozen copy
 * that is released.
 */
import { z } from "zod";
import { spanSchema } from "../anchor/sent-span";
import { codePointLength } from "../document/codepoints";
import { storable } from "../text/storable";
import { comparePoints } from "./decimal";
import type { Criterion, RubricVersion, Score } from "./model";
import { isBand, isDecided } from "./total";

const words = z.string().max(20_000, "This is too long; 20,000 characters are the most.").transform(storable);

export const scoreSchema = z.object({
  criterionId: z.uuid(),
  levelId: z.uuid().nullable(),
  met: z.boolean().nullable(),
  counted: z.int().min(0).max(10_000).nullable(),
  /** Points within a band. A page that was opened before there were bands sends none. */
  points: z
    .string()
    .regex(/^\d{1,6}(\.\d{1,3})?$/, "Points have digits, and at most three places behind the point.")
    .nullable()
    .default(null),
  note: words.nullable(),
});

export const commentSchema = z.object({
  /** Made by the client, so that saving twice is saving once. */
  id: z.uuid(),
  body: z.string().min(1).max(20_000).transform(storable),
  /** On words of an answer: code points `[start, end)` of its plain text, blocks joined by one newline. */
  answer: z.object({ answerId: z.uuid(), start: z.int().min(0), end: z.int().min(1) }).nullable(),
  /** The item of the comment bank it was taken from. */
  bankItemId: z.uuid().optional(),
  /** On a passage of a document: "you missed this". */
  passage: z
    .object({
      revisionId: z.uuid(),
      span: spanSchema,
    })
    .nullable(),
});

export const markingSchema = z.object({
  scores: z.array(scoreSchema).max(100),
  comments: z.array(commentSchema).max(200),
  /** To the student, on the whole. */
  overall: words,
});

export type Marking = z.infer<typeof markingSchema>;
export type MarkingComment = Marking["comments"][number];

/** Nothing marked yet. */
export const emptyMarking: Marking = { scores: [], comments: [], overall: "" };

/** What is wrong with a marking for this rubric and these answers, in one sentence; null when nothing is. */
export function markingProblem(
  marking: Marking,
  criteria: readonly Criterion[],
  answerTexts: ReadonlyMap<string, string>,
): string | null {
  for (const score of marking.scores) {
    const criterion = criteria.find((each) => each.id === score.criterionId);
    if (!criterion) return "A row of this marking is not in the rubric.";
    if (score.levelId && !criterion.levels.some((level) => level.id === score.levelId)) {
      return `The level chosen for “${criterion.title}” is not one of its levels.`;
    }
    const wrong = pointsProblem(score, criterion);
    if (wrong) return wrong;
  }
  for (const { answer } of marking.comments) {
    if (!answer) continue;
    const text = answerTexts.get(answer.answerId);
    if (text === undefined) return "A comment stands on an answer of another submission.";
    if (answer.start >= answer.end || answer.end > codePointLength(text)) return "A comment stands outside the answer.";
  }
  return null;
}

function pointsProblem({ levelId, points }: Score, { title, levels }: Criterion): string | null {
  if (points === null) return null;
  const level = levels.find(({ id }) => id === levelId);
  if (!level || !isBand(level)) return `“${title}” takes no points of its own here; choose a level.`;
  const { name, minPoints, maxPoints } = level;
  const within = comparePoints(points, minPoints ?? "0") >= 0 && comparePoints(points, maxPoints ?? "0") <= 0;
  return within ? null : `“${name}” of “${title}” gives ${minPoints} to ${maxPoints} points, not ${points}.`;
}

/** Titles of the rows that still wait for a decision. */
export function undecidedRows(rubric: RubricVersion | null, marking: Marking): string[] {
  const scores = new Map(marking.scores.map((score) => [score.criterionId, score]));
  return (rubric?.criteria ?? []).flatMap((each) => (isDecided(each, scores.get(each.id)) ? [] : each.title));
}
