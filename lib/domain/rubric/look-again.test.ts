import { expect, test } from "vitest";
import type { FeedbackRow } from "./feedback";
import { lookAgain } from "./look-again";

const names = ["Basic", "Emergent", "Proficient"];
const row = (title: string, chosen: string | null, more: Partial<FeedbackRow> = {}): FeedbackRow => ({
  ...{ criterionId: null, skill: "sourcing", promptNumber: null, title, description: "", chosen },
  ...{ points: null, max: null, cappedBy: null, note: null },
  levels: names.map((name) => ({
    ...{ name, description: `${name} says`, points: null, minPoints: null, maxPoints: null, chosen: name === chosen },
  })),
  ...more,
});
const told = (...rows: FeedbackRow[]) =>
  lookAgain({ rows }).map(({ skill, rows: found }) => [
    skill,
    ...found.map(({ title, next }) => `${title}>${next?.name}`),
  ]);

test("rows below the highest level, by skill, each with the level above", () => {
  expect(
    told(
      row("Who", "Basic"),
      row("When", "Proficient"),
      row("Where", "Emergent", { skill: null }),
      row("Why", "Emergent"),
    ),
  ).toEqual([
    ["sourcing", "Who>Emergent", "Why>Proficient"],
    [null, "Where>Proficient"],
  ]);
});

test("a row that is not met is one; what is met, undecided, or only said is none", () => {
  const plain = (title: string, chosen: string | null) => row(title, chosen, { levels: [] });
  expect(told(plain("Thesis", "no"))).toEqual([["sourcing", "Thesis>undefined"]]);
  expect(
    told(plain("Thesis", "yes"), plain("A remark", null), plain("One-sided", "applies"), row("Who", null)),
  ).toEqual([]);
});
