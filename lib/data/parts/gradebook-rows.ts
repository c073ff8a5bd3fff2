/** Rows of the gradebook, as those who teach read them. */
import { type Column, inCategories, totalOfCells } from "../../domain/gradebook/page";
import { gradebookCells } from "./gradebook-cells";
import { assignmentColumns, gradeCategories } from "./gradebook-columns";
import type { GradebookStudent } from "./gradebook-people";
import { markedParticipation } from "./participation-cells";

/** A column without what only the database knows of it. */
const plainColumn = ({ id, title, kind, categoryId, max, dueAt, timeZone }: Column): Column => ({
  ...{ id, title, kind, categoryId, max, dueAt, timeZone },
});

/** Rows of some students with every column and their totals. Ask the policy about the students first. */
export async function gradebookRows(courseId: string, students: readonly GradebookStudent[], now: Date) {
  const [assignments, categories] = await Promise.all([assignmentColumns(courseId), gradeCategories(courseId)]);
  const ids = students.map(({ id }) => id);
  const [cells, participation] = await Promise.all([
    gradebookCells(courseId, assignments, ids, now),
    markedParticipation(courseId, ids),
  ]);
  const columns = inCategories([...assignments.map(plainColumn), ...participation.columns], categories);
  const rows = students.map(({ id, name, address, sections }) => {
    const byColumn = new Map(
      [...(cells.get(id) ?? []), ...participation.cellsOf(id)].map((cell) => [cell.columnId, cell]),
    );
    const own = columns.flatMap((column) => byColumn.get(column.id) ?? []);
    return { studentId: id, name, address, sections, cells: own, total: totalOfCells(columns, categories, own) };
  });
  return { columns, categories, rows };
}
