"use client";

import { type ComponentType, useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import type { OpenNote } from "./room-state";

type Form = ComponentType<{ open: OpenNote }>;
let loaded: Form | null = null;

/** Loads the form ahead of its use, when a reader has chosen words; where it fails it is tried again when needed. */
export async function loadNoteForm(): Promise<Form | null> {
  try {
    loaded ??= (await import("./note-form.client")).default;
  } catch {
    return null;
  }
  return loaded;
}

/** The form for a note. Nobody who only reads loads it; without a connection it says so, and the text stays as it is. */
export function NoteFormLater({ open }: { open: OpenNote }) {
  const [form, setForm] = useState<{ Form: Form | null; failed: boolean }>({ Form: loaded, failed: false });
  const load = () => {
    loadNoteForm().then((Form) => setForm({ Form, failed: Form === null }));
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it is first wanted
  useEffect(() => {
    if (!form.Form) load();
  }, []);
  if (form.Form) return <form.Form key={open.note.id} open={open} />;
  return (
    <div className="noteform" data-picker>
      <p role="status">
        {form.failed ? "The form for notes could not be loaded. Is there a connection?" : "One moment."}
      </p>
      {form.failed ? (
        <p>
          <Button small onClick={load}>
            Try again
          </Button>
        </p>
      ) : null}
    </div>
  );
}
