/**
 * Grades that a person brings in a table, to be put in place of those in the gradebook. First everything is looked at
 * and shown with what is there now; nothing is taken while a single cell is wrong.
 */
import { comparePoints } from "../rubric/decimal";
import { type LmsFile, valueAt } from "./lms-file";
import type { Match } from "./matching";
import { typedPoints } from "./typed-points";

/** What is in the gradebook now. */
export type CurrentGrade = { points: string | null; state: "Graded" | "NotGraded" | "Excused" | "Missing" };

/** A column of the file and the column of the gradebook it is for. */
export interface ReadColumn {
  column: number;
  columnId: string;
  max: string | null;
}

export interface OverrideChange {
  enrollmentId: string;
  columnId: string;
  before: CurrentGrade;
  after: CurrentGrade;
}

export interface OverridePreview {
  changes: OverrideChange[];
  /** Cells that cannot be taken, with row and column of the file from 1 as a spreadsheet counts, and why. */
  problems: { row: number; column: string; said: string; why: string }[];
  /** Cells that say what is there already, or nothing. */
  unchanged: number;
}

const none: CurrentGrade = { points: null, state: "NotGraded" };
const words = new Map<string, CurrentGrade>([
  ...["ex", "excused"].map((word) => [word, { points: null, state: "Excused" }] as const),
  ...["mi", "missing"].map((word) => [word, { points: null, state: "Missing" }] as const),
]);

/** What a cell asks for; null where it says nothing, a sentence where it cannot be taken. */
function asked(text: string, max: string | null): CurrentGrade | string | null {
  if (text === "" || text === "-") return null;
  const word = words.get(text.toLowerCase());
  if (word) return word;
  if (/^'*[=+@\t]/.test(text)) return "This is a formula, not a number.";
  const points = typedPoints(text, max);
  return points.ok ? { points: points.value, state: "Graded" } : points.problem;
}

/** What a file would change. `current` answers what is in the gradebook; without an answer nothing is graded. */
export function previewOverrides(
  file: LmsFile,
  matches: readonly Match[],
  columns: readonly ReadColumn[],
  current: (enrollmentId: string, columnId: string) => CurrentGrade | undefined,
): OverridePreview {
  const preview: OverridePreview = { changes: [], problems: [], unchanged: 0 };
  for (const { row, enrollmentId } of matches) {
    for (const { column, columnId, max } of columns) {
      const said = valueAt(file, row, column);
      const after = asked(said, max);
      const before = current(enrollmentId, columnId) ?? none;
      if (typeof after === "string") {
        preview.problems.push({ row: row + 1, column: file.columns[column] ?? "", said, why: after });
      } else if (after === null || (after.state === before.state && sameGrade(after.points, before.points))) {
        preview.unchanged++;
      } else preview.changes.push({ enrollmentId, columnId, before, after });
    }
  }
  return preview;
}

const sameGrade = (a: string | null, b: string | null): boolean =>
  a === null || b === null ? a === b : comparePoints(a, b) === 0;
