import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  ACCOUNT_WINDOW,
  ADDRESS_FAILURES,
  ADDRESS_WINDOW,
  LONGEST_WAIT,
  secondsToWait,
  waitAfter,
  waitSentence,
} from "./sign-in-delay";

const NOW = 1_800_000_000_000;
const ago = (seconds: number) => NOW - seconds * 1000;
const times = (count: number, at: number) => Array.from({ length: count }, () => at);

test.each([
  [0, 0],
  [1, 0],
  [4, 0],
  [5, 1000],
  [6, 2000],
  [7, 4000],
  [10, 32_000],
  [13, 256_000],
  [14, LONGEST_WAIT],
  [5000, LONGEST_WAIT],
])("after %i failures one waits %i ms", (failures, wait) => expect(waitAfter(failures)).toBe(wait));

describe("for one account from one address", () => {
  test.each([
    ["no failures", [], 0],
    ["four just now are free", times(4, NOW), 0],
    ["the fifth costs a second", times(5, NOW), 1],
    ["the tenth half a minute", times(10, NOW), 32],
    ["part of the wait is over", [...times(9, ago(60)), ago(12)], 20],
    ["all of the wait is over", times(10, ago(33)), 0],
    ["old failures are forgotten", times(20, NOW - ACCOUNT_WINDOW), 0],
    ["never longer than five minutes: nothing is locked", times(400, NOW), 300],
  ])("%s", (_, account, seconds) => expect(secondsToWait({ account, address: [] }, NOW)).toBe(seconds));
});

describe("for an address alone", () => {
  test.each([
    ["a class that mistypes is let through", times(ADDRESS_FAILURES - 1, NOW), 0],
    ["a hundred failures stop it", times(ADDRESS_FAILURES, NOW), 900],
    ["until the hundredth is a quarter of an hour old", times(ADDRESS_FAILURES, ago(600)), 300],
    ["and then it goes on", times(ADDRESS_FAILURES, NOW - ADDRESS_WINDOW), 0],
    ["more than a hundred: the newest hundred count", [...times(50, ago(800)), ...times(60, ago(100))], 100],
  ])("%s", (_, address, seconds) => expect(secondsToWait({ account: [], address }, NOW)).toBe(seconds));
});

test("the longer of the two waits counts", () => {
  expect(secondsToWait({ account: times(10, NOW), address: times(100, ago(890)) }, NOW)).toBe(32);
  expect(secondsToWait({ account: times(5, NOW), address: times(100, ago(890)) }, NOW)).toBe(10);
});

test("another failure never shortens the wait, and waiting as told is always enough", () => {
  const failures = fc.array(fc.integer({ min: NOW - ACCOUNT_WINDOW, max: NOW }), { maxLength: 130 });
  fc.assert(
    fc.property(failures, failures, (account, address) => {
      const seconds = secondsToWait({ account, address }, NOW);
      expect(secondsToWait({ account: [...account, NOW], address: [...address, NOW] }, NOW)).toBeGreaterThanOrEqual(
        seconds,
      );
      expect(secondsToWait({ account, address }, NOW + seconds * 1000)).toBe(0);
    }),
  );
});

test.each([
  [1, "Too many failed attempts. Try again in 1 second."],
  [32, "Too many failed attempts. Try again in 32 seconds."],
  [119, "Too many failed attempts. Try again in 119 seconds."],
  [121, "Too many failed attempts. Try again in 3 minutes."],
])("%i seconds in words", (seconds, sentence) => expect(waitSentence(seconds)).toBe(sentence));
