import { expect, test } from "vitest";
import { answersPart, pageAfter, pageOf } from "./paging";

test.each([
  ["nothing at all", 0, 1, { page: 1, pages: 1, skip: 0 }],
  ["a full page", 50, 1, { page: 1, pages: 1, skip: 0 }],
  ["one more", 51, 2, { page: 2, pages: 2, skip: 50 }],
  ["past the end", 120, 9, { page: 3, pages: 3, skip: 100 }],
  ["before the beginning", 120, -1, { page: 1, pages: 3, skip: 0 }],
])("%s", (_, total, asked, right) => {
  expect(pageOf(total, asked)).toEqual(right);
});

test.each([
  [0, 1],
  [49, 1],
  [50, 2],
  [149, 3],
])("with %i before it, it stands on page %i", (before, page) => {
  expect(pageAfter(before)).toBe(page);
});

test.each([
  ["all are shown", 50, 1, null],
  ["the first of two", 51, 1, { page: 1, earlier: 0, later: 1 }],
  ["one between", 200, 2, { page: 2, earlier: 50, later: 50 }],
  ["the last, asked past the end", 130, 9, { page: 3, earlier: 50, later: 0 }],
])("of the answers under a post: %s", (_, total, asked, right) => {
  const part = answersPart(total, asked);
  if (right === null) expect(part).toBeNull();
  else expect(part).toMatchObject({ ...right, total });
});

test("what is new and not shown is said", () => {
  expect(answersPart(60, 1, { all: 7, shown: 2 })).toMatchObject({ freshElsewhere: 5 });
});
