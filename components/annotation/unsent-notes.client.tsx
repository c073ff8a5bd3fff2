"use client";

import { openKept } from "./open-note.client";
import { useRoom } from "./room-context.client";

/** Words typed on this device for notes that the server has never had: they wait where they were meant to stand. */
export function UnsentNotes({ revisionId, blockId }: { revisionId: string; blockId: string }) {
  const { state, tell } = useRoom();
  const known = new Set(state.annotations.map((note) => note.id));
  const unsent = [...state.unsaved.values()].filter(
    ({ note }) =>
      note.revisionId === revisionId &&
      note.span.start.blockId === blockId &&
      !known.has(note.id) &&
      state.open?.note.id !== note.id,
  );
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
