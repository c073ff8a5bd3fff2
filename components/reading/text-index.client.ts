import type { Span } from "@/lib/domain/anchor/passage";
import { utf16Offset } from "@/lib/domain/document/codepoints";
import { type Words, wordsOf } from "./ranges.client";

/** A block of a text as it stands on the page. */
export interface DrawnBlock {
  element: Element;
  flow: string;
  id: string;
  /** Its number among the blocks of its flow on the page, from 0. */
  order: number;
}

/** What of a span lies in one block: code points `[from, to)`; `to` may be infinite, for "to its end". */
export interface InBlock {
  block: DrawnBlock;
  from: number;
  to: number;
}

interface Flow {
  inOrder: DrawnBlock[];
  byId: Map<string, DrawnBlock>;
}

/** One text on the page: its blocks, looked up once; the words of a block are read when they are first needed. */
export class TextIndex {
  readonly blocks: DrawnBlock[] = [];
  private readonly byElement = new Map<Element, DrawnBlock>();
  private readonly flows = new Map<string, Flow>();

  constructor(readonly article: Element) {
    for (const element of article.querySelectorAll("[data-block]")) {
      const flow = element.getAttribute("data-flow") ?? "";
      const id = element.getAttribute("data-block") ?? "";
      const here: Flow = this.flows.get(flow) ?? { inOrder: [], byId: new Map() };
      this.flows.set(flow, here);
      const block = { element, flow, id, order: here.inOrder.length };
      here.inOrder.push(block);
      here.byId.set(id, block);
      this.blocks.push(block);
      this.byElement.set(element, block);
    }
  }

  of(element: Element): DrawnBlock | undefined {
    return this.byElement.get(element);
  }

  /** The parts of a span, block by block; none when one of its ends is not drawn here. */
  parts({ flow, start, end }: Span): InBlock[] {
    const here = this.flows.get(flow);
    const first = here?.byId.get(start.blockId);
    if (!here || !first) return [];
    if (start.blockId === end.blockId) return [{ block: first, from: start.offset, to: end.offset }];
    const last = here.byId.get(end.blockId);
    if (!last || last.order < first.order) return [];
    const between = here.inOrder.slice(first.order, last.order + 1);
    return between.map((block) => ({
      block,
      from: block === first ? start.offset : 0,
      to: block === last ? end.offset : Number.POSITIVE_INFINITY,
    }));
  }

  /** Does the text say `exact` where the span stands? Blocks are parted by one line end. */
  says(span: Span, exact: string): boolean {
    const parts = this.parts(span);
    let at = 0;
    for (const [index, part] of parts.entries()) {
      if (index > 0 && exact[at++] !== "\n") return false;
      for (const { node, from, to } of stretchesOf(part)) {
        const words = from === 0 && to === node.data.length ? node.data : node.data.slice(from, to);
        if (!exact.startsWith(words, at)) return false;
        at += words.length;
      }
    }
    return parts.length > 0 && at === exact.length;
  }
}

interface PlainWords {
  text: string;
  /** Code point of the block at which it begins. */
  from: number;
}

/** The words of a block as one string, where counting letters is counting units and nothing is cut out between; else null. */
export function plainWords(block: Element): PlainWords | null {
  const words = wordsOf(block);
  const whole = words.every(({ start, end, units }, index) => {
    const before = words[index - 1];
    return end - start === units && (!before || before.end === start);
  });
  return whole && words[0] ? { text: words.map(({ node }) => node.data).join(""), from: words[0].start } : null;
}

/** A text node and the UTF-16 units `[from, to)` of it that lie in a part of a span. */
interface Taken {
  node: Text;
  from: number;
  to: number;
}

/** The words of a part of a span on the page, text node by text node. */
export function stretchesOf({ block, from, to }: InBlock): Taken[] {
  const taken: Taken[] = [];
  for (const words of wordsOf(block.element)) {
    if (words.end <= from) continue;
    if (words.start >= to) break;
    taken.push({
      node: words.node,
      from: from <= words.start ? 0 : unitsInto(words, from),
      to: to >= words.end ? words.node.data.length : unitsInto(words, to),
    });
  }
  return taken;
}

/** UTF-16 units from the start of a text node to a code point of its block; counted only where letters need two. */
function unitsInto({ node, start, end }: Words, at: number): number {
  return end - start === node.data.length ? at - start : utf16Offset(node.data, at - start);
}
