/**
 * What a class shows by skill over a term, as the page of insight draws it. A point of a line is the share of rows at or
 * above the middle of their levels: "Emergent or above" where there are Basic, Emergent and Proficient.
 */
import type { GraderReading, RowCounts, SkillReading } from "./insight";

/** A skill as a course names it. */
export interface NamedSkill {
  key: string;
  name: string;
  letter: string;
}

/** One assignment in the term. */
export interface TermEntry {
  id: string;
  title: string;
  /** Students with a finished marking, of those the reader teaches. */
  students: number;
  /** Marking is anonymous, and levels would show whose they are: nothing is said of it. */
  withheld: boolean;
  skills: SkillReading[];
}

/** A grader with what their marking of one assignment shows. */
export interface NamedGrader extends GraderReading {
  name: string;
}

export interface ClassInsight {
  courseTitle: string;
  sections: { id: string; name: string }[];
  section: string | null;
  skills: NamedSkill[];
  /** In the order in which they are due. */
  term: TermEntry[];
  /** The assignment that is looked at closely; null before anything is marked. */
  chosen: { id: string; title: string; students: number; withheld: boolean; rows: RowCounts[] } | null;
  graders: NamedGrader[];
  /** An assistant: their own marking and the students of their sections. */
  ownOnly: boolean;
}

/** What came back to a student in one assignment, by skill. */
export interface GrowthEntry {
  id: string;
  title: string;
  skills: SkillReading[];
  /** Levels that were given, in words, by skill. */
  levels: Record<string, string[]>;
}

/** A student's own growth: released work only. */
export interface OwnGrowth {
  courseTitle: string;
  studentId: string;
  skills: NamedSkill[];
  term: GrowthEntry[];
}

/** Fewer people than these could be told apart. */
const FEWEST = 5;

/**
 * Is nothing said of an assignment? Where marking is anonymous and some of the marked work has not come back, levels are
 * shown for all students together, and from five people on: a section, or fewer, would be known by them.
 */
export const isWithheld = ({ students, veiled }: { students: number; veiled: number }, narrowed: boolean): boolean =>
  veiled > 0 && (narrowed || students < FEWEST);

/** The line of one skill over the term: a share from 0 to 1 for each entry, null where no row names the skill. */
export function skillLine(term: readonly { skills: readonly SkillReading[] }[], skill: string): (number | null)[] {
  return term.map(({ skills }) => {
    const found = skills.find((each) => each.skill === skill);
    return found ? (found.rows - found.low) / found.rows : null;
  });
}

/** The line of a student's own height by skill, from the lowest level (0) to the highest (1). */
export const ownLine = (term: readonly { skills: readonly SkillReading[] }[], skill: string): (number | null)[] =>
  term.map(({ skills }) => skills.find((each) => each.skill === skill)?.height ?? null);

/** A skill that half of the rows or more are low in, over the term; null where none is thin. The thinnest. */
export function thinSkill(term: readonly TermEntry[]): { skill: string; rows: number; shown: number } | null {
  const sums = [
    ...Map.groupBy(
      term.flatMap(({ skills }) => skills),
      ({ skill }) => skill,
    ),
  ].map(([skill, all]) => {
    const rows = all.reduce((sum, each) => sum + each.rows, 0);
    return { skill, rows, shown: rows - all.reduce((sum, each) => sum + each.low, 0) };
  });
  const share = ({ shown, rows }: { shown: number; rows: number }) => shown / rows;
  const [thinnest] = sums.toSorted((a, b) => share(a) - share(b) || (a.skill < b.skill ? -1 : 1));
  return thinnest && thinnest.shown * 2 <= thinnest.rows ? thinnest : null;
}

/** The skill whose share moved most from its first to its last assignment, in shares from 0 to 1; null where none did. */
export function movedMost(term: readonly TermEntry[]): { skill: string; from: number; to: number } | null {
  const keys = [...new Set(term.flatMap(({ skills }) => skills.map(({ skill }) => skill)))].toSorted();
  const moves = keys.flatMap((skill) => {
    const line = skillLine(term, skill).flatMap((each) => each ?? []);
    const [from, to] = [line[0], line.at(-1)];
    return line.length < 2 || from === undefined || to === undefined || from === to ? [] : { skill, from, to };
  });
  return moves.toSorted((a, b) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from))[0] ?? null;
}
