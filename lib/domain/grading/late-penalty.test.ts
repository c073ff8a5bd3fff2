import fc from "fast-check";
import { expect, test } from "vitest";
import { comparePoints, fromThousandths, sumPoints } from "../rubric/decimal";
import { latePenalty } from "./late-penalty";

test.each<[string, string | null, string | null, string | null, string]>([
  ["not graded stays not graded", null, "50", null, "0"],
  ["in time", "7.5", null, "7.5", "0"],
  ["a tenth", "7.5", "10", "6.75", "0.75"],
  ["0 is a grade, and stays 0", "0", "30", "0", "0"],
  ["everything", "7", "100", "0", "7"],
  ["more than everything", "7", "140", "0", "7"],
  ["a third of a thousandth is not taken", "0.001", "33", "0.001", "0"],
  ["rounded in the student's favour", "1", "33.333", "0.667", "0.333"],
])("%s", (_, points, percent, left, taken) => {
  expect(latePenalty(points, percent)).toMatchObject({ points: left, taken });
});

test("the sentence shows the reckoning", () => {
  expect(latePenalty("7.5", "10").working).toBe("Late: 10 % of 7.5 = 0.75 taken off; 7.5 − 0.75 = 6.75.");
});

const points = fc.bigInt({ min: 0n, max: 999_999n }).map(fromThousandths);
const percent = fc.bigInt({ min: 0n, max: 150_000n }).map(fromThousandths);

test("what is left and what is taken are together what was given; more percent never leave more", () => {
  fc.assert(
    fc.property(points, percent, percent, (given, one, other) => {
      const [a, b] = [latePenalty(given, one), latePenalty(given, other)];
      expect(sumPoints([a.points ?? "", a.taken])).toBe(given);
      const [less, more] = comparePoints(one, other) <= 0 ? [a, b] : [b, a];
      expect(comparePoints(less.points ?? "", more.points ?? "")).toBeGreaterThanOrEqual(0);
    }),
  );
});
