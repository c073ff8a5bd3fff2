"use client";

import { useEffect, useRef } from "react";
import type { Review } from "@/lib/domain/review/schema";

/** What had the focus, and where it may go when that is gone: nearest first. */
interface Place {
  pane: HTMLElement | null;
  /** The block whose tools it was in, and the blocks below and above it. */
  blocks: string[];
  /** Controls of the same pane, below and then above. */
  near: HTMLElement[];
}

const controls = "button, a[href], input, select, textarea, summary";
/** Controls that are remembered on either side. */
const NEAR = 40;

/** What comes after the one at this place, then what comes before it, nearest first. */
const around = <T>(all: readonly T[], at: number): T[] => [
  ...all.slice(at + 1, at + 1 + NEAR),
  ...all.slice(Math.max(0, at - NEAR), Math.max(0, at)).reverse(),
];

function placeOf(element: HTMLElement): Place {
  const pane = element.closest<HTMLElement>(".pane, .strip");
  const tools = element.closest<HTMLElement>("[data-tools]");
  const all = [...(pane?.querySelectorAll<HTMLElement>(controls) ?? [])];
  const blocks = [...(pane?.querySelectorAll<HTMLElement>("[data-tools]") ?? [])];
  const nearBlocks = tools ? [tools, ...around(blocks, blocks.indexOf(tools))] : [];
  return {
    pane,
    blocks: nearBlocks.flatMap(({ dataset }) => dataset.tools ?? []),
    near: around(all, all.indexOf(element)),
  };
}

const toolsOf = (blockId: string) =>
  document.querySelector<HTMLElement>(`[data-tools="${CSS.escape(blockId)}"] button`);

/** Is it on the page, in sight, and nothing that publishes or sends a form by a mere Enter? */
const takesFocus = (element: HTMLElement | null): element is HTMLElement =>
  element?.isConnected === true &&
  element.getClientRects().length > 0 &&
  !element.matches(":disabled, .btn-primary, [type=submit]");

/** The heading of the pane, or of the page; it may hold the focus from now on. */
function headingOf(pane: HTMLElement | null): HTMLElement | null {
  const heading =
    (pane?.isConnected ? pane.querySelector<HTMLElement>("h1, h2") : null) ?? document.querySelector("h1");
  if (heading) heading.tabIndex = -1;
  return heading;
}

/**
 * Keeps the focus near when a change takes away what had it: it goes to the tools of the same block, to a block that
 * the change brought or altered, to the next block, to the next control of the pane, or to the heading of the pane. Does nothing
 * where the focus went somewhere by itself.
 */
export function useKeptFocus(review: Review, open: string | null): void {
  const place = useRef<Place | null>(null);
  const known = useRef(review);

  useEffect(() => {
    const entered = ({ target }: FocusEvent) => {
      place.current = target instanceof HTMLElement ? placeOf(target) : null;
    };
    // Who clicks beside everything leaves on purpose.
    const left = ({ target }: PointerEvent) => {
      if (target instanceof Element && !target.closest(controls)) place.current = null;
    };
    document.addEventListener("focusin", entered);
    document.addEventListener("pointerdown", left);
    return () => {
      document.removeEventListener("focusin", entered);
      document.removeEventListener("pointerdown", left);
    };
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: tools that close take the focus away as a change does
  useEffect(() => {
    const changed = changedBlocks(known.current, review);
    known.current = review;
    // After those who know better where the focus belongs: the next question, the button that opened the tools.
    const soon = setTimeout(() => {
      const last = place.current;
      if (document.activeElement !== document.body || last === null) return;
      const [own, ...others] = last.blocks;
      const blocks = [...(own ? [own] : []), ...changed, ...others].map(toolsOf);
      const target = [...blocks, ...last.near].find(takesFocus) ?? headingOf(last.pane);
      target?.focus();
    }, 30);
    return () => clearTimeout(soon);
  }, [review, open]);
}

const blocksOf = ({ draft }: Review) => draft.documents.flatMap(({ content }) => content.blocks);

/** Ids of the blocks that are new or have other words: what was put back, what something was joined to. */
function changedBlocks(before: Review, now: Review): string[] {
  if (before === now) return [];
  const known = new Map(blocksOf(before).map((block) => [block.id, block]));
  return blocksOf(now).flatMap((block) => {
    const old = known.get(block.id);
    return old === block || (old && JSON.stringify(old) === JSON.stringify(block)) ? [] : block.id;
  });
}
