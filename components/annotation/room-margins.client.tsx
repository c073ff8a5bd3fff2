"use client";

import { useDeferredValue, useMemo, useSyncExternalStore } from "react";
import { createPortal } from "react-dom";
import { firstOf } from "@/lib/domain/annotation/writing";
import { nameOfLabel } from "./block-label";
import { BlockMargin } from "./block-margin.client";
import { blockHere, marginOf } from "./block-places.client";
import { homeKey, homeOf } from "./note-book";
import { useInRoom, usePrinting, useRoom } from "./room-context.client";
import { useFolded } from "./use-folded.client";

const atFirst = () => 0;

/**
 * The seminar's margins, beside the blocks the server has drawn. Far from the window nothing is drawn, unless it is
 * being written or was asked for. Folded margins show nothing: what is written and read stands in the sheet.
 */
export function RoomMargins() {
  const folded = useFolded();
  const printing = usePrinting();
  return folded && !printing ? null : <Margins />;
}

function Margins() {
  const { place, near } = useRoom();
  // Unhurried: whoever scrolls is not held up.
  const moves = useDeferredValue(useSyncExternalStore(near.listen, () => near.moves, atFirst));
  const writing = useInRoom(({ open }) => (open ? homeKey(firstOf(open.note).revisionId, open.blockId) : null));
  const choosing = useInRoom(({ chosen }) => (chosen ? homeKey(chosen.revisionId, chosen.blockId) : null));
  const asked = useInRoom(({ focus }, { book }) => {
    const at = focus ? book.get(focus.id)?.places[focus.ordinal] : undefined;
    return at ? homeOf(at, place.homes) : null;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: `moves` says when blocks have come or gone
  const blocks = useMemo(() => near.blocks().map(blockHere), [near, moves]);
  const wanted = new Set([writing, choosing, asked]);
  return blocks.map(({ element, revisionId, blockId, home }) => {
    if (!near.has(`${revisionId}/doc/${blockId}`) && !wanted.has(home)) return null;
    const margin = marginOf(element);
    const name = nameOfLabel(place.labels[home] ?? "");
    return margin && createPortal(<BlockMargin {...{ revisionId, blockId, name }} />, margin, home);
  });
}
