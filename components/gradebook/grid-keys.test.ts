import { expect, test } from "vitest";
import { nextPlace } from "./grid-keys";

const size = { rows: 4, columns: 3 };
test.each([
  ["ArrowUp", false, 0, 1, 0, 1],
  ["ArrowDown", false, 3, 1, 3, 1],
  ["ArrowDown", false, 1, 1, 2, 1],
  ["ArrowLeft", false, 1, 0, 1, 0],
  ["ArrowRight", false, 1, 1, 1, 2],
  ["Home", false, 2, 2, 2, 0],
  ["Home", true, 2, 2, 0, 0],
  ["End", false, 0, 0, 0, 2],
  ["End", true, 0, 0, 3, 2],
  ["PageDown", false, 1, 1, 3, 1],
  ["PageUp", false, 3, 1, 0, 1],
])("%s (control %s) leads from %i, %i to %i, %i", (key, control, r, c, row, column) => {
  expect(nextPlace(key, control, { r, c }, size)).toEqual({ r: row, c: column });
});

test("other keys are left alone", () => {
  expect(nextPlace("Enter", false, { r: 1, c: 1 }, size)).toBeNull();
});
