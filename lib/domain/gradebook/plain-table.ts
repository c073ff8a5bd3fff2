/** The gradebook as a plain table for a spreadsheet: a row for each student, a column for each assignment. */
import { writeTable } from "../interchange/csv";

export interface PlainRow {
  name: string;
  address: string;
  sections: readonly string[];
  /** Column id to what the cell says. */
  cells: ReadonlyMap<
    string,
    { points: string | null; state: "Graded" | "NotGraded" | "Excused" | "Missing"; late: boolean }
  >;
  /** Percent; null when there is no total. */
  total: string | null;
}

/**
 * The table as text. Not graded is an empty cell, 0 is 0; excused and missing say so. Late stands in a column of its
 * own, so that points stay numbers. What a spreadsheet would run gets an apostrophe.
 */
export function plainGradebook(
  columns: readonly { id: string; title: string; max: string | null }[],
  rows: readonly PlainRow[],
): string {
  const head = columns.map(({ title, max }) => (max === null ? title : `${title} (of ${max})`));
  const lines = rows.map(({ name, address, sections, cells, total }) => {
    const said = columns.map(({ id }) => {
      const cell = cells.get(id);
      if (!cell || cell.state === "NotGraded") return "";
      return cell.state === "Graded" ? (cell.points ?? "") : cell.state.toLowerCase();
    });
    const late = columns.flatMap(({ id, title }) => (cells.get(id)?.late ? title : []));
    return [name, address, sections.join("; "), ...said, total ?? "", late.join("; ")];
  });
  return writeTable([["Name", "Address", "Sections", ...head, "Total (%)", "Late"], ...lines]);
}
