import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { madeNote, madePlace } from "../annotation/testing/note";
import { codePointSlice } from "../document/codepoints";
import { readableContent } from "../document/readable-content";
import { smallDocument } from "../document/testing/small-document";
import { linesOf } from "./lines";
import { packetText } from "./packet";

const drawn = (text: string, measure?: number) =>
  linesOf(text, measure).map(({ from, to }) => codePointSlice(text, from, to));

describe("lines", () => {
  it.each<[string, string, number, string[]]>([
    ["between words", "one two three four", 3.5, ["one two ", "three ", "four"]],
    ["at the text's own line ends", "a\nb", 30, ["a\n", "b"]],
    ["inside a word that is longer than a line", "abcdefgh", 2, ["abcd", "efgh"]],
    ["between signs of a script without spaces", "一二三四五", 2, ["一二", "三四", "五"]],
    ["a text without words has one empty line", "", 30, [""]],
    ["a line of its own for an empty one", "a\n\nb", 30, ["a\n", "\n", "b"]],
  ])("%s", (_, text, measure, expected) => expect(drawn(text, measure)).toEqual(expected));

  it("every character stands on exactly one line, and no line is empty but in an empty text", () =>
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), fc.integer({ min: 1, max: 40 }), (text, measure) => {
        expect(drawn(text, measure).join("")).toBe(text);
        if (text !== "") expect(drawn(text, measure)).not.toContain("");
      }),
    ));
});

describe("a text laid out", () => {
  const text = readableContent(smallDocument);
  const place = (blockId: string, from: number, to: number, flow: "doc" | "note:n1" = "doc") =>
    madePlace({
      passage: {
        ...{ flow, start: { blockId, offset: from }, end: { blockId, offset: to } },
        ...{ startAt: 0, endAt: 1, exact: "x", prefix: "", suffix: "" },
      },
    });

  it("counts the lines of what is read, not of title, date and citation, and says everything", () => {
    const { items } = packetText(text, [], "r");
    const lines = items.flatMap((item) => (item.kind === "block" ? item.lines : []));
    expect(
      lines
        .map(({ part }) => part.text)
        .join("")
        .replaceAll("\n", ""),
    ).toBe(
      smallDocument.blocks
        .map((block) => block.text)
        .join("")
        .replaceAll("\n", ""),
    );
    expect(lines[0]?.number).toBeNull();
    expect(lines.flatMap(({ number }) => number ?? [])).toEqual(
      Array.from({ length: lines.filter(({ number }) => number !== null).length }, (_, index) => index + 1),
    );
    const references = lines.flatMap(({ part }) => part.atoms);
    expect(references).toHaveLength(1);
  });

  it("keys readers' notes by line, and by name where no lines are counted", () => {
    const notes = [
      madeNote("a", { places: [place("b6", 0, 3)] }),
      madeNote("b", { places: [place("b5", 0, 82)] }),
      madeNote("c", { places: [{ ...place("n1b1", 0, 3, "note:n1"), label: "note 1" }] }),
      madeNote("d", { places: [{ ...place("b1", 0, 3), label: "title" }] }),
    ];
    const { notes: printed, items } = packetText(text, notes, "r", 7);
    expect(printed.map(({ number, where }) => [number, where])).toEqual([
      [7, "line 6"],
      [8, "lines 4–5"],
      [9, "note 1"],
      [10, "title"],
    ]);
    const marked = items
      .flatMap((item) => (item.kind === "block" ? item.lines : []))
      .filter((line) => line.notes.length);
    expect(marked.map(({ number, notes: keys }) => [number, keys])).toEqual([
      [null, [10]],
      [4, [8]],
      [6, [7]],
    ]);
  });

  it("a corroboration stands at each of its places here", () => {
    const two = madeNote("a", {
      kind: "Corroboration",
      places: [place("b5", 0, 3), { ...place("b6", 0, 3), ordinal: 1 }],
    });
    expect(packetText(text, [two], "r").notes).toHaveLength(2);
    expect(packetText(text, [two], "another").notes).toHaveLength(0);
  });
});
