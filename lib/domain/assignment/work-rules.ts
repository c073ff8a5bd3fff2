/** What becomes of late work, of drafts at the deadline, and who talks with whom: rules of an assignment beside its texts and questions. */
import { z } from "zod";
import { points } from "./points";

/** What becomes of work that comes after the due time and its grace. */
export const latePolicies = ["None", "PercentPerDay", "CutOff"] as const;
export type LatePolicy = (typeof latePolicies)[number];

/** Who talks with whom about a prompt. */
export const discussionScopes = ["Course", "Section", "Group"] as const;
export type DiscussionScope = (typeof discussionScopes)[number];

/** What becomes of late work, of drafts at the deadline, and who talks with whom. Not part of a version. */
export const workRules = z.object({
  latePolicy: z.enum(latePolicies),
  /** Of the points, for each day begun, under `PercentPerDay`: exact decimal. */
  latePercent: points.nullable(),
  graceMinutes: z.int().min(0).max(10_080, "Give at most seven days, which is 10080 minutes."),
  submitsAtDue: z.boolean(),
  mayResubmit: z.boolean(),
  factsToInstructors: z.boolean(),
  discussionScope: z.enum(discussionScopes),
});

export type WorkRules = z.infer<typeof workRules>;

/** Lateness costs nothing, nothing is submitted by itself, and the course talks together. */
export const plainRules: WorkRules = {
  ...{ latePolicy: "None", latePercent: null, graceMinutes: 0 },
  ...{ submitsAtDue: false, mayResubmit: true, factsToInstructors: false, discussionScope: "Course" },
};
