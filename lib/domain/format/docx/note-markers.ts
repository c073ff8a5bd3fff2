/** Markers of notes: those that Word knows, and those that people typed as small raised figures. */
import type { XmlElement } from "../xml";
import type { ReferredNote } from "./notes";
import { endLines } from "./run-words";
import type { Writer } from "./writer";

/** Writes a note where its marker stands; `mark` is what it begins with, if not its number. */
export type NoteWriter = (writer: Writer, note: ReferredNote, mark: string | null) => void;

/** Writes the marker of a footnote or endnote, and the note itself when it was not written before. */
export function writeMarker(
  writer: Writer,
  { name, attributes }: XmlElement,
  mark: string | null,
  writeNote: NoteWriter,
) {
  const kind = name === "footnoteReference" ? "footnote" : "endnote";
  const id = attributes.get("id") ?? "";
  if (writer.flow.lineEnds > 0) endLines(writer);
  const note = writer.notes.refer(kind, id, mark);
  writer.builder.marker({ text: mark ?? "", key: note.key, note: note.id });
  if (note.content !== null) writeNote(writer, note, mark);
  else if (!note.known) writer.told.unknownNotes += 1;
}

const typedSign = /^\s*[[(]?(\d{1,3}|[*†‡§]{1,3})[\])]?\s*$/u;

/**
 * Writes a raised figure or sign as the marker of a note that nothing links it to. False for what is none: the label
 * at the beginning of a note, an exponent (`10²`, `5 m²`), other words.
 */
export function writeTypedMarker({ builder, flow, fields }: Writer, words: string): boolean {
  const key = typedSign.exec(words)?.[1];
  const exponent = /\d(?:\s?[cdkm]?m)?$/u.test(flow.before);
  if (key === undefined || exponent || !builder.hasWords() || flow.lineEnds > 0 || fields.includes(true)) return false;
  builder.marker({ text: words, key, note: null });
  return true;
}
