import { describe, expect, it } from "vitest";
import type { Annotation } from "@/lib/domain/annotation/model";
import { reopened } from "@/lib/domain/annotation/writing";
import { emptyText } from "@/lib/domain/richtext/model";
import { notesByHome, type RoomEvent, roomAfter, roomAtFirst, shownNotes } from "./room-state";

const made = (
  id: string,
  more: Partial<Annotation> = {},
  offset = 0,
  flow: "doc" | `note:${string}` = "doc",
): Annotation => ({
  ...{ id, mine: true, author: "You", revisionId: "r", label: "¶1", version: 1, edited: false, body: emptyText },
  ...{ kind: "Comment", skill: null, tags: [], audience: "Private", sectionId: null },
  ...{ postedAt: "2026-12-02T12:00:00Z", savedAt: "2026-12-02T12:00:00Z" },
  passage: {
    ...{ flow, start: { blockId: flow === "doc" ? "b" : "nb", offset }, end: { blockId: "b", offset: offset + 1 } },
    ...{ startAt: 0, endAt: 1, exact: "x", prefix: "", suffix: "" },
  },
  ...more,
});
const roomThen = (events: RoomEvent[]) => events.reduce(roomAfter, roomAtFirst([made("one"), made("two")]));
const ids = (notes: readonly Annotation[]) => notes.map((note) => note.id);
const kept = { note: reopened(made("one")), baseVersion: 1, sent: null, page: "p" };

describe("the room, after", () => {
  it("a note was saved: it stands there once, and nothing of it is unsaved", () => {
    const state = roomThen([
      { type: "kept", unsaved: [kept] },
      { type: "saved", note: made("one", { version: 2 }) },
    ]);
    expect(ids(state.annotations)).toEqual(["two", "one"]);
    expect([state.unsaved.size, state.savedAt]).toEqual([0, "2026-12-02T12:00:00Z"]);
  });

  it("a note was deleted and taken back", () => {
    const note = made("one");
    const gone = roomThen([{ type: "deleted", note, writing: null }]);
    expect([ids(gone.annotations), gone.deleted?.note?.id]).toEqual([["two"], "one"]);
    const back = roomAfter(gone, { type: "restored", note });
    expect([ids(back.annotations), back.deleted]).toEqual([["two", "one"], null]);
  });

  it("a note was opened: the choice is over; closed: it takes the focus", () => {
    const open = { note: kept.note, blockId: "b", version: 1, server: null, kept: null };
    const writing = roomThen([{ type: "opened", open }]);
    expect([writing.chosen, writing.open]).toEqual([null, open]);
    expect(roomAfter(writing, { type: "closed", focus: "one" })).toMatchObject({ open: null, focus: "one" });
  });

  it("words were given up: they are no longer unsaved", () => {
    expect(
      roomThen([
        { type: "kept", unsaved: [kept] },
        { type: "given-up", id: "one" },
      ]).unsaved.size,
    ).toBe(0);
  });
});

it.each([
  ["everyone's", "everyone", null, ["a", "b", "c"]],
  ["mine", "mine", null, ["a"]],
  ["others'", "others", null, ["b", "c"]],
  ["of a skill", "everyone", "sourcing", ["a", "b"]],
  ["others' of a skill", "others", "sourcing", ["b"]],
] as const)("shows %s", (_, whose, skill, expected) => {
  const notes = [
    made("a", { skill: "sourcing" }),
    made("b", { mine: false, skill: "sourcing" }),
    made("c", { mine: false, skill: "context" }),
  ];
  expect(ids(shownNotes(notes, { whose, skill }))).toEqual(expected);
});

it("hangs notes from the block they begin in, in the order of the words; notes on a footnote from its block, last", () => {
  const notes = [
    made("late", {}, 9),
    made("foot", {}, 0, "note:n"),
    made("early", {}, 2),
    made("same", { postedAt: "2026-12-01T12:00:00Z" }, 9),
  ];
  const homes = notesByHome(notes, { "r/note:n": "b" });
  expect([...homes.keys()]).toEqual(["r/b"]);
  expect(ids(homes.get("r/b") ?? [])).toEqual(["early", "same", "late", "foot"]);
});
