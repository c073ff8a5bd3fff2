import { expect, it } from "vitest";
import { smallDocument } from "../document/testing/small-document";
import { indexedKeys, indexQuery } from "./index-words";
import { readSearch } from "./search-line";
import { keyReader } from "./words";

const keysOf = keyReader();

it("the index holds text, headnote, notes and what is known, each key once", () => {
  const keys = indexedKeys(smallDocument, keysOf);
  expect(keys).toEqual(
    expect.arrayContaining(["timber", "harbour", "survey", "person:aldous", "person:k0aldus", "person:council"]),
  );
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.some((key) => key.startsWith("archive:"))).toBe(
    smallDocument.meta.archival.some(({ repository }) => repository !== null),
  );
});

it("keys of an endless text stay within what PostgreSQL takes", () => {
  const [block] = smallDocument.blocks;
  if (!block) throw new Error("no block");
  const text = Array.from({ length: 200_000 }, (_, index) => `word${index}`).join(" ");
  const keys = indexedKeys({ ...smallDocument, blocks: [{ ...block, text }] }, keysOf);
  expect(keys.join("").length).toBeLessThan(1_000_000);
  expect(keys).toContain("person:aldous");
});

it.each<[name: string, line: string, field: "person" | null, query: string]>([
  ["nothing", "", null, ""],
  ["a number", "1917", null, "'1917'"],
  ["a word, as a word or a name", "quay", null, "('quay' | 'k0kuai')"],
  ["two words", "1917 1918", null, "'1917' & '1918'"],
  ["a beginning", "191*", null, "'191':*"],
  ["a phrase is all of its words", '"3 24"', null, "'3' & '24'"],
  ["a person", "77", "person", "'person:77'"],
  ["an alias", "77", null, "(('77') | ('12' & '13'))"],
])("the question: %s", (_, line, field, query) => {
  const aliases = line === "77" && field === null ? [{ name: "77", alias: "12 13" }] : [];
  expect(indexQuery(readSearch(line, aliases), field)).toBe(query);
});

it("a key with a quotation mark or backslash does not end the question", () => {
  const odd = [{ printed: "x", forms: [[{ keys: ["it's \\"], begins: false }]] }];
  expect(indexQuery(odd)).toBe("'it''s \\\\'");
});
