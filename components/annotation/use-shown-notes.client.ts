import { useDeferredValue, useMemo } from "react";
import type { Annotation } from "@/lib/domain/annotation/model";
import { useInRoom, useRoom } from "./room-context.client";
import { inRoomOrder } from "./room-order";

/** The notes that pass the filter, in reading order, and how many there are in all. Follows every change, unhurriedly. */
export function useShownNotes(): { shown: readonly Annotation[]; total: number } {
  const { place, store } = useRoom();
  const edition = useDeferredValue(useInRoom((_, { edition: now }) => now));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the edition says when the notes or the filter have changed
  return useMemo(
    () => ({ shown: inRoomOrder(store.shownNotes(), place), total: store.book.size }),
    [store, place, edition],
  );
}
