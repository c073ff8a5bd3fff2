/**
 * The canonical plain text of a revision: its blocks in order, joined by one newline. Exported annotations and every
 * passage in the database count their linear positions in it, so that anyone can count the same characters.
 */
import { codePointLength } from "./codepoints";
import type { Block, DocumentContent, Flow } from "./model";

/** Block types that a reader counts as numbered paragraphs of the text. */
const numbered = new Set<Block["type"]>(["salute", "p", "verse", "quote", "listItem", "postscript"]);

/** The blocks of one flow: the text itself, or a note. An unknown note has none. */
export function flowBlocks(content: DocumentContent, flow: Flow): Block[] {
  if (flow === "doc") return content.blocks;
  return content.notes.find((note) => `note:${note.id}` === flow)?.blocks ?? [];
}

/** The linear text of a flow: blocks joined with `\n`. */
export function linearText(blocks: readonly Block[]): string {
  return blocks.map((block) => block.text).join("\n");
}

/** Where each block begins in the linear text of its flow, in code points. */
export function blockStarts(blocks: readonly Block[]): Map<string, number> {
  const starts = new Map<string, number>();
  let at = 0;
  for (const block of blocks) {
    starts.set(block.id, at);
    at += codePointLength(block.text) + 1;
  }
  return starts;
}

/** Citable paragraph numbers, 1 2 3 …, of the author's text; title, headnote, closer and citation have none. */
export function paragraphNumbers(blocks: readonly Block[]): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const block of blocks) if (numbered.has(block.type)) numbers.set(block.id, numbers.size + 1);
  return numbers;
}

/** The name of a block in the page of its document: `p3` for paragraph 3, else its own. */
export const blockAnchor = ({ id, number }: { id: string; number: number | null }): string =>
  number === null ? `b-${id}` : `p${number}`;
