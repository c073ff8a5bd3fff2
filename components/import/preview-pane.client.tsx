"use client";

import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { State } from "@/components/ui/state";
import { untitled } from "@/lib/domain/document/library";
import { shortId } from "@/lib/domain/id/short-id";
import type { DraftDocument } from "@/lib/domain/import/model";
import type { DocumentStanding } from "@/lib/domain/review/publication";
import { useDesk } from "./desk.client";
import { DraftText } from "./draft-text";
import { FactsForm } from "./facts-form.client";
import { NoteTools } from "./note-tools.client";

interface PreviewPaneProps {
  all: readonly DocumentStanding[];
  document: DraftDocument;
  standing: DocumentStanding;
  select: (documentId: string) => void;
  /** The address of the library. */
  library: string;
  publish: (documentId: string) => void;
}

/** One document of the import as students will see it, with the tools to change it under each of its blocks. */
export function PreviewPane({ all, document, standing, select, library, publish }: PreviewPaneProps) {
  const { change, mayEdit } = useDesk();
  const resting = standing.state === "published" || standing.state === "aside";
  const live = all.filter(({ state }) => state === "open" || state === "ready").map(({ id }) => id);
  const aside = () => {
    const asked = standing.state === "aside" ? ("takeBack" as const) : ("setAside" as const);
    const said =
      asked === "setAside" ? `document ${standing.number} set aside` : `document ${standing.number} taken back`;
    void change({ do: asked, documentId: document.id }, said);
  };
  return (
    <>
      <DocumentChoice all={all} chosen={document.id} select={select} />
      <div className="row pt-1 pb-3">
        <Standing standing={standing} library={library} />
        {mayEdit && standing.state === "ready" && live.length > 1 ? (
          <Button small onClick={() => publish(document.id)}>
            Publish this document
          </Button>
        ) : null}
        {mayEdit && standing.state !== "published" ? (
          <Button small look="quiet" onClick={aside}>
            {standing.state === "aside" ? "Take back" : "Set aside"}
            <span className="vh"> document {standing.number}</span>
          </Button>
        ) : null}
      </div>
      {mayEdit && !resting ? (
        <details className="pb-3">
          <summary className="linkish">Title, date, persons, rights</summary>
          <FactsForm key={JSON.stringify(document.content.meta)} document={document} several={live} />
        </details>
      ) : null}
      <DraftText document={document} changeable={!resting} />
      {resting ? null : <NoteTools document={document} />}
    </>
  );
}

function DocumentChoice({ all, chosen, select }: Pick<PreviewPaneProps, "all" | "select"> & { chosen: string }) {
  if (all.length > 4) {
    return (
      <Select
        label="Document"
        labelHidden
        options={all.map(({ id, number, title }) => ({ value: id, label: `Document ${number}: ${title ?? untitled}` }))}
        value={chosen}
        onChange={(event) => select(event.target.value)}
      />
    );
  }
  return (
    <fieldset className="row small">
      <legend className="vh">Documents of this import</legend>
      {all.map(({ id, number, title }) => (
        <button
          key={id}
          type="button"
          className={`linkish${id === chosen ? " font-semibold no-underline" : ""}`}
          aria-current={id === chosen || undefined}
          onClick={() => select(id)}
        >
          Document {number}
          <span className="vh">: {title ?? untitled}</span>
        </button>
      ))}
    </fieldset>
  );
}

function Standing({ standing, library }: { standing: DocumentStanding; library: string }) {
  if (standing.state === "published" && standing.published !== null) {
    return (
      <>
        <State kind="good">published</State>
        <a href={`${library}/${shortId(standing.published)}`}>Open it in the library</a>
      </>
    );
  }
  if (standing.state === "aside") return <State kind="off">set aside, will not be published</State>;
  return standing.state === "ready" ? (
    <State kind="good">ready to publish</State>
  ) : (
    <State kind="warn">questions open</State>
  );
}
