import { useEffect, useRef } from "react";
import { filterFromAddress, filterInAddress, filterKeys, isFiltering } from "@/lib/domain/annotation/filter";
import { useInRoom, useRoom } from "./room-context.client";

/** Takes the filter from the address when the room opens, and writes every later choice there; the page stays as it is. */
export function useFilterInAddress(): void {
  const { tell } = useRoom();
  const filter = useInRoom((state) => state.filter);
  const read = useRef(false);
  useEffect(() => {
    if (!read.current) {
      read.current = true;
      const asked = filterFromAddress(location.search);
      if (isFiltering(asked)) return tell({ type: "filtered", filter: asked });
    }
    const address = new URL(location.href);
    const before = address.search;
    for (const key of filterKeys) address.searchParams.delete(key);
    for (const [key, value] of new URLSearchParams(filterInAddress(filter))) address.searchParams.set(key, value);
    if (address.search !== before) window.history.replaceState(window.history.state, "", address);
  }, [filter, tell]);
}
