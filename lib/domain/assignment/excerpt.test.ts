import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linearSpan, type Span } from "../anchor/passage";
import type { Block } from "../document/model";
import { linearText } from "../document/text";
import { intervalsOf, leaveOut, putBack, spanAt } from "./excerpt";

const block = (id: string, text: string): Block => ({ id, type: "p", voice: "author", text, marks: [], atoms: [] });
const span = (start: string, from: number, end: string, to: number): Span => ({
  flow: "doc",
  start: { blockId: start, offset: from },
  end: { blockId: end, offset: to },
});
/** Linear: a 0–5, b 6–10, c 11–12 (one astral character), d 13–17. */
const blocks = [block("a", "Order"), block("b", "No 1"), block("c", "𝔓"), block("d", "date")];
const whole = (id: string) => span(id, 0, id, [...(blocks.find((each) => each.id === id)?.text ?? "")].length);

describe("leaving out and putting back", () => {
  it.each([
    ["a paragraph in the middle", leaveOut(blocks, [], whole("b")), [whole("a"), span("c", 0, "d", 4)]],
    ["the first", leaveOut(blocks, [], whole("a")), [span("b", 0, "d", 4)]],
    ["the last two", leaveOut(blocks, [], span("c", 0, "d", 4)), [span("a", 0, "b", 4)]],
    ["words inside one", leaveOut(blocks, [], span("a", 1, "a", 3)), [span("a", 0, "a", 1), span("a", 3, "d", 4)]],
    [
      "from word to word over a break",
      leaveOut(blocks, [], span("a", 3, "b", 2)),
      [span("a", 0, "a", 3), span("b", 2, "d", 4)],
    ],
    ["everything is refused", leaveOut(blocks, [], span("a", 0, "d", 4)), null],
    ["what stands nowhere is refused", leaveOut(blocks, [], span("x", 0, "d", 4)), null],
    ["back again: the whole has no ranges", putBack(blocks, [whole("a"), span("c", 0, "d", 4)], whole("b")), []],
    ["back beside its neighbour joins it", putBack(blocks, [whole("a")], whole("b")), [span("a", 0, "b", 4)]],
    ["back elsewhere stays apart", putBack(blocks, [whole("a")], whole("d")), [whole("a"), whole("d")]],
    ["a note’s words are not of the text", putBack(blocks, [{ ...whole("a"), flow: "note:n1" }], whole("b")), null],
  ])("%s", (_name, ranges, expected) => {
    expect(ranges).toEqual(expected);
  });

  it("title, headnote and citation are not chosen", () => {
    const edition = [
      { ...block("t", "Title"), type: "title" as const },
      ...blocks,
      { ...block("z", "GARF"), type: "citation" as const },
    ];
    expect(leaveOut(edition, [], span("a", 0, "d", 4))).toBe(null);
    expect(leaveOut(edition, [], span("t", 0, "a", 5))).toEqual([span("b", 0, "d", 4)]);
    expect(putBack(edition, [span("b", 0, "d", 4)], span("a", 0, "a", 5))).toEqual([]);
  });
});

const texts = fc.array(
  fc
    .array(fc.constantFrom("a", "é", "я", "𝔓", " ", "\u0301"), { maxLength: 6 })
    .map((characters) => characters.join("")),
  { minLength: 1, maxLength: 6 },
);
const document = texts
  .map((all) => all.map((text, index) => block(`b${index}`, text)))
  .filter((all) => all.some((each) => each.text !== ""));

/** Positions of the characters an excerpt holds; line breaks are nobody's. */
function held(all: Block[], ranges: readonly Span[]): Set<number> {
  const characters = [...linearText(all)];
  const positions = new Set<number>();
  for (const { startAt, endAt } of intervalsOf(all, ranges) ?? []) {
    for (let at = startAt; at < endAt; at++) if (characters[at] !== "\n") positions.add(at);
  }
  return positions;
}

/** Any two places of the text, in order. */
const cut = (all: Block[]) => {
  const places = all.flatMap((each) => [...each.text].map((_, offset) => ({ blockId: each.id, offset })));
  const index = fc.integer({ min: 0, max: places.length - 1 });
  return fc.tuple(index, index).map(([a, b]): Span => {
    const [start, last] = [places[Math.min(a, b)], places[Math.max(a, b)]];
    if (!start || !last) throw new Error("no text");
    return { flow: "doc", start, end: { ...last, offset: last.offset + 1 } };
  });
};
const cases = document.chain((all) => fc.tuple(fc.constant(all), cut(all), cut(all)));

describe("laws of excerpts", () => {
  it("what is left out is exactly what is missing, and putting it back restores the rest", () => {
    fc.assert(
      fc.property(cases, ([all, first, second]) => {
        const before = leaveOut(all, [], first) ?? [];
        const gone = held(all, [second]);
        const after = leaveOut(all, before, second);
        const expected = new Set([...held(all, before)].filter((at) => !gone.has(at)));
        expect(after === null ? new Set() : held(all, after)).toEqual(expected);
        const back = putBack(all, after ?? before, second);
        expect(held(all, back ?? [])).toEqual(new Set([...held(all, after ?? before), ...gone]));
      }),
    );
  });

  it("ranges are in order, apart, and stand in the text as they say", () => {
    fc.assert(
      fc.property(cases, ([all, first, second]) => {
        const ranges = leaveOut(all, leaveOut(all, [], first) ?? [], second) ?? [];
        const places = ranges.map((range) => linearSpan(all, range));
        places.reduce((end, place) => {
          expect(place?.startAt).toBeGreaterThan(end);
          return place?.endAt ?? end;
        }, -1);
        for (const [index, place] of places.entries()) expect(place && spanAt(all, place)).toEqual(ranges[index]);
      }),
    );
  });
});
