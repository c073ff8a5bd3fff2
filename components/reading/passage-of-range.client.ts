import { wholeLetters } from "@/lib/domain/anchor/graphemes";
import type { Place } from "@/lib/domain/anchor/passage";
import { asFlow } from "@/lib/domain/anchor/span-text";
import { codePointOffset } from "@/lib/domain/document/codepoints";
import { blockWords, type ChosenPassage, countedText, type Taken, wordsOf } from "./ranges.client";

/** A passage, and what was left out of the selection because it does not count, in a sentence. */
interface TakenPassage extends ChosenPassage {
  cut: string | null;
}

const blockOf = (node: Node | null): HTMLElement | null =>
  (node instanceof Element ? node : node?.parentElement)?.closest<HTMLElement>("[data-block]") ?? null;
const flowOf = (block: Element | null) => block?.getAttribute("data-flow") ?? null;
const textOf = (block: Element | null) => block?.closest("[data-revision]") ?? null;

/**
 * The passage a range of the page stands for: from its first to its last counted character, in one flow of one text,
 * never across words that are left out, never with half a letter. Spaces at its ends are not part of it. `begun`: where
 * the reader began to select, whose flow it is when the range touches several. Null when it holds no words.
 */
export function passageOfRange(range: Range, begun: Node | null = null): TakenPassage | null {
  const inside = countedText(range);
  const start = inside.find(({ node }) => blockOf(node) === blockOf(begun)) ?? inside[0];
  const block = blockOf(start?.node ?? null);
  const text = textOf(block);
  const flow = asFlow(flowOf(block) ?? "");
  if (!block || !text || !flow) return null;
  const own = inside.filter(({ node }) => flowOf(blockOf(node)) === flow && textOf(blockOf(node)) === text);
  const open = beforeTheCut(text, own);
  const kept = inWholeLetters(trimmed(open));
  const [first, last] = [kept[0], kept.at(-1)];
  const from = first ? placeOf(first.node, first.from) : null;
  const to = last ? placeOf(last.node, last.to) : null;
  if (!from || !to) return null;
  const span = { flow, start: from, end: to };
  const cut = open.length < own.length ? OVER_A_GAP : leftOut(range, text, flow);
  return { revisionId: text.getAttribute("data-revision") ?? "", span, quote: quoted(kept), cut };
}

const OVER_A_GAP = "Chosen up to the place where words are left out.";

/** What lay in the range beside the words of this flow and text, where the reader's own hand ended there. */
function leftOut(range: Range, text: Element, flow: string): string | null {
  for (const end of [range.startContainer, range.endContainer]) {
    const element = end instanceof Element ? end : end.parentElement;
    const other = textOf(element);
    if (other && other !== text) return "Only the words of one document are chosen.";
    const its = flowOf(blockOf(end));
    if (its !== null && its !== flow)
      return flow === "doc"
        ? "Only the words of the text are chosen, without the editor’s note."
        : "Only the words of the note are chosen.";
    if (element?.closest(".sem, .ed .voice, .num, [data-zero]") && !element.closest("[data-part]"))
      return "Only the words of the text are chosen: what stands beside them does not count.";
  }
  return null;
}

/** The words taken, blocks parted by a line end as in the canonical text. */
function quoted(taken: readonly Taken[]): string {
  let before: Element | null = null;
  let quote = "";
  for (const { node, from, to } of taken) {
    const block = blockOf(node);
    quote += (before && block !== before ? "\n" : "") + node.data.slice(from, to);
    before = block;
  }
  return quote;
}

/** What is taken before the first place where words are left out. */
function beforeTheCut(text: Element, taken: Taken[]): Taken[] {
  const first = taken[0]?.node;
  if (!first) return taken;
  const follows = (node: Node, other: Node) =>
    (node.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const cut = [...text.querySelectorAll("[data-cut]")].find((each) => follows(first, each));
  return cut ? taken.filter(({ node }) => follows(node, cut)) : taken;
}

function trimmed(taken: readonly Taken[]): Taken[] {
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

/** Widened at both ends to whole letters; a letter with its accents may be drawn by two nodes. */
function inWholeLetters(taken: readonly Taken[]): Taken[] {
  const [first, last] = [taken[0], taken.at(-1)];
  if (!first || !last) return [];
  const start = inBlock(first.node, first.from);
  const end = inBlock(last.node, last.to);
  if (!start || !end) return [...taken];
  const from = wholeLetters(start.words, start.at, start.words.length).start;
  const to = wholeLetters(end.words, 0, end.at).end;
  if (from === start.at && to === end.at) return [...taken];
  const range = document.createRange();
  const [begins, ends] = [nodeAt(start.block, from, false), nodeAt(end.block, to, true)];
  if (!begins || !ends) return [...taken];
  range.setStart(begins.node, begins.at);
  range.setEnd(ends.node, ends.at);
  const flow = flowOf(start.block);
  return countedText(range).filter(({ node }) => flowOf(blockOf(node)) === flow);
}

/** Where a place of a text node stands in the words of its block, in UTF-16 units. */
function inBlock(node: Text, at: number) {
  const block = blockOf(node);
  if (!block) return null;
  let before = 0;
  for (const words of wordsOf(block)) {
    if (words.node === node) return { block, words: blockWords(block), at: before + at };
    before += words.node.data.length;
  }
  return null;
}

function nodeAt(block: Element, at: number, end: boolean): { node: Text; at: number } | null {
  let before = 0;
  for (const { node } of wordsOf(block)) {
    const inside = at - before;
    if (end ? inside <= node.data.length : inside < node.data.length) return { node, at: inside };
    before += node.data.length;
  }
  return null;
}

function placeOf(node: Text, utf16: number): Place | null {
  const block = blockOf(node);
  const words = block ? wordsOf(block).find((each) => each.node === node) : undefined;
  if (!block || !words) return null;
  return { blockId: block.getAttribute("data-block") ?? "", offset: words.start + codePointOffset(node.data, utf16) };
}
