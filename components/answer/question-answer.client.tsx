"use client";

import dynamic from "next/dynamic";
import { RichText as Drawn } from "@/components/richtext/rich-text";
import { SaveProblem } from "@/components/saving/save-problem";
import { SaveWords } from "@/components/saving/save-words";
import { TwoVersions } from "@/components/saving/two-versions.client";
import type { Drafts } from "@/components/saving/use-drafts.client";
import { Notice } from "@/components/ui/notice";
import { promptKindNames } from "@/lib/domain/assignment/draft";
import type { PublishedPrompt } from "@/lib/domain/assignment/published";
import { citedAnnotations, plainText, type RichText } from "@/lib/domain/richtext/model";
import { sayAsked, sayEvidence, sayLength } from "@/lib/domain/submission/asked";
import type { ChecklistItem } from "@/lib/domain/submission/checklist";
import { sayInstant } from "@/lib/domain/time/say";
import type { DeskNote } from "./desk-props";
import { NoteChip } from "./note-chip";

const Editor = dynamic(() => import("@/components/richtext/answer-editor.client").then((file) => file.AnswerEditor), {
  ssr: false,
  loading: () => <div className="write" aria-busy="true" />,
});

interface QuestionAnswerProps {
  question: PublishedPrompt;
  item: ChecklistItem | undefined;
  drafts: Drafts<RichText>;
  notes: readonly DeskNote[];
  zone: string;
  open: boolean;
  here: string;
  note: string | null;
  onNote: (id: string | null) => void;
  onReady: (cite: (annotationId: string) => void) => void;
}

/** One question and the writing of its answer. */
export function QuestionAnswer(props: QuestionAnswerProps) {
  const { question, item, drafts, notes, zone, open, here, note, onNote, onReady } = props;
  const { content, state, given, resumedAt } = drafts.of(question.id);
  const { length, rest } = sayLength(question, item?.words ?? 0);
  const shown = (text: RichText) => (
    <Drawn text={text} chip={(id) => <NoteChip note={notes.find((each) => each.id === id)} />} />
  );
  return (
    <>
      <QuestionAsked question={question} />
      {resumedAt !== null ? (
        <Notice>
          What you wrote here on {sayInstant(new Date(resumedAt), zone, "short")} was kept on this device, and has been
          taken up.
        </Notice>
      ) : null}
      {state.kind === "conflict" ? (
        <TwoVersions
          what="This answer"
          mine={shown(content)}
          theirs={shown(state.theirs)}
          mineText={plainText(content)}
          onChoose={(choice) => drafts.resolve(question.id, choice)}
        />
      ) : null}
      {open ? (
        <div className="editor">
          <Editor
            content={content}
            given={given}
            label={`Your answer to question ${question.number}`}
            describedBy="question asked"
            notes={notes}
            open={note}
            onOpen={onNote}
            onChange={(text) => drafts.change(question.id, text)}
            onReady={onReady}
          />
          <div className="foot">
            <SaveWords state={state} zone={zone} />
            <span>
              {length} {rest ? <span className="quiet">· {rest}</span> : null}
            </span>
            <span>{sayEvidence(item?.notesCited ?? 0, item?.documentsCited ?? 0)}</span>
          </div>
        </div>
      ) : (
        <div className="answer">
          {content.blocks.length > 0 ? shown(content) : <p className="quiet">Nothing was written.</p>}
        </div>
      )}
      <PrivateNotes content={content} notes={notes} />
      <SaveProblem state={state} here={here} retry={() => drafts.flush()} />
    </>
  );
}

function QuestionAsked({ question }: { question: PublishedPrompt }) {
  const asked = sayAsked(question);
  return (
    <div className="prompt border-0 pt-0">
      <p className="k">
        Question {question.number} · {promptKindNames[question.kind]}
        {question.points ? <span>{question.points === "1" ? "1 point" : `${question.points} points`}</span> : null}
      </p>
      <h2 className="q text-[1.25rem] leading-7" id="question">
        {plainText(question.text)}
      </h2>
      <p className="hint" id="asked">
        {asked}
      </p>
    </div>
  );
}

/** Says before submitting that a private note that is cited will be seen. */
function PrivateNotes({ content, notes }: { content: RichText; notes: readonly DeskNote[] }) {
  const cited = new Set(citedAnnotations(content));
  const closed = notes.filter((note) => note.private && !note.deleted && cited.has(note.id));
  if (closed.length === 0) return null;
  const places = [...new Set(closed.map((note) => note.label))].join(", ");
  return (
    <p className="small quiet mt-2">
      {closed.length === 1 ? `Your note on ${places} is private` : `Your notes on ${places} are private`}: graders will
      see a copy of {closed.length === 1 ? "it" : "them"} with this answer, nobody else.
    </p>
  );
}
