"use client";

import { type FormEvent, useId, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox, RadioSet } from "@/components/ui/choices";
import { FormMessage } from "@/components/ui/notice";
import type { Outcome } from "@/lib/domain/policy/outcome";
import { type Going, sayGoing } from "@/lib/domain/submission/release";
import { MomentField } from "./moment-field.client";
import { chosenIn, WhomFields, type WhomFieldsProps, whoIn } from "./whom-fields.client";

interface ReleaseFormProps {
  action: (before: null, form: FormData) => Promise<Outcome<{ students: number }>>;
  whom: WhomFieldsProps;
  /** What it does for everybody, and by what is chosen: a section as its field has it, a student by their key. */
  going: { all: Going; of: Record<string, Going> };
  zone: string;
}

/** Releases finished markings: whose, when, and whether their students see how the class stands. */
export function ReleaseForm({ action, whom, going, zone }: ReleaseFormProps) {
  const [answer, setAnswer] = useState<Outcome<{ students: number }> | null>(null);
  const [when, setWhen] = useState("now");
  const [chosen, setChosen] = useState<string | null>(null);
  const [pending, start] = useTransition();
  const said = useId();
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
    <form
      onSubmit={send}
      onChange={(event) => setChosen(whoIn(new FormData(event.currentTarget), whom))}
      className="extending releasing"
      aria-label="Release"
    >
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
        <Button type="submit" look="primary" aria-disabled={pending} aria-describedby={said}>
          {pending ? "Releasing" : "Release"}
        </Button>
        <span id={said} className="quiet">
          {sayGoing((chosen === null ? null : going.of[chosen]) ?? going.all)}
        </span>
      </div>
      <FormMessage
        problem={problem && !inTime ? problem.problem : null}
        done={answer?.ok ? `Released to ${students} ${students === 1 ? "student" : "students"}.` : null}
      />
    </form>
  );
}
