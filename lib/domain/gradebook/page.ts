/**
 * The page of the gradebook: a row for each student, a column for each assignment and for participation. What a cell
 * says is decided here, once, for the page, for files and for totals.
 */
import { type CourseTotal, courseTotal } from "./course-total";
import type { Category, Cell } from "./model";

/** Students on one page. */
export const PAGE_LENGTH = 50;

/** A column of the gradebook. */
export interface Column {
  id: string;
  title: string;
  kind: "assignment" | "participation";
  categoryId: string | null;
  /** The most that can be had; null where levels carry no points. */
  max: string | null;
  dueAt: Date | null;
  timeZone: string;
}

/**
 * What is known of one student in one column. `hidden`: marked anonymously and not released, so that nothing may be
 * said with a name. `open`: nothing is given yet, and it is not due.
 */
export type Standing =
  | "graded"
  | "excused"
  | "missing"
  | "hidden"
  | "to grade"
  | "not submitted"
  | "open"
  | "not given to them";

export interface GradebookCell {
  columnId: string;
  standing: Standing;
  /** Exact decimal; null where levels carry no points, and where nothing is graded. */
  points: string | null;
  /** The most that could be had when it was given; null: as the column says. */
  max: string | null;
  /** Names of the levels, where there are no points. */
  level: string | null;
  late: boolean;
  /** The student does not see it yet. */
  waits: boolean;
  /** A person put it in place of what was marked. */
  byHand: boolean;
}

export interface GradebookRow {
  studentId: string;
  name: string;
  address: string | null;
  sections: string[];
  cells: GradebookCell[];
  total: SaidTotal;
}

/** A total as it is said: percent (null when nothing counts), the same in tenths, and how it was reckoned. */
export type SaidTotal = Pick<CourseTotal, "percent" | "tenths" | "working">;

export interface GradebookPage {
  courseTitle: string;
  mayEdit: boolean;
  archived: boolean;
  columns: Column[];
  categories: Category[];
  sections: { id: string; name: string }[];
  rows: GradebookRow[];
  students: number;
  page: number;
  pages: number;
}

/** A student's own page: nothing in it is unreleased. */
export interface OwnGradebook {
  courseTitle: string;
  columns: Column[];
  categories: Category[];
  cells: GradebookCell[];
}

/** A cell as it takes part in a total. What is hidden, or waits for a person, takes none. */
export function totalCell(column: Column, cell: GradebookCell | undefined): Cell {
  const { id: columnId, title, categoryId } = column;
  const max = cell?.max ?? column.max;
  const base = { columnId, title, categoryId, max, late: cell?.late ?? false, supposed: false };
  if (cell?.standing === "graded") return { ...base, state: "Graded", points: cell.points };
  const state = cell?.standing === "excused" ? "Excused" : cell?.standing === "missing" ? "Missing" : "NotGraded";
  return { ...base, state, points: null };
}

/** The total of a student over their cells. */
export function totalOfCells(
  columns: readonly Column[],
  categories: readonly Category[],
  cells: readonly GradebookCell[],
): SaidTotal {
  const byColumn = new Map(cells.map((cell) => [cell.columnId, cell]));
  const { percent, tenths, working } = courseTotal(
    categories,
    columns.map((column) => totalCell(column, byColumn.get(column.id))),
  );
  return { percent, tenths, working };
}

/** Columns in the order of the page: by category, and within it as they are due. */
export function inCategories(columns: readonly Column[], categories: readonly Category[]): Column[] {
  const known = new Set(categories.map(({ id }) => id));
  const of = (id: string | null) =>
    columns.filter(({ categoryId }) => (categoryId && known.has(categoryId) ? categoryId : null) === id);
  return [...categories.flatMap(({ id }) => of(id)), ...of(null)];
}

/** What a cell says in one or two words; empty where there is nothing to say. */
export function cellWords({ standing, points, level }: GradebookCell): string {
  if (standing === "graded") return points ?? level ?? "levels given";
  if (standing === "hidden") return "hidden until release";
  if (standing === "not given to them") return "–";
  return standing === "open" ? "not due" : standing;
}
