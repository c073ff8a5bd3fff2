import fc from "fast-check";
import { expect, it } from "vitest";
import { LIST_PAGE, listed } from "./listed";
import { madeNote, madePlace } from "./testing/note";

const at = (revisionId: string, label: string, id = `${revisionId}${label}`) =>
  madeNote(id, { places: [madePlace({ revisionId, label })] });

it("parts notes by text and by paragraph", () => {
  const { texts } = listed([at("a", "¶1"), at("a", "¶1", "second"), at("a", "¶2"), at("b", "¶1")], 1);
  expect(
    texts.map(({ revisionId, places }) => [revisionId, places.map((each) => [each.label, each.notes.length])]),
  ).toEqual([
    [
      "a",
      [
        ["¶1", 2],
        ["¶2", 1],
      ],
    ],
    ["b", [["¶1", 1]]],
  ]);
});

it.each([
  ["no notes", 0, 1, { page: 1, pages: 1, from: 0, to: 0 }],
  ["one page", 50, 1, { page: 1, pages: 1, from: 1, to: 50 }],
  ["the second of two", 51, 2, { page: 2, pages: 2, from: 51, to: 51 }],
  ["a page past the end", 51, 9, { page: 2, pages: 2, from: 51, to: 51 }],
  ["a page before the first", 51, 0, { page: 1, pages: 2, from: 1, to: 50 }],
])("%s", (_, count, page, expected) =>
  expect(
    listed(
      Array.from({ length: count }, (_each, n) => at("a", "¶1", `${n}`)),
      page,
    ),
  ).toMatchObject(expected),
);

it("law: the pages together are all notes, once, in their order", () =>
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom("a", "b"), fc.nat(3)), { maxLength: 3 * LIST_PAGE }), (places) => {
      const notes = places.map(([text, number], index) => at(text, `¶${number}`, `${index}`));
      const { pages } = listed(notes, 1);
      const all = Array.from({ length: pages }, (_, page) => listed(notes, page + 1).texts).flat();
      expect(all.flatMap((text) => text.places.flatMap((place) => place.notes))).toEqual(notes);
    }),
  ));
