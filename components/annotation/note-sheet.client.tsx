"use client";

import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Note } from "./note.client";
import { homeKey, homeParts } from "./note-book";
import { useHungAt, useInRoom, useRoom } from "./room-context.client";
import type { RoomEvent, RoomState } from "./room-state";
import { showAboveSheet, useFolded } from "./use-folded.client";

/** On a phone: the notes of one paragraph, in a sheet that comes up from below. Focus returns to the paragraph. */
export function NoteSheet({ sheet }: { sheet: NonNullable<RoomState["sheet"]> }) {
  const { place, store, tell } = useRoom();
  const busy = useInRoom((state) => state.open !== null || state.chosen?.ready === true);
  const folded = useFolded();
  const panel = useRef<HTMLElement>(null);
  const home = homeKey(sheet.revisionId, sheet.blockId);
  const hung = useHungAt(sheet.revisionId, sheet.blockId);
  useEffect(() => {
    if (!home) return;
    // A note that was asked for has taken the focus already.
    if (!panel.current?.contains(document.activeElement)) {
      panel.current?.querySelector<HTMLElement>("h2")?.focus({ preventScroll: true });
    }
    showAboveSheet(sheet.revisionId, sheet.blockId);
  }, [home, sheet]);
  const shown = folded && !busy;
  // Wherever the focus is: a finger that opened the sheet may have left it nowhere.
  useEffect(() => {
    if (!shown) return;
    const key = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.defaultPrevented) leave(sheet.blockId, tell);
    };
    window.addEventListener("keydown", key);
    return () => window.removeEventListener("keydown", key);
  }, [shown, sheet, tell]);
  if (!shown) return null;
  const label = (place.labels[home] ?? "this passage").replace("¶", "Paragraph ");
  const close = () => leave(sheet.blockId, tell);
  const ordered = Object.keys(place.labels).filter((key) => store.shownAt(key).length > 0);
  const to = (step: 1 | -1) => {
    const next = ordered[ordered.indexOf(home) + step];
    if (!next) return;
    tell({ type: "sheet", sheet: homeParts(next) });
  };
  return (
    <section className="bsheet noprint" data-open role="dialog" aria-label={`Notes on ${label}`} ref={panel}>
      <button type="button" className="grip" aria-label="Close the notes" onClick={close} />
      <div className="row between sheet-head">
        <h2 className="h" tabIndex={-1}>
          {label}
        </h2>
        <span className="row">
          <Button
            small
            onClick={() => to(-1)}
            disabled={ordered.indexOf(home) <= 0}
            aria-label="Previous paragraph with notes"
          >
            Previous
          </Button>
          <Button
            small
            onClick={() => to(1)}
            disabled={ordered.indexOf(home) >= ordered.length - 1}
            aria-label="Next paragraph with notes"
          >
            Next
          </Button>
        </span>
      </div>
      <ul>
        {hung.map(({ note, place: at }) => (
          <li key={`${note.id}/${at.ordinal}`} className="sheet-note">
            <Note note={note} at={at} blockId={sheet.blockId} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Closes the sheet; the paragraph it belonged to has the focus again. */
function leave(blockId: string, tell: (event: RoomEvent) => void): void {
  tell({ type: "sheet", sheet: null });
  document.querySelector<HTMLElement>(`[data-notes-of="${CSS.escape(blockId)}"]`)?.focus();
}
