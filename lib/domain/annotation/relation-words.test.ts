import { expect, test } from "vitest";
import { relations } from "./model";
import { relationFrom } from "./relation-words";

test.each([
  ["Agrees", "agrees with", "agrees with"],
  ["Contradicts", "is contradicted by", "contradicts"],
  ["Qualifies", "is qualified by", "qualifies"],
  ["Silent", "is passed over by", "is silent on"],
] as const)("%s is said from both passages", (relation, first, second) => {
  expect(relationFrom(relation, 0)).toBe(first);
  expect(relationFrom(relation, 1)).toBe(second);
});

test("every relation has words of its own from each passage", () => {
  for (const ordinal of [0, 1]) {
    expect(new Set(relations.map((relation) => relationFrom(relation, ordinal))).size).toBe(relations.length);
  }
});
