import { describe, expect, it } from "vitest";
import { madeNote, madePlace } from "./testing/note";
import { type NoteInWriting, reopened } from "./writing";
import { tagsProblem, wordsProblem, writingProblems } from "./writing-problems";

const note = reopened(madeNote("n", { text: "Who swore?" }));
const second = reopened(madeNote("n", { places: [madePlace(), madePlace({ ordinal: 1 })] })).places;

describe("what keeps a note from being posted", () => {
  it.each<[string, Partial<NoteInWriting>, string[]]>([
    ["nothing", {}, []],
    ["nothing, for a mark without words", { text: "" }, []],
    ["a question without words", { kind: "Question", text: " \n" }, ["words"]],
    ["one passage alone, beside nothing", { kind: "Corroboration" }, ["second", "relation"]],
    ["two passages that are only put together", { kind: "Corroboration", places: second }, ["relation"]],
    [
      "nothing, for a corroboration without words",
      { kind: "Corroboration", places: second, relation: "Silent", text: "" },
      [],
    ],
    ["too many words", { text: "x".repeat(100_001) }, ["words"]],
    ["a long tag", { tags: "x".repeat(61) }, ["tags"]],
    ["a group that is not chosen", { audience: "Group" }, ["audience"]],
    ["a section that is not chosen", { audience: "Section" }, ["audience"]],
  ])("%s", (_, more, expected) =>
    expect(writingProblems({ ...note, ...more }).map(({ field }) => field)).toEqual(expected),
  );
});

it.each([
  ["100,000 characters fit", "x".repeat(100_000), null],
  ["100,000 characters beyond 16 bits fit", "𝕬".repeat(100_000), null],
  [
    "one more does not",
    "𝕬".repeat(100_001),
    "This has 100,001 characters; a note holds 100,000. Shorten it, or write it as an answer.",
  ],
])("%s", (_, text, expected) => expect(wordsProblem(text)).toBe(expected));

it.each([
  ["a few", "law, army", null],
  ["60 characters beyond 16 bits", "𝕬".repeat(60), null],
  [
    "a long one",
    `law, ${"x".repeat(61)}`,
    "“xxxxxxxxxxxxxxxxxxxx…” is too long for a tag. A tag has at most 60 characters.",
  ],
  ["twenty, one of them twice", [...Array.from({ length: 20 }, (_, n) => `t${n}`), "t0"].join(","), null],
  ["twenty-one", Array.from({ length: 21 }, (_, n) => `t${n}`).join(","), "A note has at most 20 tags; these are 21."],
])("tags: %s", (_, typed, expected) => expect(tagsProblem(typed)).toBe(expected));
