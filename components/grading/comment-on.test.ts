import { expect, test } from "vitest";
import { plainSettings } from "@/lib/domain/assignment/prompt-settings";
import { codePointSlice } from "@/lib/domain/document/codepoints";
import { emptyText, plainText } from "@/lib/domain/richtext/model";
import type { SubmittedAnswer } from "@/lib/domain/submission/submitted";
import { commentOn } from "./comment-on";

const block = (text: string) => ({ type: "p" as const, text, marks: [], atoms: [] });
const content = { blocks: [block("𝄞 opens"), block("He asks twice.")] };
const answer: SubmittedAnswer = {
  id: "a1",
  prompt: {
    ...{ id: "p", promptVersionId: "v", number: 1, kind: "Essay", text: emptyText, skill: null, points: null },
    ...{ minAnnotations: 0, minDocuments: 0, minWords: null, maxWords: null, passage: null },
    ...{ settings: plainSettings, rubricVersionId: null },
  },
  content,
  form: null,
  prediction: null,
  facts: null,
  wordCount: 4,
  evidence: [],
};
const text = { revisionId: "r1", title: "A letter", drawn: null, numbers: { b1: 1, b2: 2 } };
const at = (startBlock: string, start: number, endBlock: string, end: number) => ({
  flow: "doc" as const,
  start: { blockId: startBlock, offset: start },
  end: { blockId: endBlock, offset: end },
});

test.each<[string, ReturnType<typeof at>, string]>([
  ["in the second block", at("1", 3, "1", 7), "asks"],
  ["after a character outside the basic plane", at("0", 2, "0", 7), "opens"],
  ["across two blocks", at("0", 2, "1", 2), "opens\nHe"],
])("words %s are counted in the plain text", (_, span, words) => {
  const made = commentOn({ revisionId: "a1", span, quote: words }, [answer], [text], "k1");
  const { start = 0, end = 0 } = made?.comment.answer ?? {};
  expect(codePointSlice(plainText(content), start, end)).toBe(words);
});

test("a passage of a text keeps its span and says its place", () => {
  const span = at("b1", 0, "b2", 4);
  const made = commentOn({ revisionId: "r1", span, quote: "so" }, [answer], [text], "k1");
  expect(made?.comment.passage).toEqual({ revisionId: "r1", span });
  expect(made?.quoted).toEqual({ label: "¶1–2", documentTitle: "A letter", exact: "so" });
});

test("what is chosen elsewhere gives no comment", () => {
  expect(commentOn({ revisionId: "other", span: at("b1", 0, "b1", 1), quote: "s" }, [answer], [text], "k1")).toBeNull();
});
