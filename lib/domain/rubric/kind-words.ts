import type { CriterionKind } from "./model";

/** What the kinds of rows are called. */
export const kindWords: Record<CriterionKind, string> = {
  Levels: "Levels",
  YesNo: "Yes or no",
  Threshold: "Enough of something",
  Band: "Bands of points",
  Cap: "Cap on other rows",
  FeedbackOnly: "Feedback only",
};
