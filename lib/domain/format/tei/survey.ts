/** One look over a whole TEI file before it is read, for what must be known from its end at its beginning. */
import type { XmlElement } from "../xml";
import { isDocument } from "./elements";

/** What stands in a file, in its order. */
export interface Survey {
  /** Elements that are documents by the file's own word. */
  documents: XmlElement[];
  notes: XmlElement[];
  anchors: XmlElement[];
  /** Elements that point to something (`ref`, `ptr`). */
  references: XmlElement[];
  /** Line breaks, and the number of paragraphs. */
  breaks: XmlElement[];
  paragraphs: number;
}

/** Looks a file over. */
export function survey(root: XmlElement): Survey {
  const seen: Survey = { documents: [], notes: [], anchors: [], references: [], breaks: [], paragraphs: 0 };
  look(root, seen);
  return seen;
}

function look(element: XmlElement, seen: Survey) {
  switch (element.name) {
    case "p":
      seen.paragraphs++;
      break;
    case "note":
      seen.notes.push(element);
      break;
    case "anchor":
      seen.anchors.push(element);
      break;
    case "ref":
    case "ptr":
      seen.references.push(element);
      break;
    case "lb":
      seen.breaks.push(element);
      break;
    default:
      if (isDocument(element)) seen.documents.push(element);
  }
  for (const child of element.children) if (typeof child !== "string") look(child, seen);
}
