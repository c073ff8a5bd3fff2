"use client";

import { useEffect, useRef } from "react";
import { placeMargins } from "./place-margins.client";

/**
 * Keeps everything in the margins of the edition it stands in beside its passage: after layout, when fonts arrive,
 * when the page or an item changes its size, and when items come and go.
 */
export function MarginPlacement() {
  const here = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const edition = here.current?.closest<HTMLElement>(".edition");
    if (!edition) return;
    let waiting = 0;
    const again = () => {
      cancelAnimationFrame(waiting);
      waiting = requestAnimationFrame(() => placeMargins(edition));
    };
    const sizes = new ResizeObserver(again);
    sizes.observe(edition);
    const watched = new WeakSet<Element>();
    const watch = () => {
      for (const item of edition.querySelectorAll(".float")) {
        if (!watched.has(item)) sizes.observe(item);
        watched.add(item);
      }
      again();
    };
    const items = new MutationObserver(watch);
    items.observe(edition, { childList: true, subtree: true });
    edition.addEventListener("focusin", again);
    document.fonts?.addEventListener("loadingdone", again);
    watch();
    return () => {
      cancelAnimationFrame(waiting);
      sizes.disconnect();
      items.disconnect();
      edition.removeEventListener("focusin", again);
      document.fonts?.removeEventListener("loadingdone", again);
    };
  }, []);
  return <span ref={here} hidden />;
}
