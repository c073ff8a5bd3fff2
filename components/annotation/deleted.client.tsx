"use client";

import { isFocusFree } from "@/components/ui/hand-back-focus.client";
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
    if (!writing) {
      if (note && isFocusFree(null)) tell({ type: "reveal", id: note.id });
      return;
    }
    // Deleting and taking back are a version each.
    const version = note ? note.version + 2 : 0;
    // Whoever writes another note by now goes on with that one; these words wait on the device.
    if (store.state.open) {
      const { keepForLater } = await import("./leave-note.client");
      return keepForLater(place, writing, version, tell);
    }
    const home = note ? store.book.homesOf(note)[0] : undefined;
    const blockId = home ? homeParts(home).blockId : firstOf(writing).span.start.blockId;
    tell({ type: "opened", open: { ...openNew(writing, blockId), version } });
  };
  return (
    <Toast key={note?.id ?? writing?.id} undo={undo} gone={() => tell({ type: "forgot" })}>
      {writing ? "Draft discarded." : "Note deleted."}
    </Toast>
  );
}
