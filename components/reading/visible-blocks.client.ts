import type { chosenSpan } from "@/lib/domain/anchor/choosing";
import { utf16Offset } from "@/lib/domain/document/codepoints";
import { blockWords, wordsOf } from "./ranges.client";

/** The blocks of one text (its `data-revision` element), in the order of the page. */
export const visibleBlocks = (text: Element): Element[] => [...text.querySelectorAll('[data-flow="doc"][data-block]')];

/** The words of the blocks of one text, read when they are asked for. */
export function wordsByBlock(blocks: readonly Element[]): (block: number) => string | undefined {
  const read = new Map<number, string>();
  return (block) => {
    const element = blocks[block];
    if (!element) return undefined;
    const words = read.get(block) ?? blockWords(element);
    read.set(block, words);
    return words;
  };
}

/** The range of what is chosen step by step; null when its blocks are no longer there. */
export function rangeOfChoice(blocks: readonly Element[], span: ReturnType<typeof chosenSpan>): Range | null {
  const start = boundary(blocks[span.start.block], span.start.at, "start");
  const end = boundary(blocks[span.end.block], span.end.at, "end");
  if (!start || !end) return null;
  const range = document.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range;
}

/** Where the code point `at` of the visible words of a block stands. */
function boundary(block: Element | undefined, at: number, side: "start" | "end") {
  let before = 0;
  for (const { node, start, end } of block ? wordsOf(block) : []) {
    const inside = at - before;
    const length = end - start;
    if (side === "start" ? inside < length : inside <= length) return { node, offset: utf16Offset(node.data, inside) };
    before += length;
  }
  return null;
}
