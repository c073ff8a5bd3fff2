/**
 * Places of which the file gives two readings: an error and its correction, an old spelling and a new one, a reading and
 * its variants. The reading that the edition prefers is shown, with what is printed kept under it.
 */
import type { MarkFacts } from "../facts";
import { type XmlElement, xmlChildren, xmlText } from "../xml";

/** The element whose words are shown, the marks on them, and other readings that become a note. */
export interface Readings {
  shown: XmlElement | string;
  marks: MarkFacts[];
  variants: XmlElement[];
}

const pairs: readonly [printed: string, shown: string][] = [
  ["sic", "corr"],
  ["orig", "reg"],
  ["abbr", "expan"],
];

/** Reads `choice`, `app`, or one half of a pair that stands alone or has the other half as an attribute (P4). */
export function readingsOf(element: XmlElement): Readings {
  const { name, attributes } = element;
  const children = xmlChildren(element);
  const mixed = element.children.some((child) => typeof child === "string" && child.trim() !== "");
  if ((name === "choice" || name === "app") && mixed) return { shown: element, marks: [], variants: [] };
  for (const [printed, shown] of pairs) {
    const [first, second] = [children.find((one) => one.name === printed), children.find((one) => one.name === shown)];
    if (name === "choice" && first !== undefined && second !== undefined) {
      const variants = children.filter((one) => one !== first && one !== second);
      return { shown: second, marks: [correction(plain(xmlText(first)))], variants };
    }
    const [better, worse] = [attributes.get(shown), attributes.get(printed)];
    if (name === printed && better !== undefined)
      return { shown: better, marks: [correction(plain(xmlText(element)))], variants: [] };
    if (name === shown && worse !== undefined) return { shown: element, marks: [correction(worse)], variants: [] };
  }
  if (name === "choice" || name === "app") {
    const [first = element, ...others] = children.toSorted(
      (a, b) => Number(b.name === "lem") - Number(a.name === "lem"),
    );
    return { shown: first, marks: [], variants: others.filter((one) => xmlText(one).trim() !== "") };
  }
  return { shown: element, marks: [], variants: [] };
}

const plain = (text: string): string => text.replace(/\s+/gu, " ").trim();
const correction = (printed: string): MarkFacts => ({
  kind: "correction",
  printed: printed.slice(0, 2000),
  reason: "typo",
});
