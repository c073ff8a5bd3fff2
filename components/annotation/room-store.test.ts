import { describe, expect, it, vi } from "vitest";
import { noFilter } from "@/lib/domain/annotation/filter";
import type { RoomNotes } from "@/lib/domain/annotation/room";
import { madeNote, madePlace, madeReply } from "@/lib/domain/annotation/testing/note";
import type { RoomEvent } from "./room-state";
import { RoomStore } from "./room-store";

const room = (...own: ReturnType<typeof madeNote>[]) =>
  new RoomStore({
    own,
    notesOpen: { open: true, why: "", until: null },
    texts: [{ documentId: "d", revisionId: "r" }],
    homes: {},
    version: 1,
  });
const told = (notes: RoomNotes["notes"], more: Partial<RoomNotes> = {}): RoomNotes => ({
  ...{ notes, gone: [], next: null, after: "1", anew: false, version: 1 },
  open: { open: true, why: "", until: null },
  ...more,
});
const news = (...given: Parameters<typeof told>): RoomEvent => ({
  type: "told",
  told: told(...given),
  first: false,
  hold: false,
});
const ids = (store: RoomStore) => store.shownAt("r/b").map(({ note }) => note.id);

describe("a room", () => {
  it("tells those who draw a block of that block alone, and those who watch of the notes", () => {
    const store = room();
    const [here, elsewhere, watching] = [vi.fn(), vi.fn(), vi.fn()];
    store.listenAt("r/b", here);
    store.listenAt("r/other", elsewhere);
    store.watch(watching);
    store.tell(news([madeNote("n")]));
    expect([here.mock.calls.length, elsewhere.mock.calls.length]).toEqual([1, 0]);
    expect(watching).toHaveBeenCalledExactlyOnceWith(new Set(["n"]));
    expect([ids(store), store.edition]).toEqual([["n"], 1]);
  });

  it("is silent for those who have stopped listening", () => {
    const store = room();
    const heard = vi.fn();
    for (const stop of [store.listen(heard), store.listenAt("r/b", heard), store.watch(heard)]) stop();
    store.tell(news([madeNote("n")]));
    expect(heard).not.toHaveBeenCalled();
  });

  it("shows what the filter lets through, the same list until something changes; what is asked for lifts the filter", () => {
    const store = room(madeNote("mine", { mine: true }), madeNote("theirs"));
    store.tell({ type: "filtered", filter: { ...noFilter, whose: "mine" } });
    expect([ids(store), store.shownNotes().length]).toEqual([["mine"], 1]);
    expect(store.shownAt("r/b")).toBe(store.shownAt("r/b"));
    expect([store.shows("theirs"), store.shows("nobody's")]).toEqual([false, false]);
    store.tell({ type: "reveal", id: "mine" });
    expect(ids(store)).toEqual(["mine"]);
    store.tell({ type: "reveal", id: "theirs" });
    expect(ids(store)).toEqual(["mine", "theirs"]);
  });

  it("grants a wish for the focus once", () => {
    const store = room(madeNote("n"));
    store.tell({ type: "reveal", id: "n", ordinal: 1 });
    const wish = store.state.focus;
    expect([wish, store.focusWaits]).toEqual([{ id: "n", ordinal: 1 }, true]);
    expect([store.takeFocus(wish ?? {}), store.takeFocus(wish ?? {}), store.focusWaits]).toEqual([true, false, false]);
  });

  it("puts a reply in its place, and takes it away", () => {
    const store = room(madeNote("n", { replies: [madeReply("a", "1"), madeReply("b", "2")] }));
    const replies = () => store.book.get("n")?.replies.map(({ body }) => body.blocks[0]?.text);
    store.tell({ type: "replied", annotationId: "n", reply: madeReply("a", "one") });
    store.tell({ type: "replied", annotationId: "n", reply: madeReply("c", "three") });
    expect(replies()).toEqual(["one", "2", "three"]);
    store.tell({ type: "reply-gone", annotationId: "n", id: "b" });
    expect(replies()).toEqual(["one", "three"]);
    store.tell({ type: "replied", annotationId: "nobody's", reply: madeReply("d", "4") });
    expect(store.book.size).toBe(1);
  });
});

describe("news", () => {
  it("of others are counted, one's own and the first load are not", () => {
    const store = room();
    store.tell({ type: "told", told: told([madeNote("early")]), first: true, hold: true });
    store.tell(news([madeNote("mine", { mine: true }), madeNote("a"), madeNote("b")]));
    store.tell(news([madeNote("b", { version: 2 })]));
    expect(store.state.arrived).toMatchObject({ count: 2, last: { id: "b" } });
    expect(ids(store)).toEqual(["early", "mine", "a", "b"]);
  });

  it("wait while somebody writes; what must go, goes at once; then all come together", () => {
    const store = room(madeNote("here"));
    const held = (...given: Parameters<typeof told>): RoomEvent => ({
      type: "told",
      told: told(...given),
      first: false,
      hold: true,
    });
    store.tell(held([madeNote("a"), madeNote("here", { version: 2, text: "changed" })]));
    store.tell(held([madeNote("b"), madeNote("a", { version: 2 })]));
    expect([ids(store), store.state.held]).toEqual([["here"], 2]);
    store.tell(held([madeNote("c")], { gone: ["b", "here"] }));
    expect([ids(store), store.state.held]).toEqual([[], 2]);
    store.tell({ type: "show-held" });
    expect([ids(store), store.state.held, store.book.get("a")?.version]).toEqual([["a", "c"], 0, 2]);
  });

  it("of a known note wait too, are counted apart, and come with the next news when nobody is busy any more", () => {
    const store = room(madeNote("mine", { mine: true }), madeNote("here"));
    const answered = madeNote("mine", { mine: true, replies: [madeReply("r", "So?")] });
    const held = (...notes: RoomNotes["notes"]): RoomEvent => ({
      type: "told",
      told: told(notes),
      first: false,
      hold: true,
    });
    store.tell(held(madeNote("mine", { mine: true, version: 2 })));
    expect([store.state.held, store.state.heldChanges, store.waits]).toEqual([0, 0, true]);
    store.tell(held(answered, madeNote("here", { hidden: true })));
    expect([store.state.held, store.state.heldChanges]).toEqual([0, 2]);
    store.tell(news([madeNote("a")]));
    expect([
      store.book.get("mine")?.replies.length,
      store.book.get("here")?.hidden,
      store.state.heldChanges,
      store.waits,
    ]).toEqual([...[1, true, 0, false]]);
  });

  it("that wait never undo what was done here meanwhile", () => {
    const store = room(madeNote("n"));
    store.tell({
      type: "told",
      told: told([madeNote("n", { replies: [madeReply("r", "So?")] })]),
      first: false,
      hold: true,
    });
    store.tell({ type: "changed", note: madeNote("n", { resolved: { at: "2026-11-23T05:00:00Z", by: "you" } }) });
    expect([store.state.heldChanges, store.waits]).toEqual([0, false]);
    store.tell({ type: "show-held" });
    expect(store.book.get("n")?.resolved?.by).toBe("you");
  });

  it("are asked for at once when this page knows of some, as long as somebody follows them", () => {
    const [store, ask] = [room(), vi.fn()];
    const stop = store.follow(ask);
    store.askForNews();
    stop();
    store.askForNews();
    expect(ask).toHaveBeenCalledOnce();
  });

  it("say that the text was corrected: a note of the newer words does not move on this page", () => {
    const store = room(madeNote("n", { text: "old" }));
    store.tell(news([madeNote("n", { version: 2, text: "new", places: [madePlace({ revisionId: "r2" })] })]));
    expect([store.state.corrected, store.book.get("n")?.version]).toEqual([true, 1]);
    const other = room();
    other.tell(news([], { version: 2 }));
    expect(other.state.corrected).toBe(true);
  });

  it("of a note in a text that is not drawn here change nothing here", () => {
    const store = room();
    store.tell(news([madeNote("n", { places: [madePlace({ documentId: "d2", revisionId: "r9" })] })]));
    expect([store.state.corrected, store.book.size]).toEqual([false, 1]);
  });

  it("after a load anew: what was not told again is not to be seen, one's own excepted", () => {
    const store = room(madeNote("mine", { mine: true }), madeNote("a"), madeNote("b"));
    store.tell({ type: "kept-only", ids: new Set(["b"]) });
    expect(ids(store)).toEqual(["mine", "b"]);
  });
});

it("a note deleted here is gone, and stands again when it is taken back", () => {
  const note = madeNote("n", { mine: true });
  const store = room(note);
  store.tell({ type: "deleted", note, writing: null });
  store.tell(news([note]));
  expect(ids(store)).toEqual([]);
  store.tell({ type: "restored", note: { ...note, version: 3 } });
  expect(ids(store)).toEqual(["n"]);
});
