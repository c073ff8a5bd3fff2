import { expect, test } from "vitest";
import { scoreOf, withComment, withScore } from "./edit-marking";
import { emptyMarking } from "./marking";

test("a level that is chosen, changed and taken back leaves no row", () => {
  const chosen = withScore(emptyMarking, "c1", { levelId: "l1" });
  expect(scoreOf(chosen, "c1")).toMatchObject({ levelId: "l1", met: null });
  const changed = withScore(chosen, "c1", { levelId: "l2", note: "half way" });
  expect(changed.scores).toHaveLength(1);
  expect(withScore(changed, "c1", { levelId: null }).scores).toEqual([
    { criterionId: "c1", levelId: null, met: null, counted: null, points: null, note: "half way" },
  ]);
  expect(withScore(withScore(changed, "c1", { levelId: null }), "c1", { note: null })).toEqual(emptyMarking);
});

test("a no is a decision", () => {
  expect(withScore(emptyMarking, "c1", { met: false }).scores).toHaveLength(1);
});

test("a comment that loses its words goes", () => {
  const comment = { id: "k1", body: "Which page?", answer: null, passage: null };
  const put = withComment(emptyMarking, comment);
  expect(put.comments).toEqual([comment]);
  expect(withComment(put, { ...comment, body: "Which line?" }).comments).toEqual([{ ...comment, body: "Which line?" }]);
  expect(withComment(put, { ...comment, body: " " })).toEqual(emptyMarking);
});

test("points go with the band they were given in", () => {
  const given = withScore(emptyMarking, "c1", { levelId: "low", points: "2.5" });
  expect(scoreOf(withScore(given, "c1", { note: "why" }), "c1").points).toBe("2.5");
  expect(scoreOf(withScore(given, "c1", { levelId: "high" }), "c1").points).toBeNull();
});
