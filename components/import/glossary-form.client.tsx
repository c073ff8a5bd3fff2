"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import type { GlossaryEntry } from "@/lib/domain/document/model";
import type { DraftDocument } from "@/lib/domain/import/model";
import { glossaryKinds, newEntry, suggestedEntries, suggestionOf } from "@/lib/domain/review/glossary";
import { useDesk } from "./desk.client";
import { GlossaryRow } from "./glossary-row.client";

/** Names and abbreviations of a document, explained: what is suggested, what is confirmed, and what one adds oneself. */
export function GlossaryForm({ document }: { document: DraftDocument }) {
  const { mayEdit } = useDesk();
  const [open, setOpen] = useState(false);
  const count = document.content.glossary.filter(({ confirmed }) => confirmed).length;
  if (!mayEdit) return null;
  return (
    <details className="section font-sans" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="linkish">
        Glossary{count > 0 ? `: ${count} ${count === 1 ? "entry" : "entries"} confirmed` : null}
      </summary>
      {open ? <Entries document={document} /> : null}
    </details>
  );
}

function Entries({ document: { id: documentId, content } }: { document: DraftDocument }) {
  const { review, change } = useDesk();
  const suggested = suggestedEntries(content, review.passedOver[documentId] ?? []);
  const waiting = [...content.glossary.filter(({ confirmed }) => !confirmed), ...suggested];
  const sure = waiting.filter(({ meaning }) => meaning !== null);
  const set = (entries: GlossaryEntry[], said: string) =>
    change({ do: "glossary", documentId, set: entries, remove: [], passOver: [] }, said.slice(0, 200));
  const confirm = (entry: GlossaryEntry, meaning: string | null) =>
    set([{ ...entry, meaning, confirmed: true }], `${entry.form} in the glossary`);
  const reject = (entry: GlossaryEntry) =>
    change(
      { do: "glossary", documentId, set: [], remove: [entry.id], passOver: [suggestionOf(entry)] },
      `${entry.form} not in the glossary`.slice(0, 200),
    );
  return (
    <div className="stack pt-2">
      <p className="small quiet">Students see confirmed entries only.</p>
      {sure.length > 1 ? (
        <Button
          small
          onClick={() =>
            set(
              sure.map((entry) => ({ ...entry, confirmed: true })),
              `${sure.length} entries confirmed`,
            )
          }
        >
          Confirm all {sure.length} that have a meaning
        </Button>
      ) : null}
      {waiting.length > 0 ? (
        <ul className="list" aria-label="Suggested entries">
          {waiting.map((entry) => (
            <GlossaryRow key={`${entry.id}/${entry.form}`} {...{ entry, confirm, reject }} />
          ))}
        </ul>
      ) : (
        <p className="small">Nothing is suggested{content.glossary.length > 0 ? " any more" : ""}.</p>
      )}
      {content.glossary.some(({ confirmed }) => confirmed) ? (
        <ul className="list" aria-label="Confirmed entries">
          {content.glossary
            .filter(({ confirmed }) => confirmed)
            .map((entry) => (
              <GlossaryRow key={entry.id} {...{ entry, confirm, reject }} />
            ))}
        </ul>
      ) : null}
      <AddEntry add={(entry) => set([entry], `${entry.form} in the glossary`)} taken={content.glossary} />
    </div>
  );
}

function AddEntry({
  add,
  taken,
}: {
  add: (entry: GlossaryEntry) => Promise<boolean>;
  taken: readonly GlossaryEntry[];
}) {
  const [kind, choose] = useState<GlossaryEntry["kind"]>("person");
  const [form, write] = useState("");
  const [meaning, explain] = useState("");
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (form.trim() === "") return;
    if (!(await add(newEntry(taken, kind, form, meaning)))) return;
    write("");
    explain("");
  };
  return (
    <details>
      <summary className="linkish small">Add an entry</summary>
      <form className="row items-end pt-2" onSubmit={submit}>
        <Select
          label="Kind"
          options={glossaryKinds}
          value={kind}
          onChange={({ target }) =>
            choose(glossaryKinds.find((each) => each.value === target.value)?.value ?? "person")
          }
        />
        <TextInput label="As in the text" maxLength={200} value={form} onChange={({ target }) => write(target.value)} />
        <TextInput label="Meaning" maxLength={2000} value={meaning} onChange={({ target }) => explain(target.value)} />
        <Button small type="submit" aria-disabled={form.trim() === ""}>
          Add<span className="vh"> to the glossary</span>
        </Button>
      </form>
    </details>
  );
}
