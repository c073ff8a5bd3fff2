"use client";

import { type MouseEvent, useState } from "react";
import { AllowedHelp } from "@/components/assignment/allowed-help";
import { sendPress } from "@/components/saving/send-press.client";
import type { Drafts } from "@/components/saving/use-drafts.client";
import { Button } from "@/components/ui/button";
import { OpenIcon, StopIcon, TickIcon } from "@/components/ui/icons";
import { Notice } from "@/components/ui/notice";
import type { Answer } from "@/lib/domain/answer/model";
import type { ChecklistItem } from "@/lib/domain/submission/checklist";

interface BeforeSubmittingProps {
  account: string;
  list: readonly ChecklistItem[];
  drafts: Drafts<Answer>;
  room: string;
  until: string;
  /** What submitting late means; null while nothing is late. */
  late: string | null;
  /** What help is allowed, in the instructor’s words: said again before submitting. */
  help: string | null;
  onGo: (number: number, event: MouseEvent) => void;
}

/** What is there and what is not, and the submitting itself: asked once more, then done once. */
export function BeforeSubmitting(props: BeforeSubmittingProps) {
  const { account, list, drafts, room, until, late, help, onGo } = props;
  const [press, setPress] = useState<string | null>(null);
  const [back, setBack] = useState(false);
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const written = list.filter((item) => item.state !== "empty").length;

  async function submit() {
    if (!press || sending) return;
    setSending(true);
    setProblem(null);
    const saved = await drafts.flush();
    const answer = saved
      ? await sendPress(
          account,
          `/api${room}/submission`,
          { clientKey: press, seen: drafts.versions() },
          "it is submitted",
        )
      : "Not everything is saved yet, so nothing was submitted. Look at the answers that say “Not saved”.";
    if (answer === null) window.location.assign(`${room}/submission`);
    else {
      setProblem(answer);
      setSending(false);
    }
  }

  return (
    <section className="mt-5" aria-labelledby="before">
      <h2 className="h" id="before">
        Before you submit
      </h2>
      <ul className="todo list my-2">
        {list.map((item) => (
          <Line key={item.promptId} item={item} onGo={onGo} />
        ))}
      </ul>
      <AllowedHelp words={help} />
      {problem ? <Notice kind="error">{problem}</Notice> : null}
      <div className="row mt-3">
        {press === null ? (
          <Button
            look="primary"
            autoFocus={back}
            disabled={written === 0}
            onClick={() => setPress(crypto.randomUUID())}
          >
            Submit all answers
          </Button>
        ) : (
          <fieldset className="confirm" aria-describedby={late ? "late" : undefined}>
            <legend>
              Submit {written} of {list.length} {list.length === 1 ? "answer" : "answers"} now?
            </legend>
            {late ? (
              <p id="late" className="notice mb-3">
                {late}
              </p>
            ) : null}
            <div className="row">
              <Button look="primary" autoFocus aria-disabled={sending} onClick={submit}>
                {sending ? "Submitting" : "Yes, submit"}
              </Button>
              <Button
                disabled={sending}
                onClick={() => {
                  setPress(null);
                  setBack(true);
                }}
              >
                Keep writing
              </Button>
            </div>
          </fieldset>
        )}
        <span className="quiet small">{written === 0 ? "Answer at least one question first." : until}</span>
      </div>
    </section>
  );
}

function Line({ item, onGo }: { item: ChecklistItem; onGo: BeforeSubmittingProps["onGo"] }) {
  const { number, state, says, words, notesCited } = item;
  const name = `Question ${number}`;
  const done = `${name} is answered: ${words} ${words === 1 ? "word" : "words"}, ${notesCited} ${notesCited === 1 ? "note" : "notes"} cited`;
  return (
    <li className={state === "empty" ? "text-error" : undefined}>
      <span className={state === "met" ? "text-good" : undefined}>
        {state === "met" ? <TickIcon size={18} /> : state === "short" ? <OpenIcon size={18} /> : <StopIcon size={18} />}
      </span>
      <span>
        {state === "met" ? done : null}
        {state === "short" ? `${name}: ${says.join(" ")} You may submit it as it is.` : null}
        {state === "empty"
          ? `${name} is empty. ${says.slice(1).join(" ")} An empty answer is submitted as empty.`
          : null}
      </span>
      <a href={`?question=${number}`} onClick={(event) => onGo(number, event)}>
        {state === "empty" ? "Answer" : "See"}
        <span className="vh"> question {number}</span>
      </a>
    </li>
  );
}
