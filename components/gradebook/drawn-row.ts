import type { Column, GradebookCell, GradebookRow } from "@/lib/domain/gradebook/page";
import { cellWords } from "@/lib/domain/gradebook/page";
import { shortId } from "@/lib/domain/id/short-id";

const kinds = { missing: "bad", "not submitted": "warn", "to grade": "warn", excused: "off" } as const;

/** A cell of the grid as it is drawn. What is not so is left out: a page has thousands of them. */
export interface DrawnCell {
  words: string;
  /** How the words stand out; of points and levels nothing does. */
  look?: "bad" | "warn" | "off" | "quiet";
  late?: true;
  /** The student does not see it yet. */
  held?: "grade" | "word";
  byHand?: true;
  /** It opens an entry. */
  opens?: true;
  /** A category begins. */
  starts?: true;
}

export interface DrawnRow {
  /** Short id. */
  student: string;
  name: string;
  /** Empty where there is one section only. */
  sections: string;
  cells: DrawnCell[];
  /** With at most one place; its working has three. Null: nothing counts yet. */
  percent: string | null;
}

/** A student's row as the grid draws it: the cells in the order of the columns. `starts`: where a category begins. */
export function drawnRow(
  { studentId, name, sections, cells, total }: GradebookRow,
  columns: readonly Column[],
  { starts, parted }: { starts: readonly boolean[]; parted: boolean },
): DrawnRow {
  const byColumn = new Map(cells.map((cell) => [cell.columnId, cell]));
  return {
    student: shortId(studentId),
    name,
    sections: parted ? sections.join(", ") : "",
    cells: columns.map((column, index) => ({
      ...drawnCell(column, byColumn.get(column.id)),
      ...(starts[index] ? { starts: true } : {}),
    })),
    percent: total.tenths,
  };
}

function drawnCell(column: Column, cell: GradebookCell | undefined): DrawnCell {
  if (!cell) return { words: "–" };
  const { standing, late, waits, byHand } = cell;
  const look = standing in kinds ? kinds[standing as keyof typeof kinds] : standing === "graded" ? null : "quiet";
  const drawn: DrawnCell = {
    words: cellWords(cell),
    ...(look ? { look } : {}),
    ...(late ? { late } : {}),
  };
  if (standing === "not given to them" || column.kind === "participation") return drawn;
  const given = standing === "graded" || standing === "excused" || standing === "missing";
  return {
    ...drawn,
    opens: true,
    ...(waits && given ? { held: standing === "graded" ? "grade" : "word" } : {}),
    ...(byHand ? { byHand } : {}),
  };
}
