"use client";

import type { RefObject } from "react";
import { Footnotes } from "@/components/richtext/footnotes";
import { SaveWords } from "@/components/saving/save-words";
import type { Drafts } from "@/components/saving/use-drafts.client";
import { fitsForm, inForm } from "@/lib/domain/answer/carried-over";
import { type Answer, textsOf } from "@/lib/domain/answer/model";
import { answerFormOf } from "@/lib/domain/assignment/prompt-settings";
import type { PublishedPrompt } from "@/lib/domain/assignment/published";
import { sayEvidence, sayLength } from "@/lib/domain/submission/asked";
import type { ChecklistItem } from "@/lib/domain/submission/checklist";
import { AnswerForm } from "./answer-form.client";
import type { DeskNote } from "./desk-props";

interface AnswerWritingProps {
  question: PublishedPrompt;
  /** The text that this question opens is still shut. */
  shut: boolean;
  content: Answer;
  /** Counts how often the answer came from elsewhere than the person's hands here. */
  given: number;
  state: ReturnType<Drafts<Answer>["of"]>["state"];
  item: ChecklistItem | undefined;
  zone: string;
  /** Where it is counted how this is written. */
  area: RefObject<HTMLDivElement | null>;
  notes: readonly DeskNote[];
  note: string | null;
  onNote: (id: string | null) => void;
  onChange: (answer: Answer) => void;
  onReady: (cite: (annotationId: string) => void) => void;
}

/** The form to write in, with what is saved, how long it is and what it cites under it; what it cites is its footnotes. */
export function AnswerWriting(props: AnswerWritingProps) {
  const { question, shut, content, given, state, item, zone, area, notes, note, onNote, onChange, onReady } = props;
  const form = answerFormOf(question);
  const { length, rest } = sayLength(question, item?.words ?? 0);
  return (
    <div className="editor with-footnotes" ref={area}>
      {fitsForm(content, form) ? (
        <AnswerForm
          {...{ question, shut, given, notes, onChange, onReady }}
          describedBy="question asked"
          answer={inForm(content, form)}
          open={note}
          onOpen={onNote}
        />
      ) : null}
      <Footnotes texts={textsOf(content)} note={(id) => notes.find((each) => each.id === id && !each.deleted)} />
      <div className="foot">
        <SaveWords state={state} zone={zone} />
        <span>
          {length} {rest ? <span className="quiet">· {rest}</span> : null}
        </span>
        <span>{sayEvidence(item?.notesCited ?? 0, item?.documentsCited ?? 0)}</span>
      </div>
    </div>
  );
}
