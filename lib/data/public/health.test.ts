import { afterEach, beforeEach, expect, test, vi } from "vitest";

const queryRaw = vi.hoisted(() => vi.fn());
vi.mock("../database", () => ({ database: { $queryRaw: queryRaw } }));
const { databaseAnswers } = await import("./health");

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("a database that answers", async () => {
  queryRaw.mockResolvedValue([{ one: 1 }]);
  expect(await databaseAnswers()).toBe(true);
});

test("a database that refuses", async () => {
  queryRaw.mockRejectedValue(new Error("ECONNREFUSED"));
  expect(await databaseAnswers()).toBe(false);
});

test("a database that is silent is given two seconds", async () => {
  queryRaw.mockReturnValue(new Promise(() => undefined));
  const answer = databaseAnswers();
  await vi.advanceTimersByTimeAsync(1999);
  expect(await Promise.race([answer, Promise.resolve("waiting")])).toBe("waiting");
  await vi.advanceTimersByTimeAsync(1);
  expect(await answer).toBe(false);
});
