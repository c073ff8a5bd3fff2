import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  authorsOf,
  filterFromAddress,
  filterInAddress,
  filterKeys,
  isFiltering,
  isUnanswered,
  type NoteFilter,
  noFilter,
  passing,
  tagsOf,
} from "./filter";
import { annotationKinds, audiences } from "./model";
import { madeNote, madeReply } from "./testing/note";

const settled = { at: "2026-12-03T12:00:00.000Z", by: "Ada" };
const notes = [
  madeNote("mine", { mine: true, authorKey: "me", skill: "sourcing", audience: "Private", text: "The armoury." }),
  madeNote("asks", { kind: "Question", skill: "context", tags: ["Army"], audience: "Group", groupId: "g" }),
  madeNote("answered", { kind: "Question", replies: [madeReply("a", "Nobody.")], audience: "Section", sectionId: "s" }),
  madeNote("settled", { kind: "Question", resolved: settled, tags: ["army", "law"] }),
  madeNote("ben", { namesMe: true, author: "Ben", authorKey: "ben", skill: "sourcing" }),
];

describe("notes that a filter lets through", () => {
  it.each<[string, Partial<NoteFilter>, string[]]>([
    ["all of them", {}, ["mine", "asks", "answered", "settled", "ben"]],
    ["mine", { whose: "mine" }, ["mine"]],
    ["others'", { whose: "others" }, ["asks", "answered", "settled", "ben"]],
    ["of a skill", { skill: "sourcing" }, ["mine", "ben"]],
    ["others' of a skill", { whose: "others", skill: "sourcing" }, ["ben"]],
    ["of a kind", { kind: "Question" }, ["asks", "answered", "settled"]],
    ["of a person", { author: "ben" }, ["ben"]],
    ["for oneself", { audience: { name: "Private", id: null } }, ["mine"]],
    ["for a group", { audience: { name: "Group", id: "g" } }, ["asks"]],
    ["for another group", { audience: { name: "Group", id: "h" } }, []],
    ["for any section", { audience: { name: "Section", id: null } }, ["answered"]],
    ["unanswered questions", { matter: "unanswered" }, ["asks"]],
    ["what is settled", { matter: "resolved" }, ["settled"]],
    ["what is not", { matter: "open", kind: "Question" }, ["asks", "answered"]],
    ["that name the reader", { matter: "naming" }, ["ben"]],
    ["with a tag, however written", { tag: "ARMY" }, ["asks", "settled"]],
    ["with words", { words: "armoury" }, ["mine"]],
  ])("%s", (_, more, expected) =>
    expect(notes.filter(passing({ ...noFilter, ...more })).map((note) => note.id)).toEqual(expected),
  );
});

describe("a question is unanswered", () => {
  const question = madeNote("q", { kind: "Question" });
  it.each([
    ["as long as nobody replied", question, true],
    [
      "when only its author said more",
      { ...question, replies: [madeReply("a", "I mean", { authorKey: "ada" })] },
      true,
    ],
    ["when a reply is a draft", { ...question, replies: [madeReply("a", "I", { postedAt: null })] }, true],
    ["not when another replied", { ...question, replies: [madeReply("a", "Nobody.")] }, false],
    ["not when it is settled", { ...question, resolved: settled }, false],
    ["not while it is a draft", { ...question, postedAt: null }, false],
    ["not when it is a comment", { ...question, kind: "Comment" as const }, false],
  ])("%s", (_, note, expected) => expect(isUnanswered(note)).toBe(expected));
});

describe("the filter in the address", () => {
  const key = fc.string({ minLength: 1, maxLength: 40 });
  const anyFilter: fc.Arbitrary<NoteFilter> = fc.record({
    whose: fc.constantFrom("everyone", "mine", "others"),
    skill: fc.option(key),
    kind: fc.option(fc.constantFrom(...annotationKinds)),
    author: fc.option(key),
    audience: fc.option(fc.record({ name: fc.constantFrom(...audiences), id: fc.option(fc.uuid()) })),
    matter: fc.option(fc.constantFrom("unanswered", "open", "resolved", "naming")),
    tag: fc.option(key),
    words: fc.string({ maxLength: 60 }).map((words) => words.trim()),
  });
  it("is read as it was written", () =>
    fc.assert(
      fc.property(anyFilter, (filter) => {
        expect(filterFromAddress(filterInAddress(filter))).toEqual(filter);
      }),
    ));

  it("uses only its own keys", () =>
    fc.assert(
      fc.property(anyFilter, (filter) => {
        const used = [...new URLSearchParams(filterInAddress(filter)).keys()];
        expect(used.filter((each) => !filterKeys.some((known) => known === each))).toEqual([]);
      }),
    ));

  it.each([
    ["nothing", "", noFilter],
    ["what it does not know", "?kind=sonnet&whose=nobody&only=never&for=world/1&page=3", noFilter],
    ["a question mark in front", "?whose=mine", { ...noFilter, whose: "mine" }],
  ])("reads %s", (_, query, expected) => expect(filterFromAddress(query)).toEqual(expected));

  it("knows when nothing is held back", () => {
    expect(isFiltering(noFilter)).toBe(false);
    expect(isFiltering({ ...noFilter, words: "oath" })).toBe(true);
  });
});

it("names those whose notes are here, oneself first", () =>
  expect(authorsOf(notes)).toEqual([
    { key: "me", name: "You", notes: 1 },
    { key: "ada", name: "Ada", notes: 3 },
    { key: "ben", name: "Ben", notes: 1 },
  ]));

it("suggests tags that are used, most used first, once however written", () =>
  expect(tagsOf(notes)).toEqual(["Army", "law"]));
