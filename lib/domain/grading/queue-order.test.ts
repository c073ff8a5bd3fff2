import { describe, expect, test } from "vitest";
import { stillToMark } from "./queue-order";

describe("what is still to be marked", () => {
  const order = ["a", "b", "c", "d"];
  test.each([
    ["the next one", "a", [], { count: 4, next: "b" }],
    ["past those that are marked", "a", ["a", "b"], { count: 2, next: "c" }],
    ["round at the end", "d", ["b", "d"], { count: 2, next: "a" }],
    ["only the one on the desk", "b", ["a", "c", "d"], { count: 1, next: null }],
    ["nothing", "b", ["a", "b", "c", "d"], { count: 0, next: null }],
  ] as const)("%s", (_, at, marked, expected) => {
    expect(stillToMark(order, at, new Set<string>(marked))).toEqual(expected);
  });
});
