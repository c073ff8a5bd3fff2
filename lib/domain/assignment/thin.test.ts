import { expect, test } from "vitest";
import { thinWords } from "./thin";

const text = (title: string, ...notes: number[]) => ({
  title,
  parts: notes.map((count, index) => ({ label: `¶${index + 1}`, notes: count })),
});
const skills = (...notes: [string, number][]) => notes.map(([name, count]) => ({ name, notes: count }));

test.each<[string, Parameters<typeof thinWords>, string[]]>([
  ["nothing is thin before there are notes", [[text("Letter", 0, 0)], skills(["Sourcing", 0])], []],
  ["nothing is thin where all have notes", [[text("Letter", 4, 5)], skills(["Sourcing", 4], ["Context", 5])], []],
  ["neighbours are said together", [[text("Letter", 0, 9, 0, 0, 0, 8, 0)], []], ["Letter: no notes on ¶1, ¶3–¶5, ¶7."]],
  ["few is less than a quarter of the average", [[text("Letter", 1, 9, 9, 2)], []], ["Letter: few on ¶1."]],
  ["a text without any", [[text("Letter", 3), text("Reply", 0, 0)], []], ["Reply: no notes yet."]],
  [
    "skills by name",
    [[text("Letter", 9)], skills(["Sourcing", 40], ["Context", 2], ["Silences", 0])],
    ["Skills: no notes on Silences; few on Context."],
  ],
])("%s", (_, [texts, counted], words) => {
  expect(thinWords(texts, counted)).toEqual(words);
});
