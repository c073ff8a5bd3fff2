"use client";

import { type FormEvent, useState } from "react";
import { noteName } from "@/components/reading/inline-text";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import type { Note } from "@/lib/domain/document/model";
import type { DraftDocument } from "@/lib/domain/import/model";
import { blockChoices, placeAfter } from "@/lib/domain/review/note-place";
import { useDesk } from "./desk.client";

/** The notes of a document: where each stands, and a way to give it another place or none. */
export function NoteTools({ document }: { document: DraftDocument }) {
  const { mayEdit } = useDesk();
  if (!mayEdit || document.content.notes.length === 0) return null;
  return (
    <section className="section font-sans" aria-label="Places of the notes">
      <h3 className="h">Where the notes stand</h3>
      {document.content.notes.map((note) => (
        <NotePlace key={note.id} note={note} />
      ))}
    </section>
  );
}

function NotePlace({ note }: { note: Note }) {
  const { review, change } = useDesk();
  const [problem, setProblem] = useState<string | null>(null);
  const choices = blockChoices(review.draft.documents);
  const label = noteName(note.label) || "without a number";

  const attach = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const anchor = placeAfter(review.draft.documents, String(form.get("block")), String(form.get("after") ?? ""));
    if (!anchor) return setProblem("These words do not stand in that paragraph. Copy them from it.");
    setProblem(null);
    void change({ do: "anchor", noteId: note.id, anchor }, `note ${label} attached`);
  };
  return (
    <details className="py-1">
      <summary className="linkish">
        Note {label}: {note.anchor === null ? "has no place" : "has its place"}
      </summary>
      <form className="stack py-2" onSubmit={attach}>
        <Select label="In" name="block" options={choices} defaultValue={note.anchor?.blockId} />
        <TextInput label="After the words" name="after" autoComplete="off" hint="Empty: at the end of it." />
        <FieldError error={problem} />
        <div className="row">
          <Button small type="submit">
            Attach here<span className="vh"> note {label}</span>
          </Button>
          {note.anchor === null ? null : (
            <Button
              small
              onClick={() =>
                change({ do: "anchor", noteId: note.id, anchor: null }, `note ${label} taken from its place`)
              }
            >
              Take it from its place
            </Button>
          )}
        </div>
      </form>
    </details>
  );
}
