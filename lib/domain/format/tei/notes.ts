/** Notes of a TEI file: where each is referred to, how it is labelled, whose it is. */
import type { SourceNote } from "../model";
import type { XmlElement } from "../xml";
import type { Survey } from "./survey";

/** The notes of a file that something in its text points to, by `xml:id`. */
export interface NoteLinks {
  /** Ids of notes that a reference in the text points to. */
  referred: ReadonlySet<string>;
  /** Notes by the id of the anchor that they point back to. */
  anchored: ReadonlyMap<string, XmlElement>;
  /** The same notes. */
  pointing: ReadonlySet<XmlElement>;
}

/** The id of an element in P5 (`xml:id`) or P4 (`id`). */
export const teiId = ({ attributes }: XmlElement): string | null =>
  attributes.get("xml:id") ?? attributes.get("id") ?? null;

const target = ({ attributes }: XmlElement): string => attributes.get("target")?.replace(/^#/u, "") ?? "";

/** Tells which notes are referred to, so that a note at the end of the file is read as the note of its place. */
export function noteLinks({ notes, anchors, references }: Survey): NoteLinks {
  const byId = new Map(notes.map((note) => [teiId(note), note]));
  const places = new Set(anchors.map(teiId));
  const anchored = new Map(notes.flatMap((note) => (places.has(target(note)) ? [[target(note), note] as const] : [])));
  const referred = new Set(references.map(target).filter((id) => byId.has(id)));
  return { referred, anchored, pointing: new Set(anchored.values()) };
}

/** The id of the note that a `ref` or `ptr` points to; null when it points elsewhere. */
export function noteTarget(element: XmlElement, links: NoteLinks): string | null {
  const id = target(element);
  return links.referred.has(id) ? id : null;
}

/** Whether a note is the reference of its document and not a note on its words (FRUS: number 0, or type source). */
export function isSourceNote({ attributes }: XmlElement): boolean {
  return attributes.get("type") === "source" || attributes.get("n") === "0";
}

/** Whether a note is printed in the line and not at the foot of the page. */
export function isInlineNote({ attributes }: XmlElement): boolean {
  return (
    attributes.get("place") === "inline" || attributes.get("rend") === "inline" || attributes.get("place") === "text"
  );
}

/** The number or sign of a label without what is set round it: `1.`, `[1]` and `(1)` are 1. */
export function noteKey(label: string): string {
  return label.trim().replace(/^[([]+|[)\].:]+$/gu, "");
}

/** Whose note it is. Without a word of the file it is the editor's. */
export function noteKind({ attributes }: XmlElement): SourceNote["kind"] {
  const said = `${attributes.get("type") ?? ""} ${attributes.get("resp") ?? ""}`;
  if (/transl/iu.test(said)) return "translator";
  if (/auth/iu.test(said)) return "author";
  return attributes.get("type") === "source" ? "source" : "editor";
}
