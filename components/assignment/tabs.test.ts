import { expect, test } from "vitest";
import { staffTabs } from "./tabs";

const [course, assignment] = ["00000000-0000-4000-8000-000000000001", "00000000-0000-4000-8000-000000000002"];
const names = (current: Parameters<typeof staffTabs>[2], facts: Parameters<typeof staffTabs>[3]) => {
  const { tabs, more } = staffTabs(course, assignment, current, facts);
  return [tabs.map(({ name, current }) => (current ? `[${name}]` : name)), more?.map(({ name }) => name)];
};
const line = ["Overview", "Edit", "Read", "Discussion", "Submissions", "Grading"];

test("what is seldom wanted hangs from More", () => {
  expect(names("Overview", { mayEdit: true, version: 1 })).toEqual([
    ["[Overview]", ...line.slice(1)],
    ["Release", "Regrades", "Agreement", "Calibration", "Dates", "Seminar", "Participation", "Heat map", "Readings"],
  ]);
});

test("what is open stands in the line, wherever it belongs", () => {
  expect(names("Seminar", { mayEdit: true, version: 1 })).toEqual([
    [...line, "[Seminar]"],
    ["Release", "Regrades", "Agreement", "Calibration", "Dates", "Participation", "Heat map", "Readings"],
  ]);
});

test("a draft has nothing to read, and who may not edit has no Edit", () => {
  expect(names("Overview", { mayEdit: true, version: null })).toEqual([
    ["[Overview]", "Edit", "Submissions"],
    ["Dates"],
  ]);
  expect(names("Dates", { mayEdit: false, version: null })).toEqual([["Overview", "Submissions", "[Dates]"], []]);
});

test("only who edits sees how far graders agree", () => {
  const [tabs, more] = names("Release", { mayEdit: false, version: 1 });
  expect([...(tabs ?? []), ...(more ?? [])]).not.toContain("Agreement");
});

test("Regrades says how many requests are open, and nothing where none is or nobody counted", () => {
  const count = (openRegrades?: number) =>
    staffTabs(course, assignment, "Regrades", { mayEdit: true, version: 1, openRegrades }).tabs.find(
      ({ name }) => name === "Regrades",
    )?.count;
  expect([count(3), count(0), count()]).toEqual(["3 open", undefined, undefined]);
});
