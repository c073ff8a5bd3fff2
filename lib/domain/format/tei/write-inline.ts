/** The words of one block as TEI: marks as elements, notes at their places, lines of verse and cells of a row. */
import type { Atom, Block, Note } from "../../document/model";
import { nested } from "../nesting";
import { placeId, xmlId } from "./ids";
import { tagsOf } from "./marks";
import { ana, element, startTag, xmlWords } from "./xml-out";

/** What the writing of a flow needs to know of the document. */
export interface TeiFlow {
  prefix: string;
  /** Notes that are written where they are referred to, by the reference that brings them. */
  notesAt: ReadonlyMap<Atom, Note>;
  /** Places that something points to, in code points, by block. */
  places: ReadonlyMap<string, ReadonlySet<number>>;
  /** A note with its blocks; `order` is its place among all notes where that is told. */
  noteXml: (note: Note, order: number | null) => string;
}

const none: ReadonlySet<number> = new Set();

/** The content of a block's element, whose name tells lines and cells from running text. */
export function inlineXml(block: Block, flow: TeiFlow, name: string): string {
  const separator = name === "lg" ? "\n" : name === "row" ? "\t" : null;
  const part = name === "lg" ? "l" : name === "row" ? "cell" : null;
  const { events, aside } = nested(block, { separator, places: flow.places.get(block.id) ?? none });
  const pieces = part === null ? [] : [startTag(part)];
  const closer = name === "closer";
  for (const event of events) {
    switch (event.do) {
      case "text":
        pieces.push(event.text.split("\n").map(xmlWords).join("<lb/>"));
        break;
      case "open":
        pieces.push(tagsOf(event.mark, event.order, closer).open);
        break;
      case "close":
        pieces.push(tagsOf(event.mark, null, closer).close);
        break;
      case "break":
        pieces.push(part === null ? "" : `</${part}>${startTag(part)}`);
        break;
      case "place":
        pieces.push(element("anchor", { "xml:id": placeId(flow.prefix, block.id, event.at) }));
        break;
      case "atom":
        pieces.push(atomXml(event.atom, event.order, flow));
    }
  }
  for (const { mark, order } of aside) {
    const { open, close } = tagsOf(mark, order, closer);
    const from = `#${placeId(flow.prefix, block.id, mark.start)}`;
    const to = `#${placeId(flow.prefix, block.id, mark.end)}`;
    pieces.push(element("span", { type: "mark", from, to }, open + close));
  }
  if (part !== null) pieces.push(`</${part}>`);
  return pieces.join("");
}

function atomXml(atom: Atom, order: number | null, flow: TeiFlow): string {
  if (atom.kind === "pageBreak") return element("pb", { n: atom.label, ana: ana({ order }) });
  if (atom.kind === "gap") return element("gap", { reason: atom.reason, extent: atom.extent, ana: ana({ order }) });
  const note = flow.notesAt.get(atom);
  if (note !== undefined) return flow.noteXml(note, order);
  return element("ptr", { type: "note", target: `#${xmlId(flow.prefix, "note", atom.noteId)}`, ana: ana({ order }) });
}
