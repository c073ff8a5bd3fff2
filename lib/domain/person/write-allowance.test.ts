import { expect, test } from "vitest";
import { BURST, fullAllowance, PER_SECOND, spend } from "./write-allowance";

const NOW = 1_800_000_000_000;

function spendMany(count: number, now: number, from = fullAllowance(now)) {
  let allowance = from;
  let refused = 0;
  for (let write = 0; write < count; write++) {
    const spent = spend(allowance, now);
    allowance = spent.allowance;
    if (spent.seconds > 0) refused += 1;
  }
  return { allowance, refused };
}

test("a burst is let through, and not one write more", () => {
  expect(spendMany(BURST, NOW).refused).toBe(0);
  expect(spendMany(BURST + 3, NOW).refused).toBe(3);
});

test("tokens come back with time, up to a full burst", () => {
  const empty = spendMany(BURST, NOW).allowance;
  expect(spend(empty, NOW).seconds).toBe(1);
  expect(spendMany(PER_SECOND + 1, NOW + 1000, empty).refused).toBe(1);
  expect(spendMany(BURST + 1, NOW + 3_600_000, empty).refused).toBe(1);
});

test("someone who saves every two seconds for an hour is never refused", () => {
  let allowance = fullAllowance(NOW);
  for (let second = 0; second < 3600; second += 2) {
    const spent = spend(allowance, NOW + second * 1000);
    expect(spent.seconds).toBe(0);
    allowance = spent.allowance;
  }
});

test("a clock that goes back gives nothing", () => {
  const empty = spendMany(BURST, NOW).allowance;
  expect(spend(empty, NOW - 60_000).seconds).toBeGreaterThan(0);
});
