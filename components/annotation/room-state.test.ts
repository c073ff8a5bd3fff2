import { describe, expect, it } from "vitest";
import { madeNote, madeReply } from "@/lib/domain/annotation/testing/note";
import { reopened, reopenedReply } from "@/lib/domain/annotation/writing";
import { type RoomEvent, roomAfter, roomAtFirst } from "./room-state";

const note = madeNote("one", { mine: true });
const kept = { note: reopened(note), baseVersion: 1, sent: null, page: "p" };
const keptReply = { reply: reopenedReply("one", madeReply("r", "Yes.")), baseVersion: 1, sent: null, page: "p" };
const open = { note: kept.note, blockId: "b", version: 1, server: null, kept: null };
const happened = (...events: RoomEvent[]) =>
  events.reduce(roomAfter, roomAtFirst({ open: true, why: "", until: null }));

describe("the room, after", () => {
  it("a note was saved: nothing of it is unsaved, and the time is known", () => {
    const state = happened({ type: "kept", unsaved: [kept] }, { type: "saved", note });
    expect([state.unsaved.size, state.savedAt]).toEqual([0, note.savedAt]);
  });

  it("a note was deleted, and taken back", () => {
    const gone = happened(
      { type: "kept", unsaved: [kept] },
      { type: "opened", open },
      { type: "deleted", note, writing: null },
    );
    expect([gone.deleted?.note?.id, gone.open, gone.unsaved.size]).toEqual(["one", null, 0]);
    expect(roomAfter(gone, { type: "restored", note }).deleted).toBeNull();
  });

  it("a note was opened: the choice is over; closed: it takes the focus", () => {
    const writing = happened({ type: "opened", open });
    expect([writing.chosen, writing.open]).toEqual([null, open]);
    const focus = { id: "one", ordinal: 0 };
    expect(roomAfter(writing, { type: "closed", id: "one", focus: true })).toMatchObject({ open: null, focus });
    expect(roomAfter(writing, { type: "closed", id: "one", focus: false })).toMatchObject({ open: null, focus: null });
  });

  it.each<[string, RoomEvent]>([
    ["posted at last", { type: "closed", id: "another", focus: true }],
    ["given up", { type: "given-up", id: "another" }],
    ["deleted", { type: "deleted", note: { ...note, id: "another" }, writing: null }],
  ])("another note was %s: the one that is open stays open", (_, event) =>
    expect(happened({ type: "opened", open }, event)).toMatchObject({ open, focus: null }),
  );

  it("words were given up: they are no longer unsaved", () =>
    expect(happened({ type: "kept", unsaved: [kept] }, { type: "given-up", id: "one" }).unsaved.size).toBe(0));

  it("a reply was kept, and then saved or given up", () => {
    const waiting = happened({ type: "kept", unsaved: [], replies: [keptReply] });
    expect([...waiting.unsavedReplies.keys()]).toEqual(["r"]);
    const reply = madeReply("r", "Yes.");
    expect(roomAfter(waiting, { type: "replied", annotationId: "one", reply }).unsavedReplies.size).toBe(0);
    expect(roomAfter(waiting, { type: "reply-gone", annotationId: "one", id: "r" }).unsavedReplies.size).toBe(0);
  });

  it("the same was looked at, or the same told of the line: it is the same state, and nobody draws anew", () => {
    const state = happened({ type: "looked", id: "one" }, { type: "live", live: "off" });
    expect(roomAfter(state, { type: "looked", id: "one" })).toBe(state);
    expect(roomAfter(state, { type: "live", live: "off" })).toBe(state);
  });
});
