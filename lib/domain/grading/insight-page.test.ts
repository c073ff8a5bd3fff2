import { expect, test } from "vitest";
import { isWithheld, movedMost, ownLine, skillLine, type TermEntry, thinSkill } from "./insight-page";

const reading = (skill: string, rows: number, low: number, height = 0.5) => ({ skill, rows, low, height });
const entry = (...skills: ReturnType<typeof reading>[]): TermEntry => ({
  ...{ id: "a", title: "A", students: 9, withheld: false, skills },
});
const term = [
  entry(reading("sourcing", 10, 4, 0.25), reading("context", 10, 6)),
  entry(reading("sourcing", 10, 2, 0.75)),
  entry(reading("context", 4, 1)),
];

test("lines have a gap where a skill was not looked for", () => {
  expect(skillLine(term, "sourcing")).toEqual([0.6, 0.8, null]);
  expect(skillLine(term, "context")).toEqual([0.4, null, 0.75]);
  expect(ownLine(term, "sourcing")).toEqual([0.25, 0.75, null]);
});

test("a skill is thin when half of its rows or more are low", () => {
  expect(thinSkill(term)).toEqual({ skill: "context", rows: 14, shown: 7 });
  expect(thinSkill(term.slice(1, 2))).toBeNull();
  expect(thinSkill([])).toBeNull();
});

test("what moved most, up or down; one assignment is no movement", () => {
  expect(movedMost(term)).toEqual({ skill: "context", from: 0.4, to: 0.75 });
  expect(movedMost(term.slice(0, 1))).toBeNull();
});

test.each([
  ["nothing is hidden", 2, 0, false, false],
  ["four, anonymous", 4, 1, false, true],
  ["five, anonymous", 5, 5, false, false],
  ["a section, anonymous", 12, 1, true, true],
  ["a section, all returned", 3, 0, true, false],
] as const)("withheld: %s", (_, students, veiled, narrowed, expected) => {
  expect(isWithheld({ students, veiled }, narrowed)).toBe(expected);
});
