/**
 * What comes back to a student: the marks and comments exactly as they stood when they were released, with the rubric
 * they were given with. Kept with the grade event, so that a later change of mind is not seen until it is released too.
 */
import { z } from "zod";
import type { Passage } from "../anchor/passage";
import { latePenalty } from "../grading/late-penalty";
import type { Marking } from "./marking";
import type { RubricVersion } from "./model";
import { sumOfTotals, totalOf, type WorkingRow } from "./total";

const points = z.string().nullable();
const place = z.object({ blockId: z.string(), offset: z.number() });

export const feedbackSchema = z.object({
  submissionId: z.string(),
  submissionNumber: z.number(),
  rubric: z.object({ title: z.string(), number: z.number() }).nullable(),
  points,
  max: points,
  /** What lateness took off, and how it was reckoned; null when nothing was. */
  late: z.object({ taken: z.string(), working: z.string() }).nullable().default(null),
  rows: z.array(
    z.object({
      /** The row in its rubric, and the question it is about (null: the whole); frozen before these were kept: null. */
      criterionId: z.string().nullable().default(null),
      skill: z.string().nullable().default(null),
      promptNumber: z.number().nullable().default(null),
      title: z.string(),
      description: z.string(),
      chosen: z.string().nullable(),
      points,
      max: points,
      cappedBy: z.string().nullable(),
      note: z.string().nullable(),
      levels: z.array(
        z.object({
          name: z.string(),
          description: z.string(),
          points,
          /** The ends of a band; what was frozen before there were bands has none. */
          minPoints: points.default(null),
          maxPoints: points.default(null),
          chosen: z.boolean(),
        }),
      ),
    }),
  ),
  /** On the whole. */
  overall: z.string(),
  /** Questions that were marked by themselves, each with its sum before lateness. */
  questions: z
    .array(
      z.object({
        promptNumber: z.number(),
        rubric: z.object({ title: z.string(), number: z.number() }).nullable(),
        points,
        max: points,
        overall: z.string(),
      }),
    )
    .default([]),
  comments: z.array(
    z.object({
      id: z.string(),
      body: z.string(),
      answer: z.object({ answerId: z.string(), start: z.number(), end: z.number() }).nullable(),
      passage: z
        .object({
          revisionId: z.string(),
          label: z.string(),
          documentTitle: z.string(),
          exact: z.string(),
          flow: z.union([z.literal("doc"), z.templateLiteral(["note:", z.string()])]),
          start: place,
          end: place,
        })
        .nullable(),
    }),
  ),
});

export type Feedback = z.infer<typeof feedbackSchema>;
export type FeedbackRow = Feedback["rows"][number];
export type FeedbackComment = Feedback["comments"][number];

/** A passage a comment points to, as the student will read it. */
export interface CommentPassage {
  label: string;
  documentTitle: string;
  passage: Passage;
}

/** A unit of a submission with what was given for it. */
export interface MarkedPart {
  promptNumber: number | null;
  rubric: RubricVersion | null;
  marking: Marking;
}

/**
 * Freezes the markings of a submission into what the student will see, the whole first. `passages` holds the passages
 * of comments by comment id; `latePercent` is what lateness costs, as it was reckoned when the work came in.
 */
export function freezeFeedback(
  submission: { submissionId: string; submissionNumber: number },
  parts: readonly MarkedPart[],
  passages: ReadonlyMap<string, CommentPassage>,
  latePercent: string | null,
): Feedback {
  const totals = parts.map(({ rubric, marking }) => totalOf(rubric?.criteria ?? [], marking.scores));
  const sum = sumOfTotals(totals);
  const { points, taken, working } = latePenalty(sum.points, latePercent);
  const whole = parts.find(({ promptNumber }) => promptNumber === null);
  return {
    ...submission,
    rubric: whole?.rubric ? { title: whole.rubric.title, number: whole.rubric.number } : null,
    ...{ points, max: sum.max },
    late: working === null ? null : { taken, working },
    rows: parts.flatMap((part, at) => frozenRows(part, totals[at]?.working ?? [])),
    overall: whole?.marking.overall ?? "",
    questions: parts.flatMap(({ promptNumber, rubric, marking }, at) =>
      promptNumber === null
        ? []
        : {
            ...{ promptNumber, overall: marking.overall },
            rubric: rubric && { title: rubric.title, number: rubric.number },
            ...{ points: totals[at]?.points ?? null, max: totals[at]?.max ?? null },
          },
    ),
    comments: parts.flatMap(({ marking }) => marking.comments.map((comment) => frozenComment(comment, passages))),
  };
}

function frozenRows({ promptNumber, rubric, marking }: MarkedPart, working: readonly WorkingRow[]): FeedbackRow[] {
  const scores = new Map(marking.scores.map((score) => [score.criterionId, score]));
  return (rubric?.criteria ?? []).map((criterion) => {
    const row = working.find(({ criterionId }) => criterionId === criterion.id);
    const score = scores.get(criterion.id);
    const { id: criterionId, skill, title, description } = criterion;
    return {
      ...{ criterionId, skill, promptNumber, title, description },
      ...{ chosen: row?.chosen ?? null, points: row?.points ?? null, max: row?.max ?? null },
      ...{ cappedBy: row?.cappedBy ?? null, note: score?.note ?? null },
      levels: criterion.levels.map(({ id, name, description: says, points: worth, minPoints, maxPoints }) => ({
        ...{ name, description: says, minPoints, maxPoints },
        ...{ points: worth, chosen: id === score?.levelId },
      })),
    };
  });
}

function frozenComment(
  { id, body, answer, passage }: Marking["comments"][number],
  passages: ReadonlyMap<string, CommentPassage>,
): FeedbackComment {
  const described = passages.get(id);
  if (!passage || !described) return { id, body, answer, passage: null };
  const { label, documentTitle } = described;
  const { exact, flow, start, end } = described.passage;
  return {
    ...{ id, body, answer },
    passage: { revisionId: passage.revisionId, label, documentTitle, exact, flow, start, end },
  };
}
