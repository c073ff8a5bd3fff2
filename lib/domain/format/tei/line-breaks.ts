/** Line breaks inside paragraphs: those of a manuscript are only told in passing, those of a signature part two units. */
import type { XmlElement } from "../xml";
import type { Survey } from "./survey";

const longestLine = 60;

/**
 * Paragraphs that are a few short lines and not running text (`Sincerely,` and the name below it). None when the file
 * keeps the lines of a manuscript.
 */
export function brokenLines({ paragraphs, breaks }: Survey): Set<XmlElement> {
  if (breaks.length > Math.max(paragraphs, 4)) return new Set();
  const found = new Set<XmlElement>();
  for (const lineBreak of breaks) {
    const around = paragraphAround(lineBreak);
    if (around !== null && !found.has(around) && shortLines(around)) found.add(around);
  }
  return found;
}

function paragraphAround(element: XmlElement): XmlElement | null {
  for (let around = element.parent; around !== null; around = around.parent) if (around.name === "p") return around;
  return null;
}

const shortLines = (paragraph: XmlElement): boolean =>
  linesOf(paragraph)
    .split("\n")
    .every((line) => line.replace(/\s+/gu, " ").trim().length <= longestLine);

function linesOf(element: XmlElement): string {
  if (element.name === "lb") return "\n";
  if (element.name === "note") return "";
  return element.children
    .map((child) => (typeof child === "string" ? child.replaceAll("\n", " ") : linesOf(child)))
    .join("");
}

const lined = new Set(["dateline", "closer", "signed", "salute", "address", "addrLine", "opener", "byline", "l"]);

/** What a line break does where it stands: it ends a line, or a unit, or is a space. */
export function breakAt(element: XmlElement, broken: ReadonlySet<XmlElement>): "line" | "unit" | "space" {
  for (let around = element.parent; around !== null; around = around.parent) {
    if (lined.has(around.name)) return "line";
    if (around.name === "p") return broken.has(around) ? "unit" : "space";
    if (around.name === "head" || around.name === "cell" || around.name === "note" || around.name === "item")
      return "space";
  }
  return "space";
}
