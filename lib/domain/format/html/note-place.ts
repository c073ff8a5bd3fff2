/** Where elements stand in each other: inside a note, at its beginning. */
import { type HtmlElement, parentOf, wordsOf } from "./tree";

/** No words of the block stand before the element. */
export function standsFirst(element: HtmlElement, block: HtmlElement): boolean {
  for (let up = element; up !== block; ) {
    const parent = parentOf(up);
    if (parent === null) return true;
    const before = parent.childNodes.slice(0, parent.childNodes.indexOf(up));
    if (before.some((node) => /[^[(\s]/u.test(wordsOf(node, 200)))) return false;
    up = parent;
  }
  return true;
}

export const isInside = (inner: HtmlElement, outer: HtmlElement): boolean => {
  for (let up: HtmlElement | null = inner; up !== null; up = parentOf(up)) if (up === outer) return true;
  return false;
};

export const insideOf = (element: HtmlElement, claimed: ReadonlySet<HtmlElement>): boolean => {
  for (let up = parentOf(element); up !== null; up = parentOf(up)) if (claimed.has(up)) return true;
  return false;
};
