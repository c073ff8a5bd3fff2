import type { Chosen } from "./chosen";
import { passageOfRange } from "./passage-of-range.client";

/** The choice a range of the page stands for; null when it holds no words. `begun`: where the reader began to select. */
export function asChosen(range: Range, by: Chosen["by"], ready: boolean, begun: Node | null = null): Chosen | null {
  const passage = passageOfRange(range, begun);
  return passage ? { ...passage, blockId: homeBlock(passage), by, ready } : null;
}

/** Beside which block a passage is written about: its own, or that in which the number of its note stands. */
function homeBlock({ revisionId, span }: Pick<Chosen, "revisionId" | "span">): string {
  const { flow, start } = span;
  if (flow === "doc") return start.blockId;
  const text = document.querySelector(`[data-revision="${CSS.escape(revisionId)}"]`);
  const number = text?.querySelector(`.nref[id$="r-${CSS.escape(flow.slice("note:".length))}"]`);
  const home = number?.closest<HTMLElement>('[data-flow="doc"]') ?? text?.querySelector<HTMLElement>("[data-flow]");
  return home?.dataset.block ?? start.blockId;
}
