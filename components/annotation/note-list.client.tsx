"use client";

import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { listed } from "@/lib/domain/annotation/listed";
import { FilterSentence } from "./filter-sentence.client";
import { NoteLine } from "./note-line.client";
import { NoteSearch } from "./note-search.client";
import { Panel } from "./panel.client";
import { useInRoom, useRoom } from "./room-context.client";
import { useFolded } from "./use-folded.client";
import { useShownNotes } from "./use-shown-notes.client";

/** Where the list was left, so that whoever comes back from a note goes on where they were. */
let left: { room: string; page: number; note: string } | null = null;

/** All notes that pass the filter, in the order in which the texts are read, a page at a time. */
export default function NoteList() {
  const { place, tell } = useRoom();
  const loading = useInRoom((state) => state.loading.kind === "loading" || state.loading.kind === "waiting");
  const { shown } = useShownNotes();
  const folded = useFolded();
  const top = useRef<HTMLDivElement>(null);
  const [page, setPage] = useState(left?.room === place.assignmentId ? left.page : 1);
  const list = listed(shown, page);
  useEffect(() => {
    if (left) document.querySelector<HTMLElement>(`[data-go="${CSS.escape(left.note)}"]`)?.focus();
  }, []);
  const close = () => {
    tell({ type: "panel", panel: null });
    document.querySelector<HTMLElement>("[data-list-button]")?.focus();
  };
  const go = (id: string) => {
    left = { room: place.assignmentId, page: list.page, note: id };
    // On a phone the list covers the text.
    if (folded) tell({ type: "panel", panel: null });
    tell({ type: "reveal", id });
  };
  const turn = (to: number) => {
    setPage(to);
    left = null;
    top.current?.focus();
  };
  return (
    <Panel title="Notes in reading order" onClose={close}>
      <NoteSearch />
      <FilterSentence />
      <div ref={top} tabIndex={-1} className="panel-top" />
      {list.to === 0 ? (
        <p className="quiet">{loading ? "The notes are being loaded." : "There are no such notes."}</p>
      ) : null}
      {list.texts.map((text) => (
        <section key={text.revisionId}>
          <h3 className="h">{place.texts.find(({ revisionId }) => revisionId === text.revisionId)?.title}</h3>
          {text.places.map(({ label, notes }) => (
            <section key={`${label}/${notes[0]?.id}`}>
              <h4 className="label">{label.replace("¶", "Paragraph ")}</h4>
              <ol className="note-lines">
                {notes.map((note) => (
                  <li key={note.id}>
                    <NoteLine note={note} go={() => go(note.id)} />
                  </li>
                ))}
              </ol>
            </section>
          ))}
        </section>
      ))}
      {list.pages > 1 ? (
        <nav className="row pager" aria-label="Pages of the list">
          <Button small disabled={list.page === 1} onClick={() => turn(list.page - 1)}>
            Earlier
          </Button>
          <span className="quiet tnum">
            {list.from}–{list.to} of {shown.length.toLocaleString("en")}
          </span>
          <Button small disabled={list.page === list.pages} onClick={() => turn(list.page + 1)}>
            Later
          </Button>
        </nav>
      ) : null}
    </Panel>
  );
}
