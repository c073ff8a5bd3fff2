"use client";

import { useState } from "react";
import { SaveProblem } from "@/components/saving/save-problem";
import { unanswered } from "@/components/saving/unanswered";
import { Toast } from "@/components/ui/toast.client";
import type { Change } from "@/lib/domain/assignment/changes";
import type { AssignmentDesk } from "@/lib/domain/assignment/desk";
import type { Outcome } from "@/lib/domain/policy/outcome";
import { BeforeYouPublish } from "./before-you-publish";
import { Conflict } from "./conflict";
import { DatesPane } from "./dates-pane.client";
import { DeskStrip } from "./desk-strip.client";
import { ExcerptBar } from "./excerpt-bar";
import { ExcerptText } from "./excerpt-text.client";
import { GeneralFields } from "./general-fields";
import { History } from "./history.client";
import type { Picking } from "./picking";
import { QuestionList } from "./question-list";
import { RubricField } from "./rubric-field";
import { RulesPane } from "./rules-pane";
import { type DeskPlace, useDesk } from "./use-desk.client";
import { VisibilityPane } from "./visibility-pane";

interface EditorProps {
  desk: AssignmentDesk;
  place: DeskPlace;
  /** Address of the assignment, and its own page. */
  base: string;
  /** The instant of the request. */
  now: Date;
  /** The question whose form is open at first. */
  asked: string | null;
  publish: (request: { version: number; changeNote: string }) => Promise<Outcome<{ number: number; made: Change }>>;
  restore: (request: { versionId: string; baseVersion: number }) => Promise<Outcome<{ version: number }>>;
}

const lost = unanswered("There is no connection. Nothing is lost; try again.");

/** The desk where an instructor writes an assignment: texts and cuts, questions at their passages, rubric, dates. */
export function AssignmentEditor({ desk: given, place, base, now, asked, publish, restore }: EditorProps) {
  const desk = useDesk(given, place);
  const { draft } = desk;
  const first = draft.prompts.find((each) => each.id === asked) ?? null;
  const [shown, setShown] = useState<string | null>(first?.passage?.revisionId ?? null);
  const [open, setOpen] = useState<string | null>(first?.id ?? null);
  const [picking, pick] = useState<Picking | null>(null);
  const excerpt = draft.excerpts.find((each) => each.revisionId === shown) ?? draft.excerpts[0];
  const content = excerpt && given.texts[excerpt.revisionId];
  const edit = (id: string | null) => {
    setOpen(id);
    // Whoever closes a form goes on from its question; where that was taken away, from the list.
    if (id === null)
      requestAnimationFrame(() => {
        const question = document.querySelector<HTMLElement>(`[data-edit="${open}"]`);
        (question ?? document.getElementById("questions"))?.focus();
      });
    const passage = draft.prompts.find((each) => each.id === id)?.passage;
    if (passage) setShown(passage.revisionId);
  };
  const state = desk.drafts.of(place.assignmentId).state;
  return (
    <>
      <DeskStrip desk={desk} about={given} state={state} base={base} publish={publish} now={now} />
      {state.kind === "conflict" ? (
        <Conflict choose={(choice) => desk.drafts.resolve(place.assignmentId, choice)} />
      ) : (
        <SaveProblem state={state} here={`${base}/edit`} retry={desk.drafts.flush} />
      )}
      <GeneralFields desk={desk} />
      <ExcerptBar
        desk={desk}
        library={given.library}
        texts={given.texts}
        current={excerpt?.revisionId}
        show={setShown}
      />
      {excerpt && content ? (
        <ExcerptText
          key={excerpt.revisionId}
          {...{ desk, excerpt, content, open, edit, picking, pick }}
          about={given}
          revision={given.library.find((each) => each.revisionId === excerpt.revisionId)?.revision}
        />
      ) : null}
      <div className="panes desk-panes" id="order">
        <section className="pane pane-first" aria-labelledby="questions">
          <QuestionList {...{ desk, open, edit }} about={given} pick={content ? pick : undefined} />
          <BeforeYouPublish desk={desk} about={given} edit={edit} />
        </section>
        <section className="pane" aria-labelledby="dates">
          <DatesPane key={desk.given} desk={desk} zone={given.timeZone} now={now} />
          <VisibilityPane desk={desk} about={given} course={base.replace(/\/assignments\/.*$/, "")} now={now} />
          <RulesPane desk={desk} />
          <RubricField desk={desk} rubrics={given.rubrics} course={base.replace(/\/assignments\/.*$/, "")} />
          <History
            versions={given.history}
            zone={given.timeZone}
            now={now}
            restore={async (versionId) => {
              if (!(await desk.drafts.flush())) return "What you wrote is not saved yet. Save it first.";
              const outcome = await restore({ versionId, baseVersion: desk.savedVersion() }).catch(lost);
              return outcome.ok ? null : outcome.problem;
            }}
          />
        </section>
      </div>
      {desk.removed ? (
        <Toast key={desk.removed.number} undo={desk.removed.undo}>
          {desk.removed.said}
        </Toast>
      ) : null}
    </>
  );
}
