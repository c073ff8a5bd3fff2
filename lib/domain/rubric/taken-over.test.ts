import { expect, test } from "vitest";
import { emptyMarking, type Marking, type MarkingComment } from "./marking";
import type { Score } from "./model";
import { withAllOf, withRowOf } from "./taken-over";

const row = (criterionId: string, given: Partial<Score>): Score => ({
  ...{ levelId: null, met: null, counted: null, points: null, note: null, criterionId },
  ...given,
});
const comment = (id: string, body: string): MarkingComment => ({
  ...{ id, body, answer: { answerId: "a", start: 0, end: 4 }, passage: null, bankItemId: "bank" },
});
const other: Marking = {
  scores: [row("tone", { levelId: "high", points: "3", note: "Whose?" }), row("use", { met: false, counted: 2 })],
  comments: [comment("one", "Which hour?")],
  overall: "You hear the tone.",
};
let made = 0;
const newId = () => `new ${++made}`;

test("a row is taken with its points and its remark, and no other row", () => {
  const marking = withRowOf(emptyMarking, other, "tone");
  expect(marking.scores).toEqual([row("tone", { levelId: "high", points: "3", note: "Whose?" })]);
  expect(marking.comments).toEqual([]);
});

test("a remark that is written already stays, another level does not", () => {
  const own = { ...emptyMarking, scores: [row("tone", { levelId: "low", note: "Mine." })] };
  expect(withRowOf(own, other, "tone").scores).toEqual([row("tone", { levelId: "high", points: "3", note: "Mine." })]);
});

test("a row the other left open becomes open", () => {
  const own = { ...emptyMarking, scores: [row("open", { levelId: "low" })] };
  expect(withRowOf(own, other, "open").scores).toEqual([]);
});

test("all of it: rows, comments under new ids and without the bank, words on the whole", () => {
  const { marking, renamed } = withAllOf(emptyMarking, other, newId);
  expect(marking.scores).toEqual(expect.arrayContaining(other.scores));
  expect(marking.overall).toBe("You hear the tone.");
  expect(renamed).toEqual([{ from: "one", to: marking.comments[0]?.id }]);
  const { bankItemId: _, ...plain } = comment("one", "Which hour?");
  expect(marking.comments).toEqual([{ ...plain, id: renamed[0]?.to }]);
  expect(renamed[0]?.to).not.toBe("one");
});

test("own words stay, and a second press puts nothing in twice", () => {
  const own = { ...emptyMarking, comments: [comment("mine", "Mine.")], overall: "As I see it." };
  const once = withAllOf(own, other, newId).marking;
  expect(once.comments.map(({ body }) => body)).toEqual(["Mine.", "Which hour?"]);
  expect(once.overall).toBe("As I see it.");
  const twice = withAllOf(once, other, newId);
  expect(twice.marking).toEqual(once);
  expect(twice.renamed).toEqual([]);
});
