"use client";

import { useRef, useState } from "react";
import { Cited, citedClass, NoteDeleted } from "@/components/richtext/cited";
import { NoteList } from "@/components/richtext/note-list.client";
import type { DeskNote } from "./desk-props";

interface NoteChoiceProps {
  /** What the note is here: "First passage". */
  name: string;
  chosen: string | null;
  /** Notes that may stand here. */
  notes: readonly DeskNote[];
  /** All notes, to show what is chosen. */
  known: readonly DeskNote[];
  open: string | null;
  onOpen: (annotationId: string) => void;
  onChoose: (annotationId: string | null) => void;
}

/** A place for one of one's notes: empty with a list to choose from, or the note with its passage a press away. */
export function NoteChoice({ name, chosen, notes, known, open, onOpen, onChoose }: NoteChoiceProps) {
  const [choosing, setChoosing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const note = known.find((each) => each.id === chosen);

  function close(annotationId: string | null) {
    setChoosing(false);
    if (annotationId !== null) onChoose(annotationId);
    button.current?.focus();
  }

  return (
    <div className="note-choice">
      <span className="label">{name}</span>
      {chosen === null ? null : note && !note.deleted ? (
        <button
          type="button"
          className={citedClass(note)}
          aria-current={open === note.id ? "true" : undefined}
          onClick={() => onOpen(note.id)}
        >
          <Cited cited={note} />
        </button>
      ) : (
        <NoteDeleted cited={note} />
      )}
      {note ? <span className="small quiet">{note.documentTitle}</span> : null}
      <button
        type="button"
        className="linkish"
        ref={button}
        aria-expanded={choosing}
        aria-haspopup="listbox"
        onClick={() => setChoosing(!choosing)}
      >
        {chosen === null ? "Choose a note" : "Choose another"}
        <span className="vh"> for {name.toLowerCase()}</span>
      </button>
      {choosing ? <NoteList notes={notes} onChoose={close} /> : null}
    </div>
  );
}
