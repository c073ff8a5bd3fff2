import { homeKey } from "./note-book";

/** A block of the page, and the key under which notes hang from it. */
export interface BlockHere {
  element: Element;
  revisionId: string;
  blockId: string;
  home: string;
}

/** Reads off the page which block an element is. */
export function blockHere(element: Element): BlockHere {
  const revisionId = element.closest("[data-revision]")?.getAttribute("data-revision") ?? "";
  const blockId = element.getAttribute("data-block") ?? "";
  return { element, revisionId, blockId, home: homeKey(revisionId, blockId) };
}

/** Where the button of a block stands: under its words, or at the end of its row. */
export const underBlock = (element: Element): Element | null =>
  element.matches("tr") ? element.querySelector(":scope > .t-do") : element.closest(".txt");

/**
 * The seminar's margin of a block. The server draws one where a question stands; the others are made when the first note
 * comes. The rows of a table share a margin; each has a place of its own there, in their order.
 */
export function marginOf(element: Element): Element | null {
  const block = element.closest(".blk");
  if (!block) return null;
  const margin = block.querySelector(":scope > .sem") ?? appended(block, "sem");
  if (!element.matches("tr")) return margin;
  const rows = block.querySelectorAll("tr[data-block]");
  if (!margin.querySelector(":scope > .of-row")) for (const _ of rows) appended(margin, "of-row");
  return margin.querySelectorAll(":scope > .of-row")[[...rows].indexOf(element)] ?? null;
}

function appended(parent: Element, className: string): Element {
  const made = document.createElement("div");
  made.className = className;
  parent.append(made);
  return made;
}
