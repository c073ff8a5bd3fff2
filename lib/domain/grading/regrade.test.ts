import { expect, test } from "vitest";
import type { Feedback } from "../rubric/feedback";
import { sayGiven, saySettled } from "./regrade";

const row = (criterionId: string, chosen: string | null, points: string | null, max: string | null) =>
  ({ criterionId, chosen, points, max }) as Feedback["rows"][number];
const feedback = {
  ...{ points: "5", max: "6" },
  rows: [row("a", "Emergent", "2", "3"), row("b", "Basic", null, null), row("c", null, null, "3")],
};

test.each<[string, string | null, string]>([
  ["a row with points", "a", "Emergent, 2 of 3"],
  ["a row without points", "b", "Basic"],
  ["a row nobody has decided", "c", "not graded"],
  ["a row of another rubric", "d", "not graded"],
  ["the whole", null, "5 of 6"],
])("what was given: %s", (_, criterionId, said) => expect(sayGiven(feedback, criterionId)).toBe(said));

test("what came of it", () => {
  expect(saySettled("Stands", "2 of 3", "2 of 3")).toBe("It stands: 2 of 3.");
  expect(saySettled("Changed", "Emergent, 2 of 3", "Proficient, 3 of 3")).toBe(
    "Changed from Emergent, 2 of 3 to Proficient, 3 of 3.",
  );
  expect(saySettled("Changed", "2 of 3", "2 of 3")).toBe("Marked again: 2 of 3, as before.");
});
