import type { ReadableNote } from "@/lib/domain/document/readable-content";
import { type InlineContext, InlineText, noteName } from "./inline-text";

/** The notes under the text, for print only: on the screen they stand in the margin. */
export function PrintedNotes({ notes, context }: { notes: readonly ReadableNote[]; context: InlineContext }) {
  if (notes.length === 0) return null;
  return (
    <section className="print-only" aria-label="Notes, for print">
      <h3>Notes</h3>
      {notes.map((note) => (
        <p key={note.id} className="fn">
          {noteName(note.label)}.{" "}
          {note.blocks.flatMap((block) =>
            block.parts.map((part) => (
              <InlineText key={block.id} part={part} context={{ ...context, notes: new Map(), notesOn: undefined }} />
            )),
          )}
        </p>
      ))}
    </section>
  );
}
