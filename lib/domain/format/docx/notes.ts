/** Footnotes and endnotes of a Word file: which note a marker means, and what number it is printed with. */
import { type XmlElement, xmlChildren } from "../xml";
import { decodeXml } from "../xml-decode";
import { parseXml } from "../xml-events";
import { formatNumber } from "./number-format";

export type NoteKind = "footnote" | "endnote";

/** A note as a marker refers to it. `content` is null when the file lacks it or it was written before. */
export interface ReferredNote {
  /** Name of the note among all notes of both kinds. */
  id: string;
  key: string;
  /** Whether the file has it. */
  known: boolean;
  content: XmlElement | null;
}

/** The notes of a file; numbers are given in the order of asking. */
export interface Notes {
  /** The note that a marker refers to; a `mark` of its own takes no number. */
  refer: (kind: NoteKind, id: string, mark: string | null) => ReferredNote;
  /** Says that a marker was deleted, and its note with it. */
  drop: (kind: NoteKind, id: string) => void;
  /** Tells that a page or a section ends, where some books begin to count anew. */
  pass: (end: "page" | "section") => void;
  /** Notes that were neither referred to nor dropped. */
  loose: () => ReferredNote[];
}

interface Counting {
  format: string;
  start: number;
  restart: "page" | "section" | null;
  count: number;
}

/** Takes the notes together; `document` is asked for how its sections number them. */
export function readNotes(
  parts: { footnotes: XmlElement | null; endnotes: XmlElement | null; settings: XmlElement | null },
  document: Uint8Array,
): Notes {
  const contents = new Map([...contentsOf("footnote", parts.footnotes), ...contentsOf("endnote", parts.endnotes)]);
  const left = new Set(contents.keys());
  const counting: Record<NoteKind, Counting> = {
    footnote: { format: "decimal", start: 1, restart: null, count: 0 },
    endnote: { format: "lowerRoman", start: 1, restart: null, count: 0 },
  };
  readCounting(counting, parts.settings, document);
  return {
    refer(kind, id, mark) {
      const name = `${kind} ${id}`;
      const content = left.delete(name) ? (contents.get(name) ?? null) : null;
      const numbers = counting[kind];
      if (mark === null) numbers.count += 1;
      const key = mark ?? formatNumber(numbers.start + numbers.count - 1, numbers.format);
      return { id: name, key, known: contents.has(name), content };
    },
    drop(kind, id) {
      left.delete(`${kind} ${id}`);
    },
    pass(end) {
      for (const numbers of Object.values(counting)) if (numbers.restart === end) numbers.count = 0;
    },
    loose: () => [...left].map((id) => ({ id, key: "", known: true, content: contents.get(id) ?? null })),
  };
}

function contentsOf(kind: NoteKind, root: XmlElement | null): [string, XmlElement][] {
  // Notes with a type are the rules between text and notes.
  return (root === null ? [] : xmlChildren(root, kind))
    .filter(({ attributes }) => (attributes.get("type") ?? "normal") === "normal")
    .map((note) => [`${kind} ${note.attributes.get("id") ?? ""}`, note]);
}

/** The settings of the file hold for all sections that do not say otherwise; of sections the first one to speak. */
function readCounting(counting: Record<NoteKind, Counting>, settings: XmlElement | null, document: Uint8Array) {
  for (const part of settings === null ? [] : xmlChildren(settings)) {
    for (const { name, attributes } of xmlChildren(part)) learn(counting, part.name, name, attributes.get("val"));
  }
  const decoded = decodeXml(document);
  if (!decoded.ok || !/(?:foot|end)notePr\b/u.test(decoded.text)) return;
  const path: string[] = [];
  const learned = new Set<string>();
  parseXml(decoded.text, {
    open({ local, attributes }) {
      const [above, around] = [path.at(-1) ?? "", path.at(-2) ?? ""];
      path.push(local);
      if (around !== "sectPr" || learned.has(`${above} ${local}`)) return;
      learned.add(`${above} ${local}`);
      const value = Object.values(attributes).find((attribute) => attribute.local === "val")?.value;
      learn(counting, above, local, value);
    },
    close: () => path.pop(),
  });
}

function learn(counting: Record<NoteKind, Counting>, part: string, name: string, value: string | undefined) {
  if ((part !== "footnotePr" && part !== "endnotePr") || value === undefined) return;
  const numbers = counting[part === "footnotePr" ? "footnote" : "endnote"];
  if (name === "numFmt") numbers.format = value;
  if (name === "numStart") numbers.start = Math.trunc(Number(value)) || 1;
  if (name === "numRestart") numbers.restart = value === "eachPage" ? "page" : value === "eachSect" ? "section" : null;
}
