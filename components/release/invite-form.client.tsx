"use client";

import { type FormEvent, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/notice";
import { TextArea } from "@/components/ui/text-input";
import type { Outcome } from "@/lib/domain/policy/outcome";
import { MomentField } from "./moment-field.client";
import { WhomFields, type WhomFieldsProps } from "./whom-fields.client";

interface InviteFormProps {
  action: (before: null, form: FormData) => Promise<Outcome<{ students: number }>>;
  whom: WhomFieldsProps;
  zone: string;
}

/** Asks students to revise what was released to them, until a time. */
export function InviteForm({ action, whom, zone }: InviteFormProps) {
  const [answer, setAnswer] = useState<Outcome<{ students: number }> | null>(null);
  const [pending, start] = useTransition();
  function send(event: FormEvent<HTMLFormElement>) {
    // Sent by hand, so that what was written stays when it is refused.
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    if (pending) return;
    start(async () => setAnswer(await action(null, form)));
  }
  const problem = answer && !answer.ok ? answer : null;
  const inTime = problem?.field === "day" || problem?.field === "time";
  const students = answer?.ok ? answer.value.students : 0;
  return (
    <form onSubmit={send} className="extending releasing" aria-label="Ask students to revise">
      <WhomFields {...whom} />
      <MomentField label="They may submit again until" zone={zone} problem={inTime ? problem.problem : null} />
      <TextArea label="What they should look at" hint="It may stay empty." name="words" rows={3} maxLength={5000} />
      <p className="hint">
        Until then they can write and submit again, whatever the dates say, and nothing of it is late. The grade they
        have stays until the new version is marked and released.
      </p>
      <div className="row">
        <Button type="submit" aria-disabled={pending}>
          Ask to revise
        </Button>
      </div>
      <FormMessage
        problem={problem && !inTime ? problem.problem : null}
        done={answer?.ok ? `${students} ${students === 1 ? "student is" : "students are"} asked to revise.` : null}
      />
    </form>
  );
}
