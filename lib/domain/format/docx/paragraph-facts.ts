/** What a Word file says of a paragraph beside its words. */
import { type XmlElement, xmlChildren } from "../xml";
import { isOn } from "./run-facts";

/** Properties of a paragraph or of a style; what is missing is not said there. `indent` is in points. */
export interface ParagraphFacts {
  align?: "left" | "center" | "right" | null;
  indent?: number;
  /** Depth as a heading, from 1; null says that it is none. */
  outline?: number | null;
  /** The list it is numbered in (`"0"` for none) and its depth there, from 0. */
  list?: string;
  listLevel?: number;
  pageBreakBefore?: boolean;
  /** Its text is a large first letter of the next paragraph. */
  dropCap?: boolean;
  /** Written from right to left, so that sides are the other way round. */
  rightToLeft?: boolean;
}

/** Reads `w:pPr`. */
export function readParagraphFacts(properties: XmlElement | null): ParagraphFacts {
  const facts: ParagraphFacts = {};
  for (const { name, attributes, ...property } of properties === null ? [] : xmlChildren(properties)) {
    const value = attributes.get("val");
    if (name === "jc") facts.align = alignOf(value);
    else if (name === "ind")
      facts.indent = Math.max(0, Number(attributes.get("left") ?? attributes.get("start") ?? 0) / 20) || 0;
    else if (name === "outlineLvl") facts.outline = outlineOf(value);
    else if (name === "pageBreakBefore") facts.pageBreakBefore = isOn(value);
    else if (name === "bidi") facts.rightToLeft = isOn(value);
    else if (name === "framePr") facts.dropCap = ["drop", "margin"].includes(attributes.get("dropCap") ?? "");
    else if (name === "numPr") {
      for (const part of xmlChildren({ name, attributes, ...property })) {
        const number = part.attributes.get("val");
        if (part.name === "numId" && number !== undefined) facts.list = number;
        if (part.name === "ilvl") facts.listLevel = Math.min(8, Math.max(0, Math.trunc(Number(number) || 0)));
      }
    }
  }
  return facts;
}

function alignOf(value: string | undefined): ParagraphFacts["align"] {
  if (value === "center") return "center";
  if (value === "right" || value === "end") return "right";
  return value === "left" || value === "start" ? "left" : null;
}

function outlineOf(value: string | undefined): number | null {
  const level = Number(value);
  return Number.isInteger(level) && level >= 0 && level < 9 ? level + 1 : null;
}
