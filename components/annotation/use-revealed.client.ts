import { useEffect } from "react";
import { homeOf, homeParts } from "./note-book";
import { useInRoom, useRoom } from "./room-context.client";
import { useFolded } from "./use-folded.client";

/** Where the margins are folded, a note that is asked for is shown in the sheet of its paragraph. */
export function useShownInSheet() {
  const { place, store, tell } = useRoom();
  const folded = useFolded();
  const focus = useInRoom((state) => state.focus);
  useEffect(() => {
    if (!folded || !focus || !store.focusWaits) return;
    const at = store.book.get(focus.id)?.places[focus.ordinal];
    if (at) tell({ type: "sheet", sheet: homeParts(homeOf(at, place.homes)) });
  }, [folded, focus, place, store, tell]);
}

/** Shows the note that the page's address names (`#note-…`), as soon as it is there; its replies too, when one is meant. */
export function useAddressedNote() {
  const { store, tell } = useRoom();
  useEffect(() => {
    let wanted: string | null = null;
    const show = () => {
      if (wanted === null || !store.book.get(wanted)) return;
      const id = wanted;
      wanted = null;
      tell({ type: "reveal", id });
      if (location.hash.includes("/reply-")) tell({ type: "thread", id });
    };
    const read = () => {
      wanted = /^#note-([\w-]{36})(?:\/reply-[\w-]{36})?$/.exec(location.hash)?.[1] ?? null;
      show();
    };
    read();
    const stop = store.watch(show);
    window.addEventListener("hashchange", read);
    return () => {
      stop();
      window.removeEventListener("hashchange", read);
    };
  }, [store, tell]);
}
