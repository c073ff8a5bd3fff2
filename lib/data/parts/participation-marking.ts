import { type Marking, markingSchema } from "../../domain/rubric/marking";

/** The marking that a row of participation keeps: rows and the comment on the whole. */
export const markingOf = ({ scores, comment }: { scores: unknown; comment: string | null }): Marking => ({
  ...{ scores: markingSchema.shape.scores.parse(scores), comments: [], overall: comment ?? "" },
});
