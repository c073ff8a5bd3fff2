"use client";

import { type FormEvent, useId, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox, RadioSet } from "@/components/ui/choices";
import { Field, fieldWiring } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/notice";
import { LONGEST_REMINDER, type RemindedKind, type ToRemind } from "@/lib/domain/assignment/reminders";
import type { Outcome } from "@/lib/domain/policy/outcome";

interface RemindFormProps {
  missing: number;
  unopened: number;
  /** Those of one page; `id` as in addresses, `reminded`: when they were reminded last, in words. */
  students: readonly (Omit<ToRemind, "remindedAt"> & { reminded: string | null })[];
  send: (before: Outcome<string> | null, form: FormData) => Promise<Outcome<string>>;
}

/** Whom to remind, and what to tell them. */
export function RemindForm({ missing, unopened, students, send }: RemindFormProps) {
  const id = useId();
  const [answer, setAnswer] = useState<Outcome<string> | null>(null);
  const [pending, start] = useTransition();

  function submit(event: FormEvent<HTMLFormElement>) {
    // Sent by hand, so that words and ticks stay in the fields when something is wrong.
    event.preventDefault();
    const form = event.currentTarget;
    const fields = new FormData(form);
    if (pending) return;
    start(async () => {
      const outcome = await send(null, fields);
      setAnswer(outcome);
      if (outcome.ok) form.reset();
    });
  }

  const problem = answer && !answer.ok ? answer : null;
  const under = (field: string) => (problem?.field === field ? problem.problem : null);
  const choices: { value: RemindedKind; label: string; hint?: string; disabled?: boolean }[] = [
    { value: "unopened", label: `All who have not opened it: ${unopened}`, disabled: unopened === 0 },
    { value: "missing", label: `All who have not submitted: ${missing}` },
    { value: "chosen", label: "Those ticked below" },
  ];
  return (
    <form onSubmit={submit} className="stack">
      <div className="measure stack">
        <RadioSet
          label="Whom"
          name="whom"
          choices={choices}
          defaultValue={unopened > 0 ? "unopened" : "missing"}
          error={under("whom")}
        />
        <Field id={id} label="In your words" hint="It may stay empty." error={under("words")}>
          <textarea
            name="words"
            className="input"
            rows={3}
            maxLength={LONGEST_REMINDER}
            {...fieldWiring(id, { hint: "described", error: under("words") })}
          />
        </Field>
        <FormMessage
          problem={problem && !problem.field ? problem.problem : null}
          done={answer?.ok ? answer.value : null}
        />
        <div>
          <Button type="submit" look="primary" aria-disabled={pending}>
            {pending ? "Sending" : "Remind"}
          </Button>
        </div>
      </div>
      <fieldset className="section">
        <legend className="h">Have not submitted</legend>
        <ul className="list">
          {students.map(({ id: value, name, sections, opened, reminded }) => (
            <li key={value} className="py-2">
              <Checkbox
                label={name}
                hint={[...sections, opened ? "opened" : "not opened", reminded && `reminded ${reminded}`]
                  .filter(Boolean)
                  .join(" · ")}
                name="student"
                value={value}
              />
            </li>
          ))}
        </ul>
      </fieldset>
    </form>
  );
}
