import { type RefObject, useEffect, useRef } from "react";
import { useInRoom, useRoom } from "./room-context.client";

/** Gives a note's card the focus when the room asks for it (`reveal`, or after writing), once for each time it asks. */
export function useNoteFocus(id: string, ordinal: number): RefObject<HTMLElement | null> {
  const { store } = useRoom();
  const card = useRef<HTMLElement>(null);
  const wanted = useInRoom(({ focus }) => (focus?.id === id && focus.ordinal === ordinal ? focus : null));
  useEffect(() => {
    if (wanted && card.current && store.takeFocus(wanted)) card.current.focus();
  }, [store, wanted]);
  return card;
}
