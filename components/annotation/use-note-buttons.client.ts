import { useEffect, useState } from "react";
import { NoteButtons } from "./note-buttons.client";
import { useRoom } from "./room-context.client";
import { useFolded } from "./use-folded.client";

/** Keeps the buttons of the paragraphs in the texts, and answers them. */
export function useNoteButtons() {
  const { place, store, near, tell } = useRoom();
  const folded = useFolded();
  const [buttons] = useState(() => new NoteButtons(store, near, place, folded));
  useEffect(() => buttons.follow(), [buttons]);
  useEffect(() => {
    buttons.change(place, folded);
    const press = ({ target }: MouseEvent) => {
      const block = buttons.blockOf(target);
      if (!block) return;
      const { revisionId, blockId, home } = block;
      const [first] = store.shownAt(home);
      if (folded) tell({ type: "sheet", sheet: { revisionId, blockId } });
      else if (first) tell({ type: "reveal", id: first.note.id, ordinal: first.place.ordinal });
    };
    document.addEventListener("click", press);
    return () => document.removeEventListener("click", press);
  }, [buttons, place, folded, store, tell]);
}
