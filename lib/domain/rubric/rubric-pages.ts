/** What the pages of a course's rubrics show. */
import { sumPoints } from "./decimal";
import type { Criterion, RubricTemplate, RubricVersion } from "./model";
import { maxPoints } from "./total";

/** A rubric without ids of rows and levels: as it is edited, copied and kept in a file. */
export type RubricRows = RubricTemplate["criteria"];

export interface ListedRubric {
  id: string;
  title: string;
  /** Its newest version. */
  number: number;
  rows: number;
  points: string | null;
  /** Titles of the assignments that use any version of it. */
  usedIn: string[];
  archived: boolean;
}

export interface RubricsPage {
  courseTitle: string;
  mayEdit: boolean;
  rubrics: ListedRubric[];
  frameworks: { slug: string; title: string; about: string; rows: number; points: string | null }[];
}

/** The rubrics of a course that one teaches, as far as they are not put away. */
export interface RubricShelf {
  courseId: string;
  courseTitle: string;
  mayEdit: boolean;
  rubrics: ListedRubric[];
}

export interface RubricPage {
  courseTitle: string;
  mayEdit: boolean;
  archived: boolean;
  /** IANA zone of the course. */
  zone: string;
  version: RubricVersion;
  /** Skills that a row may be about. */
  skills: { key: string; name: string }[];
  /** Newest first. `publishedAt`: an instant, as ISO text. `changes`: what it changed, empty for the first. */
  versions: { number: number; publishedBy: string; publishedAt: string; changes: string[] }[];
  usedIn: { assignmentId: string | null; title: string; number: number }[];
  /** Markings that stand under an older version, counted by assignment; for those who may edit. */
  older: OlderMarkings[];
}

/** Finished markings of one assignment under a version that is not the newest. */
export interface OlderMarkings {
  /** Number of the version. */
  number: number;
  assignmentId: string;
  title: string;
  markings: number;
  /** The assignment is still marked with this version. */
  inUse: boolean;
}

/** The most a rubric gives, or null when no row carries points. */
export function mostOf(rows: readonly Parameters<typeof maxPoints>[0][]): string | null {
  const points = rows.flatMap((row) => maxPoints(row) ?? []);
  return points.length === 0 ? null : sumPoints(points);
}

/** Published rows without their ids. */
export const rowsOf = (criteria: readonly Criterion[]): RubricRows =>
  criteria.map(({ id: _id, levels, ...row }) => ({
    ...row,
    levels: levels.map(({ id: _level, ...level }) => level),
  }));

/** What is different between two versions, in sentences; a row is the same row when it has the same key. */
export function rubricChanges(before: RubricRows, after: RubricRows): string[] {
  const out = before.filter(({ key }) => !after.some((row) => row.key === key));
  const said = out.map(({ title }) => `“${title}” was taken out.`);
  for (const row of after) {
    const old = before.find(({ key }) => key === row.key);
    if (!old) said.push(`“${row.title}” was added.`);
    else {
      const [was, is] = [maxPoints(old), maxPoints(row)];
      if (was !== is) said.push(`“${row.title}” gives ${is ?? "no points"} at most; it gave ${was ?? "none"}.`);
      else if (JSON.stringify(withoutOrder(old)) !== JSON.stringify(withoutOrder(row)))
        said.push(`“${row.title}” was changed.`);
    }
  }
  const both = (rows: RubricRows, others: RubricRows) =>
    rows.flatMap(({ key }) => (others.some((each) => each.key === key) ? key : [])).join(" ");
  if (both(before, after) !== both(after, before)) said.push("The order of the rows was changed.");
  return said;
}

const withoutOrder = (row: RubricRows[number]) => Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1));
