import { describe, expect, test } from "vitest";
import { type CarriedMarking, carriedMarking } from "./carried-marking";
import { emptyMarking, type Marking } from "./marking";
import type { Criterion } from "./model";

const criterion = (id: string, points: string): Criterion => ({
  ...{ id, key: "words", kind: "Levels", title: "Words", description: "", skill: null, points: null, threshold: null },
  ...{ counts: null, capPoints: null, capsKeys: [] },
  levels: [{ id: `${id}-high`, name: "Proficient", description: "", points, minPoints: null, maxPoints: null }],
});
const score = { criterionId: "c1", levelId: "c1-high", met: null, counted: null, points: null, note: "Well read." };
const on = (start: number, end: number): Marking["comments"][number] => ({
  ...{ id: "old", body: "Which?", passage: null, answer: { answerId: "a1", start, end } },
});
const carry = (
  marking: Partial<Marking>,
  was: string,
  is: string | null,
  after = criterion("c2", "3"),
): CarriedMarking => {
  let made = 0;
  return carriedMarking(
    { ...emptyMarking, ...marking },
    { criteria: [criterion("c1", "3")], answers: [{ id: "a1", promptId: "p", text: was }] },
    { criteria: [after], answers: is === null ? [] : [{ id: "a2", promptId: "p", text: is }] },
    () => `new ${++made}`,
  );
};

describe("comments on words", () => {
  // "🜨" is one code point and two of JavaScript's units.
  test.each<[string, string, string | null, [number, number] | string]>([
    ["unchanged", "🜨 the harbour", "🜨 the harbour", [2, 5]],
    ["moved", "🜨 the harbour", "🜨🜨 at the harbour", [6, 9]],
    ["now twice, and once at the old place", "🜨 the harbour", "🜨 the harbour, the sea", [2, 5]],
    ["now twice, elsewhere", "🜨 the harbour", "the sea and the harbour", "the"],
    ["taken out", "🜨 the harbour", "🜨 a harbour", "the"],
    ["the answer is gone", "🜨 the harbour", null, "the"],
  ])("%s", (_, was, is, expected) => {
    const { marking, lost } = carry({ comments: [on(2, 5)] }, was, is);
    if (typeof expected === "string") {
      expect(lost).toEqual([{ body: "Which?", words: expected }]);
      expect(marking.comments).toEqual([]);
      return;
    }
    const [start, end] = expected;
    expect(marking.comments).toEqual([{ ...on(2, 5), id: "new 1", answer: { answerId: "a2", start, end } }]);
    expect(lost).toEqual([]);
  });
});

test("levels, remarks and the words on the whole are proposed; a row that asks something else waits for a person", () => {
  const marking = { scores: [score], overall: "Good." };
  const same = carry(marking, "", "");
  expect(same.marking).toMatchObject({ overall: "Good.", scores: [{ criterionId: "c2", levelId: "c2-high" }] });
  expect(same.anew).toEqual([]);
  const worthMore = carry(marking, "", "", criterion("c2", "4"));
  expect(worthMore.marking.scores).toEqual([{ ...score, criterionId: "c2", levelId: null }]);
  expect(worthMore.anew).toEqual(["Words"]);
});

test("a comment on a passage of the text stays on it, under a new name", () => {
  const span = { flow: "doc" as const, start: { blockId: "b", offset: 0 }, end: { blockId: "b", offset: 3 } };
  const comment = { ...on(0, 1), answer: null, passage: { revisionId: "r", span } };
  expect(carry({ comments: [comment] }, "", "x").marking.comments).toEqual([{ ...comment, id: "new 1" }]);
});
