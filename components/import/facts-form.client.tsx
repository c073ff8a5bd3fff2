"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/choices";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { genreName } from "@/lib/domain/document/library";
import { genres } from "@/lib/domain/document/model";
import type { DraftDocument } from "@/lib/domain/import/model";
import { calendars, changedFacts, dateInCalendar, type FactWords, factWords } from "@/lib/domain/review/facts";
import { useDesk } from "./desk.client";
import { OtherDates } from "./other-dates.client";
import { DateReading } from "./own-words";
import { ReferencesForm } from "./references-form.client";
import { useTyped } from "./typed.client";

interface FactField {
  name: keyof FactWords;
  label: string;
  hint?: string;
}

const several = "Several with semicolons between them.";
const groups: { title: string; fields: FactField[] }[] = [
  {
    title: "Persons and place",
    fields: [
      { name: "senders", label: "From", hint: several },
      { name: "recipients", label: "To", hint: several },
      { name: "place", label: "Place" },
      { name: "messageNumber", label: "Number of the message", hint: "As printed, such as No. 672." },
    ],
  },
  {
    title: "Language and edition",
    fields: [
      { name: "language", label: "Language of this text", hint: "A code such as en." },
      { name: "originalLanguage", label: "Language of the original", hint: "A code such as ru, de, fr." },
      { name: "translator", label: "Translator" },
      { name: "editor", label: "Editor" },
      { name: "sourceBook", label: "Book it is taken from", hint: "As you would cite it." },
      { name: "priorPublication", label: "Published before" },
      { name: "rights", label: "Rights" },
    ],
  },
];

interface FactsFormProps {
  document: DraftDocument;
  /** Documents for which a fact may be set together with this one. */
  several: readonly string[];
}

/** What is known of a document beside its text. An empty field is "not stated". */
export function FactsForm({ document, several: together }: FactsFormProps) {
  const { change } = useDesk();
  const { meta } = document.content;
  const known = factWords(meta);
  const typed = useTyped();
  const about = `facts/${document.id}`;
  const fresh = typed.of(about);
  const words = { ...known, ...fresh };
  const [everywhere, setEverywhere] = useState(false);
  const set = changedFacts(meta, words);
  const names = Object.keys(set);
  const write = (name: keyof FactWords, value: string) => {
    const { [name]: _, ...rest } = fresh;
    const kept = value === known[name] ? rest : { ...rest, [name]: value };
    typed.keep(about, Object.keys(kept).length > 0 ? kept : null);
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (names.length === 0) return;
    const documentIds = everywhere ? [...together] : [document.id];
    const said = `${names.join(", ")} set${everywhere ? " for all documents" : ""}`;
    if (await change({ do: "meta", documentIds, set }, said)) typed.saved(about, fresh);
  };
  const field = ({ name, label, hint }: FactField) => (
    <TextInput
      key={name}
      label={label}
      hint={hint}
      maxLength={1000}
      autoComplete="off"
      value={words[name]}
      onChange={({ target }) => write(name, target.value)}
    />
  );
  const calendar = fresh.calendar ?? (fresh.date === undefined ? known.calendar : "");
  return (
    <div className="py-3 font-sans">
      <form className="stack" onSubmit={save} aria-label="What is known of this document">
        {field({ name: "title", label: "Title" })}
        <Select
          label="Genre"
          options={[
            { value: "", label: genreName(null) },
            ...genres.map((value) => ({ value, label: genreName(value) })),
          ]}
          value={words.genre}
          onChange={({ target }) => write("genre", target.value)}
        />
        <div>
          {field({ name: "date", label: "Date, as printed" })}
          {words.date.trim() ? (
            <DateReading
              date={
                fresh.date === undefined && fresh.calendar === undefined
                  ? meta.date
                  : dateInCalendar(words.date, calendar)
              }
            />
          ) : null}
        </div>
        {words.date.trim() ? (
          <Select
            label="Calendar of the printed date"
            options={fresh.date === undefined ? calendars : [{ value: "", label: "as it is read" }, ...calendars]}
            value={calendar}
            onChange={({ target }) => write("calendar", target.value)}
          />
        ) : null}
        {groups.map(({ title, fields }) => (
          <fieldset key={title} className="stack">
            <legend className="label">{title}</legend>
            {fields.map(field)}
          </fieldset>
        ))}
        {together.length > 1 ? (
          <Checkbox
            label={`Set what I changed for all ${together.length} documents of this import`}
            checked={everywhere}
            onChange={({ target }) => setEverywhere(target.checked)}
          />
        ) : null}
        <Button small type="submit" aria-disabled={names.length === 0}>
          Save
        </Button>
      </form>
      <OtherDates key={JSON.stringify(meta.otherDates)} document={document} />
      <ReferencesForm document={document} />
    </div>
  );
}
