import fc from "fast-check";
import { expect, test } from "vitest";
import { shadeBounds, shaded, shadeOf } from "./shades";

test.each([
  { name: "a class of seventeen", most: 17, fewest: 1, bounds: [1, 4, 7, 12] },
  { name: "a text with few notes", most: 2, fewest: 1, bounds: [1, 2, 3, 4] },
  { name: "for students, from three", most: 17, fewest: 3, bounds: [3, 4, 7, 12] },
  { name: "a lecture of two hundred", most: 200, fewest: 1, bounds: [1, 40, 80, 140] },
])("bounds of shades: $name", ({ most, fewest, bounds }) => {
  expect(shadeBounds(most, fewest)).toEqual(bounds);
});

test("bounds rise, begin with the fewest, and a number of readers has a shade from there on", () => {
  fc.assert(
    fc.property(fc.nat(500), fc.constantFrom(1, 3), fc.nat(500), (most, fewest, readers) => {
      const bounds = shadeBounds(most, fewest);
      expect(bounds[0]).toBe(fewest);
      expect([...bounds].sort((a, b) => a - b)).toEqual(bounds);
      expect(new Set(bounds).size).toBe(4);
      expect(shadeOf(readers, bounds) === 0).toBe(readers < fewest);
    }),
  );
});

test("runs of one shade are drawn as one; what is too small to be told is not drawn", () => {
  const runs = [
    { startAt: 0, endAt: 4, readers: 2 },
    { startAt: 4, endAt: 6, readers: 3 },
    { startAt: 6, endAt: 9, readers: 4 },
    { startAt: 9, endAt: 12, readers: 12 },
    { startAt: 20, endAt: 22, readers: 3 },
  ];
  expect(shaded(runs, [3, 5, 7, 12])).toEqual([
    { startAt: 4, endAt: 9, readers: 4, shade: 1 },
    { startAt: 9, endAt: 12, readers: 12, shade: 4 },
    { startAt: 20, endAt: 22, readers: 3, shade: 1 },
  ]);
});
