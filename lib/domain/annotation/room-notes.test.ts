import { describe, expect, it } from "vitest";
import type { RoomNotes } from "./room";
import { isRoomNotes } from "./room-notes";
import { madeNote, madeReply } from "./testing/note";

const answer: RoomNotes = {
  notes: [madeNote("n", { replies: [madeReply("r", "Yes.")] })],
  ...{ gone: ["g"], next: null, after: "a", anew: true, version: 1 },
  open: { open: true, why: "", until: new Date(0) },
};
const sent = () => JSON.parse(JSON.stringify(answer));

describe("an answer of the room", () => {
  it("is read as it was sent", () => expect(isRoomNotes(sent())).toBe(true));

  it.each<[string, (told: ReturnType<typeof sent>) => unknown]>([
    ["nothing", () => null],
    ["words", () => "signed out"],
    ["no notes", ({ notes: _, ...rest }) => rest],
    ["a note without a place", (told) => ({ ...told, notes: [{ ...told.notes[0], places: [] }] })],
    ["a note of an older kind", (told) => ({ ...told, notes: [{ ...told.notes[0], places: undefined, passage: {} }] })],
    ["a place without a passage", (told) => ({ ...told, notes: [{ ...told.notes[0], places: [{ ordinal: 0 }] }] })],
    ["a note without replies", (told) => ({ ...told, notes: [{ ...told.notes[0], replies: undefined }] })],
    ["a page that is a number", (told) => ({ ...told, next: 2 })],
    ["no word on whether notes are open", (told) => ({ ...told, open: undefined })],
  ])("is refused: %s", (_, spoil) => expect(isRoomNotes(spoil(sent()))).toBe(false));
});
