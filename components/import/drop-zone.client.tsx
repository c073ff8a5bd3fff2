"use client";

import { type DragEvent, useId, useState } from "react";
import { buttonClass } from "@/components/ui/button";
import { FieldError, fieldWiring } from "@/components/ui/field";
import { accepted } from "./chosen-files";

interface DropZoneProps {
  add: (files: Iterable<File>) => void;
  busy: boolean;
  error: string | null;
}

/** Where files are dropped, or chosen with the browser's own control, which also works by keyboard. */
export function DropZone({ add, busy, error }: DropZoneProps) {
  const id = useId();
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!busy && event.dataTransfer.files.length > 0) add(event.dataTransfer.files);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button inside is the first
    <div
      className="drop"
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p className="lab">Files</p>
      <p className="hint" id={`${id}-hint`}>
        One or several, chosen or dropped here: text, Markdown, Word, PDF with a text layer, EPUB, web pages, TEI; and
        pictures of the pages (PNG, JPEG, WebP), which are shown beside the text.
      </p>
      <input
        type="file"
        multiple
        name="file"
        className="vh"
        accept={accepted}
        disabled={busy}
        onChange={({ target }) => {
          if (target.files) add(target.files);
          // The same file may be chosen again after it was taken away.
          target.value = "";
        }}
        {...fieldWiring(id, { hint: "described", error })}
      />
      <label htmlFor={id} className={buttonClass({})}>
        Choose files
      </label>
      <FieldError id={`${id}-error`} error={error} />
    </div>
  );
}
