import { expect, test } from "vitest";
import { type Column, cellWords, type GradebookCell, inCategories, type Standing, totalOfCells } from "./page";

const column = (id: string, categoryId: string | null = null): Column => ({
  ...{ id, title: `Essay ${id}`, kind: "assignment", categoryId, max: "10", dueAt: null, timeZone: "Europe/Berlin" },
});
const cell = (columnId: string, standing: Standing, points: string | null = null): GradebookCell => ({
  ...{ columnId, standing, points, max: null, level: null, late: false, waits: false, byHand: false },
});

test("what is hidden, not graded or excused takes no part in a total; what is declared missing counts 0", () => {
  const columns = ["a", "b", "c", "d", "e"].map((id) => column(id));
  const cells = [
    ...[cell("a", "graded", "8"), cell("b", "missing"), cell("c", "excused")],
    ...[cell("d", "hidden", "10"), cell("e", "not submitted")],
  ];
  expect(totalOfCells(columns, [], cells).percent).toBe("40");
});

test("columns stand by category; of a category that is gone they stand outside", () => {
  const columns = [column("a"), column("b", "two"), column("c", "one"), column("d", "gone")];
  const categories = ["one", "two"].map((id) => ({ id, name: id, weight: null, dropLowest: 0 }));
  expect(inCategories(columns, categories).map(({ id }) => id)).toEqual(["c", "b", "a", "d"]);
});

test.each([
  [cell("a", "graded", "0"), "0"],
  [{ ...cell("a", "graded"), level: "Proficient" }, "Proficient"],
  [cell("a", "hidden", "7"), "hidden until release"],
  [cell("a", "open"), "not due"],
  [cell("a", "missing"), "missing"],
])("a cell says %#", (given, words) => {
  expect(cellWords(given)).toBe(words);
});
