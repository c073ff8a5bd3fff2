/** Where the things of the desk stand beside a text that is shown in part. */
import type { Span } from "@/lib/domain/anchor/passage";
import type { Block, DocumentContent } from "@/lib/domain/document/model";
import type { ReadableBlock, ReadableDocument } from "@/lib/domain/document/readable-content";

/** The runs of blocks that are left out, in the order of the gaps of the shown text. */
export function cutsOf(content: DocumentContent, text: ReadableDocument): Block[][] {
  const shown = shownBlocks(text);
  const cuts: Block[][] = [];
  let run: Block[] | null = null;
  for (const block of content.blocks) {
    if (shown.has(block.id)) run = null;
    else if (run) run.push(block);
    else {
      run = [block];
      cuts.push(run);
    }
  }
  return cuts;
}

const shownBlocks = (text: ReadableDocument): Set<string> =>
  new Set(text.items.flatMap((item) => (item.kind === "block" ? [item.block.id] : [])));

/** The shown block beside which something about a passage stands: where it begins, or else the first of the text. */
export function homeOf(content: DocumentContent, text: ReadableDocument, span: Span): string | null {
  const shown = shownBlocks(text);
  const note = content.notes.find((each) => `note:${each.id}` === span.flow);
  const wanted = note ? note.anchor?.blockId : span.start.blockId;
  if (wanted !== undefined && shown.has(wanted)) return wanted;
  return shown.values().next().value ?? null;
}

/** Is something of this block left out, before, after or between what is shown? */
export const isCut = (block: ReadableBlock): boolean =>
  block.number !== null && (block.cutBefore || block.cutAfter || block.parts.length > 1);
