"use client";

import { isFiltering, noFilter } from "@/lib/domain/annotation/filter";
import { useInRoom, useRoom } from "./room-context.client";
import { useShownNotes } from "./use-shown-notes.client";

/** How many of how many notes are shown, and the way back to all of them. Nothing while all are shown. */
export function FilterSentence() {
  const { tell } = useRoom();
  const filtering = useInRoom((state) => isFiltering(state.filter));
  return (
    <div role="status" className="filter-sentence">
      {filtering ? <Count all={() => tell({ type: "filtered", filter: noFilter })} /> : null}
    </div>
  );
}

function Count({ all }: { all: () => void }) {
  const { shown, total } = useShownNotes();
  return (
    <>
      <span className="tnum">
        {shown.length.toLocaleString("en")} of {total.toLocaleString("en")} {total === 1 ? "note" : "notes"}
      </span>{" "}
      <button type="button" className="linkish" onClick={all}>
        Show all notes
      </button>
    </>
  );
}
