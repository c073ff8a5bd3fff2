import { expect, test } from "vitest";
import { beginsLike } from "./naming";

test.each([
  ["Ada Byron", "a", true],
  ["Ada Byron", "by", true],
  ["Ada Byron", "ada by", true],
  ["Ada Byron", "yron", false],
  ["Émile Zola", "emi", true],
  ["Emile Zola", "Émile", true],
  ["Ada Byron", "", true],
])("%s, typed %s: %s", (name, typed, found) => expect(beginsLike(name, typed)).toBe(found));
