import fc from "fast-check";
import { expect, test } from "vitest";
import { longId, shortId } from "./short-id";

test("a UUID and its URL form say the same", () => {
  fc.assert(
    fc.property(fc.uuid(), (uuid) => {
      expect(longId(shortId(uuid))).toBe(uuid);
    }),
  );
});

test.each([
  ["too short", "abc"],
  ["a letter that is not in the alphabet", "0".repeat(22)],
  ["larger than any UUID", "z".repeat(22)],
  ["empty", ""],
  ["nothing at all", undefined],
  ["a list of letters", [..."2".repeat(22)]],
])("%s is no id", (_, text) => expect(longId(text)).toBeNull());

test("what is not a UUID has no URL form", () => expect(() => shortId("nonsense")).toThrow(RangeError));
