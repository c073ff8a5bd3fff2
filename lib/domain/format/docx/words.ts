/** The bare words inside of an element of a Word file, for telling what is left out. */
import type { XmlElement } from "../xml";

/** Words of text and of deleted text, in order; paragraphs, tabs and line ends become spaces. */
export function wordsIn(element: XmlElement): string {
  if (element.name === "t" || element.name === "delText") {
    return element.children.filter((child) => typeof child === "string").join("");
  }
  if (["tab", "br", "cr", "ptab"].includes(element.name)) return " ";
  const inside = element.children.map((child) => (typeof child === "string" ? "" : wordsIn(child))).join("");
  return element.name === "p" || element.name === "tc" ? `${inside} ` : inside;
}

/** All elements of some names inside of an element, in order, not looking into those that were found. */
export function elementsIn(element: XmlElement, names: readonly string[]): XmlElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === "string") return [];
    return names.includes(child.name) ? [child] : elementsIn(child, names);
  });
}

/** Whether an element has words that are printed: not only such as were deleted. */
export function hasPrintedWords(element: XmlElement): boolean {
  return elementsIn(element, ["t", "del", "moveFrom"]).some(
    (found) => found.name === "t" && wordsIn(found).trim() !== "",
  );
}
