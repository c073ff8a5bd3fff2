import { expect, test } from "vitest";
import { z } from "zod";
import { sentText } from "../richtext/model";
import { unread } from "./unread";

const block = (text: string) => ({ type: "p", text, marks: [], atoms: [] });

test.each<[string, z.ZodType, unknown, string]>([
  [
    "a paragraph of a whole book",
    sentText,
    { blocks: [block("a".repeat(100_001))] },
    "A part of this is longer than can be saved. Divide it.",
  ],
  [
    "thousands of paragraphs",
    sentText,
    { blocks: Array.from({ length: 2001 }, () => block("a")) },
    "This is more than can be saved in one piece. Take something out.",
  ],
  ["nothing", z.string().min(1), "", "Something is missing here."],
  ["another kind", z.string(), 1, "This cannot be read."],
  ["what has words of its own", z.string().min(1, "Choose a course."), "", "Choose a course."],
])("%s is told in words", (_, schema, sent, words) => {
  expect(schema.safeParse(sent, { error: unread }).error?.issues[0]?.message).toBe(words);
});
