import { keepDraft } from "@/components/saving/device-drafts.client";
import { wordsOf } from "@/lib/domain/annotation/writing";
import { forgetNote, noteKey, takeOver } from "./kept-notes.client";
import { keepForLater } from "./leave-note.client";
import { useRoom } from "./room-context.client";
import type { OpenNote } from "./room-state";
import { asShown, sendNote } from "./send-note.client";
import { useWordsSaving } from "./use-words-saving.client";

/** Saves a note while it is written (`useWordsSaving`). `closed` is called when it is posted. */
export function useNoteSaving(open: OpenNote, closed: () => void) {
  const { place, store, tell } = useRoom();
  const { kept, note } = open;
  return useWordsSaving(
    { ...open, words: note },
    {
      send: (save) => sendNote(place, save),
      keep: (draft) => keepDraft(noteKey(place, note.id), draft),
      forget: () => forgetNote(place, note.id),
      said: wordsOf,
      takeUp: () => {
        if (kept) takeOver(place, kept);
      },
      saved: (words, saved) => tell({ type: "saved", note: asShown(place, words, saved, store.book.get(note.id)) }),
      left: (words, baseVersion) => keepForLater(place, words, baseVersion, tell),
      closed,
    },
  );
}
