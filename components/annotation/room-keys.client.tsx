"use client";

import { announce } from "@/components/reading/announce.client";
import { useShortcut } from "@/components/shortcut/use-shortcut.client";

const FOLLOWS = 4; // Node.DOCUMENT_POSITION_FOLLOWING
const PRECEDES = 2;

/** The next element of its kind after (`1`) or before (`-1`) where the reader is: at the focus, else in the window. */
function near(selector: string, direction: 1 | -1): HTMLElement | undefined {
  const all = [...document.querySelectorAll<HTMLElement>(selector)].filter((each) => each.getClientRects().length > 0);
  const from = document.activeElement;
  const asked = direction === 1 ? FOLLOWS : PRECEDES;
  const after = (each: Element) =>
    from && from !== document.body && document.getElementById("main") !== from
      ? each !== from && (from.compareDocumentPosition(each) & asked) !== 0 && !each.contains(from)
      : direction === 1
        ? each.getBoundingClientRect().top > 80
        : each.getBoundingClientRect().top < 80;
  return direction === 1 ? all.find(after) : all.findLast(after);
}

function go(selector: string, direction: 1 | -1, none: string): void {
  const next = near(selector, direction);
  if (!next) {
    announce(none);
    return;
  }
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: "center" });
}

const PLACES = "[data-notes-of]";
const NOTES = '.anno[id^="note-"]';

/** What the keys of the room do where no part of it answers them better: they go by what is drawn. */
export function RoomKeys() {
  useShortcut("next-place", () => go(PLACES, 1, "There is no further paragraph with notes."));
  useShortcut("previous-place", () => go(PLACES, -1, "There is no earlier paragraph with notes."));
  useShortcut("next-note", () => go(NOTES, 1, "There is no further note here."));
  useShortcut("previous-note", () => go(NOTES, -1, "There is no earlier note here."));
  useShortcut("write", () => {
    const pencil = document.activeElement?.closest(".blk")?.querySelector<HTMLElement>("[data-choose]");
    const button = pencil ?? near("[data-choose]", 1);
    button?.focus();
    button?.click();
  });
  useShortcut("highlight", () => announce("Choose words first: they are marked then."));
  useShortcut("back", () => {
    const block = document.activeElement?.closest(".blk") ?? document;
    const button =
      block.querySelector<HTMLElement>("[data-notes-of]") ?? block.querySelector<HTMLElement>("[data-choose]");
    button?.focus();
  });
  return null;
}
