import { describe, expect, test } from "vitest";
import { emptyMarking, type Marking } from "../rubric/marking";
import type { Score } from "../rubric/model";
import { bothFinished, countingMarking, rowsApart, sayWaits, standingOf } from "./double-marking";
import type { DecidingKind } from "./units";

const nothing = { levelId: null, met: null, counted: null, points: null, note: null };
const gives = (...rows: [criterionId: string, given: Partial<Score>][]): Marking => ({
  ...emptyMarking,
  scores: rows.map(([criterionId, given]) => ({ ...nothing, ...given, criterionId })),
});

describe("rows in which two markings give something else", () => {
  test.each<[string, Marking, Marking, string[]]>([
    ["the same level", gives(["c", { levelId: "l" }]), gives(["c", { levelId: "l" }]), []],
    ["another level", gives(["c", { levelId: "l" }]), gives(["c", { levelId: "m" }]), ["c"]],
    [
      "other words and another count",
      gives(["c", { met: true, note: "A", counted: 3 }]),
      gives(["c", { met: true }]),
      [],
    ],
    ["yes and no", gives(["c", { met: true }]), gives(["c", { met: false }]), ["c"]],
    [
      "other points in one band",
      gives(["c", { levelId: "l", points: "2" }]),
      gives(["c", { levelId: "l", points: "3" }]),
      ["c"],
    ],
    ["a row that only one decided", gives(["c", { met: true }]), gives(), ["c"]],
    ["a remark where there is nothing to give", gives(["c", { note: "Say more." }]), gives(), []],
    [
      "the order of rows",
      gives(["c", { met: true }], ["d", { met: false }]),
      gives(["d", { met: false }], ["c", { met: true }]),
      [],
    ],
  ])("%s", (_, first, second, apart) => {
    expect(rowsApart(first, second)).toEqual(apart);
    expect(rowsApart(second, first)).toEqual(apart);
  });
});

const [low, high] = [gives(["c", { levelId: "low" }]), gives(["c", { levelId: "high" }])];
const one = (kind: DecidingKind, completed: boolean, marking = low) => ({ kind, completed, marking });

test.each<[string, ReturnType<typeof one>[], boolean, string]>([
  ["nothing begun", [], false, "open"],
  ["begun", [one("First", false)], false, "open"],
  ["finished by the one who marks it", [one("First", true)], false, "marked"],
  ["dealt to a second, nothing begun", [], true, "waits"],
  ["only the first has finished", [one("First", true), one("Second", false)], true, "waits"],
  ["only the second has finished", [one("Second", true, high)], true, "waits"],
  ["both give the same", [one("First", true), one("Second", true)], true, "agree"],
  ["they give something else", [one("First", true), one("Second", true, high)], true, "differ"],
  ["settling has begun", [one("First", true), one("Second", true, high), one("Moderated", false)], true, "differ"],
  ["settled", [one("First", true), one("Second", true, high), one("Moderated", true)], true, "settled"],
  ["settled, and changed since", [one("First", false), one("Second", true), one("Moderated", true)], true, "settled"],
])("%s", (_, markings, doubled, standing) => {
  expect(standingOf(markings, doubled)).toBe(standing);
  const decided = ["marked", "agree", "settled"].includes(standing);
  expect(countingMarking(markings, doubled) !== null).toBe(decided);
  expect(sayWaits(2, standingOf(markings, doubled)) === null).toBe(decided);
});

test("both have finished when the first and the second have, and nobody else counts for one of them", () => {
  expect(bothFinished([one("First", true), one("Second", true)])).toBe(true);
  expect(bothFinished([one("First", true), one("Moderated", true)])).toBe(false);
  expect(bothFinished([one("First", false), one("Second", true)])).toBe(false);
});

test("what is waited for is said of the whole, or of a question", () => {
  expect(sayWaits(null, "open")).toBe("The grade waits for the marking of the whole.");
  expect(sayWaits(3, "differ")).toBe("Two graders differ on question 3; an instructor settles it.");
});
