/** The blocks of our own TEI: every element with an id is one, and what it is, is told by its name and type. */
import { codePointLength } from "../../document/codepoints";
import { type Atom, type Block, type BlockType, blockTypes, type Mark, type Note } from "../../document/model";
import { inOrder } from "../nesting";
import { usualVoice } from "../voices";
import { type XmlElement, xmlChildren, xmlText } from "../xml";
import { idOf, placeOf } from "./ids";
import { markOf } from "./marks";
import { readAna } from "./xml-out";

/** A note as it was met, with its place among all notes where that is told. */
export interface ReadNote {
  note: Note;
  listed: number | null;
}

/** What is gathered while a document is read. `strange`: something was met that this form does not know. */
export interface OwnFlow {
  prefix: string;
  notes: ReadNote[];
  strange: boolean;
}

const containers = new Set(["div", "list", "table", "opener", "postscript"]);

/** All blocks inside a division or note, in order; notes on the way go to the flow. */
export function blocksIn(parent: XmlElement, flow: OwnFlow): Block[] {
  const blocks: Block[] = [];
  for (const child of parent.children) {
    if (typeof child === "string") {
      if (child.trim() !== "") flow.strange = true;
      continue;
    }
    const type = child.attributes.has("xml:id") ? typeOf(child) : null;
    if (type !== null) blocks.push(blockOf(child, type, flow));
    else if (isNote(child)) readNote(child, null, flow);
    else if (containers.has(child.name)) blocks.push(...blocksIn(child, flow));
    else if (child.name !== "p" || xmlText(child).trim() !== "") flow.strange = true;
  }
  return blocks;
}

const isNote = (element: XmlElement): boolean => element.name === "note" && element.attributes.get("place") === "foot";

const types = new Map<string, BlockType>([
  ["dateline", "dateline"],
  ["salute", "salute"],
  ["lg", "verse"],
  ["quote", "quote"],
  ["item", "listItem"],
  ["row", "tableRow"],
  ["closer", "closer"],
]);

function typeOf({ name, attributes, parent }: XmlElement): BlockType | null {
  const type = attributes.get("type");
  switch (name) {
    case "head":
      return type === "heading" ? "heading" : "title";
    case "ab":
      return blockTypes.find((one) => one === type) ?? null;
    case "note":
      return type === "statement" ? "editorialStatement" : null;
    case "bibl":
      return type === "source" ? "citation" : null;
    case "p":
      if (parent?.name === "postscript") return "postscript";
      return parent?.attributes.get("type") === "headnote" ? "headnote" : "p";
    default:
      return types.get(name) ?? null;
  }
}

function readNote(element: XmlElement, anchor: Note["anchor"], flow: OwnFlow): Note {
  const { attributes } = element;
  const id = idOf(flow.prefix, "note", attributes.get("xml:id") ?? "");
  const type = attributes.get("type");
  const kind = type === "author" || type === "source" || type === "translator" ? type : "editor";
  const order = readAna(attributes.get("ana")).get("listed");
  const note: Note = {
    id,
    label: attributes.get("n") ?? "",
    kind,
    anchor: anchor ?? placeOf(flow.prefix, attributes.get("target")),
    blocks: [],
  };
  flow.notes.push({ note, listed: order === undefined ? null : Number(order) });
  note.blocks.push(...blocksIn(element, flow));
  return note;
}

interface OpenBlock {
  text: string;
  length: number;
  marks: { of: Mark; order: number | null }[];
  aside: { of: Mark; order: number | null }[];
  atoms: { of: Atom; order: number | null }[];
}

function blockOf(element: XmlElement, type: BlockType, flow: OwnFlow): Block {
  const id = idOf(flow.prefix, "block", element.attributes.get("xml:id") ?? "");
  const open: OpenBlock = { text: "", length: 0, marks: [], aside: [], atoms: [] };
  const [part, separator] = type === "verse" ? ["l", "\n"] : ["cell", "\t"];
  if (element.name === "lg" || element.name === "row") {
    for (const child of element.children) {
      if (typeof child === "string" ? child.trim() !== "" : child.name !== part) flow.strange = true;
    }
    for (const [index, line] of xmlChildren(element, part).entries()) {
      if (index > 0) add(open, separator);
      readInline(line, id, open, flow);
    }
  } else readInline(element, id, open, flow);
  if (open.aside.some(({ of }) => of.start > of.end || of.end > open.length)) flow.strange = true;
  const voice = readAna(element.attributes.get("ana")).get("voice");
  return {
    id,
    type,
    voice:
      voice === "author" || voice === "editor" || voice === "translator" || voice === "unknown"
        ? voice
        : usualVoice(type),
    text: open.text,
    marks: inOrder([...open.marks, ...open.aside]),
    atoms: inOrder(open.atoms),
  };
}

function add(open: OpenBlock, text: string) {
  open.text += text;
  open.length += codePointLength(text);
}

function readInline(parent: XmlElement, blockId: string, open: OpenBlock, flow: OwnFlow) {
  for (const child of parent.children) {
    if (typeof child === "string") add(open, child);
    else if (child.name === "lb") add(open, "\n");
    else if (child.name === "span") readAside(child, open, flow);
    else if (isNote(child)) {
      const note = readNote(child, { blockId, at: open.length }, flow);
      open.atoms.push({ of: { kind: "noteReference", at: open.length, noteId: note.id }, order: orderOf(child) });
    } else if (!readAtom(child, open, flow) && child.name !== "anchor") {
      const mark = markOf(child);
      if (mark === null) {
        flow.strange = true;
        continue;
      }
      const read = { of: { ...mark.facts, start: open.length, end: open.length }, order: mark.order };
      open.marks.push(read);
      readInline(mark.inside, blockId, open, flow);
      read.of.end = open.length;
    }
  }
}

function orderOf(element: XmlElement): number | null {
  const order = readAna(element.attributes.get("ana")).get("order");
  return order === undefined ? null : Number(order);
}

function readAtom(element: XmlElement, open: OpenBlock, flow: OwnFlow): boolean {
  const { name, attributes } = element;
  const at = open.length;
  const order = orderOf(element);
  if (name === "pb") open.atoms.push({ of: { kind: "pageBreak", at, label: attributes.get("n") ?? null }, order });
  else if (name === "gap") {
    const [reason, extent] = [attributes.get("reason") ?? "", attributes.get("extent") ?? null];
    open.atoms.push({ of: { kind: "gap", at, reason, extent }, order });
  } else if (name === "ptr") {
    const noteId = idOf(flow.prefix, "note", attributes.get("target") ?? "");
    open.atoms.push({ of: { kind: "noteReference", at, noteId }, order });
  } else return false;
  return true;
}

/** A mark that crosses others: it stands beside the words and points to its two ends. */
function readAside(span: XmlElement, open: OpenBlock, flow: OwnFlow) {
  const [inside] = xmlChildren(span);
  const mark = inside === undefined ? null : markOf(inside);
  const from = placeOf(flow.prefix, span.attributes.get("from"));
  const to = placeOf(flow.prefix, span.attributes.get("to"));
  if (mark === null || from === null || to === null) flow.strange = true;
  else open.aside.push({ of: { ...mark.facts, start: from.at, end: to.at }, order: mark.order });
}
