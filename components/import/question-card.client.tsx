"use client";

import { type FormEvent, type Ref, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import type { Answer, ImportQuestion } from "@/lib/domain/import/model";
import { severity } from "@/lib/domain/import/model";
import { ownAnswer, ownWords } from "@/lib/domain/review/own-answer";
import { fieldNames, questionTitle, severityName } from "@/lib/domain/review/words";
import { OwnWords } from "./own-words";
import { Reason } from "./reason";

interface QuestionCardProps {
  question: ImportQuestion;
  /** "Document 2", "Documents 1 and 3", "The whole import". */
  about: string;
  current: boolean;
  ref?: Ref<HTMLElement>;
  answer: (answer: Answer, label: string) => void;
  later: () => void;
  /** The card was entered: the other panes show its place. */
  enter: () => void;
}

const OWN = "own";

/** One doubt about the page: what is printed, what is proposed and why, and how it may be answered. */
export function QuestionCard({ question, about, current, ref, answer, later, enter }: QuestionCardProps) {
  const id = useId();
  const undecided = severity(question.score) === "choose";
  const [choosing, setChoosing] = useState(undecided);
  const [chosen, choose] = useState<string | null>(undecided ? null : "0");
  const [words, setWords] = useState("");
  const choices = [question.proposal, ...question.alternatives];

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const own = chosen === OWN ? ownAnswer(question.field, words) : null;
    const choice = choices[Number(chosen)];
    if (own) answer(own, words.trim() || "not stated");
    else if (choice) answer(choice.value, choice.label);
  };

  return (
    <article
      className={`qcard${current ? " cur" : ""} border-t border-t-rule`}
      aria-labelledby={`${id}-title`}
      aria-current={current || undefined}
      tabIndex={-1}
      ref={ref}
      onFocus={enter}
    >
      <p className="label">
        {about} · {fieldNames[question.field]} · {severityName(question)}
        {question.required && undecided ? " · needed to publish" : null}
      </p>
      <h3 id={`${id}-title`}>{questionTitle(question)}</h3>
      {question.quote ? <p className="said">{question.quote}</p> : null}
      <p className="small text-ink-2">
        <Reason words={question.reason} />
      </p>
      {choosing ? (
        <form onSubmit={submit} className="stack">
          <fieldset>
            <legend className="vh">{questionTitle(question)}</legend>
            {choices.map((choice, index) => (
              <label className="check" key={`${choice.label}-${choice.value.do}`}>
                <input
                  type="radio"
                  name={`${id}-choice`}
                  value={index}
                  checked={chosen === String(index)}
                  onChange={() => choose(String(index))}
                />
                <span>
                  <Reason words={choice.label} />
                  {index === 0 && !undecided ? <span className="quiet"> proposed</span> : null}
                </span>
              </label>
            ))}
            {ownWords[question.field] ? (
              <OwnWords
                label={ownWords[question.field] ?? ""}
                name={`${id}-choice`}
                dated={question.field === "date"}
                checked={chosen === OWN}
                check={() => choose(OWN)}
                words={words}
                write={setWords}
              />
            ) : null}
          </fieldset>
          <div className="row">
            <Button small type="submit" aria-disabled={chosen === null || (chosen === OWN && words.trim() === "")}>
              Save this answer
            </Button>
            <KeepAndLater question={question} answer={answer} later={later} />
          </div>
        </form>
      ) : (
        <>
          <p className="small">
            <span className="quiet">Proposed: </span>
            <Reason words={question.proposal.label} />
          </p>
          <div className="row">
            <Button
              small
              look={current ? "primary" : "plain"}
              onClick={() => answer(question.proposal.value, question.proposal.label)}
            >
              Accept<span className="vh">: {question.proposal.label}</span>
            </Button>
            <Button small onClick={() => setChoosing(true)}>
              Choose
            </Button>
            <KeepAndLater question={question} answer={answer} later={later} />
          </div>
        </>
      )}
    </article>
  );
}

/** Where nothing is printed, or the proposal itself changes nothing, there is no second button for that. */
function KeepAndLater({ question, answer, later }: Pick<QuestionCardProps, "question" | "answer" | "later">) {
  const printed = question.quote !== "" && question.proposal.value.do !== "keep";
  return (
    <>
      {printed ? (
        <Button small onClick={() => answer({ do: "keep" }, "kept as printed")}>
          Keep as printed
        </Button>
      ) : null}
      <Button small look="quiet" onClick={later}>
        Later
      </Button>
    </>
  );
}
