"use client";

import { type FormEvent, type Ref, useEffect, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/choices";
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
  /** `alike`: the same for all like it. */
  answer: (answer: Answer, label: string, alike: boolean) => void;
  /** How many other questions this answer could be given to. */
  alike: (answer: Answer) => number;
  later: () => void;
  /** The card was entered: the other panes show its place. */
  enter: () => void;
}

const OWN = "own";

/** One doubt about the page: what is printed, what is proposed and why, and how it may be answered. */
export function QuestionCard({ question, about, current, ref, answer, alike, later, enter }: QuestionCardProps) {
  const id = useId();
  const undecided = severity(question.score) === "choose";
  const [choosing, setChoosing] = useState(undecided);
  const [chosen, choose] = useState<string | null>(undecided ? null : "0");
  const [words, setWords] = useState("");
  const [together, setTogether] = useState(false);
  const opened = useRef(false);
  const form = useRef<HTMLFormElement>(null);
  // The button that opened the choices is gone: what was proposed has the focus in its place.
  useEffect(() => {
    if (choosing && opened.current) form.current?.querySelector<HTMLElement>("input:checked")?.focus();
  }, [choosing]);
  const choices = [question.proposal, ...question.alternatives];
  const own = chosen === OWN ? ownAnswer(question.field, words) : null;
  const choice = chosen === null ? undefined : choices[Number(chosen)];
  const given = choosing ? (own ?? choice?.value ?? null) : question.proposal.value;
  const others = given === null ? 0 : alike(given);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (chosen === OWN && words.trim() === "") return;
    if (own) answer(own, words.trim(), together && others > 0);
    else if (choice) answer(choice.value, choice.label, together && others > 0);
  };
  const ownChoice = ownWords[question.field] ? (
    <OwnWords
      label={ownWords[question.field] ?? ""}
      name={`${id}-choice`}
      dated={question.field === "date"}
      checked={chosen === OWN}
      check={() => choose(OWN)}
      words={words}
      write={setWords}
    />
  ) : null;
  // Who holds the rights is best said in words; "unknown" must not be the first thing at hand.
  const ownFirst = question.field === "rights";
  const same =
    others > 0 ? (
      <Checkbox
        label={`Do the same for ${others} more ${others === 1 ? "question" : "questions"} like this`}
        checked={together}
        onChange={({ target }) => setTogether(target.checked)}
      />
    ) : null;

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
        <form onSubmit={submit} className="stack" ref={form}>
          <fieldset>
            <legend className="vh">{questionTitle(question)}</legend>
            {ownFirst ? ownChoice : null}
            {choices.map((each, index) => (
              <label className="check" key={`${each.label}-${each.value.do}`}>
                <input
                  type="radio"
                  name={`${id}-choice`}
                  value={index}
                  checked={chosen === String(index)}
                  onChange={() => choose(String(index))}
                />
                <span>
                  <Reason words={each.label} />
                  {index === 0 && !undecided ? <span className="quiet"> proposed</span> : null}
                </span>
              </label>
            ))}
            {ownFirst ? null : ownChoice}
          </fieldset>
          {same}
          <div className="row">
            <Button small type="submit" aria-disabled={chosen === null || (chosen === OWN && words.trim() === "")}>
              Save this answer
            </Button>
            <KeepAndLater question={question} keep={(label) => answer({ do: "keep" }, label, false)} later={later} />
          </div>
        </form>
      ) : (
        <>
          <p className="small">
            <span className="quiet">Proposed: </span>
            <Reason words={question.proposal.label} />
          </p>
          {same}
          <div className="row">
            <Button
              small
              look={current ? "primary" : "plain"}
              onClick={() => answer(question.proposal.value, question.proposal.label, together && others > 0)}
            >
              Accept<span className="vh">: {question.proposal.label}</span>
            </Button>
            <Button
              small
              onClick={() => {
                opened.current = true;
                setChoosing(true);
              }}
            >
              Choose
            </Button>
            <KeepAndLater
              question={question}
              keep={(label) => answer({ do: "keep" }, label, together && others > 0)}
              later={later}
            />
          </div>
        </>
      )}
    </article>
  );
}

interface KeepAndLaterProps {
  question: ImportQuestion;
  keep: (label: string) => void;
  later: () => void;
}

/** Where nothing is printed, or the proposal itself changes nothing, there is no second button for that. */
function KeepAndLater({ question, keep, later }: KeepAndLaterProps) {
  const printed = question.quote !== "" && question.proposal.value.do !== "keep";
  return (
    <>
      {printed ? (
        <Button small onClick={() => keep("kept as printed")}>
          Keep as printed
        </Button>
      ) : null}
      <Button small look="quiet" onClick={later}>
        Later
      </Button>
    </>
  );
}
