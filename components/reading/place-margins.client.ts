import { readSpan } from "@/lib/domain/anchor/span-text";
import { placeInMargin } from "./place-in-margin";
import { startBox } from "./ranges.client";

/** Pixels between two items of a margin. */
const GAP = 12;
/** Pixels that the name of a voice may stand below its block. */
const FAR = 24;
/** Pixels at the edges of the window where nothing is counted as seen: the bar over the texts covers some. */
const EDGE = 60;

interface Placed {
  item: HTMLElement;
  /** Top of the block the item hangs from, in pixels of the page. */
  origin: number;
  wanted: number;
  /** Pixels below its top at which its passage begins. */
  tie: number;
  /** Where it stands now. */
  now: number;
  height: number;
}

/**
 * Puts the items of both margins beside what they belong to. First everything is measured, then everything is
 * written, so that the browser lays the page out once. What has the focus stands at its passage, and what was just
 * chosen has its tools there; where that would take it out of sight, the page goes with it. Does nothing where the
 * margins are folded.
 */
export function placeMargins(edition: HTMLElement): void {
  edition.setAttribute("data-placed", "");
  const margins = [".ed .float", ".sem .float"].map((items) => measured(edition, items));
  let follow = 0;
  const bottoms = margins.map((placed) => {
    const held = heldOf(placed);
    const tops = placeInMargin(placed, GAP, held);
    if (held !== null) follow ||= outOfSight(placed[held], tops[held]);
    placed.forEach(({ item, origin, wanted, tie }, index) => {
      const top = tops[index] ?? origin;
      if (tie > 0) item.style.setProperty("--tie", `${Math.round(tie)}px`);
      else item.style.removeProperty("--tie");
      item.style.setProperty("--y", `${Math.round(top - origin)}px`);
      // The name of a voice that long notes push away would name something else; it is said in a heading anyway.
      if (item.classList.contains("voice")) item.style.visibility = top - wanted > FAR ? "hidden" : "";
    });
    return Math.max(0, ...placed.map(({ height }, index) => (tops[index] ?? 0) + height));
  });
  const last = [...edition.querySelectorAll(".blk")].at(-1);
  const end = last ? last.getBoundingClientRect().bottom + window.scrollY : 0;
  const needed = Math.max(...bottoms) - end;
  edition.style.setProperty("--margins-end", `${Math.max(0, Math.ceil(needed + GAP))}px`);
  if (follow !== 0) window.scrollBy({ top: follow, behavior: "instant" });
}

function heldOf(placed: readonly Placed[]): number | null {
  const focused = placed.findIndex(({ item }) => item.contains(document.activeElement));
  const held = focused >= 0 ? focused : placed.findIndex(({ item }) => item.matches(".picker-place"));
  return held >= 0 ? held : null;
}

/** Pixels to scroll so that an item that goes to `top` stays where it is seen; 0 when it stays in the window by itself. */
function outOfSight(placed: Placed | undefined, top: number | undefined): number {
  if (!placed || top === undefined || !placed.item.contains(document.activeElement)) return 0;
  const { innerHeight, scrollY } = window;
  const isSeen = (at: number) => at + placed.height > EDGE && at < innerHeight - EDGE;
  return isSeen(placed.now - scrollY) && !isSeen(top - scrollY) ? top - placed.now : 0;
}

function measured(edition: HTMLElement, items: string): Placed[] {
  const placed: Placed[] = [];
  let folded: boolean | null = null;
  for (const item of edition.querySelectorAll<HTMLElement>(items)) {
    // A margin is folded as a whole.
    folded ??= getComputedStyle(item).position !== "absolute";
    if (folded) break;
    const block = item.parentElement?.closest<HTMLElement>(".blk");
    if (!block) continue;
    const origin = block.getBoundingClientRect().top + window.scrollY;
    const now = item.getBoundingClientRect().top + window.scrollY;
    const [height, beside] = [item.offsetHeight, wantedTop(block, item, origin)];
    // Tools that would be cut off by the foot of the window stand higher; their tie goes on to the words.
    const wanted = item.matches(".picker-place") ? Math.min(beside, Math.max(origin + 4, lowest(height))) : beside;
    placed.push({ item, origin, wanted, tie: beside - wanted, now, height });
  }
  return placed.sort((a, b) => a.wanted - b.wanted);
}

/** The lowest top, in pixels of the page, at which the window shows an item of this height whole. */
const lowest = (height: number): number => window.scrollY + window.innerHeight - height - GAP;

/** An item stands at the line of its passage (`data-span`) or marker (a note's number leads there), else at its block. */
function wantedTop(block: HTMLElement, item: HTMLElement, origin: number): number {
  const span = readSpan(item.dataset.span);
  const marker = item.querySelector<HTMLAnchorElement>(":scope > a.n")?.hash.slice(1);
  const start = span ? startBox(block, span) : undefined;
  const box = start ?? (marker ? document.getElementById(marker)?.getBoundingClientRect() : undefined);
  if (!box) return origin + 4;
  return Math.max(origin + 4, box.top + window.scrollY - (start ? 2 : 4));
}
