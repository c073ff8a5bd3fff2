import { expect, test } from "vitest";
import { sayAsked, sayEvidence, sayLength } from "./asked";

const nothing: Parameters<typeof sayAsked>[0] = { minWords: null, maxWords: null, minAnnotations: 0, minDocuments: 0 };

test.each<[string, Partial<typeof nothing>, string]>([
  ["nothing", {}, ""],
  [
    "a range and notes",
    { minWords: 150, maxWords: 300, minAnnotations: 2 },
    "150 to 300 words. Cite at least two of your notes.",
  ],
  ["a floor", { minWords: 1 }, "At least 1 word."],
  ["a ceiling", { maxWords: 80 }, "At most 80 words."],
  [
    "notes from several documents",
    { minAnnotations: 3, minDocuments: 2 },
    "Cite at least three of your notes, from two documents.",
  ],
  ["documents only", { minDocuments: 4 }, "Cite notes from four documents."],
  ["one document", { minDocuments: 1 }, "Cite at least one of your notes."],
  ["many", { minAnnotations: 15 }, "Cite at least 15 of your notes."],
])("asks for %s", (_, asked, says) => {
  expect(sayAsked({ ...nothing, ...asked })).toBe(says);
});

test.each<[number, string, string | null]>([
  [0, "0 words", "150 more to reach 150"],
  [1, "1 word", "149 more to reach 150"],
  [150, "150 words", null],
  [301, "301 words", "1 over 300"],
])("%i words", (words, length, rest) => {
  expect(sayLength({ ...nothing, minWords: 150, maxWords: 300 }, words)).toEqual({ length, rest });
});

test("evidence is counted", () => {
  expect(sayEvidence(0, 0)).toBe("no notes cited");
  expect(sayEvidence(3, 1)).toBe("3 notes cited, 1 document");
});
