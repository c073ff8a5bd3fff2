import { expect, test } from "vitest";
import { levelKeys } from "./level-keys";

const levels = (...points: (string | null)[]) => ({
  levels: points.map((each, index) => ({
    id: String(index),
    name: "",
    description: "",
    points: each,
    minPoints: null,
    maxPoints: null,
  })),
});

test.each<[string, (string | null)[], (string | null)[]]>([
  ["points that are digits", ["0", "1", "2", "3"], ["0", "1", "2", "3"]],
  ["points that begin at one", ["1", "2", "3"], ["1", "2", "3"]],
  ["half points", ["0", "0.5", "1"], ["1", "2", "3"]],
  ["the same points twice", ["1", "1"], ["1", "2"]],
  ["no points", [null, null], ["1", "2"]],
  ["points above nine", ["5", "10"], ["1", "2"]],
  ["ten levels", Array(10).fill(null), ["1", "2", "3", "4", "5", "6", "7", "8", "9", null]],
])("%s", (_, points, keys) => {
  expect(levelKeys(levels(...points))).toEqual(keys);
});
