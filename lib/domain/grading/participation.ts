/**
 * How somebody took part over a term: notes, replies, posts and turns in class in one view, and a rubric with which a
 * person marks them. A column says over which days it looks and with which rubric; what a student is shown is a copy
 * frozen when it was released.
 */
import { z } from "zod";
import { type Feedback, freezeFeedback } from "../rubric/feedback";
import type { Marking } from "../rubric/marking";
import type { RubricVersion } from "../rubric/model";
import { totalOf } from "../rubric/total";
import { storable } from "../text/storable";
import type { NamedSkill } from "./insight-page";

export const contributionKinds = ["note", "reply", "post", "turn"] as const;
export type ContributionKind = (typeof contributionKinds)[number];

/** One thing a student wrote or said. */
export interface Contribution {
  id: string;
  kind: ContributionKind;
  at: Date;
  /** Key of a skill; notes only. */
  skill: string | null;
  /** Plain words; of a turn in class, what was noted of it. */
  words: string;
  /** The passage a note stands on; those who teach get it. */
  quote: string | null;
  /** Where it stands, below the assignment; null for a turn in class. */
  place: string | null;
  hidden: boolean;
}

/** Contributions on one page of one student. */
export const CONTRIBUTIONS_PAGE = 50;

/** The span of days a column looks at, and what it is marked with. */
export interface ParticipationColumn {
  id: string;
  title: string;
  rubric: { id: string; title: string; number: number };
  category: string | null;
  from: Date | null;
  until: Date | null;
}

const day = z.union([z.literal(""), z.iso.date("Give a day, such as 2026-12-03.")]).transform((text) => text || null);

/** A new column as its form sends it; days are of the course's zone, both included, and may be left open. */
export const columnToMake = z
  .object({
    title: z
      .string()
      .transform(storable)
      .pipe(z.string().trim().min(1, "Give the column a title.").max(120, "A title has at most 120 characters.")),
    rubricVersionId: z.uuid("Choose a rubric."),
    categoryId: z.union([z.literal(""), z.uuid()]).transform((text) => text || null),
    from: day,
    until: day,
  })
  .refine(({ from, until }) => from === null || until === null || from <= until, {
    ...{ path: ["until"], message: "The last day is before the first." },
  });
export type ColumnToMake = z.infer<typeof columnToMake>;

/** One student in a list of a course, with what they contributed over the term. */
export interface TermParticipant {
  id: string;
  name: string;
  sections: string[];
  notes: number;
  replies: number;
  posts: number;
  turns: number;
  /** By column: what is marked, and whether the student sees it. */
  marks: Record<string, MarkState>;
}

export interface MarkState {
  /** Exact decimal or the names of the levels; null while it is not finished. */
  given: string | null;
  max: string | null;
  released: boolean;
}

/** The list of a course, 50 students on a page. */
export interface TermParticipation {
  courseTitle: string;
  timeZone: string;
  sections: { id: string; name: string }[];
  section: string | null;
  columns: ParticipationColumn[];
  rows: TermParticipant[];
  page: number;
  pages: number;
  /** Titles of anonymous assignments whose written parts are not counted beside names yet. */
  leftOut: string[];
  mayEdit: boolean;
  /** What a new column may be made of; empty for those who make none. */
  rubrics: { id: string; title: string; number: number }[];
  categories: { id: string; name: string }[];
}

/** One column as a marker has it before them. */
export interface MarkedColumn {
  column: ParticipationColumn;
  rubric: RubricVersion;
  marking: Marking;
  version: number;
  finished: boolean;
  releasedAt: Date | null;
  /** What was released is not what is marked now. */
  changedSince: boolean;
}

/** One student over the term. */
export interface StudentParticipation {
  courseTitle: string;
  timeZone: string;
  studentId: string;
  name: string;
  /** The viewer is this student. */
  own: boolean;
  skills: NamedSkill[];
  /** Of all that is shown, whatever the filter. */
  counts: Record<ContributionKind, number>;
  groups: { assignmentId: string; title: string; items: Contribution[] }[];
  page: number;
  pages: number;
  leftOut: string[];
  columns: ParticipationColumn[];
  /** The column looked at; null for the student, and where there is none. */
  marked: MarkedColumn | null;
  mayMark: boolean;
  mayRelease: boolean;
  /** What was released, by title of its column. */
  released: { id: string; title: string; feedback: Feedback }[];
}

/** What is wrong with comments in a marking of participation: it has rows and one comment on the whole. */
export const hasOnlyRows = ({ comments }: Marking): boolean => comments.length === 0;

/** What a student will see of a marking, and its sum. */
export function frozenParticipation(
  key: { columnId: string; version: number },
  rubric: RubricVersion,
  marking: Marking,
): { feedback: Feedback; points: string | null; max: string | null } {
  const about = { submissionId: key.columnId, submissionNumber: key.version };
  const feedback = freezeFeedback(about, [{ promptNumber: null, rubric, marking }], new Map(), null);
  const { points, max } = totalOf(rubric.criteria, marking.scores);
  return { feedback, points, max };
}

/** What stands in a cell: points, or where there are none the names of the levels. */
export const givenIn = ({ points, rows }: Pick<Feedback, "points" | "rows">): string | null =>
  points ?? (rows.flatMap(({ chosen }) => chosen ?? []).join(", ") || null);
