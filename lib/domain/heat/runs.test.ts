import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runsOf, runsWithin } from "./runs";

const mark = (reader: string, startAt: number, endAt: number) => ({ reader, startAt, endAt });
const run = (startAt: number, endAt: number, readers: number) => ({ startAt, endAt, readers });

describe("runs", () => {
  test.each([
    { name: "nobody marked anything", marks: [], runs: [] },
    { name: "one mark", marks: [mark("a", 3, 7)], runs: [run(3, 7, 1)] },
    {
      name: "two readers overlap",
      marks: [mark("a", 0, 6), mark("b", 4, 9)],
      runs: [run(0, 4, 1), run(4, 6, 2), run(6, 9, 1)],
    },
    { name: "one reader twice is one reader", marks: [mark("a", 0, 6), mark("a", 4, 9)], runs: [run(0, 9, 1)] },
    { name: "one reader, side by side", marks: [mark("a", 4, 9), mark("a", 0, 4)], runs: [run(0, 9, 1)] },
    { name: "two readers, side by side", marks: [mark("a", 0, 4), mark("b", 4, 9)], runs: [run(0, 9, 1)] },
    { name: "a gap between", marks: [mark("a", 0, 2), mark("b", 5, 6)], runs: [run(0, 2, 1), run(5, 6, 1)] },
    {
      name: "one within the other",
      marks: [mark("a", 0, 9), mark("b", 3, 5)],
      runs: [run(0, 3, 1), run(3, 5, 2), run(5, 9, 1)],
    },
  ])("$name", ({ marks, runs }) => {
    expect(runsOf(marks)).toEqual(runs);
  });

  const marks = fc.array(
    fc
      .tuple(fc.constantFrom("a", "b", "c", "d"), fc.nat(40), fc.integer({ min: 1, max: 12 }))
      .map(([reader, startAt, length]) => mark(reader, startAt, startAt + length)),
    { maxLength: 40 },
  );

  test("every place has the readers that counting one by one finds", () => {
    fc.assert(
      fc.property(marks, (given) => {
        const runs = runsOf(given);
        for (let place = 0; place < 55; place++) {
          const here = given.filter(({ startAt, endAt }) => startAt <= place && place < endAt);
          const readers = new Set(here.map(({ reader }) => reader)).size;
          const found = runs.filter(({ startAt, endAt }) => startAt <= place && place < endAt);
          expect(found.map((each) => each.readers)).toEqual(readers === 0 ? [] : [readers]);
        }
      }),
    );
  });

  test("runs are the longest possible, and a stretch of them is what counting it finds", () => {
    fc.assert(
      fc.property(marks, fc.nat(50), fc.integer({ min: 1, max: 10 }), (given, startAt, length) => {
        const runs = runsOf(given);
        const touching = runs.filter((each, at) => runs[at - 1]?.endAt === each.startAt);
        for (const each of touching) expect(runs[runs.indexOf(each) - 1]?.readers).not.toBe(each.readers);
        const endAt = startAt + length;
        const cut = given.flatMap((each) => {
          const part = { ...each, startAt: Math.max(startAt, each.startAt), endAt: Math.min(endAt, each.endAt) };
          return part.startAt < part.endAt ? [part] : [];
        });
        expect(runsWithin(runs, { startAt, endAt })).toEqual(runsOf(cut));
      }),
    );
  });
});
