import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leaveOut } from "@/lib/domain/assignment/excerpt";
import { type Block, type BlockType, type DocumentContent, emptyMeta } from "@/lib/domain/document/model";
import { readableContent } from "@/lib/domain/document/readable-content";
import { cutsOf, homeOf, isCut } from "./excerpt-places";

const block = (id: string, type: BlockType = "p", text = `Words of ${id}.`): Block => ({
  id,
  type,
  voice: "author",
  text,
  marks: [],
  atoms: [],
});
const content: DocumentContent = {
  blocks: [
    block("t", "title"),
    block("h", "headnote"),
    ...["a", "b", "c", "d", "e"].map((id) => block(id)),
    block("z", "citation"),
  ],
  notes: [{ id: "n", label: "1", kind: "editor", anchor: { blockId: "c", at: 3 }, blocks: [block("n1")] }],
  meta: { ...emptyMeta("en"), title: "T" },
  glossary: [],
};
const span = (start: string, from: number, end: string, to: number) => ({
  flow: "doc" as const,
  start: { blockId: start, offset: from },
  end: { blockId: end, offset: to },
});
const length = "Words of a.".length;
const shown = (ranges: ReturnType<typeof span>[]) =>
  readableContent(content, { text: ranges.length > 0 ? ranges : "whole", headnote: true, notes: true });

describe("where things stand beside a text in part", () => {
  const text = shown([span("a", 0, "a", length), span("d", 0, "d", 5)]);
  it("gathers what is left out between what is shown", () => {
    expect(cutsOf(content, text).map((cut) => cut.map((each) => each.id).join(""))).toEqual(["bc", "e"]);
    expect(cutsOf(content, shown([]))).toEqual([]);
  });

  it.each([
    ["beside the block where it begins", span("d", 0, "d", 3), "d"],
    ["what begins in a cut stands at the head", span("b", 0, "d", 3), "t"],
    [
      "a note’s words stand where the note is anchored, or at the head",
      { ...span("n1", 0, "n1", 3), flow: "note:n" as const },
      "t",
    ],
  ])("%s", (_name, passage, home) => {
    expect(homeOf(content, text, passage)).toBe(home);
  });

  it("knows a block that is shown in part", () => {
    const cut = text.items.flatMap((item) => (item.kind === "block" && isCut(item.block) ? [item.block.id] : []));
    expect(cut).toEqual(["d"]);
  });

  it("law: there is one cut for every gap of the drawn text, in the same order", () => {
    const paragraph = fc.constantFrom("a", "b", "c", "d", "e");
    const cut = fc.tuple(paragraph, paragraph, fc.nat(length), fc.nat(length));
    fc.assert(
      fc.property(fc.array(cut, { maxLength: 3 }), (cuts) => {
        let ranges: ReturnType<typeof span>[] = [];
        for (const [one, two, from, to] of cuts) {
          const [first, last] = one <= two ? [one, two] : [two, one];
          const next = leaveOut(content.blocks, ranges, span(first, from, last, to));
          ranges = (next ?? ranges).map((each) =>
            span(each.start.blockId, each.start.offset, each.end.blockId, each.end.offset),
          );
        }
        const drawn = shown(ranges);
        expect(cutsOf(content, drawn).length).toBe(drawn.items.filter((item) => item.kind === "gap").length);
      }),
    );
  });
});
