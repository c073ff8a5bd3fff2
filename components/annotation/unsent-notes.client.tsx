"use client";

import { firstOf } from "@/lib/domain/annotation/writing";
import { openKept } from "./open-note.client";
import { useInRoom, useRoom } from "./room-context.client";

/** Words typed on this device for notes that the server has never had: they wait where they were meant to stand. */
export function UnsentNotes({ revisionId, blockId }: { revisionId: string; blockId: string }) {
  const { store, tell } = useRoom();
  const unsaved = useInRoom((state) => state.unsaved);
  const open = useInRoom((state) => state.open?.note.id);
  if (unsaved.size === 0) return null;
  const unsent = [...unsaved.values()].filter(({ note }) => {
    const { revisionId: its, span } = firstOf(note);
    return its === revisionId && span.start.blockId === blockId && !store.book.get(note.id) && open !== note.id;
  });
  return unsent.map((kept) => (
    <div key={kept.note.id} className="float unsent">
      <p className="who">Not saved yet</p>
      <p>{kept.note.text}</p>
      <div className="act">
        <button
          type="button"
          className="linkish"
          onClick={() => tell({ type: "opened", open: openKept(kept, blockId) })}
        >
          Continue
        </button>
      </div>
    </div>
  ));
}
