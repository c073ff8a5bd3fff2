"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import type { Note } from "@/lib/domain/document/model";
import { useDesk } from "./desk.client";

const kinds: { value: Note["kind"]; label: string }[] = [
  { value: "editor", label: "the editor’s" },
  { value: "author", label: "the author’s" },
  { value: "translator", label: "the translator’s" },
  { value: "source", label: "tells the source" },
];

/** What a note is called, and whose it is. */
export function NoteFacts({ documentId, note }: { documentId: string; note: Note }) {
  const { change } = useDesk();
  const [label, write] = useState(note.label);
  const [kind, choose] = useState(note.kind);
  const changed = label.trim() !== note.label || kind !== note.kind;
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (!changed) return;
    const said = `note ${note.label || "without a number"}: now ${label.trim() || "without a number"}`;
    void change({ do: "note", documentId, noteId: note.id, label: label.trim(), kind }, said);
  };
  return (
    <form className="row items-end" onSubmit={save}>
      <TextInput
        label="Number or sign"
        className="max-w-24"
        maxLength={40}
        autoComplete="off"
        value={label}
        onChange={({ target }) => write(target.value)}
      />
      <Select
        label="This note is"
        options={kinds}
        value={kind}
        onChange={({ target }) => choose(kinds.find((each) => each.value === target.value)?.value ?? "editor")}
      />
      <Button small type="submit" aria-disabled={!changed}>
        Save<span className="vh"> the note’s number</span>
      </Button>
    </form>
  );
}
