import { useEffect } from "react";
import type { RoomPlace } from "./room-context.client";
import type { RoomEvent } from "./room-state";

/** Brings back words that were typed here and never reached the server. The store is looked at once the page is calm. */
export function useKeptWords(place: RoomPlace, tell: (event: RoomEvent) => void) {
  useEffect(() => {
    if (!place.mayWrite) return;
    let here = true;
    (async () => {
      const { keptOnDevice } = await import("@/components/saving/device.client");
      // What reads the store carefully is loaded only when something lies in it.
      const about = [`note/${place.assignmentId}/`, `reply/${place.assignmentId}/`];
      const lying = await Promise.all(about.map((begins) => keptOnDevice(place.account, begins)));
      if (lying.flat().length === 0) return;
      const { keptNotes, keptReplies } = await import("./kept-notes.client");
      const [unsaved, replies] = [await keptNotes(place), await keptReplies(place)];
      if (here && unsaved.length + replies.length > 0) tell({ type: "kept", unsaved, replies });
    })().catch(() => {
      // Without a connection they wait on the device for the next visit.
    });
    return () => {
      here = false;
    };
  }, [place, tell]);
}
