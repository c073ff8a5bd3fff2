import { expect, test } from "vitest";
import { MOST_QUOTES } from "./model";
import { postToSave } from "./save";
import { keptPost, type PostInWriting, postToSend, type QuoteInWriting, saysNothing, withQuote } from "./writing";

const id = (last: number) => `019f0000-0000-7000-8000-${`${last}`.padStart(12, "0")}`;
const quote = (offset: number): QuoteInWriting => ({
  ...{ documentId: id(1), revisionId: id(2), annotationId: null, words: "an answer", label: "¶2" },
  span: { flow: "doc", start: { blockId: "b1", offset }, end: { blockId: "b1", offset: offset + 9 } },
});
const post: PostInWriting = {
  ...{ id: id(3), promptId: id(4), parentId: null, sectionId: null, groupId: null },
  ...{ text: "He asks.", quotes: [quote(0)], summary: false, post: true },
};

test("what is sent is what the server takes, and what is kept can be read back", () => {
  const sent = postToSend(post, 2, "save-1");
  expect(postToSave.parse(sent)).toEqual(sent);
  expect(sent.quotes[0]).not.toHaveProperty("words");
  expect(keptPost.parse(JSON.parse(JSON.stringify(post)))).toEqual(post);
});

test("markup is words", () => {
  const sent = postToSend({ ...post, text: "<b>He</b> asks." }, 0, "save-1");
  expect(sent.body.blocks.map(({ text }) => text)).toEqual(["<b>He</b> asks."]);
});

test("a passage is quoted once, and not more than fit", () => {
  expect(withQuote(post, quote(0)).quotes).toHaveLength(1);
  expect(withQuote(post, quote(5)).quotes).toHaveLength(2);
  const full = Array.from({ length: MOST_QUOTES + 2 }, (_, index) => quote(index)).reduce(withQuote, post);
  expect(full.quotes).toHaveLength(MOST_QUOTES);
});

test.each([
  ["nothing", " \n ", 0, true],
  ["words", "He asks.", 0, false],
  ["a passage alone", "", 1, false],
])("%s", (_, text, quotes, nothing) => {
  expect(saysNothing({ text, quotes: Array.from({ length: quotes }, (__, index) => quote(index)) })).toBe(nothing);
});
