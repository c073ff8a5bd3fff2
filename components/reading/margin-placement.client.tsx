"use client";

import { useEffect, useRef } from "react";
import { placeMargins } from "./place-margins.client";

/** What ends a press: the release, a touch that becomes scrolling, words that are dragged, a window that is left. */
const ends = ["pointerup", "pointercancel", "dragend", "blur"] as const;

/**
 * Keeps everything in the margins of the edition it stands in beside its passage: after layout, when fonts arrive,
 * when the page or an item changes its size, and when items come and go. Nothing moves between the press of a mouse and
 * its release: what is pressed takes the focus, and would be moved away before the click.
 */
export function MarginPlacement() {
  const here = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const edition = here.current?.closest<HTMLElement>(".edition");
    if (!edition) return;
    let waiting = 0;
    let pressed = false;
    const again = () => {
      cancelAnimationFrame(waiting);
      if (!pressed) waiting = requestAnimationFrame(() => placeMargins(edition));
    };
    const press = () => {
      pressed = true;
      cancelAnimationFrame(waiting);
    };
    const release = () => {
      pressed = false;
      again();
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
    const items = new MutationObserver((changes) => {
      const touched = changes.flatMap(({ addedNodes, removedNodes }) => [...addedNodes, ...removedNodes]);
      if (touched.some(holdsItem)) watch();
    });
    items.observe(edition, { childList: true, subtree: true });
    edition.addEventListener("focusin", again);
    edition.addEventListener("pointerdown", press);
    for (const end of ends) window.addEventListener(end, release);
    document.fonts?.addEventListener("loadingdone", again);
    watch();
    return () => {
      cancelAnimationFrame(waiting);
      sizes.disconnect();
      items.disconnect();
      edition.removeEventListener("focusin", again);
      edition.removeEventListener("pointerdown", press);
      for (const end of ends) window.removeEventListener(end, release);
      document.fonts?.removeEventListener("loadingdone", again);
    };
  }, []);
  return <span ref={here} hidden />;
}

/** Buttons come and go in the text too; they move nothing. */
const holdsItem = (node: Node): boolean =>
  node instanceof Element && (node.matches(".float") || node.querySelector(".float") !== null);
