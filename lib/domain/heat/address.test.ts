import fc from "fast-check";
import { expect, test } from "vitest";
import { heatAddress, notesAddress, readHeatAsked, readPassageAsked } from "./address";

const searchOf = (address: string) => Object.fromEntries(new URL(address, "http://headnote.test").searchParams);

test.each([
  { search: {}, asked: { text: 1, skill: null } },
  { search: { text: "2", skill: "context" }, asked: { text: 2, skill: "context" } },
  { search: { text: "two", skill: ["a", "b"] }, asked: { text: 1, skill: null } },
  { search: { text: "-1" }, asked: { text: 1, skill: null } },
])("asked of the heat map: $search", ({ search, asked }) => {
  expect(readHeatAsked(search)).toEqual(asked);
});

test.each([{}, { from: "3" }, { from: "3", to: "3" }, { from: "9", to: "3" }, { from: "1e3", to: "2e3" }])(
  "no passage: %o",
  (search) => {
    expect(readPassageAsked(search)).toBeNull();
  },
);

test("what an address says is read back", () => {
  const passages = fc.record({
    text: fc.integer({ min: 1, max: 20 }),
    flow: fc.constantFrom("doc" as const, "note:n3" as const),
    startAt: fc.nat(100_000),
    endAt: fc.integer({ min: 100_001, max: 200_000 }),
    skill: fc.option(fc.constantFrom("context", "none", "reading silences & more")),
    page: fc.integer({ min: 1, max: 200 }),
  });
  fc.assert(
    fc.property(passages, (asked) => {
      expect(readPassageAsked(searchOf(notesAddress("/a", asked)))).toEqual(asked);
      const { text, skill } = asked;
      expect(readHeatAsked(searchOf(heatAddress("/a", { text, skill })))).toEqual({ text, skill });
    }),
  );
});
