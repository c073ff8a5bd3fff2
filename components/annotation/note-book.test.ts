import { describe, expect, it } from "vitest";
import type { Annotation } from "@/lib/domain/annotation/model";
import { madeNote, madePlace, madeReply } from "@/lib/domain/annotation/testing/note";
import { homeKey, homeParts, NoteBook } from "./note-book";

const standing = (id: string, offset: number, more: Partial<Annotation> = {}, blockId = "b", flow?: "note:n") => {
  const place = madePlace({}, "an", offset);
  const passage = { ...place.passage, start: { blockId, offset }, end: { blockId, offset: offset + 2 } };
  return madeNote(id, { places: [{ ...place, passage: flow ? { ...passage, flow } : passage }], ...more });
};
const ids = (book: NoteBook, home = "r/b") => book.at(home).map(({ note }) => note.id);

describe("notes by the blocks they hang from", () => {
  it("as their passages are read, then by age; notes on a footnote from its block, last", () => {
    const book = new NoteBook({ "r/note:n": "b" }, [
      standing("late", 9),
      standing("foot", 0, {}, "nb", "note:n"),
      standing("early", 2),
      standing("same place, older", 9, { postedAt: "2026-12-01T12:00:00Z" }),
    ]);
    expect([...book.occupied()]).toEqual(["r/b"]);
    expect(ids(book)).toEqual(["early", "same place, older", "late", "foot"]);
  });

  it("a corroboration hangs at both its places, and once where both are one block", () => {
    const [here, there] = [madePlace(), madePlace({ ordinal: 1, revisionId: "r2" })];
    const book = new NoteBook({}, [
      madeNote("two texts", { places: [here, there] }),
      madeNote("one block", { places: [here, { ...here, ordinal: 1 }] }),
    ]);
    expect([ids(book), ids(book, "r2/b")]).toEqual([["two texts", "one block"], ["two texts"]]);
    expect(book.at("r2/b")[0]?.place.ordinal).toBe(1);
  });

  it("a list is the same until something in it changes", () => {
    const book = new NoteBook({}, [standing("a", 0), standing("b", 0, {}, "other")]);
    const before = book.at("r/b");
    expect([...book.take([standing("c", 1, {}, "other")]).homes]).toEqual(["r/other"]);
    expect(book.at("r/b")).toBe(before);
  });

  it("a note that has moved leaves its block", () => {
    const book = new NoteBook({}, [standing("a", 0)]);
    const { homes } = book.take([standing("a", 0, { version: 2 }, "other")]);
    expect([[...homes].sort(), ids(book), ids(book, "r/other")]).toEqual([["r/b", "r/other"], [], ["a"]]);
  });
});

describe("merging", () => {
  it.each([
    ["a newer version", 3, "new"],
    ["the same version, of which something else has changed", 2, "new"],
    ["an older version, that was on its way", 1, "old"],
  ])("%s", (_, version, expected) => {
    const book = new NoteBook({}, [madeNote("n", { version: 2, text: "old" })]);
    book.take([madeNote("n", { version, text: "new" })]);
    expect(book.get("n")?.body.blocks[0]?.text).toBe(expected);
  });

  it("keeps the reply that was saved here meanwhile", () => {
    const book = new NoteBook({}, [madeNote("n", { replies: [madeReply("r", "newer", { version: 2 })] })]);
    book.take([madeNote("n", { replies: [madeReply("r", "older"), madeReply("s", "another")] })]);
    expect(book.get("n")?.replies.map(({ body }) => body.blocks[0]?.text)).toEqual(["newer", "another"]);
  });

  it("what was deleted here does not come back, unless it was taken back; what the server took may", () => {
    const book = new NoteBook({}, [madeNote("mine", { mine: true, version: 2 }), madeNote("theirs")]);
    book.drop(["mine"], true);
    book.take([madeNote("mine", { mine: true, version: 2 })]);
    expect([book.get("mine"), ids(book)]).toEqual([undefined, ["theirs"]]);
    book.put([madeNote("mine", { mine: true, version: 4 })]);
    book.drop(["theirs"]);
    book.take([madeNote("theirs")]);
    expect(ids(book)).toEqual(["mine", "theirs"]);
  });

  it("counts one's own posted notes", () => {
    const book = new NoteBook({}, [madeNote("a", { mine: true }), madeNote("b", { mine: true, postedAt: null })]);
    expect([book.posted, book.size]).toEqual([1, 2]);
    book.put([madeNote("b", { mine: true })]);
    expect(book.posted).toBe(2);
    book.drop(["a"]);
    expect(book.posted).toBe(1);
  });
});

it("a block's key is read back as it was written, slashes in the block's id included", () =>
  expect(homeParts(homeKey("r", "b/1"))).toEqual({ revisionId: "r", blockId: "b/1" }));
