import { expect, test } from "vitest";
import type { Relation } from "../annotation/model";
import { clashesOf, type RelationMark } from "./clashes";

const mark = (
  noteId: string,
  reader: string,
  relation: Relation,
  [startAt, endAt]: [number, number],
  beside = "other",
): RelationMark => ({ noteId, reader, relation, startAt, endAt, beside });

test.each([
  {
    name: "of one passage one says it agrees, another that it contradicts",
    marks: [mark("1", "a", "Agrees", [0, 10]), mark("2", "b", "Contradicts", [6, 14])],
    found: [{ beside: "other", startAt: 6, endAt: 10, agrees: ["1"], contradicts: ["2"] }],
  },
  {
    name: "more of them on one passage are one clash",
    marks: [
      mark("1", "a", "Agrees", [0, 10]),
      mark("2", "b", "Contradicts", [4, 14]),
      mark("3", "c", "Agrees", [8, 12]),
    ],
    found: [{ beside: "other", startAt: 4, endAt: 12, agrees: ["1", "3"], contradicts: ["2"] }],
  },
  {
    name: "side by side is not one passage",
    marks: [mark("1", "a", "Agrees", [0, 10]), mark("2", "b", "Contradicts", [10, 14])],
    found: [],
  },
  {
    name: "about different texts",
    marks: [mark("1", "a", "Agrees", [0, 10]), mark("2", "b", "Contradicts", [0, 10], "third")],
    found: [],
  },
  {
    name: "one reader with oneself",
    marks: [mark("1", "a", "Agrees", [0, 10]), mark("2", "a", "Contradicts", [0, 10])],
    found: [],
  },
  {
    name: "qualifying and passing over are no opposites",
    marks: [mark("1", "a", "Agrees", [0, 10]), mark("2", "b", "Qualifies", [0, 9]), mark("3", "c", "Silent", [0, 9])],
    found: [],
  },
])("$name", ({ marks, found }) => {
  expect(clashesOf(marks)).toEqual(found);
});
