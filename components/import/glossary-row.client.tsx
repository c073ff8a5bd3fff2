"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import type { GlossaryEntry } from "@/lib/domain/document/model";
import { glossaryKinds } from "@/lib/domain/review/glossary";

interface GlossaryRowProps {
  entry: GlossaryEntry;
  confirm: (entry: GlossaryEntry, meaning: string | null) => void;
  reject: (entry: GlossaryEntry) => void;
}

/** One entry: as it stands in the text, its meaning, and whether students see it. */
export function GlossaryRow({ entry, confirm, reject }: GlossaryRowProps) {
  const [meaning, write] = useState(entry.meaning ?? "");
  const { form, kind, basis, confirmed } = entry;
  const changed = (meaning.trim() || null) !== entry.meaning;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!confirmed || changed) confirm(entry, meaning.trim() || null);
  };
  return (
    <li className="py-2">
      <form className="row items-end" onSubmit={submit}>
        <div className="field min-w-0 grow">
          <label>
            <span className="serif">{form}</span>{" "}
            <span className="quiet small font-normal">
              {glossaryKinds.find((each) => each.value === kind)?.label}
              {basis === "printed" && entry.meaning !== null ? ", explained in the text" : null}
            </span>
            <input
              className="input"
              maxLength={2000}
              placeholder="Who or what it is"
              value={meaning}
              onChange={({ target }) => write(target.value)}
            />
          </label>
        </div>
        <Button small type="submit" aria-disabled={confirmed && !changed}>
          {confirmed ? "Save" : "Confirm"}
          <span className="vh"> {form}</span>
        </Button>
        <Button small look="quiet" onClick={() => reject(entry)}>
          {confirmed ? "Take out" : "Not this"}
          <span className="vh"> {form}</span>
        </Button>
      </form>
    </li>
  );
}
