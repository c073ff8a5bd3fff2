import { expect, test } from "vitest";
import { along, aside, heightOf, namedEvery, runs, spread } from "./lines";

const frame = { width: 100, left: 10, right: 90, top: 0, bottom: 100 };

test("a gap is not bridged, and a point alone has no line", () => {
  expect(runs(frame, [0, 1, null, 0.5, 0.5])).toEqual(["M10.0 100.0L30.0 0.0", "M70.0 50.0L90.0 50.0"]);
  expect(runs(frame, [null, 1, null])).toEqual([]);
  expect(along(frame, 0, 1)).toBe(10);
  expect(heightOf(frame, 0.25)).toBe(75);
});

test("words at the ends keep their order and do not cover each other", () => {
  expect(spread([50, 50, 52], 16, 100)).toEqual([50, 66, 82]);
  expect(spread([98, 20, 99], 16, 100)).toEqual([84, 20, 100]);
  expect(spread([], 16, 100)).toEqual([]);
});

test("of many entries only some are named", () => {
  expect([namedEvery(5, 8), namedEvery(40, 8), namedEvery(0, 8)]).toEqual([1, 5, 1]);
});

test("points of the same height stand beside each other, about their place", () => {
  expect(aside([0.5, 1, 0.5, null, 0.5], 10)).toEqual([-10, 0, 0, 0, 10]);
  expect(aside([0.5, 0.5], 10)).toEqual([-5, 5]);
  expect(aside([null, 1], 10)).toEqual([0, 0]);
});
