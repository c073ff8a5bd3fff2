/**
 * Our grades written into another system's gradebook: a column of it is filled, or one is added. Only cells that change
 * are written; the same number in other digits stays as it stands.
 */
import { done, type Outcome, refused } from "../policy/outcome";
import { comparePoints } from "../rubric/decimal";
import { tableText, withCells, withColumn } from "./kept-table";
import { type LmsFile, valueAt } from "./lms-file";
import type { Match } from "./matching";

/** What a person has in one column: points, excused, or nothing yet. */
export type FilledGrade = { points: string } | "Excused" | null;

export interface FilledColumn {
  /** The column of the file, from 0; null adds one. */
  column: number | null;
  title: string;
  max: string | null;
  grades: ReadonlyMap<string, FilledGrade>;
}

export interface FilledFile {
  text: string;
  written: { enrollmentId: string; before: string; after: string }[];
  /** Grades that this system's file cannot say: excused work, outside Canvas. */
  unsaid: string[];
}

const DECIMAL = /^\d{1,9}(?:\.\d{1,3})?$/;

/** Two ways to write one number? "8" and "8.00" are the same, "8" and "8,5" are not known to be. */
function sameNumber(a: string, b: string): boolean {
  const [one, other] = [a, b].map((text) => text.replace(/^(\d+\.\d{3})0+$/, "$1"));
  if (one === undefined || other === undefined || !DECIMAL.test(one) || !DECIMAL.test(other)) return a === b;
  return comparePoints(one, other) === 0;
}

/** Fills one column for the people who were matched. Refuses columns that say who somebody is, or that are reckoned. */
export function fillColumn(file: LmsFile, matches: readonly Match[], filled: FilledColumn): Outcome<FilledFile> {
  const { column, title, max, grades } = filled;
  if (column !== null && (column < 0 || column >= file.columns.length)) return refused("There is no such column.");
  if (column !== null && file.readOnly.includes(column)) {
    return refused(`“${file.columns[column]}” is not filled in: it says who somebody is, or is reckoned there.`);
  }
  const unsaid: string[] = [];
  const written: FilledFile["written"] = [];
  const cells: { row: number; text: string }[] = [];
  for (const { row, enrollmentId } of matches) {
    const grade = grades.get(enrollmentId) ?? null;
    if (grade === "Excused" && file.system !== "Canvas") unsaid.push(enrollmentId);
    const text = grade === "Excused" ? (file.system === "Canvas" ? "EX" : null) : (grade?.points ?? null);
    const before = column === null ? "" : valueAt(file, row, column);
    if (text === null || sameNumber(before, text)) continue;
    cells.push({ row, text });
    written.push({ enrollmentId, before, after: text });
  }
  const table =
    column === null
      ? withColumn(file.table, file.newColumn, headed(file, title, max, cells))
      : withCells(
          file.table,
          cells.map(({ row, text }) => ({ row, column, text })),
        );
  return done({ text: tableText(table), written, unsaid });
}

/** A new column: its title, for Canvas the possible points below it, and the cells. */
function headed(
  file: LmsFile,
  title: string,
  max: string | null,
  cells: readonly { row: number; text: string }[],
): Map<number, string> {
  const texts = new Map(cells.map(({ row, text }) => [row, text]));
  texts.set(0, title);
  const possible = file.table.rows.findIndex((_, row) => /^points possible$/i.test(valueAt(file, row, 0)));
  if (file.system === "Canvas" && possible > 0 && max !== null) texts.set(possible, max);
  return texts;
}
