"use client";

import { type FormEvent, useState } from "react";
import { noteName } from "@/components/reading/inline-text";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import type { Mark, Note } from "@/lib/domain/document/model";
import type { CorrectionReason } from "@/lib/domain/import/edit-marks";
import { markChoices } from "@/lib/domain/review/mark-choices";

interface MarkFormProps {
  start: number;
  end: number;
  make: (mark: Mark, name: string) => void;
}

/** Says what chosen words are. */
export function MarkForm({ start, end, make }: MarkFormProps) {
  const [value, choose] = useState(markChoices[0]?.value ?? "");
  const [language, write] = useState("");
  const choice = markChoices.find((each) => each.value === value);
  const ready = choice !== undefined && (!choice.language || language.trim() !== "");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (choice && ready) make(choice.mark({ start, end }, language.trim()), choice.label.toLowerCase());
  };
  return (
    <form className="row items-end" onSubmit={submit}>
      <div className="min-w-0 grow">
        <Select label="Mark as" options={markChoices} value={value} onChange={({ target }) => choose(target.value)} />
      </div>
      {choice?.language ? (
        <TextInput
          label="Language code"
          className="max-w-28"
          placeholder="ru-Latn"
          maxLength={40}
          autoComplete="off"
          value={language}
          onChange={({ target }) => write(target.value)}
        />
      ) : null}
      <Button small type="submit" aria-disabled={!ready}>
        Mark
      </Button>
    </form>
  );
}

const reasons: { value: CorrectionReason; label: string }[] = [
  { value: "ocr", label: "read wrongly by the scanner" },
  { value: "typo", label: "misprint in the book" },
  { value: "hyphen", label: "hyphen at a line end" },
];

interface CorrectFormProps {
  /** As they stand now. */
  words: string;
  make: (reading: string, reason: CorrectionReason) => void;
}

/** Shows another reading and keeps the printed one. */
export function CorrectForm({ words, make }: CorrectFormProps) {
  const [reading, write] = useState(words);
  const [reason, choose] = useState<CorrectionReason>("ocr");
  const changed = reading.trim() !== "" && reading.trim() !== words.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (changed) make(reading.trim(), reason);
  };
  return (
    <details>
      <summary className="linkish small">Correct these words</summary>
      <form className="stack pt-2" onSubmit={submit}>
        <TextInput
          label="Should read"
          hint="The printed words are kept and shown with the correction."
          maxLength={2000}
          autoComplete="off"
          value={reading}
          onChange={({ target }) => write(target.value)}
        />
        <div className="row items-end">
          <Select
            label="Because it is"
            options={reasons}
            value={reason}
            onChange={({ target }) => choose(reasons.find((each) => each.value === target.value)?.value ?? "ocr")}
          />
          <Button small type="submit" aria-disabled={!changed}>
            Correct
          </Button>
        </div>
      </form>
    </details>
  );
}

interface PlaceNoteFormProps {
  notes: readonly Note[];
  make: (note: Note) => void;
}

/** Gives a note its place after the chosen words. */
export function PlaceNoteForm({ notes, make }: PlaceNoteFormProps) {
  const homeless = notes.find(({ anchor }) => anchor === null);
  const [noteId, choose] = useState((homeless ?? notes[0])?.id ?? "");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const note = notes.find(({ id }) => id === noteId);
    if (note) make(note);
  };
  const labelOf = ({ label, anchor, blocks: [lead] }: Note) =>
    `${noteName(label) || "without a number"}${anchor ? "" : ", has no place"}: ${lead?.text.slice(0, 40) ?? "without words"}`;
  return (
    <details open={homeless !== undefined || undefined}>
      <summary className="linkish small">Place a note after these words</summary>
      <form className="row items-end pt-2" onSubmit={submit}>
        <div className="min-w-0 grow">
          <Select
            label="Note"
            options={notes.map((note) => ({ value: note.id, label: labelOf(note) }))}
            value={noteId}
            onChange={({ target }) => choose(target.value)}
          />
        </div>
        <Button small type="submit">
          Place it here
        </Button>
      </form>
    </details>
  );
}
