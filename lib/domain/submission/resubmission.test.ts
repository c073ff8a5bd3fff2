import { expect, test } from "vitest";
import { fromPlainText } from "../richtext/model";
import { changedAnswers, sayChange } from "./resubmission";
import type { SubmittedAnswer } from "./submitted";

const answer = (number: number, text: string, notes: string[] = []) =>
  ({
    ...{ id: `${number}${text}`, content: fromPlainText(text), prompt: { id: `p${number}`, number } },
    evidence: notes.map((annotationId) => ({ annotationId })),
  }) as unknown as SubmittedAnswer;

test("word by word, question by question, with the notes that came and went", () => {
  const before = { answers: [answer(1, "He measures the quay."), answer(2, "The same."), answer(3, "Gone.")] };
  const now = { answers: [answer(1, "He paces the quay.", ["n1", "n2"]), answer(2, "The same.")] };
  const changes = changedAnswers(before, now);
  expect(changes[0]?.words).toEqual([{ same: "He " }, { before: "measures", after: "paces" }, { same: " the quay." }]);
  expect(changes.map(sayChange)).toEqual(["one place, 2 notes more", null, "one place"]);
  expect(changes[2]).toMatchObject({ promptNumber: 3, words: [{ before: "Gone.", after: "" }] });
});

test("a note that is cited no more is told, and an answer that came anew", () => {
  const changes = changedAnswers(
    { answers: [answer(2, "Same.", ["n1"])] },
    { answers: [answer(1, "New."), answer(2, "Same.")] },
  );
  expect(changes.map(({ promptNumber }) => promptNumber)).toEqual([1, 2]);
  expect(changes.map(sayChange)).toEqual(["one place", "one note fewer"]);
});
