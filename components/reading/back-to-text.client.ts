import { handBackFocus } from "@/components/ui/hand-back-focus.client";
import type { Chosen } from "./chosen";

interface Where {
  revisionId: string;
  blockId: string;
  /** The button of the paragraph or note in which choosing began. */
  button: string;
  /** The end of what was selected by mouse or finger: the caret goes back there. */
  caret: { node: Node; offset: number } | null;
  /** Pixels from the top of the window to the block. */
  top: number;
}

let where: Where | null = null;

const textOf = (revisionId: string) => document.querySelector(`[data-revision="${CSS.escape(revisionId)}"]`);
const blockOf = (revisionId: string, blockId: string) =>
  textOf(revisionId)?.querySelector(`[data-block="${CSS.escape(blockId)}"]`) ?? null;

/** Keeps where a reader is while they choose words, so that they come back there when they have written. */
export function rememberPlace(chosen: Chosen, range: Range | null): void {
  const { revisionId, blockId } = chosen;
  const caret = range && chosen.by === "pointer" ? { node: range.endContainer, offset: range.endOffset } : null;
  const top = blockOf(revisionId, blockId)?.getBoundingClientRect().top ?? 0;
  where = { revisionId, blockId, button: chosen.span.start.blockId, caret, top };
}

/**
 * Takes the reader back to the text beside which they wrote: the focus to the button of the paragraph, the caret to the
 * end of what they had selected, and the page to where it stood then. Called after writing, cancelling and deleting, with
 * what is closed then (`leaving`; null when it is gone): whoever has gone on elsewhere meanwhile is left there.
 */
export function backToText(revisionId: string, blockId: string, leaving: Element | null): void {
  const here = where?.revisionId === revisionId && where.blockId === blockId ? where : null;
  const focus = () => {
    const text = textOf(revisionId);
    const button = (block: string) => text?.querySelector<HTMLElement>(`[data-choose="${CSS.escape(block)}"]`);
    if (here?.caret?.node.isConnected) document.getSelection()?.collapse(here.caret.node, here.caret.offset);
    (button(here?.button ?? blockId) ?? button(blockId))?.focus({ preventScroll: true });
    const block = blockOf(revisionId, blockId);
    if (here && block) window.scrollBy({ top: block.getBoundingClientRect().top - here.top, behavior: "instant" });
    else block?.scrollIntoView({ block: "nearest" });
  };
  // Once the form is gone: its room closes up first.
  handBackFocus(leaving, () => ({ focus }));
}
