"use client";

import { useRouter } from "next/navigation";
import { type ClipboardEvent, type FormEvent, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/notice";
import { TextArea, TextInput } from "@/components/ui/text-input";
import { DropZone } from "./drop-zone.client";
import { FileList } from "./file-list.client";
import { SendingProgress } from "./sending-progress";
import { useSending } from "./use-sending.client";

interface ImportFormProps {
  /** The upload route of the course. */
  address: string;
  /** Where imports are reviewed; the id of the import is added. */
  review: string;
}

/** Choose files or paste a text; they are sent with their progress, and refusals stand beside the file they are about. */
export function ImportForm({ address, review }: ImportFormProps) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const sending = useSending(address, (answer) => "importId" in answer && router.push(`${review}/${answer.importId}`));
  const { files, setFiles, add, progress, refusal, problems } = sending;
  // Before the script is there the browser would send the form itself, and what was pasted would be gone.
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);

  // Pasted words are the last file: what is wrong with them stands at their field.
  const atText = refusal !== null && typeof refusal.at === "number" && refusal.at >= files.length;
  useEffect(() => {
    if (!refusal) return;
    const named = typeof refusal.at === "string" ? form.current?.elements.namedItem(refusal.at) : null;
    const row = form.current?.querySelector<HTMLElement>(`[data-file="${refusal.at}"] :is(input, select, button)`);
    const words = atText ? form.current?.elements.namedItem("text") : null;
    const control = named ?? words ?? row;
    if (control instanceof HTMLElement) control.focus();
  }, [refusal, atText]);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    void sending.send(String(given.get("title") ?? "").trim() || null, String(given.get("text") ?? ""));
  };
  const paste = (event: ClipboardEvent) => {
    if (event.clipboardData.files.length === 0 || progress) return;
    event.preventDefault();
    add(event.clipboardData.files);
  };
  const errorOf = (field: string) => (refusal?.at === field ? refusal.problem : null);
  return (
    <form
      className="qs measure"
      ref={form}
      onSubmit={submit}
      onPaste={paste}
      noValidate
      aria-busy={progress !== null}
      aria-label="Import"
    >
      <DropZone add={add} busy={progress !== null} error={errorOf("file")} />
      <FileList {...{ files, setFiles, problems }} busy={progress !== null} />
      <TextArea
        label={files.length > 0 ? "Text to be read after the files" : "Or paste the text of a page"}
        name="text"
        rows={files.length > 0 ? 4 : 10}
        spellCheck={false}
        hint="Everything the scan gave you, notes and stray lines included. You decide later what belongs where."
        error={atText ? refusal.problem : null}
      />
      <TextInput
        label="Title of the import"
        name="title"
        maxLength={200}
        autoComplete="off"
        hint="For you and those who teach with you, such as “Page 46 of the course reader”. Left empty, it is taken from the file or its first document."
        error={errorOf("title")}
      />
      <div>
        <FormMessage problem={refusal?.at === null ? refusal.problem : null} />
        <div aria-live="polite">
          <SendingProgress sending={sending} />
        </div>
        <Button type="submit" look="primary" disabled={!ready} aria-disabled={progress !== null}>
          {progress ? "Importing" : "Import"}
        </Button>
      </div>
    </form>
  );
}
