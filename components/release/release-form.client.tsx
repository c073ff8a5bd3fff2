"use client";

import { type FormEvent, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox, RadioSet } from "@/components/ui/choices";
import { FormMessage } from "@/components/ui/notice";
import type { Outcome } from "@/lib/domain/policy/outcome";
import { MomentField } from "./moment-field.client";
import { chosenIn, WhomFields, type WhomFieldsProps } from "./whom-fields.client";

interface ReleaseFormProps {
  action: (before: null, form: FormData) => Promise<Outcome<{ students: number }>>;
  whom: WhomFieldsProps;
  zone: string;
}

/** Releases finished markings: whose, when, and whether their students see how the class stands. */
export function ReleaseForm({ action, whom, zone }: ReleaseFormProps) {
  const [answer, setAnswer] = useState<Outcome<{ students: number }> | null>(null);
  const [when, setWhen] = useState("now");
  const [pending, start] = useTransition();
  function send(event: FormEvent<HTMLFormElement>) {
    // Sent by hand, so that what was chosen stays when it is refused.
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    if (pending) return;
    start(async () => setAnswer(await action(null, form)));
  }
  const problem = answer && !answer.ok ? answer : null;
  const inTime = problem?.field === "day" || problem?.field === "time";
  const students = answer?.ok ? answer.value.students : 0;
  return (
    <form onSubmit={send} className="extending releasing" aria-label="Release">
      <WhomFields {...whom} />
      <fieldset onChange={(event) => setWhen(chosenIn(event.target, "when") ?? when)}>
        <RadioSet
          label="When"
          name="when"
          defaultValue="now"
          segmented
          choices={[
            { value: "now", label: "Now" },
            { value: "later", label: "At a time" },
          ]}
        />
      </fieldset>
      {when === "later" ? (
        <MomentField label="Visible from" zone={zone} problem={inTime ? problem.problem : null} />
      ) : null}
      <Checkbox
        name="distribution"
        label="They see how the class stands"
        hint="in counts, and only when at least five have a grade"
      />
      <div className="row">
        <Button type="submit" look="primary" aria-disabled={pending}>
          {pending ? "Releasing" : "Release"}
        </Button>
      </div>
      <FormMessage
        problem={problem && !inTime ? problem.problem : null}
        done={answer?.ok ? `Released to ${students} ${students === 1 ? "student" : "students"}.` : null}
      />
    </form>
  );
}
