import { useSyncExternalStore } from "react";

/** Where the margins fold into sheets; the same width as in the styles. */
const folded = "(max-width: 860px)";

const listen = (changed: () => void) => {
  const query = window.matchMedia(folded);
  query.addEventListener("change", changed);
  return () => query.removeEventListener("change", changed);
};

/** Are the margins folded, as on a phone? On the server: no. */
export const useFolded = (): boolean =>
  useSyncExternalStore(
    listen,
    () => window.matchMedia(folded).matches,
    () => false,
  );

/** Scrolls a block to the top of the page, where a sheet does not cover it. Does nothing when it is in sight there. */
export function showAboveSheet(revisionId: string, blockId: string): void {
  const text = document.querySelector(`[data-revision="${CSS.escape(revisionId)}"]`);
  const block = text?.querySelector(`[data-flow="doc"][data-block="${CSS.escape(blockId)}"]`);
  const box = block?.getBoundingClientRect();
  if (!box || (box.top > 40 && box.bottom < window.innerHeight * 0.4)) return;
  window.scrollBy({ top: box.top - 72 });
}
