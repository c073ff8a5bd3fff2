import { describe, expect, it } from "vitest";
import { pageRange } from "./page-range";

describe("pages as they are written", () => {
  it.each([
    ["", null],
    [" 12 ", { from: 12, to: 12 }],
    ["3-9", { from: 3, to: 9 }],
    ["3 – 9", { from: 3, to: 9 }],
  ])("%j", (words, pages) => {
    expect(pageRange(words)).toEqual({ ok: true, pages });
  });

  it.each([
    ["all", /as 3-9/],
    ["0", /as 3-9/],
    ["9-3", /after the last/],
    ["3,9", /as 3-9/],
    ["100000", /as 3-9/],
  ])("%j is told what to write", (words, wrong) => {
    expect(pageRange(words)).toMatchObject({ ok: false, wrong: expect.stringMatching(wrong) });
  });
});
