import { expect, test } from "vitest";
import { typedPoints } from "./typed-points";

test.each([
  ["8", "8"],
  [" 08.50 ", "8.5"],
  ["0", "0"],
  ["10.000", "10"],
  ["10", "10"],
])("%j is %s of 10", (text, points) => {
  expect(typedPoints(text, "10")).toEqual({ ok: true, value: points });
});

test.each([
  ["-1", /below 0/],
  ["8,5", /comma/],
  ["eight", /not a number/],
  ["", /not a number/],
  ["1.2345", /three places/],
  ["10.001", /10 points at most/],
  ["1e3", /not a number/],
])("%j is refused beside the field", (text, why) => {
  expect(typedPoints(text, "10")).toMatchObject({ ok: false, problem: expect.stringMatching(why), field: "points" });
});

test("where a column has no points, none are taken", () => {
  expect(typedPoints("1", null)).toMatchObject({ ok: false });
});
