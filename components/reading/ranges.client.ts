import type { Place, Span } from "@/lib/domain/anchor/passage";
import { codePointLength, utf16Offset } from "@/lib/domain/document/codepoints";

/** What a selection on the page says: a span of one flow of one revision, and its words. */
export interface ChosenPassage {
  revisionId: string;
  span: Span;
  quote: string;
}

/** A stretch of words on the page, and the code points `[start, end)` of its block that it shows. */
export interface Words {
  node: Text;
  start: number;
  end: number;
  /** Its length in UTF-16 units when it was read. */
  units: number;
}

const BLOCK = "[data-block]";

const textOf = (root: Node): TreeWalker =>
  document.createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest("[data-zero]") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );

const isText = (node: Node | null): node is Text => node?.nodeType === Node.TEXT_NODE;

const indexed = new WeakMap<Element, Words[]>();

/** The words of one block, in order; signs without width are not among them. Kept as long as the nodes stand. */
export function wordsOf(block: Element): Words[] {
  const known = indexed.get(block);
  if (known?.every(stillThere)) return known;
  const words: Words[] = [];
  let part: Element | null = null;
  let at = 0;
  // Asked once for the block: most blocks have nothing in them but words, and there are thousands.
  const plain = block.firstElementChild === null;
  const walker = plain ? document.createTreeWalker(block, NodeFilter.SHOW_TEXT) : textOf(block);
  for (let node = walker.nextNode(); isText(node); node = walker.nextNode()) {
    const begins = plain ? block : (node.parentElement?.closest("[data-offset]") ?? block);
    if (begins !== part) at = Number(begins.getAttribute("data-offset") ?? 0);
    part = begins;
    const end = at + codePointLength(node.data);
    words.push({ node, start: at, end, units: node.data.length });
    at = end;
  }
  indexed.set(block, words);
  return words;
}

/** The same node, in the page, with as many letters as before: React may write other words into a node that stays. */
const stillThere = ({ node, units }: Words): boolean => node.data.length === units && node.isConnected;

/** The words of a block as one string; where something is cut out, nothing stands for it. */
export const blockWords = (block: Element): string =>
  wordsOf(block)
    .map(({ node }) => node.data)
    .join("");

/** The block element of a place, in an edition or a pane. */
export function blockElement(root: ParentNode, flow: string, blockId: string): Element | null {
  return root.querySelector(`[data-flow="${CSS.escape(flow)}"][data-block="${CSS.escape(blockId)}"]`);
}

/** A text node and the UTF-16 units `[from, to)` of it that lie in a range. */
export interface Taken {
  node: Text;
  from: number;
  to: number;
}

/** The words of a range that belong to some block, in order; signs without width are not among them. */
export function countedText(range: Range): Taken[] {
  const taken: Taken[] = [];
  const root = range.commonAncestorContainer;
  const walker = textOf(isText(root) ? (root.parentNode ?? root) : root);
  for (let node = walker.nextNode(); isText(node); node = walker.nextNode()) {
    if (!range.intersectsNode(node) || !node.parentElement?.closest(BLOCK)) continue;
    const from = node === range.startContainer ? range.startOffset : 0;
    const to = node === range.endContainer ? range.endOffset : node.data.length;
    if (from < to) taken.push({ node, from, to });
  }
  return taken;
}

/** The box of the first letter of a span, in pixels of the window; undefined when it does not begin inside `root`. */
export function startBox(root: ParentNode, { flow, start }: Span): DOMRect | undefined {
  const at = boundary(root, flow, start, "start");
  if (!at) return undefined;
  const letter = document.createRange();
  letter.setStart(at.node, at.offset);
  letter.setEnd(at.node, Math.min(at.offset + 1, at.node.data.length));
  return letter.getClientRects()[0];
}

/** Where a span begins and ends on the page; null when its ends are not drawn here, as outside an excerpt. */
export function rangeOfSpan(root: ParentNode, span: Span): Range | null {
  const start = boundary(root, span.flow, span.start, "start");
  const end = boundary(root, span.flow, span.end, "end");
  if (!start || !end) return null;
  const range = document.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range.collapsed ? null : range;
}

/** The words of a span alone, a range for each stretch: no note's marker, nothing of the margins between two blocks. */
export function wordRanges(root: ParentNode, span: Span): Range[] {
  const whole = rangeOfSpan(root, span);
  if (!whole) return [];
  const inside = countedText(whole).filter(
    ({ node }) => node.parentElement?.closest(BLOCK)?.getAttribute("data-flow") === span.flow,
  );
  return inside.map(({ node, from, to }) => {
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    return range;
  });
}

/** A start leans forward to the next words, an end back to the ones before, so that no marker is caught between. */
function boundary(root: ParentNode, flow: string, place: Place, side: "start" | "end") {
  const block = blockElement(root, flow, place.blockId);
  const found = block
    ? wordsOf(block).find(({ start, end }) =>
        side === "start" ? start <= place.offset && place.offset < end : start < place.offset && place.offset <= end,
      )
    : undefined;
  return found ? { node: found.node, offset: utf16Offset(found.node.data, place.offset - found.start) } : null;
}
