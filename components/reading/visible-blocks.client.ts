import type { chosenSpan } from "@/lib/domain/anchor/choosing";
import { utf16Offset } from "@/lib/domain/document/codepoints";
import { blockWords, wordsOf } from "./ranges.client";

/** The blocks of one flow of a text (its `data-revision` element), in the order of the page. */
export const visibleBlocks = (text: Element, flow = "doc"): Element[] => [
  ...text.querySelectorAll(`[data-flow="${CSS.escape(flow)}"][data-block]`),
];

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

/** Scrolls no more than is needed to see the end of what is chosen, above a sheet that covers the foot of the page. */
export function keepInSight(range: Range): void {
  const boxes = range.getClientRects();
  const last = boxes[boxes.length - 1];
  const foot = document.querySelector(".bsheet[data-open]")?.getBoundingClientRect().top ?? window.innerHeight;
  if (!last) return;
  if (last.bottom > foot - 40) window.scrollBy({ top: last.bottom - foot + 80 });
  else if (last.top < 60) window.scrollBy({ top: last.top - 120 });
}
