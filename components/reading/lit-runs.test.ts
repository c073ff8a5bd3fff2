import { describe, expect, it } from "vitest";
import type { LightName } from "./highlights.client";
import { drawWaiting, listenRuns, putRuns, runsAt } from "./lit-runs.client";
import type { Run } from "./runs";

const run = (from: number): Run<LightName> => ({ from, to: from + 2, names: ["passage-s"], depth: 1 });

describe("what lies on a block whose words draw it themselves", () => {
  it("is drawn at once; while words are chosen it waits, and the last of it is drawn afterwards", () => {
    let drawn = 0;
    const stop = listenRuns("b", () => drawn++);
    putRuns("b", [run(0)], false);
    const before = runsAt("b");
    expect([before, drawn]).toEqual([[run(0)], 1]);

    putRuns("b", [run(0), run(4)], true);
    putRuns("b", [run(8)], true);
    expect([runsAt("b") === before, drawn]).toEqual([true, 1]);

    drawWaiting();
    drawWaiting();
    expect([runsAt("b"), drawn]).toEqual([[run(8)], 2]);
    stop();
  });

  it("what has waited does not come after what is newer", () => {
    putRuns("c", [run(0)], true);
    putRuns("c", [], false);
    drawWaiting();
    expect(runsAt("c")).toEqual([]);
  });
});
