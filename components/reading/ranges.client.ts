import type { Place, Span } from "@/lib/domain/anchor/passage";
import { asFlow } from "@/lib/domain/anchor/span-text";
import { codePointLength, codePointOffset, utf16Offset } from "@/lib/domain/document/codepoints";

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
  if (known?.every(({ node }) => node.isConnected)) return known;
  const words: Words[] = [];
  let part: Element | null = null;
  let at = 0;
  const walker = textOf(block);
  for (let node = walker.nextNode(); isText(node); node = walker.nextNode()) {
    const begins = node.parentElement?.closest("[data-offset]") ?? block;
    if (begins !== part) at = Number(begins.getAttribute("data-offset") ?? 0);
    part = begins;
    const end = at + codePointLength(node.data);
    words.push({ node, start: at, end });
    at = end;
  }
  indexed.set(block, words);
  return words;
}

/** The words of a block as one string; where something is cut out, nothing stands for it. */
export const blockWords = (block: Element): string =>
  wordsOf(block)
    .map(({ node }) => node.data)
    .join("");

/** The block element of a place, in an edition or a pane. */
export function blockElement(root: ParentNode, flow: string, blockId: string): Element | null {
  return root.querySelector(`[data-flow="${CSS.escape(flow)}"][data-block="${CSS.escape(blockId)}"]`);
}

/**
 * The passage a range of the page stands for: from its first to its last counted character, in the flow and revision
 * where it begins, never across words that are left out. Spaces at its ends are not part of it. Null when it holds none.
 */
export function passageOfRange(range: Range): ChosenPassage | null {
  const inside = countedText(range);
  const first = inside[0];
  const block = first?.node.parentElement?.closest(BLOCK);
  const article = block?.closest("[data-revision]");
  const flow = asFlow(block?.getAttribute("data-flow") ?? "");
  if (!first || !block || !article || !flow) return null;
  const own = inside.filter(({ node }) => {
    const its = node.parentElement?.closest(BLOCK);
    return its?.getAttribute("data-flow") === flow && its.closest("[data-revision]") === article;
  });
  const kept = trimmed(beforeTheCut(article, own));
  const last = kept.at(-1);
  if (!kept[0] || !last) return null;
  const start = placeOf(kept[0].node, kept[0].from);
  const end = placeOf(last.node, last.to);
  if (!start || !end) return null;
  const quote = quoted(kept);
  return { revisionId: article.getAttribute("data-revision") ?? "", span: { flow, start, end }, quote };
}

/** The words taken, blocks parted by a line end as in the canonical text. */
function quoted(taken: readonly Taken[]): string {
  let before: Element | null = null;
  let quote = "";
  for (const { node, from, to } of taken) {
    const block = node.parentElement?.closest(BLOCK) ?? null;
    quote += (before && block !== before ? "\n" : "") + node.data.slice(from, to);
    before = block;
  }
  return quote;
}

/** A text node and the UTF-16 units `[from, to)` of it that lie in a range. */
interface Taken {
  node: Text;
  from: number;
  to: number;
}

function countedText(range: Range): Taken[] {
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

/** What is taken before the first place where words are left out. */
function beforeTheCut(article: Element, taken: Taken[]): Taken[] {
  const cuts = [...article.querySelectorAll("[data-cut]")];
  const first = taken[0]?.node;
  if (!first) return taken;
  const cut = cuts.find((each) => (first.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0);
  if (!cut) return taken;
  return taken.filter(({ node }) => (node.compareDocumentPosition(cut) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0);
}

function trimmed(taken: Taken[]): Taken[] {
  const kept = taken.map((each) => ({ ...each }));
  for (let first = kept[0]; first; first = kept[0]) {
    const words = first.node.data.slice(first.from, first.to);
    first.from += words.length - words.trimStart().length;
    if (first.from < first.to) break;
    kept.shift();
  }
  for (let last = kept.at(-1); last; last = kept.at(-1)) {
    last.to = last.from + last.node.data.slice(last.from, last.to).trimEnd().length;
    if (last.from < last.to) break;
    kept.pop();
  }
  return kept;
}

function placeOf(node: Text, utf16: number): Place | null {
  const block = node.parentElement?.closest(BLOCK);
  const words = block ? wordsOf(block).find((each) => each.node === node) : undefined;
  if (!block || !words) return null;
  return { blockId: block.getAttribute("data-block") ?? "", offset: words.start + codePointOffset(node.data, utf16) };
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
