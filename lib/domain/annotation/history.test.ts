import { describe, expect, it } from "vitest";
import { fromPlainText } from "../richtext/model";
import { changesOf, type NoteVersion, noteHistory, replyHistory, wordsChanged } from "./history";

const first: NoteVersion = {
  ...{ version: 1, at: "2026-12-02T12:00:00.000Z", by: "You", conflict: false, kind: "Comment", relation: null },
  ...{ skill: null, tags: ["law"], body: fromPlainText("Who swore?"), audience: "Private" },
  ...{ groupName: null, sectionName: null },
};
const skills = new Map([["sourcing", "Sourcing"]]);

describe("what a version changed", () => {
  it.each<[string, Partial<NoteVersion>, string[]]>([
    ["nothing", {}, []],
    ["what it is", { kind: "Question" }, ["made a question"]],
    ["a relation", { kind: "Corroboration", relation: "Silent" }, ["made a corroboration", "now “is silent on”"]],
    ["its skill", { skill: "sourcing" }, ["skill Sourcing"]],
    ["a skill the course has no more", { skill: "gender" }, ["skill gender"]],
    ["its tags", { tags: ["army"] }, ["#army added, #law removed"]],
    ["whom it is for", { audience: "Assignment" }, ["for “Everyone in this assignment”"]],
    ["a group", { audience: "Group", groupName: "Group 3" }, ["for “Group 3”"]],
    ["a section that has no name any more", { audience: "Section" }, ["for “My section”"]],
  ])("%s", (_, more, expected) => expect(changesOf(first, { ...first, ...more }, skills)).toEqual(expected));

  it("another group", () => {
    const group = (groupName: string) => ({ ...first, audience: "Group" as const, groupName });
    expect(changesOf(group("Group 1"), group("Group 2"), skills)).toEqual(["for “Group 2”"]);
  });
  it("a skill that is taken away", () =>
    expect(changesOf({ ...first, skill: "sourcing" }, first, skills)).toEqual(["without a skill"]));
  it("tags in another order", () =>
    expect(changesOf({ ...first, tags: ["a", "b"] }, { ...first, tags: ["b", "a"] }, skills)).toEqual([
      "tags in another order",
    ]));
  it("the first has nothing before it", () => expect(changesOf(null, first, skills)).toEqual([]));
});

it("knows whether the words changed", () => {
  expect(wordsChanged(first, { ...first, body: fromPlainText("Who swore, and when?") })).toBe(true);
  const other: NoteVersion = { ...first, skill: "sourcing" };
  expect(wordsChanged(first, other)).toBe(false);
  expect(wordsChanged(null, first)).toBe(true);
});

it("reads what the server answers", () => {
  const { version, at, by, conflict, body } = first;
  expect(noteHistory.safeParse({ versions: [first] }).success).toBe(true);
  expect(noteHistory.safeParse({ versions: [{ ...first, kind: "Sonnet" }] }).success).toBe(false);
  expect(replyHistory.safeParse({ versions: [{ version, at, by, conflict, body }] }).success).toBe(true);
});
