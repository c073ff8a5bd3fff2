"use client";

import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import type { ImportQuestion } from "@/lib/domain/import/model";
import { carriedOver } from "@/lib/domain/review/alike";
import { isFinished } from "@/lib/domain/review/publication";
import type { QuestionQueue } from "@/lib/domain/review/queue";
import { aboutName, answerName, askedAgainWords, fieldNames } from "@/lib/domain/review/words";
import { ConfirmTable } from "./confirm-table.client";
import { useDesk } from "./desk.client";
import { QuestionCard } from "./question-card.client";
import type { Questions } from "./use-questions.client";

/** Drawn at once: those after them come up as these are answered. */
const CARDS = 25;
const ROWS = 100;

/** The questions still open, one card each; then what may be confirmed together; then what was answered. */
export function QuestionPane({ questions }: { questions: Questions }) {
  const { queue, current, focus, answer, again, confirm, later, askAlone, enter, keys } = questions;
  const { review, mayEdit } = useDesk();
  const aboutOf = (question: ImportQuestion) => aboutName(review.draft, question);
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (focus > 0) card.current?.focus();
  }, [focus]);
  if (!mayEdit) return <p className="quiet">Nothing is asked here any more.</p>;
  const [on, turn] = keys;
  const at = queue.cards.findIndex(({ id }) => id === current?.id);
  const cards = queue.cards.slice(0, Math.max(CARDS, at + 1));
  return (
    <>
      <p className="row small quiet keys pb-2">
        {on ? (
          <>
            <span>
              <kbd>j</kbd> <kbd>k</kbd> next, previous
            </span>
            <span>
              <kbd>a</kbd> accept
            </span>
            <span>
              <kbd>u</kbd> undo
            </span>
          </>
        ) : (
          <span>Keys are off.</span>
        )}
        <Button look="quiet" small onClick={() => turn(!on)}>
          {on ? "Turn keys off" : "Turn keys on"}
        </Button>
      </p>
      {queue.cards.length === 0 && queue.table.length === 0 ? (
        <p>Every question is answered.{isFinished(review) ? null : " What is ready can be published."}</p>
      ) : null}
      {cards.map((question) => (
        <QuestionCard
          key={question.id}
          question={question}
          about={aboutOf(question)}
          current={question.id === current?.id}
          ref={question.id === current?.id ? card : undefined}
          answer={(given, label, alike) => answer(question, given, label, alike)}
          alike={(given) => carriedOver(review.draft, question, given).length}
          later={() => later(question)}
          enter={() => enter(question)}
        />
      ))}
      {cards.length < queue.cards.length ? (
        <p className="small quiet py-2">{queue.cards.length - cards.length} more questions follow these.</p>
      ) : null}
      <ConfirmTable
        questions={queue.table.slice(0, ROWS)}
        aboutOf={aboutOf}
        confirm={(given) => void confirm(given)}
        ask={askAlone}
      />
      <Answered queue={queue} aboutOf={aboutOf} again={again} />
    </>
  );
}

interface AnsweredProps {
  queue: QuestionQueue;
  aboutOf: (question: ImportQuestion) => string;
  again: (question: ImportQuestion) => void;
}

/** What was answered so far, folded, newest first; each can be asked again, and says what that does. */
function Answered({ queue, aboutOf, again }: AnsweredProps) {
  const { review } = useDesk();
  const [open, setOpen] = useState(false);
  const { answers } = review.draft;
  if (queue.answered.length === 0) return null;
  const order = Object.keys(answers);
  const newest = queue.answered.toSorted((a, b) => order.indexOf(b.id) - order.indexOf(a.id));
  return (
    <details className="section" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="linkish">{queue.answered.length} answered</summary>
      {open ? (
        <ul className="list small mt-2">
          {newest.slice(0, ROWS).map((question) => (
            <li key={question.id} className="py-2">
              <span className="quiet">
                {aboutOf(question)} · {fieldNames[question.field]}:
              </span>{" "}
              {answerName(question, answers[question.id])}
              <div className="row">
                <Button small look="quiet" className="px-0" onClick={() => again(question)}>
                  Ask again
                  <span className="vh">
                    : {fieldNames[question.field]}, {aboutOf(question)}
                  </span>
                </Button>
                <span className="quiet">{askedAgainWords(answers[question.id])}</span>
              </div>
            </li>
          ))}
          {newest.length > ROWS ? <li className="quiet py-2">{newest.length - ROWS} earlier ones</li> : null}
        </ul>
      ) : null}
    </details>
  );
}
