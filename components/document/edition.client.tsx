"use client";

import { useState } from "react";
import { type Desk, DeskProvider } from "@/components/import/desk.client";
import { DraftText } from "@/components/import/draft-text.client";
import { FactsForm } from "@/components/import/facts-form.client";
import { NoteTools } from "@/components/import/note-tools.client";
import { RestoreForm } from "@/components/import/restore-form.client";
import { Told } from "@/components/import/told";
import { useReview } from "@/components/import/use-review.client";
import { OneButtonForm } from "@/components/people/one-button-form.client";
import { Strip } from "@/components/shell/strip";
import { Button } from "@/components/ui/button";
import { DateText } from "@/components/ui/date-text";
import { State } from "@/components/ui/state";
import { textChanges } from "@/lib/domain/document/changes";
import type { Debris } from "@/lib/domain/import/model";
import type { Outcome } from "@/lib/domain/policy/outcome";
import { editedContent } from "@/lib/domain/review/edition";
import type { EditionPage } from "@/lib/domain/review/state";
import { ChangeList } from "./change-list";
import { type PublishAction, PublishForm } from "./publish-form.client";

interface EditionProps {
  page: EditionPage;
  /** Where changes are sent. */
  address: string;
  publish: PublishAction;
  /** Throws away the version that is shown. */
  discard: (base: number) => Promise<Outcome>;
}

/** Correcting a published document: the text with its tools, what has changed, and the next revision. */
export function Edition({ page, address, publish, discard }: EditionProps) {
  const reviewing = useReview(address, page);
  const [open, setOpen] = useState<string | null>(null);
  const { state, saving, change, undo } = reviewing;
  const [document] = state.review.draft.documents;
  const content = editedContent(state.review) ?? page.published;
  const changes = textChanges(page.published, content);
  const otherwise = JSON.stringify(content) !== JSON.stringify(page.published);
  const desk: Desk = { review: state.review, change, mayEdit: true, single: true, open, setOpen };
  return (
    <DeskProvider desk={desk}>
      <Strip
        title="Edit the document"
        sub={`Students go on reading revision ${page.number} until you publish the next one.`}
        aside={
          <>
            {state.version > 0 ? (
              <State kind={saving ? "plain" : "good"}>
                {saving ? "Saving" : "Saved "}
                {saving ? null : <DateText at={new Date(state.savedAt)} zone={page.timeZone} saying="time" />}
              </State>
            ) : null}
            {state.undo === null ? null : <Button onClick={undo}>Undo: {state.undo}</Button>}
          </>
        }
      />
      <Told reviewing={reviewing} />
      <div className="panes items-start desk:grid-cols-[minmax(0,1fr)_minmax(0,26rem)]">
        <section className="pane" aria-labelledby="edit-text">
          <div className="pane-h">
            <h2 id="edit-text">As students will see it</h2>
          </div>
          {document ? (
            <div className="measure">
              <details className="pb-3">
                <summary className="linkish">Title, date, persons, rights</summary>
                <FactsForm key={JSON.stringify(document.content.meta)} document={document} several={[]} />
              </details>
              <DraftText document={document} changeable>
                <NoteTools document={document} />
              </DraftText>
            </div>
          ) : null}
        </section>
        <section className="pane desk:sticky desk:top-0" aria-labelledby="edit-changes">
          <div className="pane-h">
            <h2 id="edit-changes">What has changed</h2>
          </div>
          {changes.length ? <ChangeList changes={changes} /> : null}
          {changes.length ? null : (
            <p className="quiet">
              {otherwise
                ? "Facts, notes or brackets; no words of the text."
                : "Nothing yet. Choose “Change” under a paragraph."}
            </p>
          )}
          <LeftOut debris={state.review.draft.debris} />
          <PublishForm number={page.number + 1} base={state.version} ready={otherwise && !saving} publish={publish} />
          {state.version > 0 ? (
            <div className="pt-4">
              <OneButtonForm
                action={() => discard(state.version)}
                button="Throw away these changes"
                look="quiet"
                small
              />
            </div>
          ) : null}
        </section>
      </div>
    </DeskProvider>
  );
}

/** Blocks that were left out in this editing; they can be put back until it is published. */
function LeftOut({ debris }: { debris: readonly Debris[] }) {
  if (debris.length === 0) return null;
  return (
    <section className="pt-4" aria-label="Left out">
      <h3 className="h">Left out</h3>
      <div className="raw pt-2">
        {debris.map(({ id, text }) => (
          <div className="zone z-debris" key={id}>
            <div className="rawt">{text}</div>
            <RestoreForm debrisId={id} lines={1} />
          </div>
        ))}
      </div>
    </section>
  );
}
