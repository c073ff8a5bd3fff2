import { describe, expect, test } from "vitest";
import { besideQuery, textsBeside } from "./beside";

describe("texts side by side", () => {
  test.each<[name: string, asked: string | string[] | undefined, count: number, expected: [number, number] | null]>([
    ["nothing asked", undefined, 3, null],
    ["one only", "2", 3, null],
    ["two", ["1", "3"], 3, [0, 2]],
    ["the other way round", ["3", "1"], 3, [2, 0]],
    ["one twice", ["2", "2"], 3, null],
    ["one that is not there", ["1", "4"], 3, null],
    ["none of a number", ["1", "b"], 3, null],
    ["zero", ["0", "1"], 3, null],
    ["three", ["1", "2", "3"], 3, null],
    ["two of one", ["1", "2"], 1, null],
  ])("%s", (_name, asked, count, expected) => expect(textsBeside(asked, count)).toEqual(expected));

  test("what is written is read back", () => {
    const query = new URLSearchParams(besideQuery(1, 0));
    expect(textsBeside(query.getAll("beside"), 2)).toEqual([1, 0]);
  });
});
