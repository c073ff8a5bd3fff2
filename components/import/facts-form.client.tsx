"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/choices";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { genreName } from "@/lib/domain/document/library";
import { genres } from "@/lib/domain/document/model";
import type { DraftDocument } from "@/lib/domain/import/model";
import { changedFacts, type FactWords, factWords } from "@/lib/domain/review/facts";
import { useDesk } from "./desk.client";
import { DateReading } from "./own-words";
import { useTyped } from "./typed.client";

const fields: { name: keyof FactWords; label: string; hint?: string }[] = [
  { name: "title", label: "Title" },
  { name: "date", label: "Date, as printed" },
  { name: "senders", label: "From", hint: "Several with semicolons between them." },
  { name: "recipients", label: "To", hint: "Several with semicolons between them." },
  { name: "place", label: "Place" },
  { name: "originalLanguage", label: "Language of the original", hint: "A code such as ru, de, fr." },
  { name: "translator", label: "Translator" },
  { name: "priorPublication", label: "Published before" },
  { name: "rights", label: "Rights" },
];

/** What is known of a document beside its text. An empty field is "not stated". */
export function FactsForm({ document, several }: { document: DraftDocument; several: readonly string[] }) {
  const { change } = useDesk();
  const known = factWords(document.content.meta);
  const typed = useTyped();
  const about = `facts/${document.id}`;
  const fresh = typed.of(about);
  const words = { ...known, ...fresh };
  const [everywhere, setEverywhere] = useState(false);
  const set = changedFacts(document.content.meta, words);
  const names = Object.keys(set);
  const write = (name: keyof FactWords, value: string) => {
    const { [name]: _, ...rest } = fresh;
    const kept = value === known[name] ? rest : { ...rest, [name]: value };
    typed.keep(about, Object.keys(kept).length > 0 ? kept : null);
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (names.length === 0) return;
    const documentIds = everywhere ? [...several] : [document.id];
    const said = `${names.join(", ")} set${everywhere ? " for all documents" : ""}`;
    if (await change({ do: "meta", documentIds, set }, said)) typed.saved(about, fresh);
  };
  return (
    <form className="stack py-3 font-sans" onSubmit={save}>
      <Select
        label="Genre"
        options={[
          { value: "", label: genreName(null) },
          ...genres.map((value) => ({ value, label: genreName(value) })),
        ]}
        value={words.genre}
        onChange={(event) => write("genre", event.target.value)}
      />
      {fields.map(({ name, label, hint }) => (
        <div key={name}>
          <TextInput
            label={label}
            hint={hint}
            maxLength={500}
            autoComplete="off"
            value={words[name]}
            onChange={(event) => write(name, event.target.value)}
          />
          {name === "date" && words.date.trim() && words.date !== known.date ? (
            <DateReading words={words.date} />
          ) : null}
        </div>
      ))}
      {several.length > 1 ? (
        <Checkbox
          label="Set what I changed for all documents of this import"
          checked={everywhere}
          onChange={(event) => setEverywhere(event.target.checked)}
        />
      ) : null}
      <Button small type="submit" aria-disabled={names.length === 0}>
        Save
      </Button>
    </form>
  );
}
