/**
 * A rubric says what is looked for: criteria, and for each the levels at which it may be met. Points are exact
 * decimals written as strings ("2.5"); a level may have none, and "not graded" is null, never 0.
 */
import { z } from "zod";

export const criterionKinds = ["Levels", "YesNo", "Threshold", "Band", "Cap", "FeedbackOnly"] as const;
export type CriterionKind = (typeof criterionKinds)[number];

const points = z.string().regex(/^\d{1,6}(\.\d{1,3})?$/);

/** What the machine can count for a threshold row; a person decides whether the row is met. */
export const countedThings = ["Documents", "Notes", "Quotations", "Passages", "Pairs"] as const;
export type CountedThing = (typeof countedThings)[number];

export const rubricTemplate = z.object({
  slug: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string().min(1),
  about: z.string(),
  criteria: z
    .array(
      z.object({
        key: z.string().regex(/^[a-z0-9-]+$/),
        kind: z.enum(criterionKinds),
        title: z.string().min(1),
        description: z.string(),
        skill: z.string().nullable(),
        points: points.nullable(),
        threshold: z.int().positive().nullable(),
        counts: z.enum(countedThings).nullable().default(null),
        capPoints: points.nullable(),
        capsKeys: z.array(z.string()),
        levels: z.array(
          z.object({
            name: z.string().min(1),
            description: z.string(),
            points: points.nullable(),
            /** A band: any number of points from the least to the most; both or neither. */
            minPoints: points.nullable().default(null),
            maxPoints: points.nullable().default(null),
          }),
        ),
      }),
    )
    .min(1),
});

/** A rubric as it is shipped and copied: data without ids. */
export type RubricTemplate = z.infer<typeof rubricTemplate>;

/** A level as it was published. */
export interface Level {
  id: string;
  name: string;
  description: string;
  points: string | null;
  /** The ends of a band, both or neither; a level that is a band has no points of its own. */
  minPoints: string | null;
  maxPoints: string | null;
}

/** A criterion as it was published. */
export interface Criterion {
  id: string;
  key: string;
  kind: CriterionKind;
  title: string;
  description: string;
  skill: string | null;
  points: string | null;
  threshold: number | null;
  /** What the machine counts for a threshold row; null when a person counts. */
  counts: CountedThing | null;
  capPoints: string | null;
  capsKeys: string[];
  levels: Level[];
}

/** One immutable version of a rubric: a grade always shows the version it was given with. */
export interface RubricVersion {
  id: string;
  title: string;
  number: number;
  criteria: Criterion[];
}

/** What a grader chose for one criterion; everything null is "not decided yet". */
export interface Score {
  criterionId: string;
  levelId: string | null;
  met: boolean | null;
  counted: number | null;
  /** Points within the band that was chosen; null where the level itself says how many. */
  points: string | null;
  note: string | null;
}
