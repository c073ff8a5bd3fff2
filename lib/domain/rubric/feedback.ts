/**
 * What comes back to a student: the marks and comments exactly as they stood when they were released, with the rubric
 * they were given with. Kept with the grade event, so that a later change of mind is not seen until it is released too.
 */
import { z } from "zod";
import type { Passage } from "../anchor/passage";
import type { Marking } from "./marking";
import type { RubricVersion } from "./model";
import { totalOf } from "./total";

const points = z.string().nullable();
const place = z.object({ blockId: z.string(), offset: z.number() });

export const feedbackSchema = z.object({
  submissionId: z.string(),
  submissionNumber: z.number(),
  rubric: z.object({ title: z.string(), number: z.number() }).nullable(),
  points,
  max: points,
  rows: z.array(
    z.object({
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
  overall: z.string(),
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

/** Freezes a marking into what the student will see. `passages` holds the passages of comments by comment id. */
export function freezeFeedback(
  submission: { submissionId: string; submissionNumber: number },
  rubric: RubricVersion | null,
  marking: Marking,
  passages: ReadonlyMap<string, CommentPassage>,
): Feedback {
  const total = totalOf(rubric?.criteria ?? [], marking.scores);
  const scores = new Map(marking.scores.map((score) => [score.criterionId, score]));
  return {
    ...submission,
    rubric: rubric && { title: rubric.title, number: rubric.number },
    points: total.points,
    max: total.max,
    rows: (rubric?.criteria ?? []).map((criterion) => {
      const working = total.working.find((row) => row.criterionId === criterion.id);
      const score = scores.get(criterion.id);
      return {
        title: criterion.title,
        description: criterion.description,
        chosen: working?.chosen ?? null,
        points: working?.points ?? null,
        max: working?.max ?? null,
        cappedBy: working?.cappedBy ?? null,
        note: score?.note ?? null,
        levels: criterion.levels.map(({ id, name, description, points: worth, minPoints, maxPoints }) => ({
          ...{ name, description, minPoints, maxPoints },
          points: worth,
          chosen: id === score?.levelId,
        })),
      };
    }),
    overall: marking.overall,
    comments: marking.comments.map(({ id, body, answer, passage }) => {
      const described = passages.get(id);
      if (!passage || !described) return { id, body, answer, passage: null };
      const { label, documentTitle } = described;
      const { exact, flow, start, end } = described.passage;
      const shown = { revisionId: passage.revisionId, label, documentTitle, exact, flow, start, end };
      return { id, body, answer, passage: shown };
    }),
  };
}
