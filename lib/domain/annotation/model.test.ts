import { expect, it } from "vitest";
import { type Annotation, inReadingOrder } from "./model";
import { madeNote, madePlace } from "./testing/note";

const made = (
  id: string,
  revisionId: string,
  startAt: number,
  flow: "doc" | "note:n" = "doc",
  postedAt = "2026-12-02T12:00:00Z",
): Annotation => {
  const place = madePlace({ revisionId }, "xx", startAt);
  return madeNote(id, { postedAt, places: [{ ...place, passage: { ...place.passage, flow } }] });
};

it("sorts notes text by text, by place, apparatus last, then by age", () => {
  const notes = [
    made("second text", "r2", 0),
    made("on a footnote", "r1", 0, "note:n"),
    made("later in the first", "r1", 40),
    made("newer at one place", "r1", 5, "doc", "2026-12-03T12:00:00Z"),
    made("older at one place", "r1", 5),
  ];
  expect(inReadingOrder(notes, ["r1", "r2"]).map((note) => note.id)).toEqual([
    "older at one place",
    "newer at one place",
    "later in the first",
    "on a footnote",
    "second text",
  ]);
});
