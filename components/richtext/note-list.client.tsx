"use client";

import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { Cited, type CitedWords, citedClass } from "./cited";

/** One of the writer's own notes, as the list to cite from shows it. */
export interface CitableWords extends CitedWords {
  id: string;
  body: string;
  documentTitle: string;
  private: boolean;
  deleted: boolean;
}

/** Notes that hold every word of the search, in quotation, note, place or title. */
function matching(notes: readonly CitableWords[], search: string): CitableWords[] {
  const words = search.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return notes.filter((note) => {
    const text = [note.label, note.passage.exact, note.body, note.documentTitle].join(" ").toLocaleLowerCase();
    return !note.deleted && words.every((word) => text.includes(word));
  });
}

/** Choosing one of one's notes: typing narrows, arrows move, Enter cites, Escape goes back (`null`). */
export function NoteList({
  notes,
  onChoose,
}: {
  notes: readonly CitableWords[];
  onChoose: (annotationId: string | null) => void;
}) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [search, setSearch] = useState("");
  const [at, setAt] = useState(0);
  const found = matching(notes, search);
  const current = found[Math.min(at, found.length - 1)];
  useEffect(() => input.current?.focus(), []);
  const chosen = current ? `${id}-${current.id}` : null;
  // The list is longer than what is seen of it.
  useEffect(() => {
    if (chosen) document.getElementById(chosen)?.scrollIntoView({ block: "nearest" });
  }, [chosen]);

  function key(event: KeyboardEvent) {
    // Enter and arrows choose among the signs that are being composed.
    if (event.nativeEvent.isComposing) return;
    const last = found.length - 1;
    if (event.key === "ArrowDown") setAt(at >= last ? 0 : at + 1);
    else if (event.key === "ArrowUp") setAt(at <= 0 ? last : at - 1);
    else if (event.key === "Enter" && current) onChoose(current.id);
    else if (event.key === "Escape") onChoose(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <section className="cite-list" aria-label="Cite a note">
      <input
        ref={input}
        className="input"
        type="text"
        role="combobox"
        aria-label="Search your notes"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={chosen ?? undefined}
        aria-autocomplete="list"
        placeholder="Search your notes"
        value={search}
        onChange={(event) => {
          setSearch(event.target.value);
          setAt(0);
        }}
        onKeyDown={key}
      />
      <div role="listbox" id={`${id}-list`} aria-label="Your notes">
        {found.map((note) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are answered by the combobox, which keeps the focus
          // biome-ignore lint/a11y/useFocusableInteractive: an option of a combobox never has the focus itself
          <div
            key={note.id}
            id={`${id}-${note.id}`}
            role="option"
            aria-selected={note === current}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(note.id)}
          >
            <span className={citedClass(note)}>
              <Cited cited={note} />
            </span>
            <span className="small">{note.body || <span className="quiet">no words of yours</span>}</span>
            <span className="small quiet">
              {note.documentTitle}
              {note.private ? " · private: graders will see a copy of this note" : ""}
            </span>
          </div>
        ))}
      </div>
      {found.length === 0 ? (
        <p className="small quiet" role="status">
          {notes.length === 0
            ? "You have no notes in this assignment yet. Mark a passage first."
            : "No note holds these words."}
        </p>
      ) : null}
      <div className="row between">
        <span className="small quiet">Enter cites, Escape goes back.</span>
        <button type="button" className="linkish" onClick={() => onChoose(null)}>
          Close
        </button>
      </div>
    </section>
  );
}
