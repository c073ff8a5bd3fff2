"use client";

import { useEffect } from "react";
import { firstOf } from "@/lib/domain/annotation/writing";
import { NoteFormLater } from "./note-form-later.client";
import { NoteTools } from "./note-tools.client";
import { useInRoom } from "./room-context.client";
import { showAboveSheet, useFolded } from "./use-folded.client";

/** On a phone: the tools for chosen words and the form for a note, in a sheet below the text. */
export function WritingSheet() {
  const folded = useFolded();
  const open = useInRoom((state) => state.open);
  const chosen = useInRoom((state) => (state.chosen?.ready ? state.chosen : null));
  // While a second passage is chosen the form waits out of sight, with all that is written in it.
  const asked = useInRoom((state) => state.asked !== null);
  useEffect(() => {
    if (folded && open) showAboveSheet(firstOf(open.note).revisionId, open.blockId);
  }, [folded, open]);
  if (!folded) return null;
  const tools =
    chosen && (!open || asked) ? (
      <section className="bsheet noprint" data-open data-picker aria-label="The chosen words">
        <NoteTools chosen={chosen} />
      </section>
    ) : null;
  if (!open) return tools;
  return (
    <>
      <section className="bsheet noprint" data-open={asked ? undefined : true} aria-label="Write a note">
        <NoteFormLater open={open} />
      </section>
      {tools}
    </>
  );
}
