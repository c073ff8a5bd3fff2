import { expect, test } from "vitest";
import type { HeatMark } from "./mark";
import { agreementsOf, aloneOf, unnoticedOf } from "./readings";

let made = 0;
const mark = (reader: string, skill: string | null, startAt: number, endAt: number): HeatMark => ({
  ...{ noteId: `n${++made}`, reader, skill, startAt, endAt },
});

test("readings agree where three readers marked the same words under the same skill", () => {
  const marks = [
    mark("a", "context", 0, 10),
    mark("b", "context", 2, 12),
    mark("c", "context", 4, 14),
    mark("d", "context", 4, 8),
    // Two of a kind, three notes without a skill, and one reader three times agree on nothing.
    ...[mark("a", "sourcing", 0, 10), mark("b", "sourcing", 0, 10)],
    ...[mark("a", null, 0, 10), mark("b", null, 0, 10), mark("c", null, 0, 10)],
    ...[mark("a", "close-reading", 0, 9), mark("a", "close-reading", 0, 9), mark("a", "close-reading", 0, 9)],
  ];
  expect(agreementsOf(marks)).toEqual([{ skill: "context", startAt: 4, endAt: 10, readers: 4 }]);
});

test("two passages of agreement stay two, in the order of the text", () => {
  const three = (skill: string, startAt: number, endAt: number) =>
    ["a", "b", "c"].map((reader) => mark(reader, skill, startAt, endAt));
  const found = agreementsOf([...three("sourcing", 20, 25), ...three("context", 0, 5), ...three("context", 7, 9)]);
  expect(found.map(({ skill, startAt }) => [skill, startAt])).toEqual([
    ["context", 0],
    ["context", 7],
    ["sourcing", 20],
  ]);
});

test("a mark stands alone when no word of it was marked by another reader, whatever the skill", () => {
  const [alone, twice] = [mark("a", "context", 0, 5), mark("a", null, 3, 6)];
  const shared = mark("a", "context", 10, 20);
  const others = [mark("b", "sourcing", 19, 22), mark("b", null, 6, 8)];
  expect(aloneOf([alone, twice, shared, ...others])).toEqual([alone, twice, others[1]]);
});

test("a paragraph that no mark touches went unnoticed", () => {
  const blocks = [
    { blockId: "b1", startAt: 0, endAt: 10 },
    { blockId: "b2", startAt: 11, endAt: 20 },
    { blockId: "b3", startAt: 21, endAt: 30 },
  ];
  expect(unnoticedOf(blocks, [mark("a", null, 9, 11), mark("b", null, 20, 22)])).toEqual(["b2"]);
});
