"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { citationScore } from "@/lib/domain/document/archival";
import { blockTypes } from "@/lib/domain/document/model";
import { blockChoices } from "@/lib/domain/review/note-place";
import { blockTypeNames } from "@/lib/domain/review/words";
import { useDesk } from "./desk.client";

/** From here on a line is offered as a citation. */
const CITATION = 0.9;

/** Puts a debris region back into a document: which one, where in it, and as what. */
export function RestoreForm({ debrisId, lines }: { debrisId: string; lines: number }) {
  const { review, change, mayEdit } = useDesk();
  const [open, setOpen] = useState(false);
  const { documents } = review.draft;
  const [documentId, choose] = useState(documents[0]?.id ?? "");
  if (!mayEdit || documents.length === 0) return null;
  const chosen = documents.find((document) => document.id === documentId);
  const text = open ? (review.draft.debris.find(({ id }) => id === debrisId)?.text ?? "") : "";
  const kind = citationScore(text) >= CITATION ? "citation" : "p";
  const kinds = [kind, ...blockTypes.filter((type) => type !== kind)] as const;
  const put = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const type = blockTypes.find((each) => each === form.get("type")) ?? "p";
    const after = String(form.get("after") ?? "") || null;
    void change(
      { do: "restore", debrisId, documentId, after, type },
      `${lines} ${lines === 1 ? "line" : "lines"} put back`,
    );
  };
  if (!open) {
    return (
      <button type="button" className="linkish" onClick={() => setOpen(true)}>
        Put back<span className="vh"> into a document</span>
      </button>
    );
  }
  return (
    <form className="stack py-2 font-sans" onSubmit={put}>
      <Select
        label="Into"
        options={documents.map(({ id, content }, index) => ({
          value: id,
          label: `Document ${index + 1}: ${content.meta.title ?? "without a title"}`,
        }))}
        value={documentId}
        onChange={(event) => choose(event.target.value)}
      />
      <Select
        label="Where"
        name="after"
        options={[
          { value: "", label: "Where it stands on the page" },
          ...blockChoices(chosen ? [chosen] : []).map(({ value, label }) => ({ value, label: `After ${label}` })),
        ]}
      />
      <Select
        label="As"
        name="type"
        defaultValue={kind}
        options={kinds.map((type) => ({ value: type, label: blockTypeNames[type] }))}
      />
      <div className="row">
        <Button small type="submit">
          Put back
        </Button>
        <Button small look="quiet" onClick={() => setOpen(false)}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
