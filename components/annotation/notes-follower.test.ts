import { describe, expect, it } from "vitest";
import type { RoomNotes } from "@/lib/domain/annotation/room";
import { madeNote } from "@/lib/domain/annotation/testing/note";
import { type NotesAnswer, NotesFollower } from "./notes-follower";
import type { RoomEvent } from "./room-state";

const page = (id: string, more: Partial<RoomNotes> = {}): NotesAnswer => ({
  state: "notes",
  told: {
    ...{ notes: [madeNote(id)], gone: [], next: null, after: `after ${id}`, anew: false, version: 1 },
    open: { open: true, why: "", until: null },
    ...more,
  },
});

/** A follower of a server that answers so, one answer after the other; what it asked and told. */
function following(...answers: (NotesAnswer | ((follower: NotesFollower) => NotesAnswer))[]) {
  const asked: string[] = [];
  const told: RoomEvent[] = [];
  const pauses: number[] = [];
  let busy = false;
  const follower: NotesFollower = new NotesFollower({
    ask: async (query) => {
      asked.push(decodeURIComponent(query));
      const answer = answers.shift();
      if (answer === undefined) throw new Error(`nobody expected ${query}`);
      return typeof answer === "function" ? answer(follower) : answer;
    },
    tell: (event) => told.push(event),
    busy: () => busy,
    calm: async () => {},
    pause: async (wait) => {
      pauses.push(wait);
    },
  });
  const write = () => {
    busy = true;
  };
  return { follower, asked, told, pauses, write };
}

const kinds = (told: readonly RoomEvent[]) =>
  told.flatMap((event) =>
    event.type === "loading" ? [event.loading.kind] : event.type === "live" ? [event.live] : [],
  );

describe("notes of a room", () => {
  it("are loaded page by page, and then asked for from where the last answer ended", async () => {
    const { follower, asked, told } = following(page("a", { anew: true, next: "2" }), page("b"), page("c"));
    await follower.ask();
    expect(asked).toEqual(["", "?cursor=2"]);
    expect(kinds(told)).toEqual(["on", "loading", "on", "done"]);
    expect(told).toContainEqual({ type: "kept-only", ids: new Set(["a", "b"]) });
    await follower.ask();
    expect(asked.at(-1)).toBe("?after=after b");
    expect(told.at(-1)).toMatchObject({ type: "told", first: false, hold: false });
  });

  it("wait while somebody writes, but those of the first load do not", async () => {
    const { follower, told, write } = following(page("a", { anew: true }), page("b"));
    write();
    await follower.ask();
    await follower.ask();
    expect(told.flatMap((event) => (event.type === "told" ? [[event.first, event.hold]] : []))).toEqual([
      [true, false],
      [false, true],
    ]);
  });

  it("are loaded anew when the server says so, as when they were unlocked", async () => {
    const { follower, asked, told } = following(
      page("a", { anew: true }),
      page("x", { anew: true, next: "2" }),
      page("y"),
      page("z"),
    );
    await follower.ask();
    await follower.ask();
    await follower.ask();
    expect(asked).toEqual(["", "?after=after a", "?cursor=2", "?after=after y"]);
    expect(told).toContainEqual({ type: "kept-only", ids: new Set(["x", "y"]) });
  });

  it("are asked for once more when something happens meanwhile, and by one question at a time", async () => {
    const { follower, asked } = following(
      page("a", { anew: true }),
      (self) => {
        self.ask();
        self.ask();
        return page("b");
      },
      page("c"),
    );
    await follower.ask();
    await follower.ask();
    expect(asked).toEqual(["", "?after=after a", "?after=after b"]);
  });

  it("go on where they stopped when the connection is back, and wait longer each time", async () => {
    const { follower, asked, told, pauses } = following(
      page("a", { anew: true, next: "2" }),
      { state: "silence" },
      { state: "silence" },
      page("b"),
    );
    await follower.ask();
    expect(asked).toEqual(["", "?cursor=2", "?cursor=2", "?cursor=2"]);
    expect(pauses).toEqual([2000, 4000]);
    expect(kinds(told)).toEqual(["on", "loading", "off", "failed", "off", "failed", "on", "done"]);
  });

  it.each([
    ["signed out", "signed out"],
    ["refused", "off"],
  ] as const)("are not asked for again by themselves when the reader is %s", async (state, live) => {
    const { follower, asked, told } = following({ state });
    await follower.ask();
    expect([asked, kinds(told)]).toEqual([[""], [live, "failed"]]);
  });

  it("are nobody's business when the page has gone", async () => {
    const { follower, asked, told } = following((self) => {
      self.stop();
      return page("a", { anew: true });
    });
    await follower.ask();
    await follower.ask();
    expect([asked, told]).toEqual([[""], []]);
  });
});
