"use client";

import { type FormEvent, useState } from "react";
import { noteName } from "@/components/reading/inline-text";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { untitled } from "@/lib/domain/document/library";
import type { Note } from "@/lib/domain/document/model";
import { blockChoices, placeAfter } from "@/lib/domain/review/note-place";
import { useDesk } from "./desk.client";

/** Where a note stands: in which document and block, after which words; or nowhere. */
export function NotePlace({ documentId, note }: { documentId: string; note: Note }) {
  const { review, change, single } = useDesk();
  const [problem, setProblem] = useState<string | null>(null);
  const [inside, choose] = useState(documentId);
  const { documents } = review.draft;
  const chosen = documents.filter(({ id }) => id === inside);
  const label = noteName(note.label) || "without a number";

  const attach = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const anchor = placeAfter(chosen, String(form.get("block")), String(form.get("after") ?? ""));
    if (!anchor) return setProblem("These words do not stand in that paragraph. Copy them from it.");
    setProblem(null);
    void change({ do: "anchor", noteId: note.id, anchor }, `note ${label} attached`);
  };
  return (
    <details>
      <summary className="linkish small">{note.anchor === null ? "Give it a place" : "Another place"}</summary>
      <form className="stack py-2" onSubmit={attach}>
        {single || documents.length < 2 ? null : (
          <Select
            label="In document"
            options={documents.map(({ id, content }, index) => ({
              value: id,
              label: `${index + 1}: ${content.meta.title ?? untitled}`,
            }))}
            value={inside}
            onChange={({ target }) => choose(target.value)}
          />
        )}
        <Select label="In" name="block" options={blockChoices(chosen)} defaultValue={note.anchor?.blockId} />
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
