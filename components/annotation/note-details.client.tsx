"use client";

import type { NoteInWriting } from "@/lib/domain/annotation/writing";
import { AudienceSelect } from "./audience-select.client";

/** What of a note is seldom changed: for whom it is, whether it asks, its tags. */
export function NoteDetails({ note, write }: { note: NoteInWriting; write: (more: Partial<NoteInWriting>) => void }) {
  return (
    <details>
      <summary>Who sees it, question, tags</summary>
      <AudienceSelect note={note} write={write} />
      <label className="check">
        <input
          type="checkbox"
          checked={note.question}
          onChange={(event) => write({ question: event.currentTarget.checked })}
        />
        <span>This is a question</span>
      </label>
      <label className="field">
        <span className="lab">Tags, parted by commas</span>
        <input className="input" value={note.tags} onChange={(event) => write({ tags: event.currentTarget.value })} />
      </label>
    </details>
  );
}
