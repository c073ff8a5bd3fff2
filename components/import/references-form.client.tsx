"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/text-input";
import type { ArchivalReference } from "@/lib/domain/document/model";
import { partialMetaSchema } from "@/lib/domain/document/schema";
import type { DraftDocument } from "@/lib/domain/import/model";
import { settled, writtenReference } from "@/lib/domain/review/references";
import { useDesk } from "./desk.client";
import { ReferenceFields } from "./reference-fields";
import { useTyped } from "./typed.client";

function typedReferences(json: string | undefined, known: readonly ArchivalReference[]): readonly ArchivalReference[] {
  if (json === undefined) return known;
  const parsed = partialMetaSchema.safeParse({ archival: JSON.parse(json) });
  return (parsed.success ? parsed.data.archival : null) ?? known;
}

/** Where the original lies: each reference as printed, and what was read from it, to be set right at any time. */
export function ReferencesForm({ document: { id, content } }: { document: DraftDocument }) {
  const { change } = useDesk();
  const typed = useTyped();
  const [raw, write] = useState("");
  const known = content.meta.archival;
  const about = `references/${id}`;
  const fields = typed.of(about);
  const references = typedReferences(fields.json, known);
  const changed = JSON.stringify(references) !== JSON.stringify(known);
  const keep = (next: readonly ArchivalReference[]) => {
    const json = JSON.stringify(next);
    typed.keep(about, json === JSON.stringify(known) ? null : { json });
  };
  const add = () => {
    if (raw.trim() === "") return;
    keep([...references, writtenReference(raw.trim())]);
    write("");
  };
  const save = async () => {
    if (!changed) return;
    const archival = references.map(settled);
    if (await change({ do: "meta", documentIds: [id], set: { archival } }, "archival reference set")) {
      typed.saved(about, fields);
    }
  };
  return (
    <section className="section" aria-label="Where the original lies">
      <h3 className="h">Where the original lies</h3>
      {references.map((reference, index) => (
        <ReferenceFields
          // biome-ignore lint/suspicious/noArrayIndexKey: a reference has no name of its own; its place is it
          key={index}
          number={index + 1}
          reference={reference}
          change={(next) => keep(references.with(index, next))}
          remove={() => keep(references.toSpliced(index, 1))}
        />
      ))}
      <div className="row items-end pt-3">
        <div className="min-w-0 grow">
          <TextInput
            label="Add a reference, as printed"
            maxLength={2000}
            autoComplete="off"
            value={raw}
            onChange={({ target }) => write(target.value)}
            onKeyDown={(event) => event.key === "Enter" && add()}
          />
        </div>
        <Button small aria-disabled={raw.trim() === ""} onClick={add}>
          Read it
        </Button>
      </div>
      <div className="row pt-3">
        <Button small aria-disabled={!changed} onClick={save}>
          Save the references
        </Button>
        {changed ? (
          <Button small look="quiet" onClick={() => keep(known)}>
            Take my changes back
          </Button>
        ) : null}
      </div>
    </section>
  );
}
