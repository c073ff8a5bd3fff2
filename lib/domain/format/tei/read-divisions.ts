/** Divisions of a TEI file: where documents begin, what their heads are, what a division says of its paragraphs. */
import type { BlockFacts } from "../facts";
import { type XmlElement, xmlChildren } from "../xml";
import { partOfType } from "./elements";
import { close, type Place, partOf, unit, units, type Walk } from "./walk";

/** A division that is no document. */
export function readDivision(walk: Walk, element: XmlElement, place: Place) {
  const depth = /^div/u.test(element.name) ? place.depth + 1 : place.depth;
  const part = place.inDocument ? partOfType(element.attributes.get("type")) : null;
  units(walk, element, part === null ? { ...place, depth } : partOf({ ...place, depth }, part));
}

/** A document by the file's own word. What follows it and is in none begins one too, lest it be added to this one. */
export function readDocument(walk: Walk, element: XmlElement, place: Place) {
  const many = walk.documents.length > 1;
  close(walk);
  if (many) walk.begins = true;
  walk.titled = false;
  const own: Place = { ...place, depth: place.depth + 1, inDocument: true, facts: { form: "paragraph" } };
  const editors = element.attributes.get("subtype") === "editorial-note";
  units(walk, element, editors ? partOf(own, "headnote") : own);
  if (many) walk.begins = true;
}

const ownHeads = new Set(["list", "table", "lg", "figure", "listBibl", "castList"]);

/** A head: the title of a document, a heading in it, or the head of a chapter that holds documents. */
export function readHead(walk: Walk, element: XmlElement, place: Place) {
  unit(walk, element, place, headFacts(walk, element, place));
}

function headFacts(walk: Walk, { parent }: XmlElement, { inDocument, depth, facts }: Place): Partial<BlockFacts> {
  const head = { form: "heading", level: Math.max(1, depth) } as const;
  if (facts.part === "headnote" && walk.titled) return head;
  if (inDocument && parent !== null && (walk.titled || ownHeads.has(parent.name))) return { ...head, part: "heading" };
  if (inDocument) {
    walk.titled = true;
    return { ...head, part: "title" };
  }
  const holdsDocuments =
    parent !== null && walk.documents.length > 1 && walk.documents.some((one) => isIn(one, parent));
  return holdsDocuments ? { form: "furniture" } : head;
}

/** Whether an element lies inside another. */
export function isIn(element: XmlElement, outer: XmlElement): boolean {
  for (let around = element.parent; around !== null; around = around.parent) if (around === outer) return true;
  return false;
}

/**
 * A paragraph. `Source: …` is the reference of its document. When the file holds one document in a division of its own,
 * what stands before that is what its editors say of it.
 */
export function readParagraph(walk: Walk, element: XmlElement, place: Place) {
  if (place.facts.part !== undefined || walk.builder.isOpen()) return unit(walk, element, place);
  if (/^\s*\[?\s*Source\s*:/iu.test(beginning(element))) return unit(walk, element, place, { part: "citation" });
  const [only] = walk.documents;
  const outside = only !== undefined && walk.documents.length === 1 && !place.inDocument;
  unit(walk, element, place, outside && isBefore(element, only) ? { part: "editorialStatement" } : undefined);
}

function isBefore(element: XmlElement, later: XmlElement): boolean {
  const siblings = element.parent === null ? [] : xmlChildren(element.parent);
  return siblings.indexOf(element) < siblings.indexOf(later);
}

/** The first words inside an element. */
function beginning(element: XmlElement): string {
  for (const child of element.children) {
    const words = typeof child === "string" ? child : beginning(child);
    if (words.trim() !== "") return words.slice(0, 80);
  }
  return "";
}
