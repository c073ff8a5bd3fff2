/**
 * Reading XML that strangers made (an edition in TEI, the parts of a Word file or of an e-book) as one tree, or as a
 * row of small trees that are dropped after use, for long files. What is refused is said in `xml-events.ts`.
 */
import { decodeXml } from "./xml-decode";
import { parseXml, type XmlRead, type XmlTag } from "./xml-events";

/** What is wrong according to a refusal, without the advice, for the middle of another sentence. */
export function xmlReason(problem: string): string {
  const [reason = ""] = problem.replace(/\.$/u, "").split("; ");
  return reason.charAt(0).toLowerCase() + reason.slice(1);
}

/**
 * An element of a tree. `name` is without its prefix; `namespace` is "" when it has none. Attributes are by local name
 * when they have no namespace or that of the element (`w:val` of `w:b` is `val`), `xml:id` and `xml:lang` by these
 * names, others as printed (`r:id`). Children are elements and strings, never two strings in a row.
 */
export interface XmlElement {
  name: string;
  namespace: string;
  attributes: ReadonlyMap<string, string>;
  children: (XmlElement | string)[];
  parent: XmlElement | null;
  /** Place of the end of its start tag: line from 1, column from 0. */
  line: number;
  column: number;
}

/** The whole tree of an XML file, or one sentence that says why it cannot be read. */
export function readXmlTree(bytes: Uint8Array): { ok: true; root: XmlElement } | { ok: false; problem: string } {
  let root: XmlElement | null = null;
  const read = eachXmlTree(
    bytes,
    () => true,
    (element) => {
      root = element;
    },
  );
  if (!read.ok) return read;
  return root === null ? { ok: false, problem: "The XML file is empty." } : { ok: true, root };
}

/** Elements of one tree, about 400 MB of memory: twice a book of a thousand pages with a tag around every word. */
const maxElements = 1_000_000;
const tooMany = `The XML file has more than ${maxElements.toLocaleString("en-GB")} elements, which no text needs; divide it and import the parts.`;

/**
 * Reads an XML file as a row of trees: one for every element that `starts` picks and that is not inside another one
 * picked, given to `take` when it is complete. What lies outside of them is passed over, so `starts` sees all elements
 * outside in order, and memory holds one tree at a time.
 */
export function eachXmlTree(
  bytes: Uint8Array,
  starts: (tag: XmlTag) => boolean,
  take: (element: XmlElement) => void,
  progress?: (done: number, total: number) => void,
): XmlRead {
  const decoded = decodeXml(bytes);
  if (!decoded.ok) return decoded;
  let open: XmlElement | null = null;
  let size = 0;
  return parseXml(decoded.text, {
    progress,
    open(tag, line, column) {
      if (open === null && !starts(tag)) return undefined;
      size = open === null ? 1 : size + 1;
      if (size > maxElements) return tooMany;
      const element: XmlElement = {
        name: tag.local,
        namespace: tag.uri,
        attributes: attributesOf(tag),
        children: [],
        parent: open,
        line,
        column,
      };
      open?.children.push(element);
      open = element;
      return undefined;
    },
    close() {
      const closed: XmlElement | null = open;
      if (closed === null) return;
      open = closed.parent;
      if (open === null) take(closed);
    },
    text(text) {
      if (open === null) return;
      const { children } = open;
      const last = children.length - 1;
      const before = children[last];
      if (typeof before === "string") children[last] = before + text;
      // Most elements hold nothing but words: a list made of its only child is a tenth as large as one that grew.
      else if (last < 0) open.children = [text];
      else children.push(text);
    },
  });
}

const none: ReadonlyMap<string, string> = new Map();

function attributesOf(tag: XmlTag): ReadonlyMap<string, string> {
  let found: Map<string, string> | null = null;
  for (const name in tag.attributes) {
    const attribute = tag.attributes[name];
    if (attribute === undefined || attribute.prefix === "xmlns" || name === "xmlns") continue;
    found ??= new Map();
    found.set(attribute.uri === "" || attribute.uri === tag.uri ? attribute.local : name, attribute.value);
  }
  return found ?? none;
}

/** All words inside an element, in order, as they stand in the file. */
export function xmlText(element: XmlElement): string {
  return element.children.map((child) => (typeof child === "string" ? child : xmlText(child))).join("");
}

/** The child elements of an element, those of one name when it is given. */
export function xmlChildren(element: XmlElement, name?: string): XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => typeof child !== "string" && (name === undefined || child.name === name),
  );
}

/** The first element of that name inside an element, at any depth, in order of the file; null when there is none. */
export function findXml(element: XmlElement, name: string): XmlElement | null {
  for (const child of element.children) {
    if (typeof child === "string") continue;
    const found = child.name === name ? child : findXml(child, name);
    if (found !== null) return found;
  }
  return null;
}
