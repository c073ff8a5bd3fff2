/** What a student is shown first of what came back: where there is something to gain, by skill. */
import type { Feedback, FeedbackRow } from "./feedback";

/** A row below its highest level, with the level above the one that was given. */
export interface RowToLookAt {
  title: string;
  promptNumber: number | null;
  chosen: string | null;
  /** The next level up; null for a row that is met or not. */
  next: { name: string; description: string } | null;
}

/** Rows of one skill (its key); null holds those of none. */
export interface SkillToLookAt {
  skill: string | null;
  rows: RowToLookAt[];
}

/** Rows below their highest level, by skill in the order of the rubric. Rows that only say something are none. */
export function lookAgain({ rows }: Pick<Feedback, "rows">): SkillToLookAt[] {
  const found = new Map<string | null, RowToLookAt[]>();
  for (const row of rows) {
    const below = belowHighest(row);
    if (below) found.set(row.skill, [...(found.get(row.skill) ?? []), below]);
  }
  return [...found].map(([skill, below]) => ({ skill, rows: below }));
}

function belowHighest({ title, promptNumber, chosen, levels }: FeedbackRow): RowToLookAt | null {
  const row = { title, promptNumber, chosen };
  // A row that is met or not has no levels; its words are those of `totalOf`.
  if (levels.length === 0) return chosen === "no" ? { ...row, next: null } : null;
  const at = levels.findIndex((level) => level.chosen);
  const above = at < 0 ? undefined : levels[at + 1];
  return above ? { ...row, next: { name: above.name, description: above.description } } : null;
}
