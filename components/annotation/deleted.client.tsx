"use client";

import { Toast } from "@/components/ui/toast.client";
import { firstOf } from "@/lib/domain/annotation/writing";
import { homeParts } from "./note-book";
import { restoreNote } from "./note-requests.client";
import { openNew } from "./open-note.client";
import { useRoom } from "./room-context.client";
import type { RoomState } from "./room-state";

/** Says that a note is gone and offers to take it back. */
export function Deleted({ deleted }: { deleted: NonNullable<RoomState["deleted"]> }) {
  const { place, store, tell } = useRoom();
  const { note, writing } = deleted;
  const undo = async () => {
    if (note && !(await restoreNote(place, note, tell))) return;
    if (!writing) return;
    const home = note ? store.book.homesOf(note)[0] : undefined;
    const blockId = home ? homeParts(home).blockId : firstOf(writing).span.start.blockId;
    // Deleting and taking back are a version each.
    const open = { ...openNew(writing, blockId), version: note ? note.version + 2 : 0 };
    tell({ type: "opened", open });
  };
  return (
    <Toast key={note?.id ?? writing?.id} undo={undo} gone={() => tell({ type: "forgot" })}>
      {writing ? "Draft discarded." : "Note deleted."}
    </Toast>
  );
}
