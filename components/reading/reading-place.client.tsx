"use client";

import { useEffect, useState } from "react";
import { writeHeaders } from "@/components/saving/send.client";
import { keepPlace, type Place } from "./keep-place";

interface ReadingPlaceProps {
  account: string;
  /** Where the place is kept: `…/annotations/position`. */
  save: string;
  /** Where this reader was last, on any device, and how that is cited; null when that is the beginning, or nowhere. */
  last: (Place & { label: string }) | null;
}

/** Pixels below the top of the window at which a reader reads. */
const LINE = 160;
const blockOf = ({ revisionId, blockId }: Place) =>
  document.querySelector(
    `[data-revision="${CSS.escape(revisionId)}"] [data-flow="doc"][data-block="${CSS.escape(blockId)}"]`,
  );

/**
 * Remembers how far a reader has come, and offers to go on there when they come back. The page never jumps by itself:
 * the offer stands over the text until it is taken or the reader has begun elsewhere.
 */
export function ReadingPlace({ account, save, last: told }: ReadingPlaceProps) {
  // The page may be fetched anew while it is read: where the reader was is what it said first.
  const [last] = useState(told);
  const [offered, setOffered] = useState(last !== null);
  useEffect(() => {
    const begun = window.scrollY;
    const keeping = keepPlace({
      last,
      inView: placeInView,
      send: (place) => {
        const init = { method: "PUT", headers: writeHeaders(account), body: JSON.stringify(place), keepalive: true };
        // What is lost here is only a place: the next one is kept again.
        fetch(save, init).catch(() => {});
      },
      // The place that was offered is no longer where this reader was last.
      elsewhere: () => setOffered(false),
    });
    const scrolled = () => {
      keeping.scrolled();
      // Who has read on for half a window has begun elsewhere.
      if (Math.abs(window.scrollY - begun) > window.innerHeight / 2) setOffered(false);
    };
    const hidden = () => document.visibilityState === "hidden" && keeping.hidden();
    // A tab that is opened again stands where it was: there is nothing to offer.
    if (last && window.scrollY > 200) setOffered(false);
    document.addEventListener("scroll", scrolled, { passive: true, capture: true });
    document.addEventListener("visibilitychange", hidden);
    return () => {
      keeping.leave();
      document.removeEventListener("scroll", scrolled, { capture: true });
      document.removeEventListener("visibilitychange", hidden);
    };
  }, [account, save, last]);
  if (!offered || !last) return null;
  const go = () => {
    const block = blockOf(last);
    setOffered(false);
    block?.scrollIntoView({ block: "center" });
    const target = block?.closest(".blk") ?? block;
    target?.setAttribute("tabindex", "-1");
    if (target instanceof HTMLElement) target.focus({ preventScroll: true });
  };
  return (
    <button type="button" className="btn btn-s goon" onClick={go}>
      Go on at {last.label}
    </button>
  );
}

/** The block at the line at which one reads; null between two texts. */
function placeInView(): Place | null {
  for (const text of document.querySelectorAll<HTMLElement>("[data-revision]")) {
    const box = text.getBoundingClientRect();
    if (box.bottom < LINE || box.top > LINE) continue;
    const blocks = [...text.querySelectorAll<HTMLElement>('[data-flow="doc"][data-block]')];
    // Blocks stand one under another: the last that begins above the line is found by halving.
    let [low, high] = [0, blocks.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((blocks[middle]?.getBoundingClientRect().top ?? 0) <= LINE) low = middle;
      else high = middle - 1;
    }
    const blockId = blocks[low]?.dataset.block;
    if (blockId) return { revisionId: text.dataset.revision ?? "", blockId };
  }
  return null;
}
