"use client";

import { useEffect } from "react";
import { NoteFormLater } from "./note-form-later.client";
import { NoteTools } from "./note-tools.client";
import { useRoom } from "./room-context.client";
import { showAboveSheet, useFolded } from "./use-folded.client";

/** On a phone: the tools for chosen words and the form for a note, in a sheet below the text. */
export function WritingSheet() {
  const { state } = useRoom();
  const folded = useFolded();
  const { open, chosen } = state;
  useEffect(() => {
    if (folded && open) showAboveSheet(open.note.revisionId, open.blockId);
  }, [folded, open]);
  if (!folded) return null;
  if (open) {
    return (
      <section className="bsheet noprint" data-open aria-label="Write a note">
        <NoteFormLater open={open} />
      </section>
    );
  }
  if (!chosen?.ready) return null;
  return (
    <section className="bsheet noprint" data-open data-picker aria-label="The chosen words">
      <NoteTools chosen={chosen} />
    </section>
  );
}
