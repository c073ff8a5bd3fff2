import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type MarginItem, placeInMargin } from "./place-in-margin";

const item = (wanted: number, height: number): MarginItem => ({ wanted, height });

describe("placing in the margin", () => {
  it.each<[string, MarginItem[], number | null, number[]]>([
    ["nothing", [], null, []],
    ["apart already", [item(0, 20), item(100, 20)], null, [0, 100]],
    ["pushed down", [item(0, 50), item(10, 20), item(20, 5)], null, [0, 60, 90]],
    ["back to its place when there is room", [item(0, 50), item(10, 20), item(200, 5)], null, [0, 60, 200]],
    ["the held one stays, those above give way", [item(0, 50), item(10, 20), item(20, 5)], 2, [-70, -10, 20]],
    ["the held one stays, those below too", [item(0, 50), item(10, 20), item(20, 5)], 1, [-50, 10, 40]],
    ["a place that does not exist holds nothing", [item(0, 50), item(10, 20)], 7, [0, 60]],
  ])("%s", (_, items, held, expected) => expect(placeInMargin(items, 10, held)).toEqual(expected));

  it("covers nothing, keeps the order, and holds what is held", () => {
    const items = fc
      .array(fc.record({ wanted: fc.integer({ min: 0, max: 3000 }), height: fc.integer({ min: 1, max: 300 }) }))
      .map((all) => all.toSorted((a, b) => a.wanted - b.wanted));
    fc.assert(
      fc.property(items, fc.option(fc.nat(20)), (all, held) => {
        const tops = placeInMargin(all, 12, held);
        for (let index = 1; index < all.length; index++) {
          expect(tops[index]).toBeGreaterThanOrEqual((tops[index - 1] ?? 0) + (all[index - 1]?.height ?? 0) + 12);
        }
        if (held !== null && held < all.length) expect(tops[held]).toBe(all[held]?.wanted);
        else if (all.length > 0) expect(tops[0]).toBe(all[0]?.wanted);
      }),
    );
  });
});
