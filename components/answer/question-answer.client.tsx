"use client";

import { useRef } from "react";
import { GateState } from "@/components/gate/gate-state.client";
import { OpenText } from "@/components/gate/open-text.client";
import { SaveProblem } from "@/components/saving/save-problem";
import { TwoVersions } from "@/components/saving/two-versions.client";
import type { Drafts } from "@/components/saving/use-drafts.client";
import { DrawnAnswer } from "@/components/submission/drawn-answer";
import { Notice } from "@/components/ui/notice";
import { carriedOver, fitsForm } from "@/lib/domain/answer/carried-over";
import { mergedFacts, type PagesOfFacts, totalFacts } from "@/lib/domain/answer/facts";
import { type Answer, emptyAnswer, isEmptyAnswer } from "@/lib/domain/answer/model";
import { runningText } from "@/lib/domain/answer/running-text";
import type { NamePair } from "@/lib/domain/answer/sourcing-hints";
import { answerFormOf } from "@/lib/domain/assignment/prompt-settings";
import type { PublishedPrompt } from "@/lib/domain/assignment/published";
import { plainText } from "@/lib/domain/richtext/model";
import type { ChecklistItem } from "@/lib/domain/submission/checklist";
import type { Gate } from "@/lib/domain/submission/gate";
import { sayInstant } from "@/lib/domain/time/say";
import { AnswerWriting } from "./answer-writing.client";
import { useCountWriting } from "./count-writing.client";
import type { DeskNote, DeskText } from "./desk-props";
import { EarlierVersions } from "./earlier-versions.client";
import { Hints } from "./hints.client";
import { NoteChip } from "./note-chip";
import { OtherForm } from "./other-form.client";
import { PrivateNotes } from "./private-notes";
import { QuestionAsked } from "./question-asked";
import { OwnWritingFacts } from "./writing-facts";

interface QuestionAnswerProps {
  account: string;
  question: PublishedPrompt;
  item: ChecklistItem | undefined;
  drafts: Drafts<Answer>;
  notes: readonly DeskNote[];
  texts: readonly DeskText[];
  aliases: readonly NamePair[];
  zone: string;
  open: boolean;
  /** Under which name this page counts how this is written. */
  draft: string;
  /** What was counted when the page was made. */
  facts: PagesOfFacts;
  factsToInstructors: boolean;
  /** The text that opens when this is answered. */
  gate: Gate | null;
  gateApi: string;
  here: string;
  /** The route of this answer. */
  api: string;
  note: string | null;
  onNote: (id: string | null) => void;
  onReady: (cite: (annotationId: string) => void) => void;
}

/** One question and the writing of its answer. */
export function QuestionAnswer(props: QuestionAnswerProps) {
  const { account, question, item, drafts, notes, texts, aliases, zone, open, note, onNote, onReady } = props;
  const { gate, gateApi, here, api } = props;
  const { content, state, given, resumedAt } = drafts.of(question.id);
  const area = useRef<HTMLDivElement>(null);
  const { counted, page } = useCountWriting(props.draft, area, () => [
    ...texts.map(({ words }) => words),
    ...notes.flatMap(({ body, passage }) => [body, passage.exact]),
  ]);
  const written = totalFacts(page === null ? props.facts : mergedFacts(props.facts, { [page]: counted }));
  const form = answerFormOf(question);
  const { options } = question.settings;
  /** Saves what is unsaved; the version that is on the server then, null while it cannot be saved. */
  const settled = async () => ((await drafts.flush()) ? (drafts.versions()[question.id] ?? null) : null);
  const noteOf = (id: string) => notes.find((each) => each.id === id);
  const shown = (answer: Answer) => (
    <DrawnAnswer
      form={answer}
      content={runningText(answer, options)}
      settings={question.settings}
      cited={(id) => (noteOf(id)?.deleted ? undefined : noteOf(id))}
      lead={(_, place) => place}
      chip={(id) => <NoteChip note={noteOf(id)} />}
    />
  );
  return (
    <>
      <QuestionAsked question={question} />
      {gate ? (
        <GateState
          key={gate.documentId}
          gate={gate}
          citation={texts.find((text) => text.documentId === gate.documentId)?.citation ?? null}
          zone={zone}
          draw={shown}
        />
      ) : null}
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
          mineText={plainText(runningText(content, options))}
          onChoose={(choice) => drafts.resolve(question.id, choice)}
        />
      ) : null}
      {open && !fitsForm(content, form) ? (
        <OtherForm
          written={shown(content)}
          onCarry={() =>
            drafts.change(
              question.id,
              carriedOver(content, form, options, () => crypto.randomUUID()),
            )
          }
          onBegin={() => drafts.change(question.id, emptyAnswer(form))}
        />
      ) : null}
      {open ? (
        <AnswerWriting
          {...{ question, notes, content, given, state, zone, area, note, onNote, onReady }}
          shut={gate?.shut ?? false}
          item={item}
          onChange={(answer) => drafts.change(question.id, answer)}
        />
      ) : (
        <div className="answer">
          {isEmptyAnswer(content) ? <p className="quiet">Nothing was written.</p> : shown(content)}
        </div>
      )}
      {open && gate?.shut ? (
        <OpenText {...{ account }} title={gate.title} api={gateApi} empty={isEmptyAnswer(content)} settle={settled} />
      ) : null}
      {open ? <Hints {...{ question, notes, texts, aliases }} answer={content} /> : null}
      <OwnWritingFacts facts={written} toInstructors={props.factsToInstructors} />
      {drafts.of(question.id).version > 0 ? (
        <EarlierVersions
          {...{ account, api, zone, open }}
          draw={shown}
          settle={settled}
          onRestored={(newer) => drafts.adopt(question.id, newer)}
        />
      ) : null}
      <PrivateNotes content={content} notes={notes} />
      <SaveProblem state={state} here={here} retry={() => drafts.flush()} />
    </>
  );
}
