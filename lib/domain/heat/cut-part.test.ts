import { expect, test } from "vitest";
import type { ReadablePart } from "../document/readable-content";
import { shadedParts } from "./cut-part";

const part: ReadablePart = {
  offset: 10,
  text: "all 𝒽oldiers of the Guard",
  marks: [{ kind: "emphasis", start: 2, end: 8 }],
  atoms: [
    { kind: "noteReference", noteId: "n1", at: 4 },
    { kind: "noteReference", noteId: "n2", at: 25 },
  ],
};
const run = (startAt: number, endAt: number, shade: 1 | 2) => ({ startAt, endAt, shade, readers: shade });

test("words are cut where a shade begins or ends; marks and signs go with their words", () => {
  const cut = shadedParts(part, [run(5, 14, 1), run(14, 22, 2), run(90, 95, 1)]);
  expect(cut.map(({ part: { text }, shade }) => [text, shade])).toEqual([
    ["all ", 1],
    ["𝒽oldiers", 2],
    [" of the Guard", 0],
  ]);
  expect(cut.map(({ part: { offset } }) => offset)).toEqual([10, 14, 22]);
  expect(cut.map(({ part: { marks } }) => marks.map(({ start, end }) => [start, end]))).toEqual([
    [[2, 4]],
    [[0, 4]],
    [],
  ]);
  expect(cut.map(({ part: { atoms } }) => atoms.map(({ at }) => at))).toEqual([[], [0], [13]]);
});

test("without shades it stays whole, an empty one too", () => {
  expect(shadedParts(part, [])).toEqual([{ part, shade: 0, readers: 0 }]);
  const empty = { offset: 0, text: "", marks: [], atoms: [] };
  expect(shadedParts(empty, [run(0, 5, 1)])).toMatchObject([{ part: empty, shade: 0 }]);
});
