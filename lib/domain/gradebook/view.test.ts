import { expect, test } from "vitest";
import { shortId } from "../id/short-id";
import { historyQuery, readGradebookView, readHistoryView } from "./view";

const id = "01890a5d-ac96-774b-bcce-b302099a8057";
const whole = { studentId: null, words: "", assignmentId: null, page: 1 };

test.each([
  ["nothing asked", whole, ""],
  ["one student, second page", { ...whole, studentId: id, page: 2 }, `?student=${shortId(id)}&page=2`],
  ["letters that an address must escape", { ...whole, words: "a&b" }, "?search=a%26b"],
  ["an assignment", { ...whole, assignmentId: id }, `?assignment=${shortId(id)}`],
])("a view of the history is written and read back: %s", (_, view, query) => {
  expect(historyQuery(view)).toBe(query);
  expect(readHistoryView(Object.fromEntries(new URLSearchParams(query)))).toEqual(view);
});

test("what is unreadable is left out", () => {
  expect(readHistoryView({ student: "x", assignment: ["a", "b"], page: "-3", search: ["a"] })).toEqual(whole);
  expect(readGradebookView({ section: "x", page: "many" })).toEqual({ sectionId: null, words: "", page: 1 });
});
