/**
 * A document as TEI P5. What is written can be read back into exactly the same document (`read-own.ts`), and any tool
 * that knows TEI finds headnote, text, notes, dates and archive where the Guidelines put them.
 */
import type { Atom, DocumentContent, Note } from "../../document/model";
import { placeId, xmlId } from "./ids";
import { bodyXml, noteBlocksXml } from "./write-blocks";
import { headerXml } from "./write-header";
import type { TeiFlow } from "./write-inline";
import { ana, element, wordsElement } from "./xml-out";

/** The namespace of TEI P5. */
export const namespace = "http://www.tei-c.org/ns/1.0";
/** How an XML file begins. */
export const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** One document as a TEI file. */
export function writeTei(content: DocumentContent): string {
  return `${declaration}${teiXml(content, "", { xmlns: namespace })}\n`;
}

const parts = { whole: { whole: null, cut: "I" }, cut: { whole: "F", cut: "M" } } as const;

/** The `TEI` element of a document; `prefix` makes its ids unique among those of a corpus. */
export function teiXml(content: DocumentContent, prefix: string, attributes: Record<string, string>): string {
  const { blocks, meta } = content;
  const { flow, rest } = flowOf(content, prefix);
  const part = parts[meta.starts][meta.ends];
  const document = element("div", { type: "document", part }, `\n${bodyXml(blocks, flow)}\n`);
  const body = element("body", {}, `\n${document}\n`);
  const text = element(
    "text",
    { "xml:lang": languageTag(meta.language) },
    `\n${body}\n${backXml(content, rest, flow)}`,
  );
  return element("TEI", { ...attributes, "xml:space": "preserve" }, `\n${headerXml(meta, prefix)}\n${text}\n`);
}

/** A language as an attribute only when it is a tag; whatever it is, the header has it. */
const languageTag = (language: string): string | null =>
  /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*$/u.test(language) ? language : null;

/** Which notes are written at their places and which at the end, with the places that those point to. */
function flowOf({ blocks, notes }: DocumentContent, prefix: string): { flow: TeiFlow; rest: Note[] } {
  const byId = new Map(notes.map((note) => [note.id, note]));
  const notesAt = new Map<Atom, Note>();
  const placed = new Set<Note>();
  for (const block of blocks) {
    const atoms = block.atoms
      .map((atom, index) => ({ atom, index }))
      .sort((a, b) => a.atom.at - b.atom.at || a.index - b.index);
    for (const { atom } of atoms) {
      if (atom.kind !== "noteReference") continue;
      const note = byId.get(atom.noteId);
      const here = note?.anchor?.blockId === block.id && note.anchor.at === atom.at;
      if (note === undefined || !here || placed.has(note)) continue;
      notesAt.set(atom, note);
      placed.add(note);
    }
  }
  const rest = notes.filter((note) => !placed.has(note));
  const natural = [...placed, ...rest].every((note, index) => note === notes[index]);
  const places = new Map<string, Set<number>>();
  for (const { anchor } of rest) {
    if (anchor !== null) places.set(anchor.blockId, (places.get(anchor.blockId) ?? new Set()).add(anchor.at));
  }
  const flow: TeiFlow = {
    prefix,
    notesAt,
    places,
    noteXml(note, order) {
      const listed = natural ? null : notes.indexOf(note);
      const target =
        placed.has(note) || note.anchor === null ? null : `#${placeId(prefix, note.anchor.blockId, note.anchor.at)}`;
      const attributes = {
        n: note.label,
        type: note.kind,
        place: "foot",
        "xml:id": xmlId(prefix, "note", note.id),
        target,
      };
      return element("note", { ...attributes, ana: ana({ order, listed }) }, noteBlocksXml(note.blocks, flow));
    },
  };
  return { flow, rest };
}

function backXml({ glossary }: DocumentContent, rest: readonly Note[], flow: TeiFlow): string {
  const notes = element("div", { type: "notes" }, `\n${rest.map((note) => flow.noteXml(note, null)).join("\n")}\n`);
  const terms = glossary.map(({ id, kind, form, meaning, basis, confirmed }) => {
    const facts = { basis, confirmed: String(confirmed), meaning: meaning === null ? "none" : null };
    const label = wordsElement("label", form, {
      type: kind,
      "xml:id": xmlId(flow.prefix, "term", id),
      ana: ana(facts),
    });
    return `${label}${wordsElement("item", meaning ?? "")}`;
  });
  const list = element("div", { type: "glossary" }, element("list", { type: "gloss" }, `\n${terms.join("\n")}\n`));
  const divisions = [...(rest.length > 0 ? [notes] : []), ...(terms.length > 0 ? [list] : [])];
  return divisions.length === 0 ? "" : `${element("back", {}, `\n${divisions.join("\n")}\n`)}\n`;
}
