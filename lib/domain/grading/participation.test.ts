import { expect, test } from "vitest";
import { emptyMarking } from "../rubric/marking";
import type { RubricVersion } from "../rubric/model";
import { columnToMake, frozenParticipation, givenIn } from "./participation";

const id = "01a3f3a1-1111-7000-8000-000000000001";
const form = { title: " Autumn ", rubricVersionId: id, categoryId: "", from: "2026-09-01", until: "2026-12-20" };

test("a column has a title, a rubric, and days in their order; days and category may be left open", () => {
  expect(columnToMake.parse(form)).toEqual({ ...form, title: "Autumn", categoryId: null });
  expect(columnToMake.parse({ ...form, from: "", until: "" })).toMatchObject({ from: null, until: null });
  const wrong = (over: object) => columnToMake.safeParse({ ...form, ...over }).error?.issues[0]?.path;
  expect(wrong({ title: " " })).toEqual(["title"]);
  expect(wrong({ rubricVersionId: "" })).toEqual(["rubricVersionId"]);
  expect(wrong({ from: "2026-12-21" })).toEqual(["until"]);
  expect(wrong({ from: "tomorrow" })).toEqual(["from"]);
  expect(wrong({ from: "2026-12-20" })).toBeUndefined();
});

const level = (levelId: string, points: string | null) => ({
  ...{ id: levelId, name: levelId, description: "", points, minPoints: null, maxPoints: null },
});
const rubric = (...points: (string | null)[]): RubricVersion => ({
  ...{ id, title: "Taking part", number: 2 },
  criteria: [
    {
      ...{ id, key: "talks", kind: "Levels", title: "Talks", description: "", skill: null, points: null },
      ...{ threshold: null, counts: null, capPoints: null, capsKeys: [] },
      levels: [level("Rarely", points[0] ?? null), level("Often", points[1] ?? null)],
    },
  ],
});
const often = {
  ...emptyMarking,
  scores: [{ criterionId: id, levelId: "Often", met: null, counted: null, points: null, note: "Well put." }],
  overall: "Go on.",
};

test("what a student will see: levels, remark, comment and the sum; 0 is a grade", () => {
  const { feedback, points, max } = frozenParticipation({ columnId: id, version: 3 }, rubric("1", "2.5"), often);
  expect([points, max]).toEqual(["2.5", "2.5"]);
  expect(feedback).toMatchObject({ overall: "Go on.", rows: [{ chosen: "Often", note: "Well put." }] });
  expect(givenIn(feedback)).toBe("2.5");
  const bare = frozenParticipation({ columnId: id, version: 3 }, rubric(), often);
  expect([bare.points, givenIn(bare.feedback)]).toEqual([null, "Often"]);
  expect(givenIn({ points: "0", rows: [] })).toBe("0");
});
