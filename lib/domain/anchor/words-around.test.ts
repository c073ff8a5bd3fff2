import { expect, test } from "vitest";
import { wordsAround } from "./words-around";

test.each<[string, string, string, string, string]>([
  [
    "words that were cut are left out",
    "he winter. I wrote of it twice. ",
    " should lie there. The pilots kn",
    "winter. I wrote of it twice. ",
    " should lie there. The pilots",
  ],
  [
    "another paragraph is left out",
    "the ice\nOn day 1 the man ",
    " and wrote.\nHe",
    "On day 1 the man ",
    " and wrote.",
  ],
  ["at the ends of a text there is nothing", "", "", "", ""],
  ["one cut word alone is nothing", "abc", "abc", "", ""],
  ["the quotation begins its paragraph", "before\n", "\nbehind", "", ""],
])("%s", (_, prefix, suffix, before, behind) => {
  expect(wordsAround({ prefix, suffix })).toEqual({ before, behind });
});
