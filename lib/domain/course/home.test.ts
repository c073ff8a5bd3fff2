import { expect, test } from "vitest";
import { heaps, type StudentItem } from "./home";

const item = (title: string, status: StudentItem["status"], due: string | null): StudentItem => ({
  ...{ courseId: "c", courseTitle: "C", assignmentId: title, title, timeZone: "UTC", opensAt: null, closesAt: null },
  ...{
    status,
    texts: [],
    questions: 0,
    notes: 0,
    answers: 0,
    submittedAt: null,
    grade: null,
    group: null,
    working: [],
  },
  dueAt: due === null ? null : new Date(due),
});

test("what is next comes by due time, what is over the latest first", () => {
  const sorted = heaps([
    item("no date", "to do", null),
    item("later", "not open", "2026-12-14"),
    item("sooner", "to do", "2026-12-03"),
    item("missed in October", "missing", "2026-10-01"),
    item("late in November", "late", "2026-11-19"),
    item("returned", "released", "2026-10-05"),
    item("handed in", "submitted", "2026-11-05"),
  ]);
  const titles = (list: StudentItem[]) => list.map(({ title }) => title);
  expect(titles(sorted.next)).toEqual(["sooner", "later", "no date"]);
  expect(titles(sorted.missed)).toEqual(["late in November", "missed in October"]);
  expect(titles(sorted.done)).toEqual(["handed in", "returned"]);
});
