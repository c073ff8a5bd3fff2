"use client";

import { type FormEvent, type ReactNode, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/notice";
import { TextArea } from "@/components/ui/text-input";
import type { Outcome } from "@/lib/domain/policy/outcome";
import { useKeptWords } from "./use-kept-words.client";

interface WordsFormProps {
  /** Names the form. */
  name: string;
  label: string;
  hint?: string;
  button: string;
  account: string;
  /** What the words are about, the same on every page about it. */
  about: string;
  action: (before: null, form: FormData) => Promise<Outcome<unknown>>;
  /** What is said when it was sent. */
  done: string;
  /** The words may stay empty. */
  optional?: boolean;
  /** Other fields. */
  children?: ReactNode;
}

/** Some words and a button. What is written stays on this device until it was sent. */
export function WordsForm({
  name,
  label,
  hint,
  button,
  account,
  about,
  action,
  done,
  optional,
  children,
}: WordsFormProps) {
  const { words, change, forget } = useKeptWords(account, about);
  const [answer, setAnswer] = useState<Outcome<unknown> | null>(null);
  const [pending, start] = useTransition();
  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    if (pending) return;
    if (!optional && words.trim() === "") {
      setAnswer({ ok: false, problem: "Write what you want to say first.", field: "words" });
      return;
    }
    start(async () => {
      const outcome = await action(null, form);
      setAnswer(outcome);
      if (outcome.ok) forget();
    });
  }
  const problem = answer && !answer.ok ? answer : null;
  return (
    <form onSubmit={send} className="qs words-form" aria-label={name}>
      {children}
      <TextArea
        label={label}
        hint={hint}
        name="words"
        rows={4}
        maxLength={5000}
        value={words}
        onChange={(event) => change(event.target.value)}
        error={problem?.field === "words" ? problem.problem : null}
      />
      <div className="row">
        <Button type="submit" small aria-disabled={pending}>
          {button}
        </Button>
      </div>
      <FormMessage
        problem={problem && problem.field !== "words" ? problem.problem : null}
        done={answer?.ok ? done : null}
      />
    </form>
  );
}
