"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field, fieldWiring } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/notice";
import { ProgressBar } from "@/components/ui/progress-bar";
import { TextArea, TextInput } from "@/components/ui/text-input";
import { type SendAnswer, sendImport } from "./send-import.client";

type Way = "text" | "file";

interface ImportFormProps {
  /** The upload route of the course. */
  address: string;
  /** Where imports are reviewed; the id of the import is added. */
  review: string;
}

/** Paste a text or choose a file; it is sent with its progress, and refusals stand beside the field they belong to. */
export function ImportForm({ address, review }: ImportFormProps) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [way, setWay] = useState<Way>("text");
  const [sent, setSent] = useState<{ bytes: number; of: number } | null>(null);
  const [refusal, setRefusal] = useState<Extract<SendAnswer, { ok: false }> | null>(null);
  // Before the script is there the browser would send the form itself, and what was pasted would be gone.
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  const fileId = useId();

  const refuse = (problem: string, field: string | null) => {
    setSent(null);
    setRefusal({ ok: false, problem, field });
    const control = field === null ? null : form.current?.elements.namedItem(field);
    if (control instanceof HTMLElement) control.focus();
  };

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (sent) return;
    const given = new FormData(event.currentTarget);
    const title = String(given.get("title") ?? "").trim();
    const text = String(given.get("text") ?? "");
    const file = given.get("file");
    setRefusal(null);
    if (way === "text" && text.trim() === "") return refuse("Paste the text of a page.", "text");
    if (way === "file" && !(file instanceof File && file.name)) return refuse("Choose a file.", "file");
    setSent({ bytes: 0, of: 1 });
    const source = file instanceof File && way === "file" ? { kind: way, file } : { kind: "text" as const, text };
    const answer = await sendImport(address, { title, source }, (bytes, of) => setSent({ bytes, of }));
    if (answer.ok) router.push(`${review}/${answer.importId}`);
    else refuse(answer.problem, answer.field === "upload" ? way : answer.field);
  };

  const errorOf = (field: string) => (refusal?.field === field ? refusal.problem : null);
  return (
    <form className="qs measure" ref={form} onSubmit={submit} noValidate aria-busy={sent !== null}>
      <TextInput
        label="Title of the import"
        name="title"
        maxLength={200}
        autoComplete="off"
        hint="For you and those who teach with you, such as “Page 46 of the course reader”. Left empty, it is taken from the file or its first document."
        error={errorOf("title")}
      />
      <fieldset>
        <legend className="lab">The text</legend>
        <div className="seg">
          <label>
            <input type="radio" name="way" checked={way === "text"} onChange={() => setWay("text")} />
            Paste it
          </label>
          <label>
            <input type="radio" name="way" checked={way === "file"} onChange={() => setWay("file")} />
            Upload a file
          </label>
        </div>
      </fieldset>
      <div hidden={way !== "text"}>
        <TextArea
          label="Text of the page"
          name="text"
          rows={16}
          spellCheck={false}
          hint="Everything the scan gave you, notes and stray lines included. You decide later what belongs where."
          error={errorOf("text")}
        />
      </div>
      <div hidden={way !== "file"}>
        <Field
          id={fileId}
          label="File"
          hint="Plain text or Markdown, up to 64 MB. For a PDF or Word file, paste its text for now."
          error={errorOf("file")}
        >
          <input
            type="file"
            name="file"
            className="input"
            accept=".txt,.md,.markdown,text/plain,text/markdown"
            {...fieldWiring(fileId, { hint: "described", error: errorOf("file") })}
          />
        </Field>
      </div>
      <div className="stack">
        <FormMessage problem={refusal?.field === null ? refusal.problem : null} />
        <div aria-live="polite">{sent ? <Progress {...sent} /> : null}</div>
        <Button type="submit" look="primary" disabled={!ready} aria-disabled={sent !== null}>
          {sent ? "Importing" : "Import"}
        </Button>
      </div>
    </form>
  );
}

function Progress({ bytes, of }: { bytes: number; of: number }) {
  if (bytes >= of) return <ProgressBar label="Reading the text" of={1} />;
  const kilobytes = (count: number) => Math.ceil(count / 1000);
  return <ProgressBar label="Sending, in kilobytes" value={kilobytes(bytes)} of={kilobytes(of)} />;
}
