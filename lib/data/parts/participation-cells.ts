/** Participation in the gradebook: columns and cells like those of assignments, for those who teach and for a student. */
import type { Column, GradebookCell } from "../../domain/gradebook/page";
import { type ParticipationCells, participationCells } from "./participation-columns";

type Given = ParticipationCells["cells"][number];

const columnOf = ({ id, title, categoryId, max }: ParticipationCells["columns"][number]): Column => ({
  ...{ id, title, kind: "participation", categoryId, max, dueAt: null, timeZone: "UTC" },
});

const nothing = { points: null, max: null, level: null, late: false, waits: false, byHand: false };

/** Cells of students by what was marked; a marking that is not finished gives nothing yet. */
export async function markedParticipation(courseId: string, studentIds: readonly string[]) {
  const { columns, cells } = await participationCells(courseId, studentIds);
  const found = new Map(cells.map((cell) => [`${cell.studentId} ${cell.columnId}`, cell]));
  const cellsOf = (studentId: string) =>
    columns.map(({ id }): GradebookCell => {
      const cell = found.get(`${studentId} ${id}`);
      if (!cell?.finished) return { ...nothing, columnId: id, standing: "open" };
      const { points, level, max } = cell;
      return { ...nothing, ...{ columnId: id, standing: "graded", points, level, max }, waits: waits(cell) };
    });
  return { columns: columns.map(columnOf), cellsOf };
}

/** The student sees something else, or nothing. */
const waits = ({ points, level, released }: Given): boolean =>
  released === null || released.points !== points || released.level !== level;

/** Cells of one student by what was released to them. */
export async function releasedParticipation(courseId: string, studentId: string) {
  const { columns, cells } = await participationCells(courseId, [studentId]);
  const released = new Map(cells.map((cell) => [cell.columnId, cell.released]));
  return {
    columns: columns.map(columnOf),
    cells: columns.map(({ id }): GradebookCell => {
      const given = released.get(id);
      return given
        ? { ...nothing, ...given, columnId: id, standing: "graded" }
        : { ...nothing, columnId: id, standing: "open" };
    }),
  };
}
