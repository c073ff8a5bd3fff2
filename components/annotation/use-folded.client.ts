import { useSyncExternalStore } from "react";

/** Where the margins fold into sheets: a leaf of 812 pixels, as in the styles, with what stands around it. */
const folded = "(max-width: 852px)";
/** From here on two texts stand side by side, each on a leaf too narrow for margins. */
const sideBySide = "(min-width: 1000px)";

const listen = (changed: () => void) => {
  const queries = [folded, sideBySide].map((query) => window.matchMedia(query));
  for (const query of queries) query.addEventListener("change", changed);
  return () => {
    for (const query of queries) query.removeEventListener("change", changed);
  };
};

const isFolded = () =>
  window.matchMedia(folded).matches ||
  (document.querySelector("[data-beside]") !== null && window.matchMedia(sideBySide).matches);

/** Are the margins folded, as on a phone, or with two texts side by side? On the server: no. */
export const useFolded = (): boolean => useSyncExternalStore(listen, isFolded, () => false);

/** Scrolls a block to the top of the page, where a sheet does not cover it. Does nothing when it is in sight there. */
export function showAboveSheet(revisionId: string, blockId: string): void {
  const text = document.querySelector(`[data-revision="${CSS.escape(revisionId)}"]`);
  const block = text?.querySelector(`[data-flow="doc"][data-block="${CSS.escape(blockId)}"]`);
  const box = block?.getBoundingClientRect();
  if (!box || (box.top > 40 && box.bottom < window.innerHeight * 0.4)) return;
  window.scrollBy({ top: box.top - 72 });
}
