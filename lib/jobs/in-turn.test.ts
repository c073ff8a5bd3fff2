import { expect, test, vi } from "vitest";
import { turns } from "./in-turn";

/** Work that says when it begins and is done when it is told. */
function begun() {
  const [order, done]: [number[], (() => void)[]] = [[], []];
  const work = (name: number) => () =>
    new Promise<number>((resolve) => {
      order.push(name);
      done[name] = () => resolve(name);
    });
  return { order, done, work };
}

const soon = () => new Promise((resolve) => setImmediate(resolve));

test("as many as may are begun, the others in the order in which they asked, without looking meanwhile", async () => {
  const timers = vi.spyOn(globalThis, "setTimeout");
  const { order, done, work } = begun();
  const inTurn = turns(2);
  const asked = [0, 1, 2, 3].map((name) => inTurn(work(name)));
  await soon();
  expect(order).toEqual([0, 1]);
  done[1]?.();
  await soon();
  expect(order).toEqual([0, 1, 2]);
  done[0]?.();
  done[2]?.();
  await soon();
  done[3]?.();
  expect(await Promise.all(asked)).toEqual([0, 1, 2, 3]);
  expect(timers).not.toHaveBeenCalled();
  timers.mockRestore();
});

test("work that fails gives its place on", async () => {
  const inTurn = turns(1);
  const failed = inTurn(async () => {
    throw new Error("no connection");
  });
  const next = inTurn(async () => "next");
  await expect(failed).rejects.toThrow("no connection");
  expect(await next).toBe("next");
  expect(await inTurn(async () => "later")).toBe("later");
});
