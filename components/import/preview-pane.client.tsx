"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { State } from "@/components/ui/state";
import { shortId } from "@/lib/domain/id/short-id";
import type { DraftDocument } from "@/lib/domain/import/model";
import type { DocumentStanding } from "@/lib/domain/review/publication";
import { CompareView } from "./compare-view";
import { useDesk } from "./desk.client";
import { DocumentList } from "./document-list";
import { DraftText } from "./draft-text.client";
import { FactsForm } from "./facts-form.client";
import { GlossaryForm } from "./glossary-form.client";
import { NoteTools } from "./note-tools.client";

interface PreviewPaneProps {
  all: readonly DocumentStanding[];
  document: DraftDocument;
  standing: DocumentStanding;
  /** The imported text. */
  text: string;
  select: (documentId: string) => void;
  /** The address of the library. */
  library: string;
  publish: (documentId: string) => void;
}

/** One document of the import as students will see it, or beside the imported words, with the tools to change it. */
export function PreviewPane({ all, document, standing, text, select, library, publish }: PreviewPaneProps) {
  const { review, change, mayEdit } = useDesk();
  const [comparing, compare] = useState(false);
  const [facts, showFacts] = useState(false);
  const resting = standing.state === "published" || standing.state === "aside";
  const live = all.filter(({ state }) => state === "open" || state === "ready").map(({ id }) => id);
  const aside = () => {
    const asked = standing.state === "aside" ? ("takeBack" as const) : ("setAside" as const);
    const said =
      asked === "setAside" ? `document ${standing.number} set aside` : `document ${standing.number} taken back`;
    void change({ do: asked, documentId: document.id }, said);
  };
  const open = new Map<string, number>();
  for (const { id, appliesTo } of review.draft.questions) {
    if (review.draft.answers[id] !== undefined) continue;
    for (const about of appliesTo) open.set(about, (open.get(about) ?? 0) + 1);
  }
  return (
    <>
      <DocumentList all={all} chosen={document.id} open={open} select={select} />
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
        <Button small look="quiet" aria-pressed={comparing} onClick={() => compare(!comparing)}>
          {comparing ? "Back to the reading text" : "Compare with the imported words"}
        </Button>
      </div>
      {comparing ? (
        <CompareView document={document} text={text} />
      ) : (
        <>
          {mayEdit && !resting ? (
            <details className="pb-3" open={facts} onToggle={({ currentTarget }) => showFacts(currentTarget.open)}>
              <summary className="linkish">Title, date, persons, archive, rights</summary>
              {facts ? (
                <FactsForm key={JSON.stringify(document.content.meta)} document={document} several={live} />
              ) : null}
            </details>
          ) : null}
          <DraftText document={document} changeable={!resting}>
            <NoteTools document={document} />
          </DraftText>
          {resting ? null : <GlossaryForm key={document.id} document={document} />}
        </>
      )}
    </>
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
