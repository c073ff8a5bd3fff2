import { expect, test } from "vitest";
import { numberComments } from "./comment-numbers";

const on = (id: string, answerId: string, start: number, end: number) => ({
  id,
  body: id,
  answer: { answerId, start, end },
});

test("comments are numbered as their words are read, whatever the order they were written in", () => {
  const comments = [
    on("last", "a2", 0, 4),
    on("second", "a1", 5, 9),
    { id: "on a passage", body: "", answer: null },
    on("first", "a1", 0, 4),
    on("within", "a1", 6, 9),
    on("elsewhere", "gone", 0, 1),
  ];
  expect(numberComments(comments, ["a1", "a2"]).map(({ id, number }) => [number, id])).toEqual([
    [1, "first"],
    [2, "second"],
    [3, "within"],
    [4, "last"],
  ]);
});
