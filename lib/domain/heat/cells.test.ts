import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cellsOf, toldCount } from "./cells";
import type { HeatMark } from "./mark";

const blocks = [
  { blockId: "b1", startAt: 0, endAt: 10 },
  { blockId: "b2", startAt: 11, endAt: 20 },
  { blockId: "b3", startAt: 21, endAt: 21 },
  { blockId: "b4", startAt: 22, endAt: 30 },
];
const mark = (noteId: string, reader: string, skill: string | null, startAt: number, endAt: number): HeatMark => ({
  ...{ noteId, reader, skill, startAt, endAt },
});

describe("cells", () => {
  test("a mark counts in each block it touches, a reader once", () => {
    const cells = cellsOf(blocks, [
      mark("1", "a", "context", 5, 15),
      mark("2", "a", "context", 12, 14),
      mark("3", "b", null, 12, 14),
    ]);
    expect(cells).toEqual([
      { blockId: "b1", notes: 1, readers: 1, skills: [{ skill: "context", notes: 1, readers: 1 }] },
      {
        ...{ blockId: "b2", notes: 3, readers: 2 },
        skills: [
          { skill: "context", notes: 2, readers: 1 },
          { skill: null, notes: 1, readers: 1 },
        ],
      },
      { blockId: "b3", notes: 0, readers: 0, skills: [] },
      { blockId: "b4", notes: 0, readers: 0, skills: [] },
    ]);
  });

  test("a corroboration with both ends in one block is one note there", () => {
    const cells = cellsOf(blocks, [mark("1", "a", "corroboration", 1, 3), mark("1", "a", "corroboration", 5, 8)]);
    expect(cells[0]).toMatchObject({ notes: 1, readers: 1 });
  });

  test("every cell holds what counting one by one finds", () => {
    const marks = fc.array(
      fc
        .tuple(
          fc.constantFrom("a", "b", "c"),
          fc.constantFrom("context", null),
          fc.nat(29),
          fc.integer({ min: 1, max: 15 }),
        )
        .map(([reader, skill, startAt, length]) =>
          mark(`${reader}${startAt}`, reader, skill, startAt, startAt + length),
        ),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(marks, (given) => {
        for (const [index, cell] of cellsOf(blocks, given).entries()) {
          const block = blocks[index];
          const here = given.filter((each) => block && each.startAt < block.endAt && each.endAt > block.startAt);
          expect(cell.readers).toBe(new Set(here.map(({ reader }) => reader)).size);
          expect(cell.notes).toBe(new Set(here.map(({ noteId }) => noteId)).size);
        }
      }),
    );
  });

  test("a number is told from so many readers on", () => {
    expect(toldCount({ notes: 9, readers: 2 }, 3)).toBeNull();
    expect(toldCount({ notes: 3, readers: 3 }, 3)).toEqual({ notes: 3, readers: 3 });
  });
});
