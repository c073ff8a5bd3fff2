import { Cited, citedClass, NoteDeleted } from "@/components/richtext/cited";
import type { CitableWords } from "@/components/richtext/note-list.client";

/** A note that an answer cites, where the answer is only read. */
export function NoteChip({ note }: { note: CitableWords | undefined }) {
  if (!note || note.deleted) return <NoteDeleted cited={note} />;
  return (
    <span className={citedClass(note)}>
      <Cited cited={note} />
    </span>
  );
}
